/** Something the author should know about their source or deck. Carried as a value, never thrown. */
export interface Problem {
  severity: 'error' | 'warning'
  /** Stable, for tests and translation: `number-skipped`. */
  code: `${string}-${string}`
  /** One sentence that names what was found and what to do. */
  message: string
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

/** Thrown where no result can be given: the call or the input is unusable. `cli/` shows its message. */
export class UnusableInput extends Error {
  override readonly name = 'UnusableInput'
}

/** 1-based line and column of a UTF-16 offset; CR, LF and CRLF each end a line. */
export function placeOf(text: string, offset: number): { line: number; column: number } {
  let line = 1
  let lineStart = 0
  const ends = /\r\n|\r|\n/g
  for (let found = ends.exec(text); found && ends.lastIndex <= offset; found = ends.exec(text)) {
    line += 1
    lineStart = ends.lastIndex
  }
  return { line, column: offset - lineStart + 1 }
}
