import { compose, type Settings } from './compose/index.ts'
import type { Deck } from './model/deck.ts'
import type { Source } from './model/document.ts'
import type { Outline } from './model/outline.ts'
import type { Checked } from './model/problem.ts'
import { outline } from './outline/index.ts'
import { type Encoding, read } from './read/index.ts'

export { render } from './render/index.ts'
export { compose, outline, read }

/**
 * Source → Document → Outline. Pure.
 * @throws UnusableInput when the source holds no text
 */
export function toOutline(source: Source, encoding?: Encoding): Checked<Outline> {
  const document = read(source, encoding)
  const tree = outline(document.value)
  return { value: tree.value, problems: [...document.problems, ...tree.problems] }
}

/** Outline → Deck. Pure: the same outline and settings give the same deck. */
export function toDeck(tree: Outline, settings: Settings): Deck {
  return compose(tree, settings)
}
