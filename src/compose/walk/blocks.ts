import { isCode } from '../../model/blocks.ts'
import { makeItem, makeSlide, type Slide } from '../../model/deck.ts'
import type { Block, Figure, Heading, Paragraph, Table } from '../../model/document.ts'
import { isEmpty, type Span } from '../../model/span.ts'
import { announcementOf, withoutEnd } from '../find/announced.ts'
import { type Captions, captionsHeld, captionsOf } from '../find/captions.ts'
import { codeSlides } from '../layouts/code.ts'
import { listAt, listSlides } from '../layouts/lists.ts'
import { tableSlides } from '../layouts/table/slides.ts'
import type { Context } from '../slide/context.ts'
import { announcedOn } from '../slide/flow.ts'
import { type Place, trimmedStart } from '../slide/place.ts'
import { composePassage } from './passage.ts'

/** The slides of blocks under one heading. Whoever is quoted is not mixed with who quotes, and stands below who says so. */
export function composeBlocks(context: Context, place: Place, blocks: readonly Block[]): Slide[] {
  let announced: Span | null = null
  const runs = byQuoter(blocks)
  return runs.flatMap((run, index) => {
    const last = run.at(-1)
    const speaker = isQuoted(runs[index + 1]?.[0]) && last && announcementOf(context, last.span)
    const slides = composeRun(context, place, speaker ? withoutEnd(run, speaker) : run)
    if (announced) {
      slides[0]?.notes.unshift(announced)
      announcedOn(context, slides, trimmedStart(context, announced))
    }
    announced = speaker || null
    return slides
  })
}

/** Blocks in runs that are quoted or are not. */
function byQuoter(blocks: readonly Block[]): Block[][] {
  const runs: Block[][] = []
  for (const block of blocks) {
    const last = runs.at(-1)
    if (last && isQuoted(last[0]) === isQuoted(block)) last.push(block)
    else runs.push([block])
  }
  return runs
}

/** Paragraphs that follow each other are one passage; lists, tables and pictures stand for themselves. */
function composeRun(context: Context, place: Place, blocks: readonly Block[]): Slide[] {
  const slides: Slide[] = []
  let passage: Span[] = []
  const close = () => {
    if (passage.length > 0) slides.push(...composePassage(context, place, passage))
    passage = []
  }
  const held = captionsHeld(blocks)
  for (let index = 0; index < blocks.length; index += 1) {
    const block = blocks[index] as Block
    if (held.has(block)) continue
    if (isCode(block)) {
      close()
      slides.push(...context.tally.add(codeSlides(context, place, block.span)))
      continue
    }
    const list = listAt(context, blocks, index)
    if (list.length === 0 && isText(block)) {
      passage.push(block.span)
      continue
    }
    const own = isText(block)
      ? listSlides(context, place, list, takeAnnouncement(context, passage))
      : standing(context, place, block, captionsOf(blocks, index))
    close()
    slides.push(...context.tally.add(own))
    index += Math.max(0, list.length - 1)
  }
  close()
  return slides
}

function isQuoted(block: Block | undefined): boolean {
  return block?.type === 'paragraph' && block.quoted === true
}

function isText(block: Block): block is Paragraph | Heading {
  return block.type === 'paragraph' || block.type === 'heading'
}

/** Takes from the end of a passage what announces the list below it; null where nothing does. */
function takeAnnouncement(context: Context, passage: Span[]): Span | null {
  const above = passage.at(-1)
  const announced = above ? announcementOf(context, above) : null
  if (!above || !announced) return null
  passage.pop()
  if (above.start < announced.start) passage.push({ start: above.start, end: announced.start })
  return announced
}

function standing(
  context: Context,
  place: Place,
  block: Table | Figure,
  captions: Captions,
): Slide[] {
  return block.type === 'table'
    ? tableSlides(context, place, block, captions)
    : figureSlides(context, place, block, captions)
}

/** A picture with its caption, or with the words that stand for it in the source. */
function figureSlides(
  context: Context,
  place: Place,
  { span, asset }: Figure,
  { above, below, own }: Captions,
): Slide[] {
  const captions = [...above, ...below]
  const words = isEmpty(span) ? [] : [span]
  const items = (captions.length > 0 ? captions : words).map((one) => makeItem({ body: [one] }))
  const notes = [...words, ...own].sort((a, b) => a.start - b.start)
  const slide = makeSlide('', 'figure', { ...place, asset, items, notes })
  return context.fits(slide) ? [slide] : [{ ...slide, items: [] }]
}
