import type { Problem } from '../model/problem.ts'

/** Where mistakes in a deck file are collected. */
export type Report = Problem[]

/** Notes what was found in a line and what to do; both numbers are 1-based. */
export function warn(
  report: Report,
  code: Problem['code'],
  message: string,
  line: number,
  column = 1,
): void {
  report.push({ severity: 'warning', code, message, line, column })
}

/** Words of the file as a message can hold them. */
export function shortened(text: string): string {
  const words = text.trim()
  return words.length > 20 ? `${words.slice(0, 20)}…` : words
}
