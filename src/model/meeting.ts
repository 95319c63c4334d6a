import { type Content, type Deck, type Group, isSpan, USUAL_PACE } from './deck.ts'

/** What a leader asks behind the section that stands at an offset of the source. */
export interface Question {
  /** UTF-16 offset in the decoded source. */
  at: number
  ask: string[]
}

/** Time for discussion, behind a group. */
export interface Discussion {
  id: string
  after: Group
  /** The groups that it is about, the one before it the last. */
  about: Group[]
  minutes: number
  /** A leader's questions; none are blank lines. */
  ask: string[]
}

/** Whole minutes for each group by its id, and for discussion. */
export interface Meeting {
  reading: ReadonlyMap<string, number>
  discussions: Discussion[]
}

/** A discussion takes so many minutes at the least; sections share one where there is no time for more. */
const SHORTEST = 5

/**
 * A meeting's minutes, divided over the deck's groups by their length; null where none were asked for. Where the
 * minutes in all are not told, reading takes as long as its pace says.
 */
export function meetingOf(deck: Deck, questions: readonly Question[] = []): Meeting | null {
  const { meeting, discuss, pace } = deck.look
  if (meeting === null && discuss === null) return null
  const lengths = deck.groups.map(lengthOf)
  const length = lengths.reduce((sum, one) => sum + one, 0)
  const byPace = Math.ceil(length / (pace ?? USUAL_PACE))
  const total = meeting === null ? byPace : Math.max(0, meeting - (discuss ?? 0))
  const shares = divided(total, lengths)
  const reading = new Map(deck.groups.map(({ id }, at) => [id, shares[at] ?? 0]))
  return { reading, discussions: discuss === null ? [] : discussionsOf(deck, discuss, questions) }
}

/** Characters of its passages, none twice. */
function lengthOf({ slides }: Group): number {
  const seen = new Set<string>()
  let length = 0
  for (const note of slides.flatMap(({ notes }) => notes)) {
    const key = isSpan(note) ? `${note.start}-${note.end}` : note.written
    if (!seen.has(key)) length += isSpan(note) ? note.end - note.start : note.written.length
    seen.add(key)
  }
  return length
}

/** A whole number in whole parts by weight (largest remainder): they add up to it. */
function divided(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, one) => all + one, 0)
  const exact = weights.map((weight) => (sum === 0 ? 0 : (total * weight) / sum))
  const parts = exact.map(Math.floor)
  const left = total - parts.reduce((all, one) => all + one, 0)
  const byRest = exact
    .map((value, at) => ({ at, rest: value - Math.floor(value) }))
    .sort((a, b) => b.rest - a.rest || a.at - b.at)
  for (const { at } of byRest.slice(0, sum === 0 ? 0 : left)) parts[at] = (parts[at] ?? 0) + 1
  return parts
}

/** Behind every section, or behind several where each would have too little time. */
function discussionsOf(deck: Deck, minutes: number, questions: readonly Question[]): Discussion[] {
  const sections = deck.groups.filter(({ kind, slides }) => kind === 'section' && slides.length > 0)
  const count = Math.min(sections.length, Math.max(1, Math.floor(minutes / SHORTEST)))
  const parts = cut(sections, count)
  const weights = parts.map((groups) => groups.reduce((sum, group) => sum + lengthOf(group), 1))
  const shares = divided(minutes, weights)
  return parts.flatMap((about, at) => {
    const after = about.at(-1)
    if (!after) return []
    const ask = questions.filter((one) => isAbout(one, about, deck)).flatMap((one) => one.ask)
    return [{ id: `${after.id}-talk`, after, about, minutes: shares[at] ?? 0, ask }]
  })
}

/** Neighbours in so many parts of about the same length. */
function cut(groups: readonly Group[], count: number): Group[][] {
  const parts: Group[][] = Array.from({ length: count }, () => [])
  const whole = groups.reduce((sum, group) => sum + lengthOf(group), 0)
  let before = 0
  groups.forEach((group, at) => {
    const middle = before + lengthOf(group) / 2
    before += lengthOf(group)
    const wanted = whole === 0 ? at : Math.floor((middle / whole) * count)
    // None is left empty: each part behind it needs a group, and each before it has one.
    const most = Math.min(count - 1, at)
    const least = Math.max(0, count - (groups.length - at))
    parts[Math.max(least, Math.min(most, wanted))]?.push(group)
  })
  return parts.filter((part) => part.length > 0)
}

/** Does the section of a question stand in one of these groups? Each reaches to where the next begins. */
function isAbout({ at }: Question, about: readonly Group[], { groups }: Deck): boolean {
  const starts = groups.map(startOf)
  const last = starts.findLastIndex((start) => start !== null && start <= at)
  const own = groups[last]
  return own !== undefined && about.includes(own)
}

function startOf({ kind, heading, slides }: Group): number | null {
  if (kind !== 'section') return null
  const contents: Content[] = [...heading, ...slides.flatMap(({ notes }) => notes)]
  const starts = contents.filter(isSpan).map(({ start }) => start)
  return starts.length > 0 ? Math.min(...starts) : null
}
