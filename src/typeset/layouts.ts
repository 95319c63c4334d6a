import type { Content, Item, Layout, Slide } from '../model/deck.ts'
import {
  CONTENT_WIDTH,
  CRUMB_EMS,
  GEOMETRY as G,
  SMALLEST_HEADING,
  SMALLEST_TEXT,
} from './geometry.ts'
import { emWidth } from './metrics.ts'
import {
  heightOf,
  type LayoutPlanner,
  linesIn,
  linesOf,
  type Plan,
  type Role,
  type Setting,
  type Show,
  type Step,
  setting,
} from './plan.ts'
import { bonds, IN_WORD } from './words.ts'

type Settings = Record<Role, Setting>

/** The type scale of lead phrases and the text below them, in px. */
const HEAD_AND_BODY = [
  [40, 32],
  [36, 30],
  [34, 28],
  [30, 26],
  [28, 26],
] as const

/** For few words, which would look lost in the type above. */
const LARGE = [[46, 36]] as const
/** What stands in large type fills at most this share of its room. */
const MOST_IN_LARGE = 0.62

/** For cards whose heads all take as many lines. */
const LEVEL = [
  [40, 32],
  [36, 32],
  [34, 30],
] as const

const HEADING_SIZES = [44, 40, 36] as const
const TEXT_WIDTH = CONTENT_WIDTH

/** Settings that most layouts share; a layout overrides what it sets in its own way. */
function base(
  heading: number,
  head: number,
  body: number,
  parts: Partial<Settings> = {},
): Settings {
  return {
    heading: setting('serif-700', heading, 1.3, TEXT_WIDTH, true),
    lead: setting('sans-400', Math.min(32, Math.max(body, 28)), 1.5, TEXT_WIDTH, true),
    label: setting('serif-700', head, 1.4, G.labelWidth),
    head: setting('sans-700', head, 1.4, TEXT_WIDTH - G.pointMark, true),
    body: setting('sans-400', body, 1.5, TEXT_WIDTH - G.pointMark),
    ...parts,
  }
}

const step = (settings: Settings, columns = 1, widths: number[] = []): Step => ({
  settings,
  columns,
  widths,
})

/** Heading size by the first step that leaves it one line, else the smallest in two. */
function headingSize(slide: Slide, show: Show): number {
  const widths = slide.heading.map((line) => emWidth(show(line), 'serif-700'))
  const beside = HEADING_SIZES.find((size) => isHeadingBeside(slide, size, show))
  if (beside) return beside
  return (
    HEADING_SIZES.find((size) => Math.max(0, ...widths) * size <= TEXT_WIDTH) ?? SMALLEST_HEADING
  )
}

/** Between a label and its heading on one line, in em. */
const HEADING_GAP = 0.8

/** Do a label and its heading (第2条, 定義) stand on one line in type of `size` px? */
export function isHeadingBeside({ heading }: Slide, size: number, show: Show): boolean {
  if (heading.length < 2) return false
  const ems = heading.map((line) => emWidthInAny(show(line)) + HEADING_GAP)
  return (sum(ems) - HEADING_GAP) * size <= TEXT_WIDTH
}

/** Does what stands above the heading have room in its one line? */
function isCrumbShort({ crumb }: Slide, show: Show): boolean {
  const steps = crumb.map((step) => emWidth(show(step), 'sans-400'))
  return sum(steps) + gaps(steps.length, G.crumbStep / G.crumbSize) <= CRUMB_EMS
}

