import type { MarkdownIt, StateInline } from 'markdown-it'
import { TooDeep } from './block-places.ts'

/** Pictures in pictures' alternative texts, and links around them. */
const DEEPEST_BRACKETS = 50

/**
 * Makes a parser note in `map` where tokens end in the content that they were read from: those whose
 * length isn't told by what they hold. Their beginning is the end of the token before them.
 */
export function keepInlineEnds(md: MarkdownIt): void {
  let depth = 0
  md.inline.tokenize = (state) => {
    depth += 1
    try {
      if (depth > DEEPEST_BRACKETS) throw new TooDeep()
      tokenize(md, state)
    } finally {
      depth -= 1
    }
  }
}

/** As the parser's own, and each rule's `state.pos` before and after it is noted. */
function tokenize(md: MarkdownIt, state: StateInline): void {
  const rules = md.inline.ruler.getRules('')
  const end = state.posMax
  while (state.pos < end) {
    const start = state.pos
    const count = state.tokens.length
    if (rules.some((rule) => rule(state, false))) noteEnds(state, start, count)
    else {
      state.pending += state.src[start]
      state.pos = start + 1
    }
  }
  if (state.pending) state.pushPending()
}

/** A rule read from `start` to here and pushed the tokens from `count` on, perhaps after a text. */
function noteEnds({ tokens, pos }: StateInline, start: number, count: number): void {
  if (tokens.length === count) return
  const last = tokens.at(-1)
  if (last && isOpaque(last.type)) last.map = [start, pos]
  const opened = tokens.slice(count, count + 2).find(({ type }) => type === 'link_open')
  // [ or <: an address without either begins with its first character.
  if (opened && opened.markup !== 'linkify') opened.map = [start, start + 1]
}

/** The length of the others is that of their content or their mark-up, also when they become emphasis. */
function isOpaque(type: string): boolean {
  return type !== 'text' && type !== 'text_special'
}
