import { type Content, makeSlide } from '../model/deck.ts'
import type { Discussion } from '../model/meeting.ts'
import {
  CONTENT_WIDTH,
  CRUMB_EMS,
  canvasHeight,
  GEOMETRY as G,
  SMALLEST_TEXT,
} from '../typeset/geometry.ts'
import { HEADING_FACES } from '../typeset/index.ts'
import { emsOf, linesOf, type Setting, setting } from '../typeset/plan.ts'
import { foot } from './foot.ts'
import { html, type Markup } from './html.ts'
import { titles } from './layouts/parts.ts'
import type { Studio } from './studio.ts'

/** Sizes of what is asked, the first that fits. */
const SIZES = [44, 40, 36, 32, 30, 28, SMALLEST_TEXT]
const HEADING = 44
/** Room for the minutes beside the questions, and for the mark before each. */
const CLOCK = 330
const MARK = 44
const GAP = 22
/** Lines to write on, where nothing is asked. */
const LINES = 5
const CRUMB = setting('sans-400', G.crumbSize, 1.4, Number.MAX_SAFE_INTEGER)
/** What the player's countdown is written with. */
const DIGITS = '0123456789:+'

/**
 * Time to discuss: the sections it is about, what a leader asks or lines to write on, and the minutes, which the
 * player counts down. All of its words but the sections' names are none of the source's.
 */
export function renderDiscussion(
  studio: Studio,
  discussion: Discussion,
): { markup: Markup; fits: boolean } {
  const { typesetter, words, deck } = studio
  const head = setting(HEADING_FACES[deck.theme], HEADING, 1.3, CONTENT_WIDTH)
  const { body, fits } = bodyOf(studio, discussion.ask)
  typesetter.use(DIGITS, 'sans-700')
  const about = aboutOf(studio, discussion)
  for (const content of about) typesetter.use(studio.show(content), CRUMB.face)
  const markup = html`<div class="slide discussion">
<header><div class="crumb ${typesetter.type(CRUMB)}">${about.map((content) => html`<span class="step">${titles(studio, [content], CRUMB)}</span>`)}</div>
<h2 class="${typesetter.type(head)}">${typesetter.word(words.discussion, 'own', head.face)}</h2></header>
<div class="body">${body}<div class="clock">${typesetter.word(String(discussion.minutes), 'countdown', 'sans-700')}${typesetter.word(words.minute, 'unit')}</div></div>${foot(studio, makeSlide(discussion.id, 'text'))}</div>`
  return { markup, fits }
}

/** The headings of its sections in one line, or their numbers alone; nothing where even those are too many. */
function aboutOf({ show }: Studio, { about }: Discussion): Content[] {
  const steps = ((about.length - 1) * G.crumbStep) / G.crumbSize
  const isShort = (contents: readonly Content[]) =>
    contents.reduce((sum, one) => sum + emsOf(one, CRUMB.face, show), steps) <= CRUMB_EMS
  const headings = about.map(({ heading }) => heading)
  const numbers = about.map(({ slides }) => slides[0]?.crumb ?? [])
  const found = [headings, numbers].find(
    (each) => each.every(({ length }) => length > 0) && isShort(each.flat()),
  )
  return found?.flat() ?? []
}

function bodyOf(
  { typesetter, deck }: Studio,
  ask: readonly string[],
): { body: Markup; fits: boolean } {
  if (ask.length === 0) {
    const lines = Array.from({ length: LINES }, () => html`<i></i>`)
    return { body: html`<div class="lines-to-write">${lines}</div>`, fits: true }
  }
  const width = CONTENT_WIDTH - CLOCK - MARK
  const room =
    canvasHeight(deck.look.size) -
    G.padTop -
    G.crumbHeight -
    G.crumbGap -
    HEADING * 1.3 -
    G.headRule -
    G.headGap -
    G.padBottom
  const settings = SIZES.map((size) => setting('sans-400', size, 1.4, width))
  const heightIn = (set: Setting) =>
    ask.reduce((sum, one) => sum + linesOf(one, set).length * set.leading + GAP, -GAP)
  const found = settings.find((set) => heightIn(set) <= room)
  const set = found ?? setting('sans-400', SMALLEST_TEXT, 1.4, width)
  const item = (one: string) =>
    html`<li>${linesOf(one, set).map(({ start, end }) => typesetter.word(one.slice(start, end), 'line', set.face))}</li>`
  return {
    body: html`<ul class="questions ${typesetter.type(set)}">${ask.map(item)}</ul>`,
    fits: found !== undefined,
  }
}