/** Height in px that heading and lead leave to the items; below zero when crumb or heading is too long. */
function room(slide: Slide, { settings }: Step, show: Show): number {
  if (!isCrumbShort(slide, show)) return -1
  const isOne = isHeadingBeside(slide, settings.heading.size, show)
  const lines = isOne
    ? 1
    : slide.heading.flatMap((line) => linesIn(line, settings.heading, show)).length
  if (lines > 2) return -1
  const head = G.padTop + G.crumbHeight + G.crumbGap + Math.max(1, lines) * settings.heading.leading
  const beside = [slide.lead, slide.tail].filter((part) => part.length > 0)
  const lead = sum(beside.map((part) => heightOf(part, settings.lead, show) + G.leadGap))
  return G.height - head - G.headRule - G.headGap - lead - G.padBottom
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
const gaps = (count: number, gap: number) => Math.max(0, count - 1) * gap

const points: LayoutPlanner = {
  layout: 'points',
  steps: (slide, show) =>
    [...LARGE, ...HEAD_AND_BODY].map(([head, body]) =>
      step(base(headingSize(slide, show), head, body)),
    ),
  fits(slide, plan, show) {
    const { head, body } = plan.settings
    const share = head.size > HEAD_AND_BODY[0][0] ? MOST_IN_LARGE : 1
    const heights = slide.items.map((item) => {
      const bodies = heightOf(item.body, body, show)
      return headHeight(item, head, show) + (bodies > 0 ? bodies + G.pointBodyGap : 0)
    })
    return sum(heights) + gaps(heights.length, G.pointGap) <= room(slide, plan, show) * share
  },
}

const headHeight = (item: Item, set: Setting, show: Show) =>
  item.head ? heightOf([item.head], set, show) : 0

/** Columns for a number of cards: rows of like length, wide enough for words. */
const CARD_COLUMNS: readonly number[] = [1, 1, 2, 3, 2, 3, 3]
/** Of a card beside others, at most so much stays empty. */
const MOST_EMPTY = 1 / 4

/**
 * Cards of like weight stand beside each other, all as high as the fullest; where one would stay emptier
 * than a quarter they stand under each other, each as high as its own words.
 */
const cards: LayoutPlanner = {
  layout: 'cards',
  steps: (slide, show) => [
    // Bodies that begin at one height are worth a smaller head.
    ...LEVEL.map(([head, body]) => besideStep(slide, head, body, show)).filter((one) =>
      isLevel(slide, one, show),
    ),
    ...HEAD_AND_BODY.flatMap(([head, body]) => [
      besideStep(slide, head, body, show),
      underStep(slide, head, body, show),
    ]),
  ],
  fits(slide, plan, show) {
    const isLong = slide.items.some(({ head }) => head && !isHead(show(head), plan.settings.head))
    return !isLong && cardsHeight(slide, plan, show) <= room(slide, plan, show)
  },
  prefers: (slide, plan, show) =>
    isStacked(slide, plan) ||
    (emptiestCard(slide, plan, show) <= MOST_EMPTY && !isWall(slide, plan, show)),
}

/** Narrow columns of more lines are walls of text. */
const MOST_NARROW_LINES = 6

function isWall({ items }: Slide, { settings: { body }, columns }: Step, show: Show): boolean {
  const most = Math.max(0, ...items.map((item) => heightOf(item.body, body, show) / body.leading))
  return columns > 2 && most > MOST_NARROW_LINES
}

/** The heads of cards beside each other take as many lines each. */
function isLevel(slide: Slide, plan: Step, show: Show): boolean {
  const heights = slide.items.map((item) => headHeight(item, plan.settings.head, show))
  return !isStacked(slide, plan) && new Set(heights).size === 1
}

function besideStep(slide: Slide, head: number, body: number, show: Show): Step {
  const columns = CARD_COLUMNS[slide.items.length] ?? 3
  const width = (TEXT_WIDTH - (columns - 1) * G.cardGap) / columns - 2 * G.cardPadX
  const parts = {
    head: setting('serif-700', head, 1.35, width, true),
    body: setting('sans-400', body, 1.5, width),
  }
  return step(base(headingSize(slide, show), head, body, parts), columns)
}

/** Head beside body; sentences that have no head take the whole width. */
function underStep(slide: Slide, head: number, body: number, show: Show): Step {
  const width = TEXT_WIDTH - 2 * G.cardPadX
  const beside = slide.items.some((item) => item.head) ? G.cardHead + G.cardHeadGap : 0
  const parts = {
    head: setting('serif-700', head, 1.35, G.cardHead, true),
    body: setting('sans-400', body, 1.5, width - beside),
  }
  return step(base(headingSize(slide, show), head, body, parts), 1)
}

/** Several cards in one column: each has its head beside its body. */
export function isStacked({ items }: Slide, { columns }: Pick<Plan, 'columns'>): boolean {
  return items.length > 1 && columns === 1
}

/** A head in more lines than this is no head any more. */
const MOST_HEAD_LINES = 2

/** In few lines, and no word of it torn. */
function isHead(words: string, set: Setting): boolean {
  const lines = linesOf(words, set)
  const within = bonds(words)
  const isTorn = lines
    .slice(1)
    .some(
      ({ start }) => /^\w\w$/.test(words.slice(start - 1, start + 1)) || within[start] === IN_WORD,
    )
  return lines.length <= MOST_HEAD_LINES && !isTorn
}

function cardsHeight(slide: Slide, plan: Step, show: Show): number {
  const rows = Math.ceil(slide.items.length / plan.columns)
  const height = isStacked(slide, plan)
    ? stackedHeight(slide, plan, show)
    : rows * cardHeight(slide, plan, show)
  return height + gaps(rows, G.cardGap)
}

/** Each card is as high as the higher of its head and its body. */
function stackedHeight({ items }: Slide, { settings }: Step, show: Show): number {
  const contents = items.map((item) =>
    Math.max(headHeight(item, settings.head, show), heightOf(item.body, settings.body, show)),
  )
  return sum(contents) + items.length * (G.cardPadTop + G.cardPadBottom)
}

/** Of cards beside each other, which are all as high as the fullest. */
function cardHeight(slide: Slide, plan: Step, show: Show): number {
  return Math.max(0, ...cardContents(slide, plan, show)) + G.cardPadTop + G.cardPadBottom
}

function cardContents({ items }: Slide, { settings }: Step, show: Show): number[] {
  return items.map((item) => {
    const bodies = heightOf(item.body, settings.body, show)
    return headHeight(item, settings.head, show) + (bodies > 0 ? bodies + G.cardBodyGap : 0)
  })
}

/** The share of the emptiest card that stays empty, 0 to 1, where all are as high as the fullest. */
function emptiestCard(slide: Slide, plan: Step, show: Show): number {
  const heights = cardContents(slide, plan, show)
  return heights.length === 0 ? 0 : 1 - Math.min(...heights) / Math.max(...heights)
}

/** In smaller type lines lose what makes them worth a slide, in px. */
const SMALLEST_LINES = 32

const lines: LayoutPlanner = {
  layout: 'lines',
  steps: (slide, show) =>
    [46, 42, 40, 38, 36, 34, 32, 30, 28].map((size) => {
      const paired = slide.items.some((item) => item.body.length > 0)
      const width = paired ? (TEXT_WIDTH - G.lineRule) / 2 : TEXT_WIDTH - G.pointMark
      return step(
        base(headingSize(slide, show), size, size, {
          head: setting('serif-700', size, 1.4, width),
          body: setting('serif-700', size, 1.4, width),
        }),
        paired ? 2 : 1,
      )
    }),
  fits(slide, plan, show) {
    const { head, body } = plan.settings
    const inOneLine = slide.items.every(
      (item) =>
        (item.head === null || linesIn(item.head, head, show).length <= 1) &&
        item.body.every((part) => linesIn(part, body, show).length <= 1),
    )
    const height = slide.items.length * head.leading + gaps(slide.items.length, G.lineGap)
    return inOneLine && height <= room(slide, plan, show)
  },
  prefers: (_, { settings: { head } }) => head.size >= SMALLEST_LINES,
}

const MOST_CHIPS = 8

const chips: LayoutPlanner = {
  layout: 'chips',
  steps: (slide, show) =>
    [52, 48, 44, 40, 36, 34, 32].map((size) => {
      const count = Math.max(1, slide.items.length)
      const width = Math.min(190, (TEXT_WIDTH - (count - 1) * G.chipGap) / count)
      return step(
        base(headingSize(slide, show), size, size, {
          head: setting('serif-700', size, 1.3, width),
        }),
        count,
      )
    }),
  fits(slide, plan, show) {
    const { head } = plan.settings
    const longest = Math.max(
      0,
      ...slide.items.map(({ head: words }) => (words ? show(words).length : 0)),
    )
    const upright = slide.items.every(({ head: words }) => words && isUpright(show(words)))
    const height = longest * head.leading + 2 * G.chipPad
    const wide = head.width >= head.size * 1.6
    return upright && wide && slide.items.length <= MOST_CHIPS && height <= room(slide, plan, show)
  },
}

/** Chips run from top to bottom: only signs that stand upright there, and short. */
function isUpright(text: string): boolean {
  return text.length <= 7 && /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+$/u.test(text)
}

const table: LayoutPlanner = {
  layout: 'table',
  steps(slide, show) {
    const widths = columnWidths(slide, show)
    return [30, 28, 26].map((size) =>
      step(
        base(headingSize(slide, show), size, size, {
          head: setting('sans-700', size, 1.4, TEXT_WIDTH),
          body: setting('sans-400', size, 1.4, TEXT_WIDTH),
        }),
        widths.length,
        widths,
      ),
    )
  },
  fits(slide, plan, show) {
    const heights = slide.rows.map((row, index) =>
      Math.max(
        plan.settings.body.leading,
        ...row.map((cell, column) => cellHeight(cell, plan, index, column, show)),
      ),
    )
    const height = sum(heights) + slide.rows.length * (2 * G.cellPadY + 1)
    return height <= room(slide, plan, show)
  },
}

/** How a cell of a table is set: the header row is bold, and the first column where there are others. */
export function cellSetting(plan: Step, row: number, column: number): Setting {
  const isHead = row === 0 || (column === 0 && plan.columns > 1)
  const set = isHead ? plan.settings.head : plan.settings.body
  const share = (plan.widths[column] ?? 0) / 100
  return { ...set, width: Math.floor(share * TEXT_WIDTH) - 2 * G.cellPadX - 2 }
}

function cellHeight(
  cell: Content | null,
  plan: Step,
  row: number,
  column: number,
  show: Show,
): number {
  return cell ? heightOf([cell], cellSetting(plan, row, column), show) : 0
}

/**
 * Whole percents that sum to 100: a column gets by the square root of its longest cell, so that a
 * long one wraps before a short one is torn.
 */
function columnWidths(slide: Slide, show: Show): number[] {
  const count = Math.max(1, ...slide.rows.map((row) => row.length))
  const weights = Array.from({ length: count }, (_, column) => {
    const cells = slide.rows.map((row) => row[column]).filter((cell) => cell != null)
    return Math.sqrt(Math.max(3, ...cells.map((cell) => emWidth(show(cell), 'sans-700'))))
  })
  const total = sum(weights)
  const widths = weights.map((weight) => Math.floor((weight / total) * 100))
  widths[0] = (widths[0] ?? 0) + 100 - sum(widths)
  return widths
}

/** A large sentence reads best in lines of up to about so many signs. */
const SENTENCE_EMS = 17
/** In Latin letters, two to an em. */
const LATIN_EMS = 24

function sentenceEms({ items }: Slide, show: Show): number {
  const words = items.flatMap(({ body }) => body.map(show)).join('')
  return /[\u2e80-\uffef]/.test(words) ? SENTENCE_EMS : LATIN_EMS
}

/** Quotations and single sentences: large, balanced, in the middle. */
function sentence(layout: Layout, sizes: readonly number[], measure: number): LayoutPlanner {
  return {
    layout,
    steps: (slide, show) =>
      sizes.map((size) =>
        step(
          base(headingSize(slide, show), size, size, {
            body: setting(
              'serif-700',
              size,
              1.55,
              Math.min(measure, sentenceEms(slide, show) * size),
              true,
            ),
          }),
        ),
      ),
    fits(slide, plan, show) {
      const { body, lead } = plan.settings
      const bodies = slide.items.flatMap((item) => item.body)
      const sources = slide.items.flatMap(({ label }) => (label ? [label] : []))
      const cite = sources.length > 0 ? heightOf(sources, lead, show) + G.leadGap : 0
      return heightOf(bodies, body, show) + cite <= room(slide, plan, show)
    },
  }
}

/** More steps than this stand in rows, without rising. */
const MOST_RISING = 5

const steps: LayoutPlanner = {
  layout: 'steps',
  steps(slide, show) {
    const count = Math.max(1, slide.items.length)
    const columns = count <= MOST_RISING ? count : 3
    const width = (TEXT_WIDTH - (columns - 1) * G.stepGap) / columns - 2 * G.cardPadX
    return HEAD_AND_BODY.map(([head, body]) =>
      step(
        base(headingSize(slide, show), head, body, {
          head: setting('serif-700', head, 1.35, width, true),
          body: setting('sans-400', body, 1.5, width),
        }),
        columns,
      ),
    )
  },
  fits(slide, plan, show) {
    const rows = Math.ceil(slide.items.length / plan.columns)
    const rise = rows === 1 ? (slide.items.length - 1) * G.stepRise : 0
    const isLong = slide.items.some(
      ({ head }) => head && linesIn(head, plan.settings.head, show).length > 3,
    )
    const height = rows * cardHeight(slide, plan, show) + gaps(rows, G.stepGap) + rise
    return !isLong && height <= room(slide, plan, show)
  },
}

/** In larger type than this an article is for few words. */
const LARGEST_ARTICLE = 32

/** （一） 1. (a) in front: an item that an article counts, which stands further in than its text. */
const COUNTED =
  /^(?:[（(][^（()）]{1,4}[)）]|[\d０-９]{1,3}[.．、)）]|[①-⑳]|[a-zA-Zア-ン][.．)）]|[一二三四五六七八九十]{1,3}[、\s])/

