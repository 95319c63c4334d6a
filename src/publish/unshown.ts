import { type Content, contentsOf, isSpan, type Slide } from '../model/deck.ts'
import type { Problem } from '../model/problem.ts'
import { shownText } from '../model/shown.ts'
import type { Pages } from '../render/index.ts'
import { readPage } from './audit.ts'
import type { Loaded } from './deckfile.ts'
import { SAID } from './said.ts'

const SLIDE = /<section id="[^"]*" data-layout="[^"]*">([\s\S]*?)<aside class="notes">/g

/** A content that its slide doesn't show; null for the slide's picture. */
interface Hidden {
  slide: Slide
  content: Content | null
}

/**
 * What a person put onto a slide whose layout has no place for it. Read from the finished page, so that
 * nothing needs to be known of the layouts.
 */
export function hiddenByHand({ deck, edited }: Loaded, pages: Pages): Hidden[] {
  if (!edited) return []
  const touched = new Set(edited.edits.map(({ slide }) => slide))
  const bodies = [...pages.screen.body.source.matchAll(SLIDE)].map(([, body = '']) => body)
  const slides = deck.groups.flatMap((group) => group.slides)
  return slides.flatMap((slide, index) =>
    edited.own !== undefined || touched.has(slide.id)
      ? hiddenIn(slide, bodies[index] ?? '').map((content) => ({ slide, content }))
      : [],
  )
}

/** A warning for each, for it would be gone without a word. */
export function unshown(loaded: Loaded, pages: Pages): Problem[] {
  const { document } = loaded.outline
  const say = (content: Content) =>
    isSpan(content) ? shownText(document, content) : content.written
  return hiddenByHand(loaded, pages).map(({ slide, content }): Problem => {
    const words = content ? [...say(content)].slice(0, 20).join('') : null
    const line = loaded.edited?.lines.get(content ?? slide)
    return {
      severity: 'warning',
      code: 'words-unshown',
      message: SAID[document.language].wordsUnshown(slide.id, words, slide.layout),
      ...(line === undefined ? {} : { line }),
    }
  })
}

/** Contents that don't stand in the slide's page; null for its picture. */
function hiddenIn(slide: Slide, body: string): (Content | null)[] {
  const spans = new Set(readPage(body).spans.map(({ span }) => `${span.start}-${span.end}`))
  const contents = contentsOf(slide)
  const written = contents.filter((content) => !isSpan(content))
  // A person's words carry no place, so they are counted: the first are those that are shown.
  const shown = body.split(' data-written>').length - 1
  return [
    ...contents.filter(
      (content) => isSpan(content) && !spans.has(`${content.start}-${content.end}`),
    ),
    ...written.slice(shown),
    ...(slide.asset !== null && !body.includes('<img ') ? [null] : []),
  ]
}
