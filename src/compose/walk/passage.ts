import { type Clause, type Sentence, sentencesOf } from '../../language/clauses.ts'
import { dateIn } from '../../language/dates.ts'
import { measure } from '../../language/length.ts'
import { isBeside, isFormula, isNote } from '../../language/worth.ts'
import { type Item, isSpan, makeItem, type Slide } from '../../model/deck.ts'
import type { Span } from '../../model/span.ts'
import { announcedRun, leadsBelow, onlyAnnounces, type Run } from '../find/announced.ts'
import { inStretches } from '../find/stretches.ts'
import { itemSlides } from '../layouts/items.ts'
import { paragraphItems, runningText } from '../layouts/running.ts'
import { chosenFrom } from '../points/choice.ts'
import { excerpt } from '../points/excerpt.ts'
import { headedParts, leadItem } from '../points/leads.ts'
import type { Context } from '../slide/context.ts'
import { announcedOn } from '../slide/flow.ts'
import { noted } from '../slide/notes.ts'
import { type Place, trimmedStart } from '../slide/place.ts'
import { attach } from './attach.ts'
import { type Feature, findFeatures } from './features.ts'
import { runningSlides, topicalSlides } from './point-slides.ts'

/** Fewer letters are a stray sign. */
const SHORTEST_PASSAGE = 2
/** Kana alone in a Chinese text are what a damaged encoding left, up to so many. */
const LONGEST_DAMAGED = 4

const lettersOf = (words: string) => words.replace(/[^\p{L}\p{N}]/gu, '')

function isDamaged({ document: { language } }: Context, letters: string): boolean {
  const isKana = language === 'zh-Hans' && /^[ぁ-ヿ]+$/.test(letters)
  return isKana && letters.length <= LONGEST_DAMAGED
}

/** The slides of a passage (paragraphs under one heading), each with its part of it as notes. */
export function composePassage(context: Context, place: Place, all: readonly Span[]): Slide[] {
  const stretches = inStretches(context.document.text, all)
  return stretches.flatMap((spans) => context.tally.add(composeStretch(context, place, spans)))
}

function composeStretch(context: Context, place: Place, all: readonly Span[]): Slide[] {
  // What is left of a paragraph around its parts may be a mark alone: the notes hold it.
  if (!all.some((span) => /[\p{L}\p{N}]/u.test(context.read(span)))) return []
  if (context.settings.density === 'full') {
    const texts = all.map((span) => trimmedStart(context, span))
    return noted(context.document.text, runningText(context, place, paragraphItems(texts)), all)
  }
  const run = announcedRun(context, all)
  if (run) return runSlides(context, place, all, run)
  const areBullets = all.filter((span) => isNote(context.read(span))).length > 1
  const legible = all.filter((span) => !isDamaged(context, lettersOf(context.read(span))))
  const said = areBullets ? legible : legible.filter((span) => !isBesideAll(context, span))
  // Among others, what only announces and thanks are left to the notes.
  const more = said.filter((span) => {
    const words = context.read(trimmedStart(context, span))
    return !leadsBelow(words) && !isFormula(words.trim())
  })
  const spans = more.length > 0 ? more : said
  const texts = spans.map((span) => trimmedStart(context, span))
  // 具体措施： alone announces what has slides of its own; a stray sign says nothing.
  const words = texts.map((span) => context.read(span)).join('')
  if (onlyAnnounces(words)) return []
  if (measure(lettersOf(words)) < SHORTEST_PASSAGE) return []
  const course = courseOf(context, texts)
  if (course) return itemSlides(context, place, course, spans)
  return headedParts(context, place, spans).flatMap((part) =>
    part.leads
      ? itemSlides(
          context,
          place,
          part.leads.map((lead) => leadItem(context, lead)),
          part.spans,
        )
      : passageSlides(context, part.place, part.spans),
  )
}

/** Paragraphs that each begin with when it was, in characters of Han. */
const LONGEST_EVENT = 60
const FEWEST_EVENTS = 3

/** A course of events, an item a paragraph; null where one begins otherwise or says too much to be one. */
function courseOf(context: Context, texts: readonly Span[]): Item[] | null {
  const areDated = texts.every((span) => dateIn(context.read(span))?.isFirst)
  if (texts.length < FEWEST_EVENTS || !areDated) return null
  const said = texts.map((span) => excerpt(context, span, LONGEST_EVENT))
  const items = said.flatMap((words) => (words ? [makeItem({ body: [words] })] : []))
  return items.length === texts.length ? items : null
}