/** How a paragraph of an article is set: what it counts stands further in. */
export function articleSetting(words: string, { settings: { body } }: Step): Setting {
  return COUNTED.test(words) ? { ...body, width: body.width - G.articleIndent } : body
}

const article: LayoutPlanner = {
  layout: 'article',
  steps: (slide, show) =>
    [36, 34, 32, 30, 28, 26].map((size) => {
      const space = Math.min(labelSpace(slide, size, show), G.labelWidth)
      const width = TEXT_WIDTH - space
      return step(
        base(headingSize(slide, show), size, size, {
          label: setting('serif-700', size, 1.55, space),
          head: setting('sans-700', size, 1.55, width),
          body: setting('sans-400', size, 1.55, width),
        }),
        space > 0 ? 2 : 1,
      )
    }),
  fits(slide, plan, show) {
    const { label, head } = plan.settings
    const heights = slide.items.map((item) => {
      const bodies = item.body.map((part) =>
        heightOf([part], articleSetting(show(part), plan), show),
      )
      return Math.max(
        item.label ? heightOf([item.label], label, show) : 0,
        headHeight(item, head, show) + sum(bodies) + gaps(bodies.length, G.articleParagraphGap),
      )
    })
    const share = head.size > LARGEST_ARTICLE ? MOST_IN_LARGE : 1
    return sum(heights) + gaps(heights.length, G.articleGap) <= room(slide, plan, show) * share
  },
}

