import { compose, parallelsOf, type Settings } from './compose/index.ts'
import { type Corrections, type CorrectionsFile, countOf } from './model/corrections.ts'
import type { Deck } from './model/deck.ts'
import type { Document, Source } from './model/document.ts'
import type { Outline } from './model/outline.ts'
import { type Checked, UnusableInput } from './model/problem.ts'
import { outline } from './outline/index.ts'
import { applyFront, type Encoding, read, readCorrections } from './read/index.ts'

export { render } from './render/index.ts'
export { compose, outline, parallelsOf, read }

export interface ReadOptions {
  /** Of a .txt or .md, where it is known. */
  encoding?: Encoding | undefined
  /** What a person set right, as it lies beside the source. */
  corrections?: CorrectionsFile | undefined
}

/** An outline, and how many places of it a person set right. */
export interface Outlined extends Checked<Outline> {
  corrections: number
}

/**
 * Source → Document → Outline. Pure.
 * @throws UnusableInput when the source holds no text, or a correction can't be applied
 */
export function toOutline(source: Source, options: ReadOptions = {}): Outlined {
  const asRead = read(source, options.encoding)
  const { value: corrections, problems } = corrected(asRead.value, options.corrections)
  const document = corrections ? applyFront(asRead.value, corrections) : asRead.value
  const tree = outline(document, corrections?.sections)
  return {
    value: tree.value,
    problems: [...asRead.problems, ...problems, ...tree.problems],
    corrections: corrections ? countOf(corrections) : 0,
  }
}

/** A correction that says nothing, or the wrong thing, is never passed over: all of them are listed. */
function corrected({ text }: Document, file?: CorrectionsFile): Checked<Corrections | null> {
  if (!file) return { value: null, problems: [] }
  const read = readCorrections(file.yaml, file.name, text)
  const errors = read.problems.filter(({ severity }) => severity === 'error')
  if (errors.length > 0) throw new UnusableInput(errors.map(({ message }) => message).join('\n'))
  return read
}

/** Outline → Deck. Pure: the same outline and settings give the same deck. */
export function toDeck(tree: Outline, settings: Settings): Deck {
  return compose(tree, settings)
}
