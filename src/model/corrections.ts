import type { Span } from './span.ts'

/** What a person set right about the reading of a document; `null` means: as read. */
export interface Corrections {
  title: Span[] | null
  subtitle: Span | 'none' | null
  salutation: Span | 'none' | null
  sections: {
    /** UTF-16 offset of the first character of the label or heading. */
    at: number
    /** 1 is the outermost; null says that no section begins here. */
    depth: number | null
  }[]
}