const text: LayoutPlanner = {
  layout: 'text',
  steps(slide, show) {
    const labelled = slide.items.some((item) => item.label)
    const width = TEXT_WIDTH - (labelled ? G.labelWidth + G.labelGap : 0)
    return [32, 30, 28, 26].map((size) =>
      step(
        base(headingSize(slide, show), size, size, {
          label: setting('serif-700', Math.max(size - 2, SMALLEST_TEXT), 1.6, G.labelWidth),
          head: setting('sans-700', size, 1.6, width),
          body: setting('sans-400', size, 1.6, width),
        }),
        labelled ? 2 : 1,
      ),
    )
  },
  fits(slide, plan, show) {
    const { label, head, body } = plan.settings
    const heights = slide.items.map((item) =>
      Math.max(
        item.label ? heightOf([item.label], label, show) : 0,
        headHeight(item, head, show) + heightOf(item.body, body, show),
      ),
    )
    return sum(heights) + gaps(heights.length, G.paragraphGap) <= room(slide, plan, show)
  },
}

const title: LayoutPlanner = {
  layout: 'title',
  steps: () =>
    [68, 62, 56, 50, 44, 40].map((size) => {
      const width = G.width - 2 * G.titlePadX
      return step(
        base(size, 32, Math.max(SMALLEST_TEXT, Math.round(size * 0.46)), {
          heading: setting('serif-700', size, 1.36, width, true),
          body: setting(
            'sans-400',
            Math.max(SMALLEST_TEXT, Math.round(size * 0.44)),
            1.5,
            width,
            true,
          ),
        }),
      )
    }),
  fits(slide, { settings }, show) {
    const items = slide.items.flatMap((item) => item.body)
    const head = heightOf(slide.heading, settings.heading, show)
    const oneLineEach = slide.heading.every(
      (line) =>
        linesIn(line, settings.heading, show).length <= (settings.heading.size > 50 ? 1 : 3),
    )
    const body = heightOf(items, settings.body, show) + (items.length > 0 ? G.titleGap : 0)
    return oneLineEach && head + body <= G.height - 220
  },
}