/** Each slide of the run says at its head what all of them are. */
function runSlides(
  context: Context,
  place: Place,
  spans: readonly Span[],
  { announced, from, to }: Run,
): Slide[] {
  const above = spans.slice(0, from)
  const last = above.pop()
  if (last && last.start < announced.start) {
    above.push({ start: last.start, end: announced.start })
  }
  const slides = spans.slice(from, to).flatMap((span) => passageSlides(context, place, [span]))
  slides[0]?.notes.unshift(announced)
  const end = context.document.text[announced.end - 1]
  const words = {
    start: announced.start,
    end: announced.end - ('：:'.includes(end ?? ' ') ? 1 : 0),
  }
  announcedOn(context, slides, words)
  return [
    ...(above.length > 0 ? composeStretch(context, place, above) : []),
    ...slides,
    ...(to < spans.length ? composeStretch(context, place, spans.slice(to)) : []),
  ]
}

/** A note under the text (who spoke where), or who is to do it with a stray sign at most behind. */
function isBesideAll(context: Context, span: Span): boolean {
  const [first, ...others] = sentencesOf(context.document.text, span).map((one) =>
    context.read(one.span),
  )
  if (first === undefined) return false
  return isNote(first) || (isBeside(first) && others.every((one) => one.length < 2))
}

/** The slides of one part of a passage, under one heading. */
function passageSlides(context: Context, place: Place, spans: readonly Span[]): Slide[] {
  const { text } = context.document
  const texts = spans.map((span) => trimmedStart(context, span))
  const sentences = texts
    .flatMap((span) => sentencesOf(text, span))
    // What is the heading of its slides is not said again below it.
    .filter(({ clauses }) => {
      const said = clauses.filter(({ span }) => /[\p{L}\p{N}]/u.test(context.read(span)))
      return !place.heading.some((line) => isSpan(line) && holds(line, said))
    })
  const isReadable = sentences.every(({ span }) => span.end - span.start <= LONGEST_SENTENCE)
  const features = isReadable ? findFeatures(context, place, sentences) : []
  const slides = arrange(context, place, sentences, features, texts)
  const shown = slides.length > 0 ? slides : runningText(context, place, paragraphItems(texts))
  noted(text, shown, spans)
  for (const { slides: own } of features) {
    const lead = own[0]?.lead.at(-1)
    const isAnnounced = lead && isSpan(lead) && /[：:]/.test(text.slice(lead.end - 1, lead.end + 1))
    if (isAnnounced) announcedOn(context, own.slice(1), lead)
  }
  return shown
}

/**
 * What goes on for longer without a full stop is no sentence anybody wrote, in UTF-16 units: the longest of
 * the corpus's 82 documents has 1,394. Everything in a sentence is compared with everything else there.
 */
const LONGEST_SENTENCE = 3000

function holds({ start, end }: Span, clauses: readonly Clause[]): boolean {
  return clauses.length > 0 && clauses.every(({ span }) => start <= span.start && span.end <= end)
}

/** Points and features in reading order; a lone point joins the feature beside it, where that has room. */
function arrange(
  context: Context,
  place: Place,
  sentences: readonly Sentence[],
  features: readonly Feature[],
  paragraphs: readonly Span[],
): Slide[] {
  const slides: Slide[] = []
  let at = 0
  for (const feature of [...features, null]) {
    const to = feature?.from ?? sentences.length
    const own = chosenFrom(context, sentences.slice(at, to), paragraphs, at === 0 && !feature)
    const beside = [slides.at(-1), feature?.slides[0]] as const
    const [lone] = own.length === 1 && beside.some((slide) => slide) ? own : []
    // A point for which there is no room doesn't wait for others: slides follow the text.
    const points = lone ? attach(context, lone, ...beside) : own
    const slidesOf = features.length > 0 ? topicalSlides : runningSlides
    slides.push(...slidesOf(context, place, { points, paragraphs, isFirst: slides.length === 0 }))
    if (feature) {
      slides.push(...feature.slides)
      at = feature.to
    }
  }
  return slides
}
