import type { AutomaticNumber } from '../../model/document.ts'
import { trimmed } from '../../model/span.ts'
import { countOn } from './counters.ts'
import { labelOf } from './label.ts'
import { placeIn } from './numbering.ts'
import { lose, type Paragraph, prepend, type State } from './state.ts'
import type { Style } from './styles.ts'
import { childOf, type Element } from './xml.ts'

/** What Word's numbering makes of a paragraph. */
export interface Numbered {
  /** Null where it shows no text: for a bullet, and for a paragraph without a number. */
  number: AutomaticNumber | null
  isBullet: boolean
}

const UNNUMBERED: Numbered = { number: null, isBullet: false }

/** Counts a paragraph that was read, and puts its number before its text. */
export function numberParagraph(
  state: State,
  paragraph: Paragraph,
  properties: Element | null,
  style: Style,
): Numbered {
  const place = placeIn(state.numbering, properties, style)
  const isEmpty = state.length === paragraph.start && paragraph.figures.length === 0
  if (!place || (isEmpty && isHidden(state, properties))) return UNNUMBERED
  const { list, level } = place
  const label = labelOf(list, countOn(state.counters, list, level))
  if (label.isGuess) lose(state, 'docx-number-format', paragraph.start)
  if (label.text === '') return { number: null, isBullet: label.isBullet }
  prepend(state, paragraph, isEmpty ? label.text : label.text + label.suffix)
  const { start, end } = trimmed(label.text, { start: 0, end: label.text.length })
  const span = { start: paragraph.start + start, end: paragraph.start + end }
  return { number: { label: span, level: level + 1 }, isBullet: false }
}

/** Word numbers empty paragraphs, too, but for the end of a section and for what isn't shown at all. */
function isHidden(state: State, properties: Element | null): boolean {
  return state.isCovered || childOf(properties, 'w:sectPr') !== null
}
