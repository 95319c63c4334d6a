import { type Outline, type Section, walk } from '../model/outline.ts'
import { isEmpty, type Span, sliceOf, trimmed } from '../model/span.ts'
import { readLabel } from '../numbering/index.ts'
import { html, type Markup } from './html.ts'
import { asWritten } from './inline.ts'
import type { Studio } from './studio.ts'

/**
 * The section tree as links to the slides where each begins, for the player: it makes its outline menu of
 * them, and finds sections by what people call them. `data-path` is what the labels count, from the outermost.
 */
export function menu(studio: Studio, outline: Outline): Markup {
  const paths = pathsOf(outline)
  const links = [...walk(outline.sections)].flatMap(([section, depth]) => {
    const { number, heading } = section
    const place = placeOf(studio, section)
    if (place === null) return []
    const words = [number, heading].flatMap((span) =>
      span
        ? [
            html`<span data-span="${span.start}-${span.end}">${asWritten(studio.typesetter.runs(span))}</span>`,
          ]
        : [],
    )
    const began = heading || !number ? null : beginning(studio, section, number)
    return [
      html`<a href="#${place}" data-depth="${depth}" data-path="${paths.get(section) ?? ''}">${words}${began}</a>`,
    ]
  })
  return html`<nav class="outline" hidden>${links}</nav>`
}

/** An article has a number and no heading: it is known by the words that it begins with. */
function beginning(
  { typesetter }: Studio,
  { body: [first] }: Section,
  number: Span,
): Markup | null {
  if (!first) return null
  const { text } = typesetter.document
  const whole = trimmed(text, { ...first.span, start: Math.max(first.span.start, number.end) })
  const words = trimmed(text, { ...whole, end: whole.start + lengthOf(sliceOf(text, whole)) })
  if (isEmpty(words)) return null
  const isCut = words.end < whole.end
  return html`<span class="beginning" data-span="${words.start}-${words.end}">${asWritten(typesetter.runs(words))}</span>${isCut ? html`<span data-chrome>…</span>` : null}`
}

/** So many characters, or as many more as belong to a word of Latin letters. */
const BEGINNING = /^[\s\S]{1,22}(?<![\p{Script=Latin}\d])|^[\s\S]{1,30}?(?![\p{Script=Latin}\d])/u

function lengthOf(text: string): number {
  const [line = ''] = text.split(/[\r\n]/)
  const found = BEGINNING.exec(line)?.[0] ?? ''
  // What is cut does not end in a pause.
  return (found === line ? found : found.replace(/[，、；：,;:\s]+$/, '')).length
}

/** A label inside of a paragraph opens a section of the menu where it has slides of its own. */
function placeOf({ places }: Studio, { number, heading, inline }: Section): string | null {
  const both = number && heading ? [{ start: number.start, end: heading.end }] : []
  const names = [...both, ...[number, heading].flatMap((span) => (span ? [span] : []))]
  const headed = names.map((name) => places.headed(name)).find((id) => id !== null)
  if (headed !== undefined || inline) return headed ?? null
  return names[0] ? places.of(names[0]) : null
}

/** What each section counts as, from the outermost: `3.2`. One without a number counts by its place. */
function pathsOf({ document, sections }: Outline): Map<Section, string> {
  const paths = new Map<Section, string>()
  const follow = (children: readonly Section[], before: string) => {
    children.forEach((section, index) => {
      const label = section.number ? readLabel(sliceOf(document.text, section.number)) : null
      const path = `${before}${label?.value ?? index + 1}`
      paths.set(section, path)
      follow(section.children, `${path}.`)
    })
  }
  follow(sections, '')
  return paths
}
