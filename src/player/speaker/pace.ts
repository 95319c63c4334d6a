/** Characters read aloud in a minute, where the deck names no other pace. */
export const PACE = 200
/** A word of Latin letters, or a number, takes as long as so many Han: 200 of those are some 130 words. */
const WORD = 1.5
const MINUTE = 60_000

/** A syllable of Hangul: where 200 Han are read in a minute, some 270 of them are. */
const SYLLABLE = 0.75

/**
 * How long a text takes to be read aloud, in ms: Han, kana and Hangul each by itself, other letters by the
 * word.
 */
export function readingTime(text: string, pace = PACE): number {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0
  const signs = count(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)
  const syllables = count(/\p{Script=Hangul}/gu)
  const words = count(
    /(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}])[\p{L}\p{N}])+/gu,
  )
  return ((signs + syllables * SYLLABLE + words * WORD) * MINUTE) / pace
}

/** What a slide speaks about, by paragraphs; the key tells when two slides speak about the same one. */
export interface Passage {
  key: string
  text: string
}

/** What a slide takes: its passages, and what a meeting's plan says. */
export interface Planned {
  passages: readonly Passage[]
  /** Minutes of its own, as a discussion has. */
  minutes: number | null
  /** Its section, and the minutes that a meeting gives to what is read in it. */
  section: string
  sectionMinutes: number | null
}

/**
 * When each slide is due to begin, in ms, and last when all is done; no paragraph is read twice. Where a meeting
 * gives a section its minutes, its slides share them as their passages are long.
 */
export function planOf(slides: readonly Planned[], pace = PACE): number[] {
  const read = new Set<string>()
  const own = slides.map(({ passages, minutes }) => {
    const isNew = passages.filter(({ key }) => !read.has(key))
    for (const { key } of passages) read.add(key)
    const time = isNew.reduce((sum, { text }) => sum + readingTime(text, pace), 0)
    return minutes === null ? time : minutes * MINUTE
  })
  const whole = new Map<string, number>()
  slides.forEach(({ section, minutes }, at) => {
    if (minutes === null) whole.set(section, (whole.get(section) ?? 0) + (own[at] ?? 0))
  })
  const times = [0]
  slides.forEach(({ section, sectionMinutes, minutes }, at) => {
    const read = whole.get(section) ?? 0
    const isGiven = minutes === null && sectionMinutes !== null && read > 0
    const scale = isGiven ? (sectionMinutes * MINUTE) / read : 1
    times.push((times.at(-1) ?? 0) + (own[at] ?? 0) * scale)
  })
  return times
}

/** How far a talk is ahead of its plan (above 0) or behind it (below 0) on a slide, in ms; 0 while in time. */
export function leadOf(elapsed: number, from: number, to: number): number {
  if (elapsed < from) return from - elapsed
  return elapsed > to ? to - elapsed : 0
}
