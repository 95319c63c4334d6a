import type { Block, Document, Mark } from '../src/model/document.ts'

/** What stands between a pair of signs, and the mark that it makes. */
const PAIRS = [
  [/<sup>(.+?)<\/sup>/g, 'superscript'],
  [/<sub>(.+?)<\/sub>/g, 'subscript'],
  [/~~(.+?)~~/g, 'strike'],
  [/\*\*(.+?)\*\*/g, 'strong'],
  [/(?<!`)`([^`\n]+)`(?!`)/g, 'code'],
] as const

/**
 * A document as a reader makes it, from text with the marks in it: `<sup>`, `<sub>`, `~~`, `**`, `` ` ``, `<br>`,
 * `[^1]` for the mark of a footnote and a paragraph `[^1]: …` for the note, `# ` for a heading and fences for
 * code. Blocks are parted by blank lines; fences stand alone in theirs.
 */
export function markedDocument(text: string): Document {
  const marks: Mark[] = []
  const blocks: Block[] = []
  for (const { 0: words, index } of text.matchAll(/```[\s\S]*?```|[^\n](?:[^\n]|\n(?!\n))*/g)) {
    const block = blockOf(words, index, marks)
    blocks.push(block)
    if (block.type !== 'paragraph' || !block.code) addMarks(words, index, marks)
  }
  marks.sort((a, b) => a.span.start - b.span.start)
  const front = { title: [], subtitle: null, bylines: [], salutation: null }
  return { text, language: 'zh-Hans', front, blocks, marks, assets: [] }
}

function blockOf(words: string, start: number, marks: Mark[]): Block {
  const span = { start, end: start + words.length }
  const hide = (length: number, at = start) =>
    marks.push({ type: 'syntax', span: { start: at, end: at + length } })
  const note = /^\[\^(\w+)\]: /.exec(words)
  const fence = /^```(\w*)\n/.exec(words)
  if (fence) {
    const inner = { start: start + fence[0].length, end: span.end - '\n```'.length }
    hide(fence[0].length)
    hide('\n```'.length, inner.end)
    marks.push({ type: 'preformatted', span: inner })
    return { type: 'paragraph', span: inner, code: { language: fence[1] || null } }
  }
  if (note) {
    hide(note[0].length)
    const own = { ...span, start: start + note[0].length }
    return { type: 'paragraph', span: own, note: note[1] ?? '' }
  }
  const level = /^#+ /.exec(words)?.[0].length ?? 0
  if (level === 0) return { type: 'paragraph', span }
  hide(level)
  return { type: 'heading', span: { ...span, start: start + level }, level: level - 1 }
}

function addMarks(words: string, start: number, marks: Mark[]): void {
  const add = (type: 'syntax' | 'break' | (typeof PAIRS)[number][1], at: number, length: number) =>
    marks.push({ type, span: { start: start + at, end: start + at + length } })
  for (const [pattern, type] of PAIRS) {
    for (const { 0: whole, 1: inner = '', index } of words.matchAll(pattern)) {
      const at = index + whole.indexOf(inner)
      add('syntax', index, at - index)
      add(type, at, inner.length)
      add('syntax', at + inner.length, index + whole.length - at - inner.length)
    }
  }
  for (const { 0: tag, index } of words.matchAll(/<br>/g)) add('break', index, tag.length)
  for (const { 1: note = '', index } of words.matchAll(/\[\^(\w+)\](?!:)/g)) {
    const span = { start: start + index + 2, end: start + index + 2 + note.length }
    add('syntax', index, 2)
    add('syntax', index + 2 + note.length, 1)
    marks.push({ type: 'note', span, note }, { type: 'superscript', span })
  }
}
