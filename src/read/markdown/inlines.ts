import type { Token } from 'markdown-it'
import { isEmpty, type Span, sliceOf, without } from '../../model/span.ts'
import { addressesIn } from './addresses.ts'
import { leadingAttributes, spanAttributes, trailingAttributes } from './attributes.ts'
import { TagReader } from './inline-tags.ts'
import { takePicture } from './pictures.ts'
import type { Placed } from './positions.ts'
import { warnRaw } from './raw.ts'
import { type Inlines, isShown, markRest, omit, type State } from './state.ts'

/** What one kind of block means by its inline tokens. */
export interface Setting {
  /** Attributes at the end of the words are a heading's. */
  isHeading?: boolean
  /** The characters before this place are mark-up: the [!NOTE] of an alert. */
  from?: number
}

/** Reads the words of a block; marks their emphasis, code and links. */
export function readInlines(
  state: State,
  children: readonly Placed[],
  setting: Setting = {},
): Inlines {
  const reader = new InlineReader(state, setting, children)
  children.forEach((_, index) => {
    reader.read(index)
  })
  reader.end()
  return reader.found
}

const PAIRED: Record<string, 'strong' | 'emphasis' | 'strike'> = {
  strong_open: 'strong',
  em_open: 'emphasis',
  s_open: 'strike',
}

interface Link {
  start: number
  href: string
  title: string
}

class InlineReader {
  readonly found: Inlines = { words: [], breaks: [], apart: [], notes: [] }
  private readonly opened: number[] = []
  private readonly links: Link[] = []
  private readonly tags: TagReader

  private readonly state: State
  private readonly setting: Setting
  private readonly tokens: readonly Placed[]

  constructor(state: State, setting: Setting, tokens: readonly Placed[]) {
    this.state = state
    this.setting = setting
    this.tokens = tokens
    this.tags = new TagReader(state, this.found)
  }

  read(index: number): void {
    const one = this.tokens[index]
    if (!one) return
    const { type } = one.token
    if (type in PAIRED) this.opened.push(one.span.start)
    else if (/^(?:strong|em|s)_close$/.test(type)) this.closeMark(one)
    else (READ[type] ?? readOther)(this, one, index)
  }

  end(): void {
    this.tags.end()
  }

  readText({ token, span, parts }: Placed, index: number): void {
    const before = this.tokens[index - 1]?.token.type ?? ''
    const hidden = hiddenIn(token.content, {
      isBehind: BEARERS.has(before),
      isLast: this.setting.isHeading === true && index === this.tokens.length - 1,
    })
    const from = this.setting.from ?? 0
    // A part of a table's cell may lack backslashes; such text has no attributes.
    const own =
      parts.length === 1
        ? without(
            span,
            hidden.map((part) => shifted(part, span.start)),
          )
        : parts
    for (const part of own) {
      const start = Math.max(part.start, from)
      if (start < part.end) this.found.words.push({ start, end: part.end })
    }
    if (this.links.length > 0 || this.tags.isInLink) return
    for (const { span: address, href } of addressesIn(token.content, span.start)) {
      if (parts.length === 1) this.state.marks.push({ type: 'link', span: address, href })
    }
  }

  /** A guarded sign or a character reference (CommonMark 0.31, 2.4 and 2.5). */
  readSpecial({ token, span }: Placed): void {
    if (token.info === 'escape') {
      const start = span.end - token.content.length
      this.found.words.push({ start, end: span.end })
      return
    }
    // A line end by its number is no line end (&#10;).
    const isBlank = /^\s$/.test(token.content) && token.content !== '\u00a0'
    const sign = isBlank ? ' ' : token.content
    const shown = { start: span.start, end: span.start + sign.length }
    this.state.marks.push({ type: 'reference', span: shown, sign })
    this.found.words.push(shown)
  }

  readCode({ token, span, parts }: Placed): void {
    const { length } = token.markup
    const inner = { start: span.start + length, end: span.end - length }
    // Of a space at both ends one each is mark-up.
    const typed = parts.map((part) => sliceOf(this.state.text, part)).join('')
    const isPadded = typed.replaceAll('\r\n', '\n').length - 2 * length > token.content.length
    const own = isPadded ? { start: inner.start + 1, end: inner.end - 1 } : inner
    this.state.marks.push({ type: 'code', span })
    for (const { start, end } of parts) {
      const part = { start: Math.max(start, own.start), end: Math.min(end, own.end) }
      if (!isEmpty(part)) this.found.words.push(part)
    }
  }

  readFormula({ span, parts }: Placed): void {
    warnRaw(this.state, span.start, 'formula-raw')
    this.state.marks.push({ type: 'code', span })
    this.found.words.push(...parts)
  }

  /** The line end is white space between the words; what a quotation puts before its lines is not. */
  readLineEnd({ span }: Placed): void {
    const found = /\r\n?|\n/.exec(this.state.text.slice(span.start, span.end))
    if (!found) return
    const start = span.start + found.index
    this.found.words.push({ start, end: start + found[0].length })
  }

