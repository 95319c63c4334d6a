import type { Span } from '../../model/span.ts'
import { OpenTags } from './open-tags.ts'
import { takePicture } from './pictures.ts'
import type { Placed } from './positions.ts'
import { type Inlines, omit, omitAside, type State } from './state.ts'
import { attributeOf, isKnownTag, SHOWING, tagOf } from './tags.ts'

/** Reads the HTML tags between the words of one block. */
export class TagReader {
  private readonly state: State
  private readonly found: Inlines
  private readonly opened: OpenTags

  constructor(state: State, found: Inlines) {
    this.state = state
    this.found = found
    this.opened = new OpenTags(state)
  }

  get isInLink(): boolean {
    return this.opened.isInLink
  }

  /** A known tag is mark-up and says how the words are set; any other stays text. */
  read({ token, span, parts }: Placed): void {
    const html = token.content
    const tag = tagOf(html)
    if (!tag) this.readDeclaration(html)
    else if (!isKnownTag(tag.name)) this.found.words.push(...parts)
    else if (tag.isEnd) this.opened.close(tag.name, span.end)
    else this.open(tag.name, html, span)
  }

  /** What is still open marks nothing. */
  end(): void {
    this.opened.end()
  }

  private readDeclaration(html: string): void {
    if (html.startsWith('<!--')) omit(this.state, 'md-comment', html.slice(4, -3))
    else omit(this.state, 'md-html', '')
  }

  private open(name: string, html: string, span: Span): void {
    omitAside(this.state, html)
    if (name === 'br') {
      this.state.marks.push({ type: 'break', span })
      this.found.words.push(span)
      this.found.breaks.push(span)
    } else if (name === 'img') this.readPicture(html, span)
    else if (SHOWING.has(name)) omit(this.state, 'md-html', '')
    else if (!html.endsWith('/>')) this.opened.open(name, html, span.start)
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
