/** Parts two contents that stand in one line. */
export const PARTING = ' // '

/** Stands for a row without cells: the table has no header. */
export const NO_CELLS = '| {none} |'

/** Begins a slide's notes; words may follow in the same line. */
export const NOTE = /^(?:notes?|备注|備考)\s*[:：]\s*/i

/** A cell that is one with its neighbour: with the one on its left, or with the one above. */
export const MERGED = { left: '<', above: '^' } as const

/** Where in the file a content stands, for what would be read as something else there. */
export type Slot = 'title' | 'paragraph' | 'point' | 'body' | 'note' | 'label' | 'head' | 'cell'

/** What would begin something of another kind. Titles, labels, heads and cells don't begin a line. */
const LEADING: Partial<Record<Slot, RegExp>> = {
  paragraph:
    /^(?=[#>|]|[-+*](?:\s|$)|[-*_](?:\s*[-*_]){2,}$|:::|!\[|<!--|`{3}|~{3}|(?:notes?|备注|備考)\s*[:：]|\d{1,9}[.)](?:\s|$))/i,
  point: /^(?=\*\*|\[|[-*_][-*_\s]*$)/,
  body: /^(?=[-+*](?:\s|$)|[-*_](?:\s*[-*_]){2,}$|!\[|<!--|`{3}|~{3})/,
  note: /^(?=#|:::|<!--|`{3}|~{3}|(?:notes?|备注|備考)\s*[:：])/i,
  cell: /^(?=[<^]$)/,
}

/** What would end a content in the middle of its line. */
const ENDING: Partial<Record<Slot, string>> = { label: ']', head: '*', cell: '|' }

/** Signs that mean something in a deck file, or in the Markdown that an edited line becomes. */
const SPECIAL =
  /[\\{}[\]*|`]|<(?=[a-z/!?])|&(?=#?\w{1,32};)|~(?=~|$)|(?<=^|~)~|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/giu
const PARTING_WORD = /(^|\s)\/\/(?=\s|$)/g

/** Words of the source as they stand within a line of a deck file. */
export function escapedWords(words: string): string {
  return inLine(words).replace(SPECIAL, '\\$&').replace(PARTING_WORD, '$1/\\/')
}

/** A line of a deck file that would be read as something else in its slot. */
export function escapedAtStart(words: string, slot: Slot): string {
  if (!LEADING[slot]?.test(words)) return words
  // Markdown has no `\1`, but `1\.` for a number that begins no list.
  return /^\d/.test(words) ? words.replace(/^\d+/, '$&\\') : `\\${words}`
}

/** The one escape that Markdown doesn't know: the backslash in front of a word, `\Note:`. */
export function withoutNoteEscape(text: string): string {
  return text.startsWith('\\') && NOTE.test(text.slice(1)) ? text.slice(1) : text
}

/** What makes a label the box of a list of tasks: `[x]`. */
export const BOX = /^[xX]$/

/** True where a person's words come back as they are when nothing in them is escaped. */
export function standsAlone(words: string, slot: Slot): boolean {
  const signs = ['{', '}', ...(slot === 'title' ? ['//'] : []), ENDING[slot] ?? '{']
  return (
    words !== '' &&
    words === words.trim() &&
    words === withoutNoteEscape(words) &&
    !/[\r\n]|\\$/.test(words) &&
    !LEADING[slot]?.test(words) &&
    !(slot === 'label' && BOX.test(words)) &&
    signs.every((sign) => findBare(words, sign) < 0)
  )
}

/** White space as a line of a file can hold it; a line end becomes a space, others stay as they are. */
function inLine(text: string): string {
  return text.replace(/[^\S \u00a0\u3000]/g, ' ')
}

/** The words for comparing: how wide the white space is makes no difference. */
export function collapsed(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** The index of the first `sign` that no backslash stands before, from `from`; -1 without one. */
export function findBare(text: string, sign: string, from = 0): number {
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1
    else if (text.startsWith(sign, at)) return at
  }
  return -1
}

/** Splits at each bare `sign`. */
export function splitBare(text: string, sign: string): string[] {
  const parts: string[] = []
  let from = 0
  for (let at = findBare(text, sign); at >= 0; at = findBare(text, sign, from)) {
    parts.push(text.slice(from, at))
    from = at + sign.length
  }
  parts.push(text.slice(from))
  return parts
}
