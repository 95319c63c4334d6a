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
  /** The level of a bullet, 1 the outermost; null for anything else. */
  bullet: number | null
}

const UNNUMBERED: Numbered = { number: null, bullet: null }

/** Counts a paragraph that was read, and puts its number before its text. */
export function numberParagraph(
  state: State,
  paragraph: Paragraph,
  properties: Element | null,
  style: Style,
): Numbered {
  const place = placeIn(state.numbering, properties, style)
  const isEmpty = state.length === paragraph.start && paragraph.figures.length === 0
  if (!place || (isEmpty && isHidden(properties))) return UNNUMBERED
  const { list, level } = place
  const values = countOn(state.counters, list, level)
  const label = labelOf(list, values)
  if (label.isGuess) lose(state, 'docx-number-format', { at: paragraph.start })
  if (label.text === '') return { number: null, bullet: label.isBullet ? level + 1 : null }
  prepend(state, paragraph, isEmpty ? label.text : label.text + label.suffix)
  const { start, end } = trimmed(label.text, { start: 0, end: label.text.length })
  const span = { start: paragraph.start + start, end: paragraph.start + end }
  const value = values.at(-1) ?? 0
  return { number: { label: span, level: level + 1, value }, bullet: null }
}

/** Word numbers empty paragraphs, too, but for the end of a section. */
function isHidden(properties: Element | null): boolean {
  return childOf(properties, 'w:sectPr') !== null
}
