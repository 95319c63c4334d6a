import type { Question } from './meeting.ts'
import type { Problem } from './problem.ts'
import type { Span } from './span.ts'

/** The file in which a person sets right what was read wrongly, as it lies beside the source. */
export interface CorrectionsFile {
  name: string
  yaml: string
}

/** Where a correction stands in its file, 1-based. */
export type Entry = Required<Pick<Problem, 'file' | 'line' | 'column'>>

/** The lines above the text that a person can set right. */
export type FrontPart = 'title' | 'subtitle' | 'salutation'

/** What it says, as places in the decoded source. null stands for: as it was read. */
export interface Corrections {
  title: Span[] | null
  subtitle: Span | null | 'none'
  salutation: Span | null | 'none'
  sections: SectionCorrection[]
  /** What is asked behind sections: no correction of the reading. */
  questions: Question[]
  /** Where each part of the front is named in the file. */
  entries: Partial<Record<FrontPart, Entry>>
}

export interface SectionCorrection {
  /** UTF-16 offset of the first character of the label or heading. */
  at: number
  /** 1 is the outermost; null where no section opens, whatever it looks like. */
  depth: number | null
  entry: Entry
}

/** What a corrections file adds to its source's name. */
export const CORRECTIONS_ENDING = '.lectern.yml'

/** An entry's place as messages begin with it. */
export function placeIn({ file, line, column }: Entry): string {
  return `${file}:${line}:${column}: `
}
