import { Parser } from 'htmlparser2'
import { isEmpty, type Span, trimmed } from '../../model/span.ts'
import { HtmlTable } from './html-table.ts'
import { OpenTags } from './open-tags.ts'
import { pushParagraphs, settingOf } from './paragraphs.ts'
import { takePicture } from './pictures.ts'
import { markRest, omit, omitAside, omitWords, type Place, type State } from './state.ts'
import { attributeOf, BREAKING, isKnownTag, MARKED, SHOWING } from './tags.ts'

/** A block of HTML: its words as paragraphs, headings, tables and pictures; known tags are mark-up. */
export function readHtml(state: State, { start, end }: Span, place: Place): void {
  const html = state.text.slice(start, end)
  const reader = new HtmlReader(state, place)
  const parser = new Parser(
    {
      onopentag: (name) => reader.open(name, spanOf()),
      onclosetag: (name, isImplied) => reader.close(name, spanOf(), isImplied),
      ontext: (words) => reader.readText(words, spanOf()),
      oncomment: (words) => reader.readComment(words, spanOf()),
    },
    { decodeEntities: true, lowerCaseTags: true },
  )
  // What is closed by the end of the text is told behind it.
  const spanOf = () => ({
    start: Math.min(end, start + parser.startIndex),
    end: Math.min(end, start + parser.endIndex + 1),
  })
  parser.write(html)
  parser.end()
  reader.end()
}

class HtmlReader {
  private words: Span[] = []
  private level: number | null = null
  private listed = 0
  private kept = 0
  /** How many elements are open whose text nobody sees. */
  private hidden = 0
  private table: HtmlTable | null = null

  private readonly state: State
  private readonly place: Place
  private readonly opened: OpenTags

  constructor(state: State, place: Place) {
    this.state = state
    this.place = place
    this.opened = new OpenTags(state)
  }

  open(name: string, span: Span): void {
    if (isKnownTag(name)) omitAside(this.state, this.state.text.slice(span.start, span.end))
    if (!isKnownTag(name)) this.addWords(span)
    else if (SHOWING.has(name)) this.hide()
    else if (name === 'img') this.readPicture(span)
    else if (name === 'input') this.readBox(span)
    else if (BREAKING.has(name)) this.openBlock(name, span)
    if (MARKED[name] || name === 'a') {
      this.opened.open(name, this.state.text.slice(span.start, span.end), span.start)
    }
  }

  close(name: string, span: Span, isImplied: boolean): void {
    if (!isKnownTag(name)) {
      if (!isImplied) this.addWords(span)
    } else if (SHOWING.has(name)) this.hidden = Math.max(0, this.hidden - 1)
    else if (BREAKING.has(name) && name !== 'br') this.closeBlock(name, span)
    if (MARKED[name] || name === 'a') this.opened.close(name, isImplied ? span.start : span.end)
  }

  readText(words: string, span: Span): void {
    if (this.hidden > 0) omitWords(this.state, 'md-html', words)
    else if (words === this.state.text.slice(span.start, span.end)) this.addLines(span)
    else this.addReference(words, span)
  }

  /** One that nothing ends stays text: the words behind it would be gone. */
  readComment(words: string, span: Span): void {
    if (!this.state.text.startsWith('>', span.end - 1)) {
      this.addWords(span)
      return
    }
    const isComment = !words.startsWith('?') && !words.startsWith('[CDATA[')
    omit(this.state, isComment ? 'md-comment' : 'md-html', isComment ? words : '')
  }

  end(): void {
    this.closeTable()
    this.flush()
  }

  private hide(): void {
    omit(this.state, 'md-html', '')
    this.hidden += 1
  }

  private addWords(span: Span): void {
    if (this.table) this.table.add(span)
    else this.words.push(span)
  }

  /** The words of each line without what a quotation puts before it. */
  private addLines({ start, end }: Span): void {
    if (!this.place.quoted) {
      this.addWords({ start, end })
      return
    }
    const lines = this.state.text.slice(start, end).matchAll(/(?:^|(?<=\n)[ \t>]*)([^\n]*\n?)/g)
    for (const { 0: line, 1: words = '', index } of lines) {
      const lineEnd = start + index + line.length
      if (words !== '') this.addWords({ start: lineEnd - words.length, end: lineEnd })
    }
  }

  private addReference(decoded: string, span: Span): void {
    const sign = /^\s$/.test(decoded) && decoded !== '\u00a0' ? ' ' : decoded
    // Where the parser mended the words otherwise, they are shown as they stand.
    if (sign.length > span.end - span.start || !this.state.text.startsWith('&', span.start)) {
      this.addWords(span)
      return
    }
    const shown = { start: span.start, end: span.start + sign.length }
    this.state.marks.push({ type: 'reference', span: shown, sign })
    this.addWords(shown)
  }

  private openBlock(name: string, span: Span): void {
    if (name === 'table' && !this.table) {
      this.flush()
      this.table = new HtmlTable(this.state, span.start)
    } else if (this.table) this.table.open(name, span, this.state.text.slice(span.start, span.end))
    else this.flush()
    if (/^h[1-6]$/.test(name)) this.level = Number(name[1])
    if (name === 'li') this.listed += 1
    if (name === 'pre') this.kept += 1
  }

  private closeBlock(name: string, span: Span): void {
    if (name === 'table') this.closeTable(span.end)
    else if (this.table) this.table.close(name, span)
    else this.flush()
    if (/^h[1-6]$/.test(name)) this.level = null
    if (name === 'li') this.listed = Math.max(0, this.listed - 1)
    if (name === 'pre') this.kept = Math.max(0, this.kept - 1)
  }

  private closeTable(end?: number): void {
    if (this.table?.leave() === false) return
    this.table?.end(end)
    this.table = null
  }

  private readPicture(span: Span): void {
    const tag = this.state.text.slice(span.start, span.end)
    const alt = attributeOf(tag, 'alt')
    const at = span.start + (alt?.at ?? 1)
    const words = { start: at, end: at + (alt?.value.length ?? 0) }
    const url = attributeOf(tag, 'src')?.value ?? ''
    if (!takePicture(this.state, { url, alt: words, span }) && !isEmpty(words)) this.addWords(words)
  }

  /** A box of a form. */
  private readBox(span: Span): void {
    const tag = this.state.text.slice(span.start, span.end)
    if (attributeOf(tag, 'type')?.value !== 'checkbox') return
    const shown = { start: span.start, end: span.start + 1 }
    const sign = /\schecked\b/i.test(tag) ? '☑' : '☐'
    this.state.marks.push({ type: 'reference', span: shown, sign })
    this.addWords(shown)
  }

  /** Ends a paragraph or heading. */
  private flush(): void {
    const words = this.words.filter((span) => !isEmpty(trimmed(this.state.text, span)))
    const [first] = words
    const last = words.at(-1)
    const inlines = { words: this.words, breaks: [], apart: [], notes: [] }
    this.words = []
    if (!first || !last) return
    const span = trimmed(this.state.text, { start: first.start, end: last.end })
    if (this.level !== null) this.state.blocks.push({ type: 'heading', span, level: this.level })
    else if (this.kept > 0) this.pushKept(span)
    else {
      const lists = this.place.lists + this.listed
      const place = { ...this.place, from: null, listed: lists > 0, lists }
      pushParagraphs(this.state, span, { inlines, place })
    }
    markRest(this.state, span, inlines)
  }

  private pushKept(span: Span): void {
    this.state.marks.push({ type: 'preformatted', span })
    const code = { language: null }
    this.state.blocks.push({ type: 'paragraph', span, code, ...settingOf(this.place, false) })
  }
}
