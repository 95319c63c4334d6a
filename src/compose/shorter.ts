import { EXCEPTION } from '../language/conditions.ts'
import { dangles, worthOf } from '../language/worth.ts'
import { type Content, type Group, isSpan, type Slide } from '../model/deck.ts'
import { isFrame, traitsOf } from '../model/layouts.ts'
import type { Context } from './slide/context.ts'
import { parted } from './slide/notes.ts'

/** Groups with about as many slides as were asked for, and the slides that left the screen for it. */
export interface Shortened {
  groups: Group[]
  left: Slide[]
}

/** Slides that only make sense together, and what they are worth on the screen. */
interface Unit {
  slides: readonly Slide[]
  worth: number
}

/**
 * A deck of `wanted` slides: of more, those that say least leave the screen, and their words go to the notes of the
 * slide before; fewer become more where a list can be parted. Each group keeps its first slides, a rule its exception.
 */
export function asManyAs(context: Context, groups: readonly Group[], wanted: number): Shortened {
  const count = groups.reduce((sum, { slides }) => sum + slides.length, 0)
  if (count < wanted) return { groups: spread(context, groups, wanted - count), left: [] }
  const left = new Set(leastOf(context, groups, count - wanted))
  const kept = groups.map((group) => ({ ...group, slides: without(group.slides, left) }))
  return {
    groups: kept,
    left: groups.flatMap(({ slides }) => slides.filter((one) => left.has(one))),
  }
}

/** About `most` slides that say least, whole units of them. */
function leastOf(context: Context, groups: readonly Group[], most: number): Slide[] {
  const units = groups.flatMap(({ slides }) => {
    const [, ...others] = unitsOf(
      context,
      slides.filter(({ layout }) => !isFrame(layout)),
    )
    return others
  })
  const least = units.map((unit, index) => ({ ...unit, index }))
  least.sort((a, b) => a.worth - b.worth || b.index - a.index)
  const left: Slide[] = []
  for (const { slides } of least) if (left.length + slides.length <= most) left.push(...slides)
  return left
}

/** Slides in their units, each with its worth. */
function unitsOf(context: Context, slides: readonly Slide[]): Unit[] {
  const units: Slide[][] = []
  slides.forEach((slide, index) => {
    const before = slides[index - 1]
    if (before && isTied(context, before, slide)) units.at(-1)?.push(slide)
    else units.push([slide])
  })
  const seen = new Set<Content | undefined>()
  return units.map((own) => {
    const heading = own[0]?.heading[0]
    const isFirst = !seen.has(heading)
    seen.add(heading)
    const worth = Math.max(...own.map((slide) => worthOfSlide(context, slide)))
    return { slides: own, worth: worth + (isFirst ? FIRST : 0) }
  })
}

/** The first slide under a heading stands for what the heading announces. */
const FIRST = 3
/** What is seen at a glance is worth more than what is read; of the same words. */
const EVIDENCE = 3
/** Running text is what its slide is worth least for. */
const RUNNING = -2

function worthOfSlide({ show }: Context, { layout, items, rows }: Slide): number {
  const words = items.map(({ head, body }) => [...(head ? [head] : []), ...body].map(show).join(''))
  const worths = words.map((own) => worthOf(own))
  const mean = worths.length > 0 ? worths.reduce((sum, one) => sum + one, 0) / worths.length : 0
  const { isEvidence, isRunning } = traitsOf(layout)
  return mean + (isEvidence || rows.length > 0 ? EVIDENCE : 0) + (isRunning ? RUNNING : 0)
}

/** Parts of one table or list, a rule and its exception, what only makes sense behind the slide before. */
function isTied({ show }: Context, before: Slide, slide: Slide): boolean {
  const isOneHeading = before.heading[0] === slide.heading[0]
  const goesOn =
    before.layout === slide.layout && (slide.rows.length > 0 || isSameLead(before, slide))
  const [first] = slide.items
  const [opening] = first ? [first.head, ...first.body].filter((one) => one !== null) : []
  const words = opening ? show(opening) : ''
  return isOneHeading && (goesOn || dangles(words) || EXCEPTION.test(words))
}

function isSameLead({ lead: [a] }: Slide, { lead: [b] }: Slide): boolean {
  return !!a && !!b && isSpan(a) && isSpan(b) && a.start === b.start
}

/** The slides that stay, each with the notes of those that left behind it. */
function without(slides: readonly Slide[], left: ReadonlySet<Slide>): Slide[] {
  const kept: Slide[] = []
  for (const slide of slides) {
    const last = kept.at(-1)
    if (!left.has(slide)) kept.push(slide)
    else if (last) kept[kept.length - 1] = { ...last, notes: [...last.notes, ...slide.notes] }
  }
  return kept
}

/** A list of so many items can be parted in two. */
const FEWEST_PARTED = 4

/** Up to `more` lists in two halves, the longest first. */
function spread(context: Context, groups: readonly Group[], more: number): Group[] {
  const lists = groups
    .flatMap(({ slides }) => slides)
    .filter(({ layout, items }) => layout === 'points' && items.length >= FEWEST_PARTED)
    .sort((a, b) => b.items.length - a.items.length)
  const chosen = new Set(lists.slice(0, more))
  const halves = (slide: Slide): Slide[] => {
    const at = Math.ceil(slide.items.length / 2)
    const first = { ...slide, items: slide.items.slice(0, at), tail: [] }
    const second = { ...slide, items: slide.items.slice(at) }
    return parted(context.document.text, slide, [first, second])
  }
  return groups.map((group) => ({
    ...group,
    slides: group.slides.flatMap((slide) => (chosen.has(slide) ? halves(slide) : [slide])),
  }))
}
