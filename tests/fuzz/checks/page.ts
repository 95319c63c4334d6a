import { Parser } from 'htmlparser2'
import { Fault } from './fault.ts'

/** All that Lectern's pages are made of; whatever else stands in one came from the input. */
const ELEMENTS = new Set(
  'section div header footer aside h1 h2 h3 h4 h5 h6 p span strong em b i s u br ul ol li blockquote cite q table colgroup col thead tbody tr th td figure figcaption img sup sub a code pre'.split(
    ' ',
  ),
)
const HEAD = new Set(['html', 'head', 'meta', 'title', 'style', 'body'])
const ATTRIBUTES = new Set(
  'id class lang data-layout data-span data-chrome data-hangul data-written data-ink aria-hidden aria-label role scope colspan rowspan src alt href target rel value start'.split(
    ' ',
  ),
)
const OF_META = new Set(['charset', 'name', 'content', 'http-equiv'])

/** Half of a surrogate pair is no character in the file's UTF-8, a control character none in HTML. */
const UNWRITABLE = /\p{Cs}|(?![\t\n\f\x7f-\x9f])\p{Cc}/u

/** What a page says, and whether it is the tool's own word. */
export interface Heard {
  text: string
  isChrome: boolean
}

/**
 * Reads a page as a browser would: nothing of the input is live in it.
 * @returns its texts, in order
 * @throws Fault at an element, attribute or address that is none of Lectern's
 */
export function checkPage(html: string): Heard[] {
  const [broken] = UNWRITABLE.exec(html) ?? []
  if (broken) throw new Fault('bytes as words', JSON.stringify(broken))
  const heard: Heard[] = []
  const open: { name: string; isChrome: boolean }[] = []
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        checkElement(name, attributes)
        const isChrome = open.at(-1)?.isChrome || 'data-chrome' in attributes || HEAD.has(name)
        open.push({ name, isChrome: name === 'body' ? false : isChrome })
      },
      onclosetag(name, isImplied) {
        if (isImplied && !['br', 'img', 'col', 'meta'].includes(name))
          throw new Fault('well-formed', `<${name}> is not closed`)
        open.pop()
      },
      ontext(text) {
        heard.push({ text, isChrome: open.at(-1)?.isChrome ?? false })
      },
      oncomment: (text) => fail(`<!--${text}`),
      onprocessinginstruction(_name, text) {
        if (text.toLowerCase() !== '!doctype html') fail(`<${text}>`)
      },
    },
    { decodeEntities: true },
  )
  parser.end(html)
  return heard
}

function checkElement(name: string, attributes: Record<string, string>): void {
  if (!ELEMENTS.has(name) && !HEAD.has(name)) fail(`<${name}>`)
  for (const [key, value] of Object.entries(attributes)) {
    const isOurs = ATTRIBUTES.has(key) || (name === 'meta' && OF_META.has(key))
    if (!isOurs) fail(`<${name} ${key}="${value}">`)
    if (key === 'href' && !/^(?:https?:\/\/|mailto:|#)/i.test(value)) fail(`href="${value}"`)
    if (key === 'src' && !/^data:image\//.test(value)) fail(`src="${value}"`)
  }
}

function fail(found: string): never {
  throw new Fault('no code in the page', found.slice(0, 200))
}
