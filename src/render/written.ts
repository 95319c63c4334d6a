import MarkdownIt, { type Token } from 'markdown-it'
import cjkFriendly from 'markdown-it-cjk-friendly'
import type { Run } from './run.ts'

const PLAIN: Run = {
  text: '',
  strong: false,
  emphasis: false,
  code: false,
  strike: false,
  script: null,
  href: null,
}

/** Inline Markdown only: a deck's words are lines already; `1. a` is text here, and so is a tag. */
const INLINE = makeParser()

function makeParser() {
  const md = new MarkdownIt({ html: false })
  md.use(cjkFriendly)
  // As a person wrote it; the page escapes it.
  md.normalizeLink = (url) => url
  md.normalizeLinkText = (url) => url
  md.validateLink = () => true
  return md
}

/** The words of inline Markdown that a person wrote into a deck. */
export function writtenPieces(markdown: string): Run[] {
  const words = markdown.replace(/\r\n?/g, '\n').replace(/^[ \t\n]+|[ \t\n]+$/g, '')
  if (words === '' || /\n[ \t]*\n/.test(words)) return [{ ...PLAIN, text: markdown }]
  const [block] = INLINE.parseInline(words, {})
  return runsOf(block?.children ?? [], PLAIN)
}

/** The runs of tokens that follow each other; `style` is the one around them. */
function runsOf(tokens: readonly Token[], style: Run): Run[] {
  const around: Run[] = [style]
  return tokens.flatMap((token) => {
    const inner = around.at(-1) ?? style
    if (token.nesting > 0) around.push({ ...inner, ...STYLES[token.type]?.(token) })
    else if (token.nesting < 0) around.pop()
    else return leafOf(token, inner)
    return []
  })
}

function leafOf({ type, content, children }: Token, style: Run): Run[] {
  if (type === 'image') return runsOf(children ?? [], style)
  if (type === 'softbreak') return [{ ...style, text: '\n' }]
  if (type === 'hardbreak') return [{ ...style, text: ' ' }]
  if (content === '') return []
  return [{ ...style, text: content, ...(type === 'code_inline' ? { code: true } : {}) }]
}

const STYLES: { [type: string]: (token: Token) => Partial<Run> } = {
  strong_open: () => ({ strong: true }),
  em_open: () => ({ emphasis: true }),
  s_open: () => ({ strike: true }),
  link_open: (token) => {
    const href = String(token.attrGet('href') ?? '')
    return /^(?:https?:|mailto:)/i.test(href) ? { href } : {}
  },
}

/** The words alone, for measuring. */
export function writtenText(markdown: string): string {
  return writtenPieces(markdown)
    .map(({ text }) => text)
    .join('')
}