/** From so many rows on, two columns are tried where one of that type is too high. */
const FEWEST_IN_TWO = 6

function columnsOf(count: number, mostInOne: number): readonly number[] {
  if (count > mostInOne) return [2]
  return count >= FEWEST_IN_TWO ? [1, 2] : [1]
}

/** Label and heading in rows: agenda and closing; more than `mostInOne` in two columns. */
function rows(layout: Layout, sizes: readonly number[], top: number, mostInOne: number) {
  const planner: LayoutPlanner = {
    layout,
    steps: (slide, show) =>
      sizes.flatMap((size) =>
        columnsOf(slide.items.length, mostInOne).map((count) => {
          const width =
            (TEXT_WIDTH - (count - 1) * G.cardGap) / count - labelSpace(slide, size, show)
          return step(
            base(headingSize(slide, show), size, size, {
              label: setting('serif-700', size, 1.35, labelSpace(slide, size, show)),
              head: setting('sans-700', size, 1.35, width, true),
            }),
            count,
          )
        }),
      ),
    fits(slide, { settings, columns: count }, show) {
      const heights = slide.items.map(
        (item) =>
          Math.max(settings.label.leading, headHeight(item, settings.head, show)) +
          2 * G.agendaPadY +
          1,
      )
      // Headings of one line each are easier to take in than larger ones of two.
      const isBroken = slide.items.some(
        ({ head }) => head && linesIn(head, settings.head, show).length > 1,
      )
      if (isBroken && settings.head.size > 30) return false
      const perColumn = Math.ceil(heights.length / count)
      const tallest = Math.max(0, ...heights) * perColumn
      return (count > 1 ? tallest : sum(heights)) <= G.height - top - G.padBottom
    },
  }
  return planner
}

