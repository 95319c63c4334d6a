import type { Span } from './span.ts'

/** The file in which a person sets right what was read wrongly, as it lies beside the source. */
export interface CorrectionsFile {
  name: string
  yaml: string
}

/** What it says, as places in the decoded source. null stands for: as it was read. */
export interface Corrections {
  title: Span[] | null
  subtitle: Span | null | 'none'
  salutation: Span | null | 'none'
  sections: SectionCorrection[]
}

export interface SectionCorrection {
  /** UTF-16 offset of the first character of the label or heading. */
  at: number
  /** 1 is the outermost; null where no section opens, whatever it looks like. */
  depth: number | null
}

/** What a corrections file adds to its source's name. */
export const CORRECTIONS_ENDING = '.lectern.yml'

/** How many places a person set right. */
export function countOf({ title, subtitle, salutation, sections }: Corrections): number {
  return [title, subtitle, salutation].filter((one) => one !== null).length + sections.length
}
