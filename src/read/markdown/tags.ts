import type { Mark } from '../../model/document.ts'

/** What the words between an HTML tag and its end are marked as. */
export const MARKED: Record<string, Exclude<Mark['type'], 'note' | 'reference' | 'link'>> = {
  b: 'strong',
  strong: 'strong',
  summary: 'strong',
  dt: 'strong',
  i: 'emphasis',
  em: 'emphasis',
  cite: 'emphasis',
  dfn: 'emphasis',
  var: 'emphasis',
  code: 'code',
  kbd: 'code',
  samp: 'code',
  tt: 'code',
  s: 'strike',
  del: 'strike',
  strike: 'strike',
  sup: 'superscript',
  rt: 'superscript',
  sub: 'subscript',
}

/** Tags at which a paragraph ends. */
export const BREAKING = new Set(
  (
    'p br div li ul ol dl dt dd table tbody thead tfoot tr td th caption h1 h2 h3 h4 h5 h6 blockquote hr ' +
    'section article aside main nav header footer center figure figcaption address details summary pre ' +
    'fieldset form legend html body head title'
  ).split(' '),
)

/** Elements that show something which is no text, or hold text that nobody sees. */
export const SHOWING = new Set(
  'iframe video audio object embed canvas svg math style noscript template select'.split(' '),
)

const OTHERS = new Set(
  (
    'a u ins mark small big span font q abbr acronym bdo bdi time data label nobr wbr ruby rb rp rtc img ' +
    'picture source track col colgroup meta link base input button output map area'
  ).split(' '),
)

/** Is a tag of this name (in lower case) mark-up? Any other stays text: <name> is a gap to fill in. */
export function isKnownTag(name: string): boolean {
  return name in MARKED || BREAKING.has(name) || SHOWING.has(name) || OTHERS.has(name)
}

/** The name of a tag in lower case, and whether it is an end tag; null for a comment or declaration. */
export function tagOf(html: string): { name: string; isEnd: boolean } | null {
  const [, slash, name] = /^<(\/?)([A-Za-z][A-Za-z0-9-]*)/.exec(html) ?? []
  return name ? { name: name.toLowerCase(), isEnd: slash === '/' } : null
}

/** Words that are seen when a pointer rests on an element, and those in a form's field; '' for none. */
export function saidAside(tag: string): string {
  if (!/\s(?:title|value|placeholder)\s*=/i.test(tag)) return ''
  return ['title', 'value', 'placeholder']
    .map((name) => attributeOf(tag, name)?.value ?? '')
    .join('')
}

/** The value of a tag's attribute and where it stands in the tag; null where it has none. */
export function attributeOf(tag: string, name: string): { value: string; at: number } | null {
  const pattern = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i')
  const found = pattern.exec(tag)
  if (!found) return null
  const value = found[1] ?? found[2] ?? found[3] ?? ''
  const quote = found[3] === undefined ? 1 : 0
  return { value, at: found.index + found[0].length - value.length - quote }
}
