import type { Content } from '../model/deck.ts'
import { linesIn, type Setting, setting } from '../typeset/plan.ts'
import { type Handout, type Material, PAPER, sheet } from './handout.ts'
import { html, type Markup } from './html.ts'
import { titles } from './layouts/parts.ts'
import type { Studio } from './studio.ts'

/** In px on A4. */
const SIDE = 64
const LABEL = 110
const WIDTH = PAPER.width - 2 * SIDE
const HEADING = setting('sans-400', 15, 1.5, WIDTH - LABEL - 40)
const FIELD = 44
const LINE = 38
/** Where the form begins and may end. */
const TOP = 80
const BOTTOM = PAPER.height - 70
const TITLE = 70
/** Lines for what was said, on the first sheet at the least and on the second. */
const FEWEST_LINES = 6
/** More sections than these are written in by hand. */
const MOST_SECTIONS = 14

/** A form for the record of a meeting: date, topic, what was covered, who was there, what was said. */
export function record({ studio }: Material): Handout {
  const { typesetter, words } = studio
  const parts = words.recordParts
  const field = (label: string, inner: Markup, height: number) =>
    html`<div class="field ${typesetter.rule(`h${height}`, `height:${height}px`)}">${typesetter.word(label, 'field-name', 'sans-700')}<div class="entry">${inner}</div></div>`
  const blank = (label: string, height = FIELD) => field(label, html``, height)
  const sections = coveredOf(studio)
  const covered = Math.max(
    FIELD,
    sections.reduce((sum, { height }) => sum + height, 16),
  )
  const fields = [
    html`<div class="halves">${blank(parts.date)}${blank(parts.place)}</div>`,
    html`<div class="halves">${blank(parts.leader)}${blank(parts.writer)}</div>`,
    field(parts.topic, topicOf(studio), topicHeight(studio)),
    field(parts.covered, html`${sections.map(({ markup }) => markup)}`, covered),
    blank(parts.present, 2 * FIELD),
  ]
  const used = TOP + TITLE + 5 * FIELD + topicHeight(studio) + covered
  const lines = Math.max(FEWEST_LINES, Math.floor((BOTTOM - used) / LINE) - 1)
  const more = Math.floor((BOTTOM - TOP) / LINE) - 2
  const points = (count: number) =>
    html`<div class="points-raised">${typesetter.word(parts.points, 'field-name', 'sans-700')}${Array.from({ length: count }, () => html`<i></i>`)}</div>`
  const first = html`<div class="form">${typesetter.word(words.record, 'form-title', 'serif-700')}${fields}${points(lines)}</div>`
  const second = html`<div class="form">${points(more)}</div>`
  const sheets = [first, second].map((form, at) => sheet(studio, 'record', at + 1, 2, form))
  return { sheets, css: '' }
}

function topicOf(studio: Studio): Markup {
  const { front } = studio.typesetter.document
  return html`${front.title.map((span) => html`<p class="${studio.typesetter.type(HEADING)}">${titles(studio, [span], HEADING)}</p>`)}`
}

function topicHeight({ typesetter, show }: Studio): number {
  const { title } = typesetter.document.front
  const lines = title.reduce((sum, span) => sum + linesIn(span, HEADING, show).length, 0)
  return Math.max(FIELD, lines * HEADING.leading + 20)
}

/** Each top section's heading with a box to tick; none where they are too many. */
function coveredOf(studio: Studio): { markup: Markup; height: number }[] {
  const { deck, typesetter, show } = studio
  const groups = deck.groups.filter(({ kind }) => kind === 'section')
  if (groups.length > MOST_SECTIONS) return []
  const heightOf = (contents: readonly Content[], set: Setting) =>
    contents.reduce((sum, one) => sum + linesIn(one, set, show).length * set.leading, 6)
  return groups.map(({ heading }) => ({
    markup: html`<p class="covered ${typesetter.type(HEADING)}"><span class="box"></span><span>${titles(studio, heading, HEADING, 'line')}</span></p>`,
    height: heightOf(heading, HEADING),
  }))
}
