import MarkdownIt, { type Token } from 'markdown-it'
import cjkFriendly from 'markdown-it-cjk-friendly'
import { type Content, isSpan } from '../model/deck.ts'
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

/** Inline Markdown only: a deck's words are lines already; `1. a` is text here. */
const INLINE = makeParser()

function makeParser() {
  const md = new MarkdownIt({ html: true })
  md.use(cjkFriendly)
  // As a person wrote it; the page escapes it. Where a link may lead is said below.
  md.normalizeLink = (url) => url
  md.normalizeLinkText = (url) => url
  md.validateLink = () => true
  return md
}

/**
 * The words that a person wrote into a deck: inline Markdown, for a deck's words are lines already (`1. a`
 * is text here), or code as it is. None for a span.
 */
export function writtenPieces(content: Content): Run[] {
  if (isSpan(content)) return []
  const { written, code } = content
  if (code) return [{ ...PLAIN, text: written, code: true, kept: true }]
  const words = written.replace(/\r\n?/g, '\n').replace(/^[ \t\n]+|[ \t\n]+$/g, '')
  if (words === '' || /\n[ \t]*\n/.test(words)) return [{ ...PLAIN, text: written }]
  const tokens = INLINE.parseInline(words, {})[0]?.children ?? []
  const pairs = pairsIn(tokens)
  const runs: Run[] = []
  let style = PLAIN
  const outer: Run[] = []
  tokens.forEach((token, index) => {
    const own = pairs.has(index) ? styleOf(tagOf(token)) : (STYLES[token.type]?.(token) ?? null)
    const isEnd = pairs.has(index) ? token.content.startsWith('</') : token.nesting < 0
    if (isEnd) style = outer.pop() ?? PLAIN
    else if (own) {
      outer.push(style)
      style = { ...style, ...own }
    } else runs.push({ ...style, ...shownOf(token) })
  })
  return runs.filter(({ text }) => text !== '')
}

/** A token's words, with what only it is. */
function shownOf(token: Token): Pick<Run, 'text'> & Partial<Run> {
  if (token.type === 'code_inline') return { text: token.content, code: true }
  const isBreak = token.type === 'hardbreak' || token.type === 'softbreak'
  if (isBreak || /^<br\s*\/?>$/i.test(token.content)) return { text: '\n' }
  return { text: token.content }
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

/** What the tags say that Markdown has no sign for; null for others, which are words. */
function styleOf(name: string): Partial<Run> | null {
  if (name === 'sup') return { script: 'super' }
  if (name === 'sub') return { script: 'sub' }
  return name === 's' || name === 'del' ? { strike: true } : null
}

function tagOf({ type, content }: Token): string {
  const name = type === 'html_inline' ? /^<\/?([a-z]+)\s*>$/i.exec(content)?.[1] : undefined
  return name?.toLowerCase() ?? ''
}

/** The tokens that are tags of known styles and have their partner: the others are shown as typed. */
function pairsIn(tokens: readonly Token[]): Set<number> {
  const pairs = new Set<number>()
  let open: { name: string; index: number; level: number }[] = []
  tokens.forEach((token, index) => {
    // What a pair would stand across ends it.
    if (token.nesting < 0) open = open.filter(({ level }) => level <= token.level)
    const name = tagOf(token)
    if (styleOf(name) === null) return
    const last = open.at(-1)
    if (!token.content.startsWith('</')) open.push({ name, index, level: token.level })
    else if (last?.name === name && last.level === token.level) {
      open.pop()
      pairs.add(last.index).add(index)
    }
  })
  return pairs
}