/** The width in em in the wider of the faces that themes set headings in. */
function emWidthInAny(words: string): number {
  return Math.max(emWidth(words, 'serif-700'), emWidth(words, 'sans-700'))
}

/** Room for the longest label beside a row's heading, in px. */
export function labelSpace(slide: Slide, size: number, show: Show): number {
  const widest = Math.max(
    0,
    ...slide.items.map(({ label }) => (label ? emWidthInAny(show(label)) : 0)),
  )
  return widest === 0 ? 0 : Math.ceil(widest * size) + 28
}

/** Is a word of the heading torn at the end of a line? */
function tearsHeading({ heading }: Slide, { settings }: Step, show: Show): boolean {
  return heading.some((line) => {
    const words = show(line)
    const within = bonds(words)
    return linesOf(words, settings.heading).some(({ end }) => within[end] === IN_WORD)
  })
}

const SMALLEST_AT_PAUSES = 50

/** A large heading of several lines, each of which ends with a mark or at a space. */
function endsAtPauses({ heading }: Slide, { settings }: Step, show: Show): boolean {
  const set = settings.heading
  const isEnded = (line: Content) => {
    const words = show(line)
    const inner = linesOf(words, set).slice(0, -1)
    return inner.every(({ end }) => /[\s，、；：。]/.test(words.slice(end - 1, end)))
  }
  return set.size >= SMALLEST_AT_PAUSES && heading.every(isEnded)
}

