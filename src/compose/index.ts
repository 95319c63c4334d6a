import { measure } from '../language/length.ts'
import {
  type Deck,
  type FramePart,
  type Group,
  type Item,
  isSpan,
  makeItem,
  makeSlide,
  PLAIN_LOOK,
  type Slide,
} from '../model/deck.ts'
import type { Block } from '../model/document.ts'
import { fillsSlide } from '../model/layouts.ts'
import { isCopied } from '../model/official.ts'
import type { Outline, Section } from '../model/outline.ts'
import { numberParts } from '../model/parts.ts'
import { isEmpty, type Span, trimmed } from '../model/span.ts'
import { withNameOfFile } from '../model/titles.ts'
import { callOf } from './find/call.ts'
import { agenda, review } from './layouts/rows.ts'
import { titleSlides, withWholeTitle } from './layouts/whole-title.ts'
import { keyOf } from './remembered.ts'
import { varied } from './rhythm.ts'
import { asManyAs, type Shortened } from './shorter.ts'
import { type Context, makeContext, type Settings } from './slide/context.ts'
import { asCrumbs, headingOf, type Place, shortened, titleOf } from './slide/place.ts'
import { crowded, MOST_SLIDES } from './slide/tally.ts'
import { entitled } from './titles.ts'
import { composeBlocks } from './walk/blocks.ts'
import { byText, composeChildren, composeSection, headlessIn } from './walk/section.ts'
import { addFootnotes, footnotesLast } from './whole/footnotes.ts'
import { holdEverything } from './whole/index.ts'

export { parallelsOf } from './find/parallel/document.ts'
export { sectionMemory } from './remembered.ts'
export type { Settings } from './slide/context.ts'

/**
 * Outline → deck: which layouts show it, on how many slides. Every word on a slide is a span.
 * @throws UnusableInput when it takes more slides than a deck may have
 */
export function compose(outline: Outline, settings: Settings): Deck {
  const context = makeContext(outline, settings)
  settings.memory?.turn()
  const groups: Group[] = []
  const add = (some: readonly Group[]) => {
    groups.push(...some)
    if (slidesIn(groups) > MOST_SLIDES) throw crowded(settings.source.name)
  }
  // Each of them has a slide at the least.
  if (headedIn(outline).length > MOST_SLIDES) throw crowded(settings.source.name)
  add([opening(context, outline)])
  add(sectionGroups(context, outline))
  add([closing(context, outline)])
  const arranged = entitled(context, varied(context, groups))
  const { groups: kept, left } = inLength(context, arranged)
  const filled = kept.filter(({ slides }) => slides.length > 0).map(numbered)
  addFootnotes(outline.document, filled)
  holdEverything(outline, filled)
  footnotesLast(outline.document, filled)
  const { density, theme, look = PLAIN_LOOK, source } = settings
  return {
    language: outline.document.language,
    density,
    theme,
    look,
    source,
    groups: filled,
    ...(left.length > 0 ? { left } : {}),
  }
}

/** As many slides as a person asked for, about; where a section keeps but a slide or two its divider goes, too. */
function inLength(context: Context, groups: readonly Group[]): Shortened {
  const wanted = context.settings.look?.slides ?? null
  if (wanted === null) return { groups: [...groups], left: [] }
  const made = (count: number) => {
    const { groups: kept, left } = asManyAs(context, groups, count)
    const isShorter = left.length > 0
    return { groups: isShorter ? kept.map((one) => withoutIdleDivider(context, one)) : kept, left }
  }
  const first = made(wanted)
  const missing = wanted - slidesIn(first.groups)
  if (missing <= 0 || first.left.length === 0) return first
  // What dividers left free others may stay for.
  const second = made(wanted + missing)
  return Math.abs(wanted - slidesIn(second.groups)) < missing ? second : first
}

function slidesIn(groups: readonly Group[]): number {
  return groups.reduce((sum, { slides }) => sum + slides.length, 0)
}

function headedIn({ sections }: Outline): Section[] {
  return sections.filter(({ heading }) => heading !== null)
}

/** Did a person ask for a deck without them? */
function leavesOut({ settings: { look } }: Context, part: FramePart): boolean {
  return look?.without.includes(part) ?? false
}

const NOWHERE: Place = { crumb: [], heading: [] }

/** Title, agenda, and what is said before the first section. */
function opening(
  context: Context,
  { document, sections, preamble, preambleSections }: Outline,
): Group {
  const { title, subtitle, bylines, salutation } = document.front
  const isFull = context.settings.density === 'full'
  const beside = [...(subtitle ? [subtitle] : []), ...bylines]
  const series = isFull ? [] : preambleSections
  const said = series.length === 0 ? preamble : withoutSeries(context, preamble, series)
  const first = makeSlide('', 'title', {
    heading: title,
    items: beside.map((span) => makeItem({ body: [span] })),
    notes: [...title, ...beside, ...(salutation && !isFull ? [salutation] : [])],
  })
  const place = sections.length > 0 ? NOWHERE : { crumb: [], heading: title.slice(0, 1) }
  const greeting: Block[] = isFull && salutation ? [{ type: 'paragraph', span: salutation }] : []
  const own = [...greeting, ...said]
  const before = own.filter(({ span }) => series[0] && span.end <= series[0].span.start)
  const slides = [
    ...fittingTitle(context, first),
    ...(leavesOut(context, 'agenda') ? [] : agenda(context, sections)),
    ...composeBlocks(context, place, own.slice(before.length)),
    ...seriesSlides(context, place, before, series),
  ]
  return { id: 'opening', kind: 'opening', heading: [], slides: inOrder(slides) }
}

