import { fold } from '../../numbering/fold.ts'

/** A place to look in: a slide's words, or its notes. */
export interface Place {
  slide: string
  text: string
  isNotes: boolean
}

/** A find with the words around it. */
export interface Found {
  slide: string
  isNotes: boolean
  before: string
  hit: string
  after: string
}

/** How many signs are shown on either side. */
const CONTEXT = 28

/**
 * The first find in each place, in their order. Large and small letters are equal, and full-width ones are as
 * half-width ones; a space or none between the words as they are typed stands for any or none in the text.
 */
export function searched(places: readonly Place[], typed: string): Found[] {
  const wanted = patternOf(typed)
  if (!wanted) return []
  return places.flatMap(({ slide, text, isNotes }) => {
    const found = wanted.exec(fold(text))
    if (!found) return []
    const [start, end] = [found.index, found.index + found[0].length]
    const before = `${start > CONTEXT ? '…' : ''}${text.slice(Math.max(0, start - CONTEXT), start)}`
    const after = `${text.slice(end, end + CONTEXT)}${end + CONTEXT < text.length ? '…' : ''}`
    return [{ slide, isNotes, before, hit: text.slice(start, end), after }]
  })
}

function patternOf(typed: string): RegExp | null {
  const words = fold(typed).trim()
  if (words === '') return null
  const signs = [...words.replace(/\s+/g, ' ')].map((sign) =>
    sign === ' ' ? '\\s*' : sign.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'),
  )
  // Between Han a line may end anywhere.
  return new RegExp(signs.join('').replace(/(?<=\p{Script=Han})(?=\p{Script=Han})/gu, '\\s*'), 'iu')
}
