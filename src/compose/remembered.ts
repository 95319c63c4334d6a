import type { Document } from '../model/document.ts'
import type { Section } from '../model/outline.ts'
import type { Span } from '../model/span.ts'

/** What sections were composed to the last time: at a save most of them are as they were, only elsewhere. */
export interface Memory {
  /** Another deck begins: what the one before did not ask for is forgotten. */
  turn(): void
  /** What `make` gave the last time for the same key, moved to where `within` is now; else what it gives. */
  recall<Made>(key: string, within: Span, make: () => Made): Made
}

interface Kept {
  /** Where it was. */
  start: number
  made: unknown
}

/** Characters on both sides of a section that composing may look at. */
const BESIDE = 2

export function sectionMemory(): Memory {
  let last = new Map<string, Kept>()
  let now = new Map<string, Kept>()
  return {
    turn() {
      last = now
      now = new Map()
    },
    recall<Made>(key: string, within: Span, make: () => Made): Made {
      const known = last.get(key)
      const made = known ? (moved(known.made, within.start - known.start) as Made) : make()
      // A copy: what is made of a section is changed when it is put among the others.
      if (known) now.set(key, known)
      else if (isWithin(made, within)) now.set(key, { start: within.start, made: moved(made, 0) })
      return made
    },
  }
}

/** All that composing knows of a section, but where it stands: its words, what is said of them, and what was chosen. */
export function keyOf(document: Document, section: Section, chosen: unknown): string {
  const { start, end } = section.span
  const marks = document.marks.filter(({ span }) => span.end > start && span.start < end)
  const { language, isTraditional, text } = document
  const words = text.slice(Math.max(0, start - BESIDE), end + BESIDE)
  return JSON.stringify([chosen, language, isTraditional, words, moved([section, marks], -start)])
}

/** Plain data, copied, with its spans moved by so many UTF-16 units. */
function moved(value: unknown, by: number): unknown {
  if (Array.isArray(value)) return value.map((one) => moved(one, by))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([name, one]) => [
    name,
    isOffset(name, one) ? one + by : moved(one, by),
  ])
  return Object.fromEntries(entries)
}

function isOffset(name: string, value: unknown): value is number {
  return typeof value === 'number' && (name === 'start' || name === 'end')
}

/** Nothing of it stands outside of the section: it can't be moved with it then. */
function isWithin(value: unknown, within: Span): boolean {
  if (typeof value !== 'object' || value === null) return true
  return Object.entries(value).every(([name, one]) =>
    isOffset(name, one)
      ? one >= within.start - BESIDE && one <= within.end + BESIDE
      : isWithin(one, within),
  )
}
