import type { MarkdownIt, StateBlock, Token } from 'markdown-it'
import { isProse } from './prose.ts'

type BlockRule = (state: StateBlock, start: number, end: number, silent: boolean) => boolean

/** What may follow a paragraph without an empty line between. */
const ENDS_TEXT = { alt: ['paragraph', 'reference', 'blockquote', 'list'] }
const TABLE_FAILED = 'lectern-table-failed'

/**
 * Lines set in by four spaces are code to Markdown, and paragraphs to who pasted them from Word: they
 * are read as if they were not set in.
 */
export function readProseAsText(md: MarkdownIt): void {
  md.block.ruler.before('code', 'prose', (state, start, end, silent) => {
    if (silent || !isIndented(state, start)) return false
    const last = indentedEnd(state, start, end)
    if (!isProse(state.getLines(start, last, 0, false).split('\n'))) return false
    const { blkIndent } = state
    state.blkIndent = leastIndent(state, start, last)
    md.block.tokenize(state, start, last)
    state.blkIndent = blkIndent
    state.line = last
    return true
  })
}

/** `[注]: 指开馆…` is a link's target to Markdown, and a note to who typed it: it stays text. */
export function readLabelledText(md: MarkdownIt): void {
  md.block.ruler.before('reference', 'labelled_text', (state, start, end, silent) => {
    if (silent || isIndented(state, start) || !isLabelledText(lineAt(state, start))) return false
    let last = start + 1
    while (last < end && !state.isEmpty(last) && !/^\[[^\]]+\]:/.test(lineAt(state, last)))
      last += 1
    pushParagraph(state, [start, last], state.getLines(start, last, state.blkIndent, false))
    state.line = last
    return true
  })
}

function pushParagraph(state: StateBlock, map: [number, number], words: string): void {
  state.push('paragraph_open', 'p', 1).map = map
  const token = state.push('inline', '', 0)
  Object.assign(token, { content: asciiTrimmed(words), map, children: [] })
  state.push('paragraph_close', 'p', -1)
}

/** As the parser trims its paragraphs: other spaces are the text's own. */
function asciiTrimmed(words: string): string {
  return words.replace(/^[ \t\n]+/, '').trimEnd()
}

function leastIndent(state: StateBlock, start: number, end: number): number {
  let least = Number.POSITIVE_INFINITY
  for (let line = start; line < end; line += 1) {
    if (!state.isEmpty(line)) least = Math.min(least, state.sCount[line] ?? least)
  }
  return least
}

function isIndented(state: StateBlock, line: number): boolean {
  return (state.sCount[line] ?? 0) - state.blkIndent >= 4
}

/** Behind the last of the lines from `start` on that are set in. */
function indentedEnd(state: StateBlock, start: number, end: number): number {
  let last = start + 1
  for (let line = last; line < end; line += 1) {
    if (state.isEmpty(line)) continue
    if (!isIndented(state, line)) break
    last = line + 1
  }
  return last
}

/** A label in brackets and Chinese or Japanese words behind its colon, which are no address. */
function isLabelledText(line: string): boolean {
  const [, target = ''] = /^\[[^\]]{1,200}\]:[ \t]*(\S+)/.exec(line) ?? []
  if (!/[\u3001-\u30ff\u3400-\u9fff\uff01-\uff5e]/.test(target)) return false
  return !/^(?:[a-z][a-z0-9+.-]*:|[./#<])|\.[a-z0-9]{2,5}$/i.test(target)
}

function lineAt(state: StateBlock, line: number): string {
  return state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line])
}

/** A file's name with spaces in it: ![外观](pic one.png). CommonMark wants < and > around it. */
const SPACED =
  /[^\s()<>"'][^()<>"'\n]{0,200}\.(?:png|jpe?g|gif|webp|svg|bmp|pdf|docx?|xlsx?|pptx?|md|txt|html?|csv|zip)(?=[ \t]*(?:\)|["'\n]|$))/iy

/** Lets a target's path hold spaces where its ending shows that it is one. */
export function readSpacedPaths(md: MarkdownIt): void {
  const { parseLinkDestination } = md.helpers
  md.helpers.parseLinkDestination = (text, start, max) => {
    const found = parseLinkDestination(text, start, max)
    const next = /[ \t]+(\S)/y
    next.lastIndex = found.pos
    const [, sign = ')'] = (found.ok && next.exec(text)) || []
    if (`)"'(\n`.includes(sign)) return found
    SPACED.lastIndex = start
    const path = SPACED.exec(text)?.[0]
    if (!path || start + path.length > max) return found
    return { ok: true, pos: start + path.length, str: path }
  }
}

/** A table in HTML is one block up to its end, also where empty lines part its rows. */
export function readWholeTables(md: MarkdownIt): void {
  const rule: BlockRule = (state, start, end, silent) => {
    if (isIndented(state, start) || !/^<table\b/i.test(lineAt(state, start))) return false
    if (start < Number(state.env[TABLE_FAILED] ?? 0)) return false
    const last = tableEnd(state, start, end)
    if (last === null) state.env[TABLE_FAILED] = end
    if (last === null || silent) return last !== null
    state.line = last
    const token = state.push('html_block', '', 0)
    token.map = [start, last]
    token.content = state.getLines(start, last, state.blkIndent, true)
    return true
  }
  md.block.ruler.before('html_block', 'html_table', rule, ENDS_TEXT)
}

/** Behind the line that closes the table; tables in its cells are closed before. */
function tableEnd(state: StateBlock, start: number, end: number): number | null {
  let open = 0
  for (let line = start; line < end; line += 1) {
    if ((state.sCount[line] ?? 0) < state.blkIndent && !state.isEmpty(line)) return null
    for (const [, slash] of lineAt(state, line).matchAll(/<(\/?)table\b/gi)) open += slash ? -1 : 1
    if (open <= 0) return line + 1
  }
  return null
}

/** `::: warning`, `::: {.note}` and the `:::` that ends it. */
const DIV = /^:{3,}[ \t]*(?:$|(?:\{[^{}]*\}|[A-Za-z][\w-]*)[ \t]*(.*)$)/

/** The lines of fenced divs are mark-up; what stands behind the class is a paragraph, its title. */
export function readFencedDivs(md: MarkdownIt): void {
  const rule: BlockRule = (state, start, _end, silent) => {
    const found = isIndented(state, start) ? null : DIV.exec(lineAt(state, start))
    if (!found || silent) return found !== null
    state.line = start + 1
    const title = found[1]?.trim() ?? ''
    if (title === '') return true
    pushParagraph(state, [start, start + 1], title)
    return true
  }
  md.block.ruler.before('fence', 'fenced_div', rule, ENDS_TEXT)
}

/** ^[words] is a note that stands in the text (pandoc); its words are the token's children. */
export function readNotesInText(md: MarkdownIt): void {
  md.inline.ruler.at('footnote_inline', (state, silent) => {
    if (!state.src.startsWith('^[', state.pos)) return false
    const end = md.helpers.parseLinkLabel(state, state.pos + 1)
    if (end < 0) return false
    if (!silent) {
      const content = state.src.slice(state.pos + 2, end)
      const children: Token[] = []
      md.inline.parse(content, md, state.env, children)
      Object.assign(state.push('note_inline', '', 0), { content, children })
    }
    state.pos = end + 1
    return true
  })
}
