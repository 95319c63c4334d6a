import { isShown, omit, type State } from './state.ts'
import { attributeOf, MARKED } from './tags.ts'

interface Opened {
  name: string
  start: number
  href: string | null
}

/** Tags that are open at once; deeper ones mark nothing, so that a million of them cost no square. */
const MOST_OPEN = 50

/** The tags that are open and say how the words in them are set, or where they lead. */
export class OpenTags {
  private opened: Opened[] = []
  private readonly state: State

  constructor(state: State) {
    this.state = state
  }

  get isInLink(): boolean {
    return this.opened.some(({ href }) => href !== null)
  }

  /** `tag` is the whole tag, as <a href="…">, and `start` where it begins. */
  open(name: string, tag: string, start: number): void {
    if (this.opened.length >= MOST_OPEN) return
    const href = name === 'a' ? (attributeOf(tag, 'href')?.value ?? null) : null
    this.opened.push({ name, start, href })
  }

  /** Marks what stands between the innermost open tag of the name and `end`. */
  close(name: string, end: number): void {
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

  /** What is still open marks nothing. */
  end(): void {
    this.opened = []
  }
}
