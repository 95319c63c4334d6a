/** Characters read aloud in a minute, as speeches in Chinese are. */
const PACE = 200
/** A word of Latin letters, or a number, takes as long as so many Han: 200 of those are some 130 words. */
const WORD = 1.5
const MINUTE = 60_000

/** How long a text takes to be read aloud, in ms: Han and kana each by itself, other letters by the word. */
export function readingTime(text: string): number {
  const signs = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu) ?? []
  const words =
    text.match(/(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{N}])+/gu) ??
    []
  return ((signs.length + words.length * WORD) * MINUTE) / PACE
}

/** What a slide speaks about, by paragraphs; the key tells when two slides speak about the same one. */
export interface Passage {
  key: string
  text: string
}

/** When each slide is due to begin, in ms, and last when all is read; no paragraph is read twice. */
export function planOf(slides: readonly (readonly Passage[])[]): number[] {
  const read = new Set<string>()
  const times = [0]
  for (const passages of slides) {
    let time = times.at(-1) ?? 0
    for (const { key, text } of passages) {
      if (!read.has(key)) time += readingTime(text)
      read.add(key)
    }
    times.push(time)
  }
  return times
}

/** How far a talk is ahead of its plan (above 0) or behind it (below 0) on a slide, in ms; 0 while in time. */
export function leadOf(elapsed: number, from: number, to: number): number {
  if (elapsed < from) return from - elapsed
  return elapsed > to ? to - elapsed : 0
}
