const ONE = String.raw`(?:[#.][^\s{}"'=]+|[\w-]+=(?:"[^"\n]*"|'[^'\n]*'|[^\s{}]+)|-)`
const ALL = String.raw`\{:?[ \t]*${ONE}(?:[ \t]+${ONE}){0,20}[ \t]*\}`
const LEADING = new RegExp(`^${ALL}`)
const SPAN = new RegExp(`\\[[^[\\]{}]{0,200}\\]${ALL}`, 'g')

/** How long the attributes are that a text begins with: `{width=50%}` behind a picture (pandoc). */
export function leadingAttributes(text: string): number {
  return text.startsWith('{') ? (LEADING.exec(text)?.[0].length ?? 0) : 0
}

/** Where the attributes of a heading begin, with the space before them: `标题 {#id .class}`. */
export function trailingAttributes(text: string): number {
  const words = text.trimEnd()
  const at = words.lastIndexOf('{')
  if (at < 0 || leadingAttributes(words.slice(at)) !== words.length - at) return text.length
  return words.slice(0, at).trimEnd().length
}

/** The brackets and attributes of spans (`[words]{.underline}`), as ranges of the text. */
export function spanAttributes(text: string): { start: number; end: number }[] {
  if (!text.includes(']{')) return []
  return [...text.matchAll(SPAN)].flatMap(({ 0: found, index }) => {
    const close = index + found.indexOf(']')
    return [
      { start: index, end: index + 1 },
      { start: close, end: index + found.length },
    ]
  })
}
