import type { Span } from '../../model/span.ts'
import { takePicture } from './pictures.ts'
import type { Placed } from './positions.ts'
import { type Inlines, isShown, omit, type State } from './state.ts'
import { attributeOf, isKnownTag, MARKED, SHOWING, tagOf } from './tags.ts'

interface Opened {
  name: string
  start: number
  href: string | null
}

/** Reads the HTML tags between the words of one block. */
export class TagReader {
  private opened: Opened[] = []

  private readonly state: State
  private readonly found: Inlines

  constructor(state: State, found: Inlines) {
    this.state = state
    this.found = found
  }

  get isInLink(): boolean {
    return this.opened.some(({ href }) => href !== null)
  }

  /** A known tag is mark-up and says how the words are set; any other stays text. */
  read({ token, span, parts }: Placed): void {
    const html = token.content
    const tag = tagOf(html)
    if (!tag) this.readDeclaration(html)
    else if (!isKnownTag(tag.name)) this.found.words.push(...parts)
    else if (tag.isEnd) this.close(tag.name, span.end)
    else this.open(tag.name, html, span)
  }

  /** What is still open marks nothing. */
  end(): void {
    this.opened = []
  }

  private readDeclaration(html: string): void {
    if (html.startsWith('<!--')) omit(this.state, 'md-comment', html.slice(4, -3))
    else omit(this.state, 'md-html', '')
  }

  private open(name: string, html: string, span: Span): void {
    if (name === 'br') {
      this.state.marks.push({ type: 'break', span })
      this.found.words.push(span)
      this.found.breaks.push(span)
    } else if (name === 'img') this.readPicture(html, span)
    else if (SHOWING.has(name)) omit(this.state, 'md-html', '')
    else if (!html.endsWith('/>')) {
      const href = name === 'a' ? (attributeOf(html, 'href')?.value ?? null) : null
      if (this.opened.length < MOST_OPEN) this.opened.push({ name, start: span.start, href })
    }
  }

  private close(name: string, end: number): void {
    const at = this.opened.findLastIndex((one) => one.name === name)
    const one = this.opened[at]
    if (!one) return
    this.opened.splice(at)
    const span = { start: one.start, end }
    const type = MARKED[name]
    if (type) this.state.marks.push({ type, span })
    if (one.href === null) return
    if (isShown(one.href)) this.state.marks.push({ type: 'link', span, href: one.href })
    else omit(this.state, 'md-link-target', one.href)
  }

  private readPicture(html: string, span: Span): void {
    const alt = attributeOf(html, 'alt')
    const at = alt ? span.start + alt.at : span.end
    const words = { start: at, end: at + (alt?.value.length ?? 0) }
    const url = attributeOf(html, 'src')?.value ?? ''
    const isTaken = takePicture(this.state, { url, alt: words, span })
    if (words.end === words.start) return
    if (isTaken) this.found.apart.push(words)
    else this.found.words.push(words)
  }
}

/** Tags that are open at once; deeper ones mark nothing, so that a million of them cost no square. */
const MOST_OPEN = 50
