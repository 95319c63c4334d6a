/** What is true of a layout wherever it is met: read by compose, script and render alike. */
interface Traits {
  /** Shows where one is rather than what is said: `cover`, `list` of sections, `divider`, `end`. */
  frame: 'cover' | 'list' | 'divider' | 'end' | null
  /** Its items are texts: words of a point that is not bold are its body, not its head. */
  isOfTexts: boolean
  /** The number of a list stands in a column of its own. */
  hasLabels: boolean
  /** Its items are known by their heads, whose type is what is read from afar. */
  isHeaded: boolean
  /** Holds one sentence, which fills it. */
  isSentence: boolean
  /** A short sentence beside it may stand above or below its items. */
  takesSentence: boolean
  /** Seen at a glance: figures, dates, tables, pictures. */
  isEvidence: boolean
  /** Read as a page is. */
  isRunning: boolean
}

const PLAIN: Traits = {
  frame: null,
  isOfTexts: false,
  hasLabels: false,
  isHeaded: false,
  isSentence: false,
  takesSentence: false,
  isEvidence: false,
  isRunning: false,
}

const layout = (own: Partial<Traits>): Traits => ({ ...PLAIN, ...own })
const ofHeads = layout({ isHeaded: true, takesSentence: true })
const ofFigures = layout({ isHeaded: true, takesSentence: true, isEvidence: true })
const ofSentence = layout({ isOfTexts: true, isSentence: true })

/** Every layout, in the order in which they are told of. */
const TRAITS = {
  title: layout({ frame: 'cover', isOfTexts: true }),
  agenda: layout({ frame: 'list', hasLabels: true }),
  section: layout({ frame: 'divider' }),
  points: layout({ isHeaded: true }),
  cards: ofHeads,
  lines: ofHeads,
  chips: ofHeads,
  numbers: ofFigures,
  'from-to': ofFigures,
  bars: ofFigures,
  timeline: layout({
    isHeaded: true,
    takesSentence: true,
    hasLabels: true,
    isEvidence: true,
  }),
  table: layout({ takesSentence: true, isEvidence: true }),
  steps: layout({ takesSentence: true }),
  quote: ofSentence,
  statement: ofSentence,
  article: layout({ isOfTexts: true, hasLabels: true }),
  figure: layout({ isOfTexts: true, isEvidence: true }),
  text: layout({ isOfTexts: true, hasLabels: true, isRunning: true }),
  code: layout({ isOfTexts: true, isRunning: true }),
  closing: layout({ frame: 'end', hasLabels: true }),
}

export type Layout = keyof typeof TRAITS

export const LAYOUTS = Object.keys(TRAITS) as Layout[]

/** The traits of a layout. */
export function traitsOf(layout: Layout): Traits {
  return TRAITS[layout]
}

/** Shows where one is rather than what is said. */
export function isFrame(layout: Layout): boolean {
  return TRAITS[layout].frame !== null
}

/** Stands for itself, without the head and foot of other slides. */
export function fillsSlide(layout: Layout): boolean {
  const { frame } = TRAITS[layout]
  return frame !== null && frame !== 'list'
}

/** Names what other slides say. */
export function pointsOn(layout: Layout): boolean {
  const { frame } = TRAITS[layout]
  return frame === 'list' || frame === 'end'
}
