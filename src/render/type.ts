import { type Content, isSpan } from '../model/deck.ts'
import type { Document } from '../model/document.ts'
import { piecesOf } from '../model/shown.ts'
import { type Face, hasGlyph } from '../typeset/metrics.ts'
import { linesOf, type Setting } from '../typeset/plan.ts'
import { settingFor } from '../typeset/styles.ts'
import { type Emphasis, emphasized } from './emphasis.ts'
import { html, type Markup, unsafe } from './html.ts'
import { inLines } from './inline.ts'
import type { Run } from './run.ts'
import { writtenPieces } from './written.ts'

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
  /** The same of runs: strong ones stand in the bold face, code in its own. */
  useRuns(runs: readonly Run[], face: Face): void
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
    'mono-400': new Set(),
  }
  const given = new Map<string, string>()
  const rule = (name: string, declarations: string) => {
    given.set(name, `.${name}{${declarations}}`)
    return name
  }
  const use = (text: string, face: Face) => {
    for (const sign of text) if (!SPACING.has(sign)) used[faceFor(sign, face)].add(sign)
  }
  const useRuns = (runs: readonly Run[], face: Face) => {
    for (const { text, strong, code } of runs) {
      use(text, code ? 'mono-400' : strong ? bolder(face) : face)
    }
  }
  const parsed = new Map<Content, Run[]>()
  const runs = (content: Content): Run[] => {
    const known = parsed.get(content)
    if (known) return known
    const found = isSpan(content) ? piecesOf(document, content) : writtenPieces(content)
    parsed.set(content, found)
    return found
  }
  const type = ({ face, size, leading }: Setting) => {
    return `${face} ${rule(`f${size}x${leading}`, `font-size:${size}px;line-height:${leading}px`)}`
  }
  return {
    document,
    runs,
    use,
    useRuns,
    type,
    rule,
    set(content, setting, emphasis = 'none') {
      const own = runs(content)
      const parts = emphasis === 'none' ? own : emphasized(own, emphasis)
      useRuns(parts, setting.face)
      const text = parts.map((part) => part.text).join('')
      const lines = linesOf(text, settingFor(setting, own))
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

/** Has no glyph: ends a line, or goes to a tab stop. */
const SPACING = new Set(['\n', '\t'])

/** The monospaced face has no Han: those come from the sans face. */
function faceFor(sign: string, face: Face): Face {
  return face === 'mono-400' && !hasGlyph(sign, face) ? 'sans-400' : face
}

function bolder(face: Face): Face {
  return face === 'sans-400' ? 'sans-700' : face
}

function mapFaces<A, B>(faces: Record<Face, A>, map: (value: A) => B): Record<Face, B> {
  return {
    'sans-400': map(faces['sans-400']),
    'sans-700': map(faces['sans-700']),
    'serif-700': map(faces['serif-700']),
    'mono-400': map(faces['mono-400']),
  }
}

/** Source text carries its place; words that a person wrote are marked as theirs. */
function wrapped(content: Content, inner: Markup): Markup {
  const script = HANGUL.test(inner.source) ? unsafe(' data-hangul') : null
  return isSpan(content)
    ? html`<span data-span="${content.start}-${content.end}"${script}>${inner}</span>`
    : html`<span data-written${script}>${inner}</span>`
}

/** No space is put between it and digits or letters, in a document of whatever language. */
const HANGUL = /[가-힣]/
