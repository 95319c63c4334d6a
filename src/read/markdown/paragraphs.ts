import type { AutomaticNumber, Paragraph } from '../../model/document.ts'
import { isEmpty, type Span, trimmed } from '../../model/span.ts'
import { readLabels } from '../../numbering/index.ts'
import { readInlines } from './inlines.ts'
import type { Placed } from './positions.ts'
import { type Inlines, markRest, markSyntax, type Place, type State } from './state.ts'
import { splitAtTypedLines } from './typed-lines.ts'

/** A paragraph: one of the document, or as many as were typed into it. */
export function readParagraph(state: State, { children }: Placed, place: Place): void {
  const head = headOf(state, children, place)
  const inlines = readInlines(state, children, { from: head })
  const whole = trimmed(state.text, {
    start: place.from ?? Math.max(head, children[0]?.span.start ?? 0),
    end: children.at(-1)?.span.end ?? head,
  })
  // Pictures alone are figures, and no paragraph.
  if (!inlines.words.some((span) => !isEmpty(trimmed(state.text, span)))) return
  pushParagraphs(state, whole, { inlines, place })
  markRest(state, { start: children[0]?.span.start ?? whole.start, end: whole.end }, inlines)
  for (const { id, span } of inlines.notes) state.blocks.push({ type: 'paragraph', span, note: id })
}

/** Where the words begin: behind the [!NOTE] of an alert, or at the box of a task, which it marks. */
function headOf(
  state: State,
  children: readonly Placed[],
  { quoted, listed, from }: Place,
): number {
  const [first] = children
  if (first?.token.type !== 'text') return first?.span.start ?? 0
  const { start } = first.span
  const [alert = ''] = (quoted && /^\[![A-Za-z]+\][+-]?[ \t]*/.exec(first.token.content)) || []
  // [!NOTE] on a line of its own: the words begin on the next one.
  if (alert !== '' && alert.length === first.token.content.length)
    return children[2]?.span.start ?? first.span.end
  const box = (listed || from !== null) && /^\[([ xX])\](?=[ \t])/.exec(first.token.content)
  if (!box) return start + alert.length
  state.marks.push({
    type: 'reference',
    span: { start, end: start + 1 },
    sign: box[1] === ' ' ? '☐' : '☑',
  })
  markSyntax(state, { start: start + 1, end: start + box[0].length })
  return start
}

interface Read {
  inlines: Inlines
  place: Place
}

/** Pushes the paragraphs that were typed into one. */
export function pushParagraphs(state: State, whole: Span, { inlines, place }: Read): void {
  const parts = partsOf(state, whole, inlines)
  const first = parts[0]
  const number = first && place.from !== null ? numberOf(state.text, first, place) : null
  parts.forEach((span, index) => {
    const numbered = index === 0 ? number : null
    state.blocks.push({
      type: 'paragraph',
      span,
      ...(place.listed && !number ? { listed: true, level: Math.max(1, place.lists) } : {}),
      ...(numbered ? { numbered } : {}),
      ...settingOf(place, index === 0),
    })
  })
}

/** What the place of a block says of it. */
export function settingOf(place: Place, isFirst: boolean): Partial<Paragraph> {
  return {
    ...(place.quoted ? { quoted: true as const } : {}),
    ...(place.endsList && isFirst ? { endsList: true as const } : {}),
    ...(place.note === null ? {} : { note: place.note }),
  }
}

/** Parted at typed lines, and at each <br> that ends a sentence or stands before a number. */
function partsOf({ text }: State, whole: Span, { breaks }: Inlines): Span[] {
  const parts: Span[] = []
  let { start } = whole
  for (const { start: end, end: next } of breaks) {
    const isEnd = ENDED.test(text.slice(Math.max(start, end - 4), end))
    const opens = readLabels(text.slice(next, next + 40).trimStart()).length > 0
    if ((!isEnd && !opens) || next >= whole.end) continue
    parts.push({ start, end })
    start = next
  }
  parts.push({ start, end: whole.end })
  return parts.flatMap((part) => splitAtTypedLines(text, part))
}

const ENDED = /[。！？；：.!?;:][”’」』）)]?\s*$/

/** The number of an ordered list's item; lists in quoted or code blocks have their signs before it. */
function numberOf(text: string, { start }: Span, { level }: Place): AutomaticNumber | null {
  const found = /^\d{1,9}[.)]/.exec(text.slice(start, start + 12))
  return found && { label: { start, end: start + found[0].length }, level }
}
