import { forEach, type Sentence } from './said.ts'
import { countUpTo } from './search.ts'

/** Something the author should know about their source or deck. Carried as a value, never thrown. */
export interface Problem {
  severity: 'error' | 'warning'
  /** Stable, for tests and translation: `number-skipped`. */
  code: `${string}-${string}`
  /** One sentence that names what was found and what to do. */
  message: string
  /** The id of the slide that it is about. */
  slide?: string
  /** The file that the place is in, where it is not the one that was handed in. */
  file?: string
  /** 1-based line in the source, where one can be named. */
  line?: number
  /** 1-based column in UTF-16 code units. */
  column?: number
}

/** A result and what its author should know about it. */
export interface Checked<T> {
  value: T
  problems: Problem[]
}

/**
 * Thrown where no result can be given: the call or the input is unusable. `message` is in English;
 * `cli/` shows the sentence in the user's language.
 */
export class UnusableInput extends Error {
  override readonly name = 'UnusableInput'
  readonly sentence: Sentence

  constructor(sentence: Sentence | string) {
    super(typeof sentence === 'string' ? sentence : sentence.en)
    this.sentence = typeof sentence === 'string' ? forEach(() => sentence) : sentence
  }
}

/** Where the lines of the last text asked about begin: a document is asked about again and again. */
let known: { text: string; starts: number[] } = { text: '', starts: [0] }

function lineStarts(text: string): number[] {
  if (known.text === text) return known.starts
  const starts = [0]
  for (const end of text.matchAll(/\r\n|\r|\n/g)) starts.push(end.index + end[0].length)
  known = { text, starts }
  return starts
}

/** 1-based line and column of a UTF-16 offset; CR, LF and CRLF each end a line. */
export function placeOf(text: string, offset: number): { line: number; column: number } {
  const starts = lineStarts(text)
  const low = countUpTo(starts, offset, (one) => one)
  return { line: low, column: offset - (starts[low - 1] ?? 0) + 1 }
}

/**
 * Problems of one kind together, in the order of their first: the same code, file and sentence but for
 * the words and numbers that it quotes.
 */
export function grouped(problems: readonly Problem[]): [Problem, ...Problem[]][] {
  const groups = new Map<string, [Problem, ...Problem[]]>()
  for (const problem of problems) {
    const { severity, code, file = '', message } = problem
    const key = [severity, code, file, patternOf(message)].join('\n')
    const group = groups.get(key)
    if (group) group.push(problem)
    else groups.set(key, [problem])
  }
  return [...groups.values()]
}

/** A sentence without what it quotes and counts; slides are named by s1-2. */
function patternOf(message: string): string {
  return message.replace(/“[^”]*”|「[^」]*」|[a-z]*\d[\w.-]*/gi, '*')
}
