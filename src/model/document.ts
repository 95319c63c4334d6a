import type { Span } from './span.ts'

/** Languages that Lectern has words and fonts for, as BCP 47 tags. */
export type Language = 'zh-Hans' | 'ja' | 'en'

/** What was handed in: a name for messages and the bytes of the file. */
export interface Source {
  /** The file's name with its extension, which tells the format. */
  name: string
  bytes: Uint8Array
  /** Gives the bytes of a file that the document refers to by a relative path; null when missing. */
  companion?: (path: string) => Uint8Array | null
}

/** What was written, in order and without an opinion. Every span is an offset into `text`. */
export interface Document {
  /** The decoded source. For .docx: the text of every paragraph, joined with LF. */
  text: string
  language: Language
  /** Chinese in traditional characters. */
  isTraditional?: true
  front: Front
  blocks: Block[]
  /** Sorted. What of the text is mark-up (never shown) and what is set in another way. */
  marks: Mark[]
  /** Pictures that figures refer to by `asset`. */
  assets: Asset[]
}

/** The lines that stand above the text itself. */
export interface Front {
  title: Span[]
  subtitle: Span | null
  /** Date, edition and author lines, in their order. */
  bylines: Span[]
  salutation: Span | null
}

export type Block = Paragraph | Heading | Table | Figure

export interface Paragraph {
  type: 'paragraph'
  span: Span
  /** In a list; its bullet, or its number in Markdown, is no text. */
  listed?: boolean
  numbered?: AutomaticNumber
  /** In a block quotation: somebody else's words. */
  quoted?: true
  /** Below a list of the format, and no part of its last item. */
  endsList?: true
  /** A line of a table of contents. */
  contents?: true
  /** A footnote or an endnote; they stand behind the text. */
  note?: true
}

/** A heading that the format itself marks as one (Markdown `#`, Word's heading styles). */
export interface Heading {
  type: 'heading'
  span: Span
  /** 1 is the outermost. */
  level: number
  numbered?: AutomaticNumber
}

/** A number that the format itself gives (Word's automatic numbers, Markdown's ordered lists). */
export interface AutomaticNumber {
  /** Without the space behind it. */
  label: Span
  /** In its list, 1 the outermost. */
  level: number
}

export interface Table {
  type: 'table'
  span: Span
  /** Rows of cells; a cell may be empty. The first row is the header. */
  rows: Span[][]
}

export interface Figure {
  type: 'figure'
  /** The alternative text in the source, where there is one. */
  span: Span
  asset: string
}

export interface Asset {
  id: string
  /** `image/png`, `image/jpeg`, `image/gif`, `image/svg+xml` or `image/webp`. */
  type: string
  bytes: Uint8Array
  /** In px, as the file says; null when it can't be told. */
  size: { width: number; height: number } | null
}

export type Mark =
  | { type: 'syntax' | 'strong' | 'emphasis' | 'code'; span: Span }
  // A page number or running head in the middle of a paragraph: kept, and shown for itself alone.
  | { type: 'furniture'; span: Span }
  // A character reference (&mdash;): its first characters stand for the sign, the others are syntax.
  | { type: 'reference'; span: Span; sign: string }
  | { type: 'link'; span: Span; href: string }
