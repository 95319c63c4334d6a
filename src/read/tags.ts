import type { Span } from '../model/span.ts'

/** A tag that a web page left in a text file. */
export interface Tag {
  span: Span
  /** Paragraphs end at it. */
  isBreak: boolean
}

const BREAKS =
  'p|br|div|li|ul|ol|dl|dt|dd|tr|table|tbody|thead|h[1-6]|blockquote|hr|section|article|center'
const OTHERS =
  'a|b|i|u|em|strong|span|font|sup|sub|small|big|td|th|img|s|del|ins|abbr|cite|q|nobr|wbr'
const TAG = new RegExp(
  `<(/?)(?:(${BREAKS})|${OTHERS})(?:\\s[^<>]{0,300})?\\s*/?>|<!--[\\s\\S]{0,2000}?-->|&nbsp;`,
  'gi',
)
/** With fewer, a text may speak about tags. */
const FEWEST = 3

/** The formatting tags of a text that was torn out of a web page; [] where it wasn't. */
export function tagsOf(text: string): Tag[] {
  if (!text.includes('<')) return []
  const tags = [...text.matchAll(TAG)].map((found) => ({
    span: { start: found.index, end: found.index + found[0].length },
    isBreak: found[2] !== undefined,
    isEnd: found[1] === '/',
  }))
  const isPage = tags.length >= FEWEST && tags.some(({ isEnd, isBreak }) => isEnd || isBreak)
  return isPage ? tags.map(({ span, isBreak }) => ({ span, isBreak })) : []
}