  readLinkStart({ token, span }: Placed): void {
    const href = String(token.attrGet('href') ?? '')
    this.use(token)
    this.links.push({ start: span.start, href, title: String(token.attrGet('title') ?? '') })
  }

  readLinkEnd({ span }: Placed): void {
    const link = this.links.pop()
    if (!link) return
    const { start, href, title } = link
    if (isShown(href)) this.state.marks.push({ type: 'link', span: { start, end: span.end }, href })
    else omit(this.state, 'md-link-target', href)
    if (title !== '') omit(this.state, 'md-link-title', title)
  }

  readPicture({ token, span, children }: Placed): void {
    const alt = { start: span.start + 2, end: children.at(-1)?.span.end ?? span.start + 2 }
    const title = String(token.attrGet('title') ?? '')
    this.use(token)
    if (title !== '') omit(this.state, 'md-link-title', title)
    const isTaken = takePicture(this.state, { url: String(token.attrGet('src') ?? ''), alt, span })
    const inner = readInlines(this.state, children)
    if (isTaken && !isEmpty(alt)) this.keepApart(alt, inner)
    else if (!isTaken) this.keep(inner)
  }

  readNoteMark({ token, span }: Placed): void {
    const note = String(token.meta?.label ?? '')
    const shown = { start: span.start + 2, end: span.end - 1 }
    this.markNote(note, shown)
    this.found.words.push(shown)
  }

  /** ^[words]: its first sign stands for the mark, as the source gives it no number. */
  readNote({ span, children }: Placed): void {
    const shown = { start: span.start, end: span.start + 1 }
    const note = `^${span.start}`
    this.markNote(note, shown)
    this.state.marks.push({ type: 'reference', span: shown, sign: '*' })
    this.found.words.push(shown)
    const inner = readInlines(this.state, children)
    const [first, last] = [inner.words[0], inner.words.at(-1)]
    if (!first || !last) return
    const own = { start: first.start, end: last.end }
    this.found.notes.push({ id: note, span: own })
    this.keepApart(own, inner)
  }

  /** Words among the others, with the notes in them. */
  private keep({ words, apart, notes }: Inlines): void {
    this.found.words.push(...words)
    this.found.apart.push(...apart)
    this.found.notes.push(...notes)
  }

  /** What is seen for itself; so is what stands apart in it, or behind its last word. */
  private keepApart(own: Span, inner: Inlines): void {
    const isInside = ({ start }: Span) => start < own.end
    const behind = inner.apart.filter((part) => !isInside(part))
    markRest(this.state, own, { ...inner, apart: inner.apart.filter(isInside) })
    this.found.apart.push(own, ...behind)
    this.found.notes.push(...inner.notes)
  }

  readTag(one: Placed): void {
    this.tags.read(one)
  }

  readOther({ parts }: Placed): void {
    this.found.words.push(...parts.filter((part) => !isEmpty(part)))
  }

  /** A link or picture by reference. */
  private use({ meta }: Token): void {
    if (meta?.label) this.state.used.add(String(meta.label))
  }

  private markNote(note: string, span: Span): void {
    this.state.marks.push({ type: 'superscript', span }, { type: 'note', span, note })
  }

  private closeMark({ token, span }: Placed): void {
    const type = PAIRED[token.type.replace('close', 'open')]
    const start = this.opened.pop()
    if (type && start !== undefined) this.state.marks.push({ type, span: { start, end: span.end } })
  }
}

/** The method for each kind of token. */
const READ: Record<string, (reader: InlineReader, one: Placed, index: number) => void> = {
  text: (reader, one, index) => reader.readText(one, index),
  text_special: (reader, one) => reader.readSpecial(one),
  code_inline: (reader, one) => reader.readCode(one),
  math_inline: (reader, one) => reader.readFormula(one),
  softbreak: (reader, one) => reader.readLineEnd(one),
  hardbreak: (reader, one) => reader.readLineEnd(one),
  link_open: (reader, one) => reader.readLinkStart(one),
  link_close: (reader, one) => reader.readLinkEnd(one),
  image: (reader, one) => reader.readPicture(one),
  footnote_ref: (reader, one) => reader.readNoteMark(one),
  note_inline: (reader, one) => reader.readNote(one),
  html_inline: (reader, one) => reader.readTag(one),
}

const readOther = (reader: InlineReader, one: Placed) => reader.readOther(one)

/** Attributes in braces may stand behind these. */
const BEARERS = new Set(['image', 'link_close', 'code_inline', 'math_inline'])

/** The ranges of a text that are attributes (pandoc). */
function hiddenIn(
  text: string,
  { isBehind, isLast }: { isBehind: boolean; isLast: boolean },
): Span[] {
  if (!text.includes('{')) return []
  const leading = isBehind ? leadingAttributes(text) : 0
  const trailing = isLast ? trailingAttributes(text) : text.length
  return [
    { start: 0, end: leading },
    ...spanAttributes(text),
    { start: trailing, end: text.length },
  ].filter((span) => !isEmpty(span))
}

function shifted({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by }
}
