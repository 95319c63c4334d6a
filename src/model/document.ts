import type { Span } from './span.ts'

/** Languages that Lectern has words and fonts for, as BCP 47 tags. */
export const LANGUAGES = ['zh-Hans', 'ja', 'en', 'ko'] as const

export type Language = (typeof LANGUAGES)[number]

/** What a page is written in: the document's language, and for Chinese its script. */
export type PageLanguage = Language | 'zh-Hant'

/** What was handed in: a name for messages and the bytes of the file. */
export interface Source {
  /** The file's name with its extension, which tells the format. */
  name: string
  /** What messages call it where that is another name: its path as it was typed. */
  shown?: string
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
  /** What the file holds and `text` doesn't, by kind: the report names it. None where it is absent. */
  omitted?: Omission[]
}

/** Something of the file that stands in no output, such as a header or a comment. */
export interface Omission {
  /** Stable, for tests and translation: `docx-comment`. */
  kind: `${string}-${string}`
  /** How many there are: pieces (comments, shapes), whatever the kind counts. */
  count: number
  /** Their visible characters without white space, where they have any. */
  characters: number
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
  /** Of one that is listed: its level in the list, 1 the outermost. */
  level?: number
  numbered?: AutomaticNumber
  /** In a block quotation: somebody else's words. */
  quoted?: true
  /** Below a list of the format, and no part of its last item. */
  endsList?: true
  /** Among its first words, those set heavier or in another face than what follows: perhaps a run-in heading. */
  runIns?: Span[]
  /** A short line between an empty one and the text that it names, as a paper without numbers has. */
  setOff?: true
  /** A line of a table of contents. */
  contents?: true
  /** The id of the footnote or endnote that it belongs to; notes stand behind the text. */
  note?: string
  /** A line or lines of code, kept as they are; the language as the file names it. */
  code?: { language: string | null }
  /** What a table or picture is called (表1 …, Figure 2 …): the one that stands on this side of it. */
  captionOf?: 'above' | 'below'
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
  /** What it counts, where the format tells: 9 for the I. of A. B. C. and 1 for that of I. II. III. */
  value?: number
}

export interface Table {
  type: 'table'
  span: Span
  /** Rows of equally many cells; a cell may be empty. The first row is the header. */
  rows: Cell[][]
}

/** Its line ends are `break` marks. */
export interface Cell extends Span {
  /** An empty span that belongs to the cell on this side of it: merged cells are one and its followers. */
  merged?: 'left' | 'above'
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
  // Raised, lowered and struck-out words.
  | { type: 'superscript' | 'subscript' | 'strike'; span: Span }
  // Shown as a line end: <br>, the end of a paragraph in a table's cell.
  | { type: 'break'; span: Span }
  // Shown with its line ends and runs of spaces: code, lines set with spaces.
  | { type: 'preformatted'; span: Span }
  // The mark that refers to a footnote or endnote, by the note's id. It is superscript, too.
  | { type: 'note'; span: Span; note: string }
  // A page number or running head in the middle of a paragraph: kept, and shown for itself alone.
  | { type: 'furniture'; span: Span }
  // A character reference (&mdash;): its first characters stand for the sign, the others are syntax.
  | { type: 'reference'; span: Span; sign: string }
  | { type: 'link'; span: Span; href: string }
