import { SIZES, type Size } from '../model/deck.ts'

/**
 * The measures of a slide of any shape, in px on the canvas. The style sheet takes them as custom properties
 * (`--pad-x` …), so that what is planned here and what the browser sets can't drift apart.
 */
export const GEOMETRY = {
  width: 1280,
  padX: 80,
  padTop: 40,
  padBottom: 64,
  /** The line that says where the slide stands. */
  crumbHeight: 36,
  crumbGap: 4,
  crumbSize: 26,
  /** A heading of one line. */
  titleHeight: 57,
  /** From one step of it to the next, with the arrow between them. */
  crumbStep: 39,
  /** Between heading and rule, the rule's own thickness included. */
  headRule: 18,
  headGap: 26,
  leadGap: 24,
  pointMark: 40,
  pointGap: 26,
  pointBodyGap: 4,
  cardGap: 26,
  cardPadX: 28,
  cardPadTop: 25,
  cardPadBottom: 21,
  cardBodyGap: 10,
  /** Above and below a figure and its words. */
  tilePad: 22,
  /** Where cards stand under each other: the head's width, and from it to the body. */
  cardHead: 330,
  cardHeadGap: 36,
  /** What changed, beside from what to what; the arrow between both; the bars below them and the room above these. */
  changeWords: 420,
  changeSpace: 40,
  changeArrow: 110,
  changeBars: 54,
  changeGap: 34,
  /** A bar's name, the room on both sides of the bar, and how far bars stand apart. */
  barWords: 400,
  barSpace: 24,
  barGap: 20,
  /** The dot of a date with the room around it, and how far dates stand apart below each other. */
  timeDot: 60,
  timeGap: 22,
  chipWidth: 210,
  chipGap: 24,
  chipPad: 34,
  lineGap: 22,
  lineRule: 96,
  /** A table's rows are so high where there is room. */
  rowHeight: 84,
  cellPadX: 22,
  cellPadY: 15,
  /** In a table that is fuller, and in one that is crowded. */
  cellNearX: 16,
  cellNearY: 10,
  cellCloseX: 10,
  cellCloseY: 6,
  codePadX: 28,
  codePadY: 18,
  paragraphGap: 16,
  labelWidth: 190,
  /** An article's label takes no more: “Recommendation 12.” */
  articleLabel: 300,
  labelGap: 18,
  /** How far the items that an article counts stand in. */
  articleIndent: 44,
  articleGap: 22,
  articleParagraphGap: 8,
  /** Between two steps, with the arrow in it, and how much higher each stands than the one before. */
  stepGap: 56,
  stepRise: 26,
  agendaPadY: 8,
  agendaLabel: 120,
  sectionPanel: 400,
  sectionPadX: 76,
  sectionListGap: 14,
  sectionHeadGap: 34,
  titlePadX: 120,
  titleGap: 30,
  quotePadX: 150,
  /** The rule in front of a statement. */
  statementBar: 6,
  figureCaption: 52,
  footSize: 18,
} as const

/** The height of a slide in px: every shape is as wide, so that type is as large across the screen. */
const HEIGHTS: Record<Size, number> = { '16:9': 720, '4:3': 960 }

/** The height of a slide by the shape that was chosen for its deck; of the usual one where none was. */
export function canvasHeight(size: Size | null = null): number {
  return HEIGHTS[size ?? SIZES[0]]
}

/** Source text is never set smaller, in px: readable from the back row of a 60-seat room. */
export const SMALLEST_TEXT = 26
/** Headings are never set smaller, in px. */
export const SMALLEST_HEADING = 36

export const CONTENT_WIDTH = GEOMETRY.width - 2 * GEOMETRY.padX
/** The crumb's line beside the part's number (续 12/12), in em of its type. */
export const CRUMB_EMS = (CONTENT_WIDTH - 130) / GEOMETRY.crumbSize
