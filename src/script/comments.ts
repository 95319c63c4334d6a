import { type Report, warn } from './report.ts'

const BEGIN = /^\s{0,3}<!--/
const END = '-->'

/**
 * Gives the words of a line without the comment that it begins with or stands in. Lines are asked about in
 * their order; one that isn't asked about (code) begins no comment.
 */
export function makeComments(raw: readonly string[], first: number, report: Report) {
  const lastEnd = raw.findLastIndex((line) => line.includes(END))
  let isInside = false
  return (index: number): { text: string; isInside: boolean } => {
    const wasInside = isInside
    let text = raw[index] ?? ''
    while (isInside || BEGIN.test(text)) {
      const end = text.indexOf(END)
      isInside = end < 0
      if (isInside && index >= lastEnd) {
        isInside = false
        warn(report, 'comment-open', (said) => said.commentOpen(), first + index)
        return { text: '', isInside: true }
      }
      if (isInside) return { text: '', isInside: true }
      text = text.slice(end + END.length)
    }
    return { text, isInside: wasInside }
  }
}
