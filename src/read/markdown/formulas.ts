import type { MarkdownIt, StateBlock, StateInline } from 'markdown-it'

/** What tells TeX from a sum of money or a bracket that somebody guarded with a backslash. */
const TEX = /\\[A-Za-z]|[\^_={}]|^[A-Za-z]$/
/** $…$ as pandoc reads it: no space inside the signs, no figure behind them, no line end. */
const DOLLARS = /\$\$[^$]+\$\$|\$(?! )((?:\\.|[^$\n\\])+)(?<! )\$(?!\d)/y
const BRACKETS = /\\\(((?:(?!\\[()])[^\n]){1,500})\\\)/y
const NO_END = 'lectern-no-formula-end'

/** TeX between $ $, $$ $$, \( \) and \[ \] is kept as it is: its _ and * are no emphasis. */
export function readFormulas(md: MarkdownIt): void {
  md.inline.ruler.before('escape', 'math_inline', readInline)
  const alt = ['paragraph', 'reference', 'blockquote', 'list']
  md.block.ruler.before('fence', 'math_block', readBlock, { alt })
}

function readInline(state: StateInline, silent: boolean): boolean {
  const sign = state.src[state.pos]
  if (sign !== '$' && sign !== '\\') return false
  const pattern = sign === '$' ? DOLLARS : BRACKETS
  pattern.lastIndex = state.pos
  const [found, inside] = pattern.exec(state.src) ?? []
  if (!found || state.pos + found.length > state.posMax) return false
  if (inside !== undefined && !TEX.test(inside)) return false
  if (!silent) state.push('math_inline', '', 0).content = found
  state.pos += found.length
  return true
}

function readBlock(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  if ((state.sCount[start] ?? 0) - state.blkIndent >= 4) return false
  const opening = lineAt(state, start).slice(0, 2)
  if (opening !== '$$' && opening !== '\\[') return false
  const last = endOf(state, start, end, opening === '$$' ? '$$' : '\\]')
  if (last === null) return false
  const content = state.getLines(start, last, state.blkIndent, false)
  if (opening === '\\[' && !TEX.test(content.slice(2, -2))) return false
  if (silent) return true
  state.line = last
  Object.assign(state.push('math_block', '', 0), { map: [start, last], content })
  return true
}

/** Behind the line that ends with the closing signs; no empty line stands before it. */
function endOf(state: StateBlock, start: number, end: number, closing: string): number | null {
  const key = `${NO_END}${closing}`
  if (start < Number(state.env[key] ?? 0)) return null
  let line = start
  for (; line < end && !state.isEmpty(line); line += 1) {
    const words = lineAt(state, line).trimEnd()
    if (words.endsWith(closing) && (line > start || words.length >= 4)) return line + 1
  }
  state.env[key] = line
  return null
}

function lineAt(state: StateBlock, line: number): string {
  return state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line])
}
