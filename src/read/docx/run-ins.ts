import type { Span } from '../../model/span.ts'
import type { Look } from './looks.ts'

/** Neighbouring words of a paragraph that are set alike: where they stand in the text, and how they look. */
export interface Stretch extends Span {
  isStrong: boolean
  face: string | undefined
}

/** Only so many stretches at the head of a paragraph are told apart; the last takes in what follows. */
const MOST = 6

/** Notes how the words from `start` to `end` are set; white space looks like what is before it. */
export function addStretch(
  stretches: Stretch[],
  { start, end }: Span,
  { isStrong = false, face }: Look,
): void {
  const last = stretches.at(-1)
  const isAlike = last && last.isStrong === isStrong && last.face === face
  if (last && (isAlike || stretches.length >= MOST)) last.end = end
  else stretches.push({ start, end, isStrong, face })
}

/**
 * The stretches that a change of weight or face ends, as run-in headings in offices do (黑体 before 仿宋):
 * bold before plain, or a face that the last words of the paragraph are not in. `shift` is how many UTF-16
 * units were put before the paragraph since.
 */
export function runInsOf(stretches: readonly Stretch[], shift: number): Span[] {
  const text = stretches.at(-1)
  return stretches.slice(0, -1).flatMap(({ start, end, isStrong, face }, index) => {
    const next = stretches[index + 1]
    if (!next || !text) return []
    const isHeavier = isStrong && !next.isStrong
    const isOther = isStrong === next.isStrong && face !== next.face && face !== text.face
    return isHeavier || isOther ? [{ start: start + shift, end: end + shift }] : []
  })
}
