import { type Content, contentsOf, type Group, isSpan, type Slide } from '../../model/deck.ts'
import type { Problem } from '../../model/problem.ts'
import { shownText } from '../../model/shown.ts'
import type { Pages } from '../../render/index.ts'
import { readPage } from '../report/audit.ts'
import { SAID } from '../said.ts'
import type { Loaded } from './deckfile.ts'

/** A content that its slide doesn't show; null for the slide's picture. */
interface Hidden {
  slide: Slide
  content: Content | null
}

/**
 * What a person put onto a slide whose layout has no place for it. Read from what stands on the slide, so
 * that nothing needs to be known of the layouts.
 */
export function hiddenByHand({ deck, edited }: Loaded, pages: Pages): Hidden[] {
  if (!edited) return []
  const touched = new Set(edited.edits.map(({ slide }) => slide))
  const slides = deck.groups.flatMap((group) => group.slides)
  return slides.flatMap((slide) =>
    edited.own !== undefined || touched.has(slide.id)
      ? hiddenIn(slide, pages.bodies.get(slide.id)?.source ?? '').map((content) => ({
          slide,
          content,
        }))
      : [],
  )
}

/** A warning for each, for it would be gone without a word. */
export function unshown(loaded: Loaded, pages: Pages): Problem[] {
  return [...unseenGroups(loaded), ...unseenContents(loaded, pages)]
}

/** What a person called a group, where none of its slides says so: a group is not shown itself. */
function unseenGroups({ deck, edited }: Loaded): Problem[] {
  return deck.groups
    .map((group) => ({ group, words: writtenIn(group.heading) }))
    .filter(({ group, words }) => edited && words !== '' && !isSaid(group, words))
    .map(({ group, words }) => {
      const line = edited?.lines.get(group)
      return {
        severity: 'warning',
        code: 'group-unseen',
        message: SAID[deck.language].groupUnseen(words.slice(0, 40)),
        ...(line === undefined ? {} : { line }),
      }
    })
}

function isSaid({ slides }: Group, words: string): boolean {
  return slides.some(({ heading, crumb }) =>
    lettersIn(writtenIn([...crumb, ...heading])).includes(lettersIn(words)),
  )
}

function writtenIn(contents: readonly Content[]): string {
  return contents.flatMap((content) => (isSpan(content) ? [] : [content.written])).join(' ')
}

function unseenContents(loaded: Loaded, pages: Pages): Problem[] {
  const { document } = loaded.outline
  const say = (content: Content) =>
    isSpan(content) ? shownText(document, content) : content.written
  return hiddenByHand(loaded, pages).map(({ slide, content }): Problem => {
    const words = content ? [...say(content)].slice(0, 20).join('') : null
    const line = loaded.edited?.lines.get(content ?? slide)
    return {
      severity: 'warning',
      code: 'words-unshown',
      message: SAID[loaded.deck.language].wordsUnshown(slide.id, words, slide.layout),
      ...(line === undefined ? {} : { line }),
    }
  })
}

/** Contents that don't stand in the slide's page; null for its picture. */
function hiddenIn(slide: Slide, body: string): (Content | null)[] {
  const said = readPage(body)
  const spans = new Set(said.spans.map(({ span }) => `${span.start}-${span.end}`))
  // A person's words carry no place, so they are looked for among those that are shown.
  const written = lettersIn(said.written.join(''))
  return [
    ...contentsOf(slide).filter((content) =>
      isSpan(content)
        ? !spans.has(`${content.start}-${content.end}`)
        : !written.includes(lettersIn(content.written)),
    ),
    ...(slide.asset !== null && !body.includes('<img ') ? [null] : []),
  ]
}

/** Letters and figures without what is mark-up in a person's words: links' addresses, tags, references. */
function lettersIn(words: string): string {
  return words
    .replace(/\]\([^()]*\)|<\/?(?:sup|sub|s|del|br)\s*\/?>|&#?\w{1,32};/gi, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
}