/** The opening's slides after title and agenda follow the text. */
function inOrder(slides: Slide[]): Slide[] {
  const isFrame = ({ layout }: Slide) => layout === 'title' || layout === 'agenda'
  return [...slides.filter(isFrame), ...byText(slides.filter((slide) => !isFrame(slide)))]
}

/** The longest titles lose their bylines to the notes; what even so has no room stands whole on a slide behind. */
function fittingTitle(context: Context, slide: Slide): Slide[] {
  const fits = (one: Slide) => context.fits(withNameOfFile(one, context.settings.source))
  if (fits(slide)) return [slide]
  const alone = { ...slide, items: [] }
  if (fits(alone)) return [alone]
  const title = slide.heading.filter(isSpan)
  const heading = title.slice(0, 1).map((line) => shortened(context, line, LONGEST_TITLE))
  const place = {
    crumb: [],
    heading: title.slice(0, 1).map((line) => shortened(context, line, 50)),
  }
  return [{ ...alone, heading }, ...titleSlides(context, place, title)]
}

/** What is longer by far stands on a slide behind the title, too; in characters of Han. */
const LONGEST_TITLE = 100

/** A preamble's series, with what is said before it, becomes cards or points under the tool's own heading. */
function seriesSlides(
  context: Context,
  place: Place,
  body: Outline['preamble'],
  series: readonly Section[],
): Slide[] {
  const [first] = series
  if (!first) return []
  const parent: Section = { ...first, number: null, heading: null, body, children: [...series] }
  return composeSection(context, parent, []).map((slide) => ({ ...slide, ...place }))
}

function withoutSeries(context: Context, blocks: Outline['preamble'], series: readonly Section[]) {
  const { text } = context.document
  return blocks.flatMap((block) => {
    const inside = series.filter(
      ({ span }) => span.start >= block.span.start && span.end <= block.span.end,
    )
    const first = inside[0]?.span
    const last = inside.at(-1)?.span
    if (!first || !last) return [block]
    const parts = [
      { start: block.span.start, end: first.start },
      { start: last.end, end: block.span.end },
    ]
    return parts.filter((span) => !isEmpty(trimmed(text, span))).map((span) => ({ ...block, span }))
  }) as Outline['preamble']
}

/** A group for each section; articles that no chapter holds are one group, under the title. */
function sectionGroups(context: Context, { sections }: Outline): Group[] {
  const title = context.document.front.title.slice(0, 1)
  const groups: Group[] = []
  let loose: Section[] = []
  const close = () => {
    if (loose.length === 0) return
    const place = { crumb: [], heading: title }
    const slides = composeChildren(context, place, asCrumbs(context, title), loose)
    groups.push({ id: `s${groups.length + 1}`, kind: 'section', heading: title, slides })
    loose = []
  }
  for (const section of sections) {
    if (section.heading === null) loose.push(section)
    else {
      close()
      groups.push(remembered(context, section, groups.length))
    }
  }
  close()
  return groups.map((group) => withoutIdleDivider(context, group))
}

/** Fewer slides than these need no divider: the heading of the first says as much. */
const FEWEST_DIVIDED = 3

/** A divider shows what comes: without that it says no more than the heading behind it. */
const FEWEST_LISTED = 2

/** A divider before a slide or two is one more page to turn: its words stand on them already. */
function withoutIdleDivider(context: Context, group: Group): Group {
  const [divider, first, ...others] = group.slides
  if (divider?.layout !== 'section' || !first) return group
  const isLong = others.length + 1 >= FEWEST_DIVIDED
  const isNeeded = isLong && divider.items.length >= FEWEST_LISTED
  if (isNeeded && !leavesOut(context, 'dividers')) return group
  const above = [...first.heading, ...first.crumb].filter(isSpan)
  const isSaid = divider.heading
    .filter(isSpan)
    .every((line) => above.some(({ start, end }) => start <= line.start && line.end <= end))
  if (!isSaid) return group
  return { ...group, slides: [{ ...first, notes: [...divider.notes, ...first.notes] }, ...others] }
}

/** A section that was composed in the deck before need not be again. */
function remembered(context: Context, section: Section, index: number): Group {
  const { memory, ...chosen } = context.settings
  if (!memory) return sectionGroup(context, section, index)
  const key = keyOf(context.document, section, [index, chosen.density, chosen.theme, chosen.look])
  return memory.recall(key, section.span, () => sectionGroup(context, section, index))
}

