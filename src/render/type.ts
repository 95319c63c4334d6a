import { type Content, isSpan } from '../model/deck.ts'
import type { Document } from '../model/document.ts'
import { haveWideBold, piecesOf } from '../model/shown.ts'
import type { Line } from '../typeset/lines.ts'
import type { Face } from '../typeset/metrics.ts'
import { linesOf, type Setting, widened } from '../typeset/plan.ts'
import { emphasized } from './emphasis.ts'
import { html, type Markup } from './html.ts'
import type { Run } from './run.ts'
import { writtenPieces } from './written.ts'

/** What stands out in running text: amounts, and in sentences of plain type their key clause, too. */
export type Emphasis = 'none' | 'amounts' | 'key'

/**
 * Sets text: breaks it where it was planned, remembers which characters each face needs and which
 * sizes the style sheet must know. One for each page that is made.
 */
export interface Typesetter {
  document: Document
  /** A content in the lines of its setting. */
  set(content: Content, setting: Setting, emphasis?: Emphasis): Markup
  /** Words of Lectern's own, in a face that the style sheet names for their class. */
  word(text: string, className: string, face?: Face): Markup
  /** The class that gives an element a setting's face, size and leading. */
  type(setting: Setting): string
  runs(content: Content): Run[]
  /** Notes that text in `face` stands on the page without being set here. */
  use(text: string, face: Face): void
  /** Every character that stands on the page, by face; sorted. */
  characters(): Record<Face, string>
  /** A class with its own declarations, for the page's policy allows no style attributes; gives its name. */
  rule(name: string, declarations: string): string
  /** The rules of the classes that `type` and `rule` gave. */
  rules(): string
}

export function makeTypesetter(document: Document): Typesetter {
  const used: Record<Face, Set<string>> = {
    'sans-400': new Set(),
    'sans-700': new Set(),
    'serif-700': new Set(),
  }
  const given = new Map<string, string>()
  const rule = (name: string, declarations: string) => {
    given.set(name, `.${name}{${declarations}}`)
    return name
  }
  const use = (text: string, face: Face) => {
    for (const sign of text) used[face].add(sign)
  }
  const runs = (content: Content): Run[] =>
    isSpan(content) ? piecesOf(document, content) : writtenPieces(content.written)
  const type = ({ face, size, leading }: Setting) => {
    return `${face} ${rule(`f${size}x${leading}`, `font-size:${size}px;line-height:${leading}px`)}`
  }
  return {
    document,
    runs,
    use,
    type,
    rule,
    set(content, setting, emphasis = 'none') {
      const own = runs(content)
      const parts = emphasis === 'none' ? own : emphasized(own, emphasis === 'key')
      for (const { text, strong } of parts) use(text, strong ? bolder(setting.face) : setting.face)
      const text = parts.map((part) => part.text).join('')
      const lines = linesOf(text, widened(setting, haveWideBold(own)))
      return wrapped(content, inLines(parts, lines))
    },
    word(text, className, face = 'sans-400') {
      use(text, face)
      return html`<span class="${className}" data-chrome>${text}</span>`
    },
    characters: () => mapFaces(used, (signs) => [...signs].sort().join('')),
    rules: () => [...given.values()].sort().join('\n'),
  }
}

function bolder(face: Face): Face {
  return face === 'sans-400' ? 'sans-700' : face
}

function mapFaces<A, B>(faces: Record<Face, A>, map: (value: A) => B): Record<Face, B> {
  return {
    'sans-400': map(faces['sans-400']),
    'sans-700': map(faces['sans-700']),
    'serif-700': map(faces['serif-700']),
  }
}

/** Source text carries its place; words that a person wrote are marked as theirs. */
function wrapped(content: Content, inner: Markup): Markup {
  return isSpan(content)
    ? html`<span data-span="${content.start}-${content.end}">${inner}</span>`
    : html`<span data-written>${inner}</span>`
}

/** Runs of one line each, with `<br>` between the lines. */
export function inLines(runs: readonly Run[], lines: readonly Line[]): Markup {
  const set: Markup[] = []
  lines.forEach((line, index) => {
    if (index > 0) set.push(html`<br>`)
    set.push(...runsWithin(runs, line).map(styled))
  })
  return html`${set}`
}

function runsWithin(runs: readonly Run[], line: Line): Run[] {
  const found: Run[] = []
  let at = 0
  for (const run of runs) {
    const start = Math.max(line.start - at, 0)
    const end = Math.min(line.end - at, run.text.length)
    if (start < end) found.push({ ...run, text: run.text.slice(start, end) })
    at += run.text.length
  }
  return found
}

function styled({ text, strong, emphasis, code, href, isAmount }: Run): Markup {
  let markup = isAmount ? html`<span class="amount">${text}</span>` : html`${text}`
  if (code) markup = html`<code>${markup}</code>`
  if (emphasis) markup = html`<em>${markup}</em>`
  if (strong) markup = html`<strong>${markup}</strong>`
  return href ? html`<a href="${href}" rel="noreferrer">${markup}</a>` : markup
}
