import type { PhrasingContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly'
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

/** Markdown that would make a block of a line. A deck's words are lines already; `1. a` is text here. */
const BLOCKS = {
  disable: {
    null: [
      ...['blockQuote', 'codeFenced', 'codeIndented', 'definition', 'headingAtx'],
      ...['htmlFlow', 'list', 'setextUnderline', 'thematicBreak'],
    ],
  },
}

/** The words of inline Markdown that a person wrote into a deck. */
export function writtenPieces(markdown: string): Run[] {
  const { children } = fromMarkdown(markdown, { extensions: [cjkFriendlyExtension(), BLOCKS] })
  const [first] = children
  if (children.length !== 1 || first?.type !== 'paragraph') return [{ ...PLAIN, text: markdown }]
  return first.children.flatMap((node) => runsOf(node, PLAIN))
}

function runsOf(node: PhrasingContent, style: Run): Run[] {
  if (node.type === 'text' || node.type === 'html') return [{ ...style, text: node.value }]
  if (node.type === 'inlineCode') return [{ ...style, text: node.value, code: true }]
  if (node.type === 'break') return [{ ...style, text: ' ' }]
  if (node.type === 'image') return [{ ...style, text: node.alt ?? '' }]
  if (!('children' in node)) return []
  const inner = { ...style, ...STYLES[node.type]?.(node) }
  return node.children.flatMap((child) => runsOf(child as PhrasingContent, inner))
}

const STYLES: { [type: string]: (node: PhrasingContent) => Partial<Run> } = {
  strong: () => ({ strong: true }),
  emphasis: () => ({ emphasis: true }),
  link: (node) =>
    node.type === 'link' && /^(?:https?:|mailto:)/i.test(node.url) ? { href: node.url } : {},
}

/** The words alone, for measuring. */
export function writtenText(markdown: string): string {
  return writtenPieces(markdown)
    .map(({ text }) => text)
    .join('')
}
