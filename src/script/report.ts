import type { Language } from '../model/document.ts'
import type { Problem } from '../model/problem.ts'
import { SAID, type Said } from './said.ts'

/** Where mistakes in a deck file are collected, and the sentences of its language. */
export interface Report {
  problems: Problem[]
  said: Said
}

export function makeReport(language: Language): Report {
  return { problems: [], said: SAID[language] }
}

/** Notes what was found in a line and what to do; both numbers are 1-based. */
export function warn(
  { problems, said }: Report,
  code: Problem['code'],
  say: (said: Said) => string,
  line: number,
  column = 1,
): void {
  problems.push({ severity: 'warning', code, message: say(said), line, column })
}

/** Words of the file as a message can hold them. */
export function shortened(text: string): string {
  const words = text.trim()
  return words.length > 20 ? `${words.slice(0, 20)}…` : words
}
