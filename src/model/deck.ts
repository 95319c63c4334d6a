import type { Language } from './document.ts'
import type { Layout } from './layouts.ts'
import type { Span } from './span.ts'

/** What is seen: groups of slides, as JSON. No DOM, no HTML, no measurements. */
export interface Deck {
  language: Language
  density: Density
  theme: Theme
  look: Look
  /** The document that the spans point into. */
  source: SourceReference
  groups: Group[]
  /** Slides that left the screen so that there are as many as `look.slides` asks for; none where it asks for none. */
  left?: readonly Slide[]
}

export const DENSITIES = ['points', 'full'] as const
export type Density = (typeof DENSITIES)[number]

/** What a person chose to be seen beside the words. */
export interface Look {
  /** A style sheet of custom properties over the theme's, as a path from the deck's folder. */
  style: string | null
  /** A picture at the foot of every slide, as a path from the deck's folder. */
  logo: string | null
  /** A line at the foot of every slide. */
  footer: string | null
  /** Points come one by one. */
  steps: boolean
  /** Slides of the frame that are left out. */
  without: readonly FramePart[]
  /** Characters read aloud in a minute; null for the usual pace. */
  pace: number | null
  /** Minutes of a meeting in all, and of them for discussion. */
  meeting: number | null
  discuss: number | null
  /** The shape of the screen; null for the usual one. */
  size: Size | null
  /** About so many slides; null for as many as the words take. */
  slides: number | null
}

export const PLAIN_LOOK: Look = {
  style: null,
  logo: null,
  footer: null,
  steps: false,
  without: [],
  pace: null,
  meeting: null,
  discuss: null,
  size: null,
  slides: null,
}

/** Shapes of a screen, width to height; the first is the usual one. */
export const SIZES = ['16:9', '4:3'] as const
export type Size = (typeof SIZES)[number]

/** What a deck may do without. */
export const FRAME_PARTS = ['agenda', 'dividers', 'closing'] as const
export type FramePart = (typeof FRAME_PARTS)[number]

/** Characters read aloud in a minute, as speeches in Chinese are. */
export const USUAL_PACE = 200

/** What `pace`, `meeting`, `discuss` and `slides` may be; a meeting of more than a day is a slip of the hand. */
export const MOST = { pace: 2000, meeting: 1440, discuss: 1440, slides: 5000 } as const
export type Amount = keyof typeof MOST

/** Is it a whole number that such an option may be? */
export function isAmount(name: Amount, value: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= MOST[name]
}

export const THEMES = ['official', 'scholar', 'plain'] as const
export type Theme = (typeof THEMES)[number]

/** Not the name of a theme, but the path of a file of one's own. */
export function isThemeFile(theme: string): boolean {
  return theme.toLowerCase().endsWith('.css')
}

interface SourceReference {
  /** File name with extension, without its folder. */
  name: string
  /** Of the file's bytes, in lower-case hexadecimal. */
  sha256: string
}

/** A top section with its slides; reveal.js shows it as one horizontal section. */
export interface Group {
  /** Readable and stable: `opening`, `s3`, `closing`. */
  id: string
  kind: 'opening' | 'section' | 'closing'
  /** Label and heading; empty for the opening and the closing. */
  heading: Content[]
  slides: Slide[]
}

/**
 * Source text (a span) or words that a person wrote into the deck file (inline Markdown).
 * Nothing else can stand on a slide, so that Lectern can't add a word by accident.
 */
export type Content = Span | Written

interface Written {
  written: string
  /** No Markdown, but lines of code as they are. */
  code?: true
}

export function isSpan(content: Content): content is Span {
  return 'start' in content
}

export interface Slide {
  /** Readable, unique in the deck: `s3-2`. */
  id: string
  layout: Layout
  /** Where the slide stands: label and heading of the section around it. */
  crumb: Content[]
  /** One line of the heading each; empty: a tool's word stands there (see `titleWord`). */
  heading: Content[]
  /** A sentence above the items. */
  lead: Content[]
  items: Item[]
  /** A sentence under the items. */
  tail: Content[]
  /**
   * For `table`: rows of cells, a null cell being empty. The first row is the header; where it has
   * no cell at all, the table has none.
   */
  rows: TableCell[][]
  /** For `figure`: the id of the document's asset. */
  asset: string | null
  /** Place in a run of slides that share a heading; null when it stands alone. */
  part: Part | null
  /** The passage that the slide speaks about, one entry a paragraph. */
  notes: Content[]
  /** The offset at which its words begin in the full text, where its notes don't tell. */
  start?: number
}

/** `left` and `above` stand for a cell that is one with its neighbour on that side. */
export type TableCell = Content | 'left' | 'above' | null

/** Does the cell have words of its own? */
export function isFilled(cell: TableCell | undefined): cell is Content {
  return typeof cell === 'object' && cell !== null
}

/** All that a slide says but its notes, in the order of its parts. */
export function contentsOf({ heading, crumb, lead, items, rows, tail }: Slide): Content[] {
  const cells = rows.flat().filter(isFilled)
  const ofItems = items.flatMap(({ label, head, body }) => [
    ...(label ? [label] : []),
    ...(head ? [head] : []),
    ...body,
  ])
  return [...heading, ...crumb, ...lead, ...ofItems, ...cells, ...tail]
}

export interface Part {
  index: number
  of: number
}

export interface Item {
  /** Number or subject in front. */
  label: Content | null
  /** Set in bold. */
  head: Content | null
  body: Content[]
}

/** A slide with nothing on it but its layout: what `parts` doesn't say is empty. */
export function makeSlide(id: string, layout: Layout, parts: Partial<Slide> = {}): Slide {
  return {
    id,
    layout,
    crumb: [],
    heading: [],
    lead: [],
    items: [],
    tail: [],
    rows: [],
    asset: null,
    part: null,
    notes: [],
    ...parts,
  }
}

export function makeItem(parts: Partial<Item>): Item {
  return { label: null, head: null, body: [], ...parts }
}