const section: LayoutPlanner = {
  layout: 'section',
  steps: (slide, show) => {
    const width = G.width - G.sectionPanel - 2 * G.sectionPadX
    const all = [
      [64, 34],
      [56, 34],
      [50, 32],
      [46, 30],
      [42, 28],
      [38, 26],
      [36, 26],
    ].map(([heading = 36, size = 26]) =>
      step(
        base(heading, size, size, {
          heading: setting('serif-700', heading, 1.4, width, true),
          head: setting('sans-400', size, 1.4, width - 44),
        }),
      ),
    )
    // A heading that breaks at its pauses, or between words, is worth a smaller size.
    const atPauses = all.filter((one) => endsAtPauses(slide, one, show))
    return [...atPauses, ...all.filter((one) => !tearsHeading(slide, one, show)), ...all]
  },
  fits(slide, { settings }, show) {
    const heading = heightOf(slide.heading, settings.heading, show)
    const list = slide.items.map((item) => headHeight(item, settings.head, show))
    const height =
      heading +
      (list.length > 0 ? G.sectionHeadGap : 0) +
      sum(list) +
      gaps(list.length, G.sectionListGap)
    return height <= G.height - 2 * G.padTop
  },
}

const figure: LayoutPlanner = {
  layout: 'figure',
  steps: (slide, show) => [
    step(
      base(headingSize(slide, show), 28, 26, {
        body: setting('sans-400', 26, 1.4, TEXT_WIDTH, true),
      }),
    ),
  ],
  fits: (slide, plan, show) =>
    heightOf(
      slide.items.flatMap((item) => item.body),
      plan.settings.body,
      show,
    ) <=
      2 * plan.settings.body.leading && room(slide, plan, show) > 300,
}

const AGENDA_TOP = G.padTop + 2 * G.crumbHeight + G.headRule + G.headGap + 30

/** One planner a layout; a test says when one is missing. */
export const PLANNERS: readonly LayoutPlanner[] = [
  title,
  rows('agenda', [36, 34, 32, 30, 28, 26], AGENDA_TOP, 8),
  section,
  points,
  cards,
  lines,
  chips,
  table,
  steps,
  sentence('quote', [60, 56, 52, 48, 44, 40, 36, 32], 760),
  sentence('statement', [56, 52, 48, 44, 40, 36, 32], G.width - 2 * G.quotePadX),
  article,
  figure,
  text,
  rows('closing', [34, 32, 30, 28, 26], AGENDA_TOP, 6),
]
