/** The length of the YAML front matter that a Markdown file begins with; 0 where it has none. */
export function frontMatterEnd(text: string): number {
  if (!/^---[ \t]*\r?\n/.test(text)) return 0
  const end = /\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(text.slice(3, LONGEST))
  const inside = end ? text.slice(3, 3 + end.index) : ''
  const isYaml = /^[\w-]+:/m.test(inside) && !/^#/m.test(inside)
  return end && isYaml ? 3 + end.index + end[0].length : 0
}

const LONGEST = 20_000
