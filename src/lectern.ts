import { compose, parallelsOf, type Settings } from './compose/index.ts'
import type { Corrections, CorrectionsFile } from './model/corrections.ts'
import type { Deck } from './model/deck.ts'
import type { Document, Source } from './model/document.ts'
import type { Outline } from './model/outline.ts'
import { type Checked, UnusableInput } from './model/problem.ts'
import { joined } from './model/said.ts'
import { corrected, outline } from './outline/index.ts'
import { applyFront, type Encoding, frontChanges, read, readCorrections } from './read/index.ts'

export { outlineJson } from './model/outline-json.ts'
export { render } from './render/index.ts'
export { compose, outline, parallelsOf, read }

export interface ReadOptions {
  /** Of a .txt or .md, where it is known. */
  encoding?: Encoding | undefined
  /** What a person set right, as it lies beside the source. */
  corrections?: CorrectionsFile | undefined
}

/** An outline, and how many corrections changed something in it. */
export interface Outlined extends Checked<Outline> {
  corrections: number
}

/**
 * Source → Document → Outline. Pure.
 * @throws UnusableInput when the source holds no text, or a correction can't be applied
 */
export function toOutline(source: Source, options: ReadOptions = {}): Outlined {
  const { value: asRead, problems } = read(source, options.encoding)
  const corrections = options.corrections && correctionsIn(asRead, options.corrections)
  if (!corrections) {
    const tree = outline(asRead)
    return { value: tree.value, problems: [...problems, ...tree.problems], corrections: 0 }
  }
  const document = applyFront(asRead, corrections.value)
  const front = frontChanges(asRead, document, corrections.value)
  const tree = corrected(document, corrections.value.sections)
  const { questions } = corrections.value
  return {
    value: questions.length > 0 ? { ...tree.value, questions } : tree.value,
    problems: [...problems, ...corrections.problems, ...front.problems, ...tree.problems],
    corrections: front.changed + tree.changed,
  }
}

/** A correction that says nothing, or the wrong thing, is never passed over: all of them are listed. */
function correctionsIn({ text }: Document, file: CorrectionsFile): Checked<Corrections> {
  const { refusals, ...found } = readCorrections(file.yaml, file.name, text)
  if (refusals.length > 0) throw new UnusableInput(joined(refusals))
  return found
}

/** Outline → Deck. Pure: the same outline and settings give the same deck. */
export function toDeck(tree: Outline, settings: Settings): Deck {
  return compose(tree, settings)
}