/** A divider with the section's sub-points, then its slides. */
function sectionGroup(context: Context, section: Section, index: number): Group {
  const title = titleOf(context.document.text, section)
  const divider = fittingDivider(context, section)
  const own = composeSection(context, section, [])
  const isCut = divider.heading.some((line) => context.show.isCut?.(line))
  const place = { crumb: [], heading: headingOf(context, section) }
  const slides = isCut ? withWholeTitle(context, section, place, own) : own
  const opening = saysAll(slides) ? { ...divider, items: [] } : divider
  // Beside a single slide it may still go.
  if (slides.length !== 1) context.tally.add([opening])
  return {
    id: `s${index + 1}`,
    kind: 'section',
    heading: title,
    slides: [opening, ...slides],
  }
}

/** Does a section's one slide show its sub-points and little else? Then its divider need not. */
function saysAll(slides: readonly Slide[]): boolean {
  const [only, second] = slides
  if (!only || second || only.items.length < 2 || only.layout === 'article') return false
  const below = only.items.filter(({ head, body }) => head !== null && body.length > 0)
  return below.length * 2 < only.items.length
}

const MOST_SUB_POINTS = 8
/** In characters of Han; a longer one is cut at a pause, where the divider has room for no more. */
const LONGEST_SUB_POINTS = [40, 22]

function fittingDivider(context: Context, section: Section): Slide {
  const isHeadless = headlessIn(context, section.children)
  const headed = firstSeries(section.children.filter((child) => !isHeadless(child)))
  const heading = section.heading ? [section.heading] : []
  const divider = makeSlide('', 'section', {
    heading: heading.length > 0 ? heading : headingOf(context, section),
    notes: titleOf(context.document.text, section),
    crumb: section.number ? [bareNumber(context, section.number)] : [],
  })
  const longest = headed.length <= MOST_SUB_POINTS ? LONGEST_SUB_POINTS : []
  const full = longest
    .map((most) => ({ ...divider, items: headed.map((child) => subPoint(context, child, most)) }))
    .find((slide) => context.fits(slide))
  if (full) return full
  if (context.fits(divider)) return divider
  const title = divider.heading.filter(isSpan)
  return { ...divider, heading: title.map((one) => shortened(context, one, LONGEST_TITLE)) }
}

/** Of series inside paragraphs (第一…第三, then 一是…四是) the first: as one list their numbers would say nothing. */
function firstSeries(children: readonly Section[]): Section[] {
  const [first] = children
  const areInside = children.every(({ runIn }) => runIn)
  return children.filter(({ style }) => !areInside || style === first?.style)
}

function subPoint(context: Context, child: Section, longest: number): Item {
  return makeItem({
    head: shortened(context, titleOf(context.document.text, child).at(-1) ?? child.span, longest),
  })
}

/** （三） → 三, 一、 → 一, 1. → 1, 第一章 stays: the sign that is set large on a divider. */
function bareNumber({ document: { text } }: Context, number: Span): Span {
  let { start, end } = number
  while (start < end && /[（(【\s]/.test(text[start] ?? '')) start += 1
  while (end > start && /[）)】、．.：:，,\s]/.test(text[end - 1] ?? '')) end -= 1
  return start < end ? { start, end } : number
}

/** What is said after the last section, and the headings once more. */
function closing(context: Context, outline: Outline): Group {
  const spans =
    context.settings.density === 'full' ? outline.closing : spokenOf(context, outline.closing)
  const said = composeBlocks(context, NOWHERE, spans)
  const headed = headedIn(outline)
  return {
    id: 'closing',
    kind: 'closing',
    heading: [],
    slides: [
      ...said,
      ...(headed.length >= 2 && !leavesOut(context, 'closing')
        ? review(context, headed, leftStanding(context, outline))
        : []),
    ],
  }
}

/** What the document calls for at its end, or what it is called. */
function leftStanding(context: Context, outline: Outline): Span[] {
  const call = callOf(context, outline)
  return call ? [call] : outline.document.front.title
}

/** In characters of Han. */
const LONGEST_SIGNATURE = 60

/** Without what is signed and attached at the very end, which nobody speaks. */
function spokenOf(context: Context, blocks: Outline['closing']): Outline['closing'] {
  const isSpoken = ({ type, span }: Block) => {
    const words = context.read(span)
    const isSaid = /[。！？!?]|\.(?:\s|$)/.test(words) || measure(words) > LONGEST_SIGNATURE
    return type !== 'paragraph' || (isSaid && !isCopied(words))
  }
  return blocks.slice(0, blocks.findLastIndex(isSpoken) + 1)
}

/** Gives slides their ids, and those of one heading their place among them. */
function numbered(group: Group): Group {
  const slides = group.slides.map((slide, index) => ({ ...slide, id: `${group.id}-${index + 1}` }))
  numberParts(slides, ({ layout }) => !fillsSlide(layout))
  return { ...group, slides }
}
