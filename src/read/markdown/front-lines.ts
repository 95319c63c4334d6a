import { type Span, trimmed } from '../../model/span.ts'

/** A field of front matter that is read by its lines: its name, and the words that it gives. */
export interface Field {
  key: string
  /** Of the file; several where it is a list in brackets. */
  values: Span[]
  /** The line or lines of the file, without their end. */
  span: Span
}

/** `title: 守则: 试行`, `标题：守则` and TOML's `title = "…"`; what is set in goes on. */
const FIELD = /^([\w\u3041-\u9fff-]+)[ \t]*[:：=][ \t]*(.*)$/

/**
 * The fields of front matter that is no YAML, as `name: words` or `name = words`. Null where a line is
 * neither that nor set in below one, nor empty, nor a comment or the name of a table ([params]).
 */
export function fieldsOf(text: string, { start, end }: Span): Field[] | null {
  const fields: Field[] = []
  for (const { 0: line, index } of text.slice(start, end).matchAll(/[^\r\n]+/g)) {
    const at = start + index
    const found = FIELD.exec(line)
    const last = fields.at(-1)
    if (found) {
      const [whole, key = '', words = ''] = found
      const span = { start: at, end: at + whole.length }
      const values = valuesIn(text, { start: span.end - words.length, end: span.end })
      fields.push({ key, values, span })
    } else if (last && /^[ \t\u3000\-\]]/.test(line)) {
      last.values.push(...valuesIn(text, { start: at, end: at + line.length }))
      last.span.end = at + line.length
    } else if (!/^\s*(?:#|\[.*\]\s*$|$)/.test(line)) return null
  }
  return fields
}

/** The words in quotation marks, each for itself, or else all of them. */
function valuesIn(text: string, span: Span): Span[] {
  const words = text.slice(span.start, span.end)
  if (/^\s*(?:["']|\[\s*["'])/.test(words)) {
    return [...words.matchAll(/"((?:[^"\\]|\\.)*)"|'([^']*)'/g)].map(({ 0: whole, index }) => ({
      start: span.start + index + 1,
      end: span.start + index + whole.length - 1,
    }))
  }
  const marker = /^\s*-?\s*/.exec(words)?.[0].length ?? 0
  return [trimmed(text, { start: span.start + marker, end: span.end })]
}

/** The title block of pandoc: `% title`, `% authors` and `% date`, each on a line at the very top. */
export interface TitleBlock {
  end: number
  title: Span[]
  authors: Span[]
  date: Span[]
}

/** Null where a file does not begin with one; a line that is set in goes on with the one before. */
export function readTitleBlock(text: string): TitleBlock | null {
  const found =
    /^(?:%[ \t].*(?:(?:\r\n|\r|\n)[ \t]+\S.*)*(?:\r\n|\r|\n|$)){1,3}(?=[ \t]*(?:\r|\n|$))/.exec(
      text,
    )
  if (!found) return null
  const parts: Span[][] = []
  for (const { 0: line, index } of found[0].matchAll(/[^\r\n]+/g)) {
    const isNew = line.startsWith('%')
    const span = trimmed(text, { start: index + (isNew ? 1 : 0), end: index + line.length })
    if (isNew) parts.push([])
    if (span.start < span.end) parts.at(-1)?.push(span)
  }
  const [title = [], authors = [], date = []] = parts
  const each = authors.flatMap((span) => partedBy(text, span, ';'))
  return { end: found[0].length, title, authors: each, date }
}

function partedBy(text: string, { start, end }: Span, sign: string): Span[] {
  let at = start
  return text
    .slice(start, end)
    .split(sign)
    .map((part) => {
      const own = trimmed(text, { start: at, end: at + part.length })
      at += part.length + sign.length
      return own
    })
    .filter((own) => own.start < own.end)
}
