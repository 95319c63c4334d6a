import type { Content, Deck, Density, Layout, Look, Slide, Theme } from '../model/deck.ts'
import { isSpan } from '../model/deck.ts'
import type { Document } from '../model/document.ts'
import type { Outline } from '../model/outline.ts'
import { piecesOf, shownText } from '../model/shown.ts'
import type { Span } from '../model/span.ts'
import { cutTitles } from '../model/titles.ts'
import { fitsLarge } from '../typeset/index.ts'
import type { Show, Step } from '../typeset/plan.ts'

/** What a person chose for a deck. */
export interface Settings {
  density: Density
  theme: Theme
  /** Nothing but the theme where it is not given. */
  look?: Look
  source: Deck['source']
}

/** What every part of composing needs: the document, how its words look, and whether a slide fits. */
export interface Context {
  document: Document
  settings: Settings
  read(span: Span): string
  /** How contents read, for planning. */
  show: Show
  /** Fits the canvas as its layout prefers. */
  fits(slide: Slide): boolean
  /** The same in type that is comfortable, not only legible. */
  fitsWell(slide: Slide): boolean
}

/** Lead phrases and running text from these sizes on are comfortable to read, in px. */
const COMFORTABLE = 32
const COMFORTABLE_TEXT = 28
/** Of more points than three: two slides of two in larger type say as much. */
const COMFORTABLE_OF_MANY = 36
/** Where nothing but running text is on a slide, it may be larger. */
const COMFORTABLE_RUNNING = 30
/** No document is longer, in UTF-16 units: two offsets make one number. */
const LONGEST_DOCUMENT = 2 ** 26
const HEADED = new Set<Layout>(['points', 'cards', 'lines', 'chips', 'numbers'])

export function makeContext(outline: Outline, settings: Settings): Context {
  const { document } = outline
  const read = known((span) => shownText(document, span))
  const styled = known((span) => (document.marks.length > 0 ? piecesOf(document, span) : []))
  const show = Object.assign(
    (content: Content) => (isSpan(content) ? read(content) : content.written),
    {
      pieces: (content: Content) => (isSpan(content) ? styled(content) : []),
      isCut: cutTitles(outline),
    },
  )
  return {
    document,
    settings,
    read,
    show,
    fits: (slide) => fitsLarge(slide, show, settings.theme, () => true),
    fitsWell: (slide) => fitsLarge(slide, show, settings.theme, comfortable(slide)),
  }
}

/** Are the words of a slide at a step not only legible? */
function comfortable(slide: Slide): (step: Step) => boolean {
  return HEADED.has(slide.layout)
    ? ({ settings }) => settings.head.size >= comfortableHead(slide)
    : ({ settings }) => settings.body.size >= comfortableBody(slide)
}

function comfortableHead({ layout, items }: Slide): number {
  return layout === 'points' && items.length > 3 ? COMFORTABLE_OF_MANY : COMFORTABLE
}

function comfortableBody({ layout }: Slide): number {
  return layout === 'text' ? COMFORTABLE_RUNNING : COMFORTABLE_TEXT
}

/** Composing asks for the same spans again and again. */
function known<T>(find: (span: Span) => T): (span: Span) => T {
  const found = new Map<number, T>()
  return (span) => {
    const key = span.start * LONGEST_DOCUMENT + span.end
    const value = found.get(key) ?? find(span)
    found.set(key, value)
    return value
  }
}
