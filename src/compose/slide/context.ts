import type { Content, Deck, Density, Look, Slide, Theme } from '../../model/deck.ts'
import { isSpan } from '../../model/deck.ts'
import type { Document } from '../../model/document.ts'
import { traitsOf } from '../../model/layouts.ts'
import type { Outline } from '../../model/outline.ts'
import { type Piece, piecesOf, shownText, textOf } from '../../model/shown.ts'
import type { Span } from '../../model/span.ts'
import { cutTitles } from '../../model/titles.ts'
import { fitsLarge } from '../../typeset/index.ts'
import type { Show, Step } from '../../typeset/plan.ts'
import type { Memory } from '../remembered.ts'
import { makeTally, type Tally } from './tally.ts'

/** What a person chose for a deck. */
export interface Settings {
  density: Density
  theme: Theme
  /** Nothing but the theme where it is not given. */
  look?: Look
  source: Deck['source']
  /** Of sections composed before; the deck is the same without it. */
  memory?: Memory
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
  /** Is told once of each slide that stays. */
  tally: Tally
}

/** Lead phrases and running text from these sizes on are comfortable to read, in px. */
const COMFORTABLE = 32
const COMFORTABLE_TEXT = 28
/** Of more points than three: two slides of two in larger type say as much. */
const COMFORTABLE_OF_MANY = 36
/** Where nothing but running text is on a slide, it may be larger. */
const COMFORTABLE_RUNNING = 30

export function makeContext(outline: Outline, settings: Settings): Context {
  const { document } = outline
  const hasMarks = document.marks.length > 0
  const styled = hasMarks ? known((span) => piecesOf(document, span)) : () => UNSTYLED
  const read = known((span) => (hasMarks ? textOf(styled(span)) : shownText(document, span)))
  const show = Object.assign(
    (content: Content) => (isSpan(content) ? read(content) : content.written),
    {
      pieces: (content: Content) => (isSpan(content) ? styled(content) : []),
      isCut: cutTitles(outline),
      size: settings.look?.size ?? null,
    },
  )
  return {
    document,
    settings,
    read,
    show,
    fits: (slide) => fitsLarge(slide, show, settings.theme, () => true),
    fitsWell: (slide) => fitsLarge(slide, show, settings.theme, comfortable(slide)),
    tally: makeTally(settings.source.name),
  }
}

/** Are the words of a slide at a step not only legible? */
function comfortable(slide: Slide): (step: Step) => boolean {
  return traitsOf(slide.layout).isHeaded
    ? ({ settings }) => settings.head.size >= comfortableHead(slide)
    : ({ settings }) => settings.body.size >= comfortableBody(slide)
}

function comfortableHead({ layout, items }: Slide): number {
  return layout === 'points' && items.length > 3 ? COMFORTABLE_OF_MANY : COMFORTABLE
}

function comfortableBody({ layout }: Slide): number {
  return layout === 'text' ? COMFORTABLE_RUNNING : COMFORTABLE_TEXT
}

/** The pieces of what is plain throughout. */
const UNSTYLED: readonly Piece[] = []

/** What was found for a span, and for others that begin there. */
interface Known<T> {
  end: number
  value: T
  next: Known<T> | undefined
}

/** Composing asks for the same spans again and again; few of them begin at one place. */
function known<T>(find: (span: Span) => T): (span: Span) => T {
  const found = new Map<number, Known<T>>()
  return (span) => {
    const first = found.get(span.start)
    let one = first
    while (one && one.end !== span.end) one = one.next
    if (one) return one.value
    const value = find(span)
    found.set(span.start, { end: span.end, value, next: first })
    return value
  }
}
