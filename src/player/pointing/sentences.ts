/** Where a sentence or a clause that can stand alone ends, with the quotation marks behind it. */
const SENTENCE = /[^。！？；!?]*(?:[。！？；!?]+|\.(?=\s|$))[”’」』）》"')]*|[^。！？；!?]+$/gu
/** A full stop of Latin text ends a sentence where a space follows; “No. 3” goes on. */
const LATIN_END = /(?<=[\p{L}\p{N}”"')]{2}[.!?]["'”)]*)\s+(?=[\p{Lu}“"'(])/gu

/** The sentences of a text as [start, end) in UTF-16 units; together they are the whole text. */
export function sentencesIn(text: string): [start: number, end: number][] {
  const ends = new Set<number>([text.length])
  for (const { 0: words, index } of text.matchAll(SENTENCE)) {
    if (/[。！？；!?][”’」』）》"')]*$/u.test(words)) ends.add(index + words.length)
  }
  for (const { 0: space, index } of text.matchAll(LATIN_END)) ends.add(index + space.length)
  const sorted = [...ends].sort((a, b) => a - b)
  const found = sorted.map((end, at): [number, number] => [sorted[at - 1] ?? 0, end])
  return found.filter(([start, end]) => text.slice(start, end).trim() !== '')
}

/**
 * Puts each sentence of an element into spans of their own, `data-sentence` counting from `first`; the words
 * and what marks them stay. Gives the number of the next sentence.
 */
export function partSentences(element: Element, first = 0): number {
  return partAt(element, sentencesIn(element.textContent ?? ''), first)
}

/** The same with all of its words as one sentence of the number `first`. */
export function partAsOne(element: Element, first: number): void {
  partAt(element, [[0, element.textContent?.length ?? 0]], first)
}

function partAt(
  element: Element,
  sentences: readonly [start: number, end: number][],
  first: number,
): number {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  const texts: Text[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) texts.push(node as Text)
  let at = 0
  for (const text of texts) {
    const from = at
    at += text.length
    const parts = sentences.flatMap(([start, end], index) => {
      const words = text.data.slice(Math.max(0, start - from), Math.max(0, end - from))
      return words === '' ? [] : [partOf(words, first + index)]
    })
    text.replaceWith(...parts)
  }
  return first + sentences.length
}

function partOf(words: string, sentence: number): HTMLElement {
  const part = document.createElement('span')
  part.dataset.sentence = String(sentence)
  part.textContent = words
  return part
}

/** The numbers of the parted sentences in `element` that say what `reading` says, or part of it. */
export function sentencesSaying(element: Element, reading: string): Set<string> {
  const parts = [...element.querySelectorAll<HTMLElement>('[data-sentence]')]
  const wanted = bare(reading)
  const whole = parts.map((part) => bare(part.textContent ?? '')).join('')
  const start = wanted === '' ? -1 : whole.indexOf(wanted)
  const found = new Set<string>()
  if (start < 0) return found
  let at = 0
  for (const part of parts) {
    const end = at + bare(part.textContent ?? '').length
    if (end > start && at < start + wanted.length) found.add(part.dataset.sentence ?? '')
    at = end
  }
  return found
}

/** Letters and digits alone: a slide shows words without the marks around them. */
function bare(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '')
}
