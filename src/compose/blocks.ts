import { makeItem, makeSlide, type Slide } from '../model/deck.ts'
import type { Block, Figure, Heading, Paragraph, Table } from '../model/document.ts'
import { isEmpty, type Span, spanned } from '../model/span.ts'
import { announcementOf, withoutEnd } from './announced.ts'
import type { Context } from './context.ts'
import { announcedOn, flow } from './flow.ts'
import { listAt, listSlides } from './lists.ts'
import { measure } from './measure.ts'
import { noted } from './notes.ts'
import { composePassage } from './passage.ts'
import { type Place, trimmedStart } from './place.ts'
import { paragraphItems, runningText } from './running.ts'

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
  for (let index = 0; index < blocks.length; index += 1) {
    const block = blocks[index] as Block
    const list = listAt(context, blocks, index)
    if (list.length === 0 && isText(block)) {
      // A picture's caption stands below it, and was taken with it.
      if (!isCaptionOf(context, blocks[index - 1], block)) passage.push(block.span)
      continue
    }
    const own = isText(block)
      ? listSlides(context, place, list, takeAnnouncement(context, passage))
      : standing(context, place, block, takeCaption(context, block, passage, blocks[index + 1]))
    close()
    slides.push(...own)
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
  caption: Span | null,
): Slide[] {
  return block.type === 'table'
    ? tableSlides(context, place, block, caption)
    : figureSlides(context, place, block, caption)
}

const CAPTION = /^(?:图|圖|図|表|figure|fig\.|table)\s*[0-9０-９一二三四五六七八九十]/i
const LONGEST_CAPTION = 40

function isCaption(context: Context, span: Span): boolean {
  const words = context.read(span)
  return CAPTION.test(words) && measure(words) <= LONGEST_CAPTION && !/[。！？]$/.test(words)
}

function isCaptionOf(context: Context, above: Block | undefined, block: Block): boolean {
  return above?.type === 'figure' && isCaption(context, block.span)
}

/** A table's caption stands above it and is taken from there, a picture's below. */
function takeCaption(
  context: Context,
  block: Table | Figure,
  passage: Span[],
  below: Block | undefined,
): Span | null {
  if (block.type === 'figure')
    return below && isCaptionOf(context, block, below) ? below.span : null
  const above = passage.at(-1)
  return above && isCaption(context, above) ? (passage.pop() ?? null) : null
}

/** A document's table, its header repeated where it goes on. */
function tableSlides(context: Context, place: Place, table: Table, caption: Span | null): Slide[] {
  const lead = caption ? [caption] : []
  const cells = (row: readonly Span[]) => row.map((cell) => (isEmpty(cell) ? null : cell))
  const [header = [], ...rows] = table.rows
  const make = (some: readonly (readonly Span[])[]) =>
    makeSlide('', 'table', {
      ...place,
      lead,
      rows: [header, ...some].map(cells),
      notes: [spanned(filledIn(some[0] === rows[0] ? [header, ...some] : some))].filter(
        (notes) => notes !== null,
      ),
    })
  const flowed = rows.length > 0 ? flow(context, rows, MOST_ROWS, make) : null
  if (flowed) return flowed
  return noted(
    context.document.text,
    runningText(context, place, paragraphItems(filledIn(table.rows))),
    [table.span],
  )
}

function filledIn(rows: readonly (readonly Span[])[]): Span[] {
  return rows.flat().filter((cell) => !isEmpty(cell))
}

const MOST_ROWS = 8

/** A picture with its caption, or with the words that stand for it in the source. */
function figureSlides(
  context: Context,
  place: Place,
  { span, asset }: Figure,
  caption: Span | null,
): Slide[] {
  const words = [span, ...(caption ? [caption] : [])].filter((one) => !isEmpty(one))
  const items = words.map((one) => makeItem({ body: [one] }))
  const slide = makeSlide('', 'figure', { ...place, asset, items, notes: words })
  return context.fits(slide) ? [slide] : [{ ...slide, items: [] }]
}
