import type { Asset, Block, Mark, Omission, Source } from '../../model/document.ts'
import { type Problem, placeOf } from '../../model/problem.ts'
import { isEmpty, type Span, trimmed, without } from '../../model/span.ts'
import { saidAside } from './tags.ts'

/** What reading a Markdown file has found so far. */
export interface State {
  text: string
  source: Source
  blocks: Block[]
  marks: Mark[]
  assets: Asset[]
  problems: Problem[]
  omitted: Map<Omission['kind'], Omission>
  /** Where link targets are defined, and the labels of those that links and pictures use. */
  definitions: { label: string; span: Span }[]
  used: Set<string>
}

/** Where a block stands among the others. */
export interface Place {
  /** In a list. */
  listed: boolean
  /** Where the next paragraph's text begins instead of at its first word: a typed number or a term. */
  from: number | null
  /** How many ordered lists are around it. */
  level: number
  /** How many lists of any kind are. */
  lists: number
  quoted: boolean
  /** Right below a list, and in none. */
  endsList: boolean
  /** The id of the note that it belongs to. */
  note: string | null
}

/** The outermost level. */
export const TOP: Place = {
  listed: false,
  from: null,
  level: 0,
  lists: 0,
  quoted: false,
  endsList: false,
  note: null,
}

export function markSyntax({ marks }: State, span: Span): void {
  marks.push({ type: 'syntax', span })
}

/** Marks as mark-up what of a block is in none of its words; white space alone is none. */
export function markGaps(state: State, span: Span, words: readonly Span[]): void {
  for (const part of without(span, words)) {
    if (!isEmpty(trimmed(state.text, part))) markSyntax(state, part)
  }
}

/** Counts what stands in no output; `words` are its visible characters. */
export function omit(state: State, kind: Omission['kind'], words: string): void {
  const known = state.omitted.get(kind) ?? { kind, count: 0, characters: 0 }
  state.omitted.set(kind, { ...known, count: known.count + 1 })
  omitWords(state, kind, words)
}

/** Counts the words of a tag that its element doesn't show by itself. */
export function omitAside(state: State, tag: string): void {
  const words = saidAside(tag)
  if (words !== '') omit(state, 'md-link-title', words)
}

/** Adds words to what was counted last. */
export function omitWords({ omitted }: State, kind: Omission['kind'], words: string): void {
  const known = omitted.get(kind) ?? { kind, count: 1, characters: 0 }
  const characters = known.characters + words.replace(/\s+/g, '').length
  omitted.set(kind, { ...known, characters })
}

/** Adds a warning about a place of the text. */
export function warn(
  { text, problems }: State,
  at: number,
  { code, message }: Pick<Problem, 'code' | 'message'>,
): void {
  problems.push({ severity: 'warning', code, message, ...placeOf(text, at) })
}

/** What the inline tokens of one block hold. */
export interface Inlines {
  /** The characters that are seen, and the line ends between them; in order. */
  words: Span[]
  /** `<br>`: line ends that are asked for. */
  breaks: Span[]
  /** What is seen for itself and not with the words around it: a picture's text, a note in the text. */
  apart: Span[]
  /** Notes that stand in the text: ^[words]. */
  notes: { id: string; span: Span }[]
}

/** Is it an address that a reader can follow from a deck, and that papers print? */
export function isShown(href: string): boolean {
  return /^(?:https?:|mailto:|#)/i.test(href)
}

/** Marks what of `span` is in none of the words, and what is seen for itself alone. */
export function markRest(state: State, span: Span, { words, apart }: Inlines): void {
  markGaps(state, span, [...words, ...apart])
  for (const part of apart) state.marks.push({ type: 'furniture', span: part })
}
