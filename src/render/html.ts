/** HTML that may stand in a page as it is. Only `html` and `unsafe` make it. */
export class Markup {
  readonly source: string
  constructor(source: string) {
    this.source = source
  }
}

type Hole = string | number | Markup | readonly Markup[] | null

/** HTML with holes: strings are escaped, markup stands as it is, null is nothing. */
export function html(literals: TemplateStringsArray, ...holes: Hole[]): Markup {
  let source = literals[0] ?? ''
  holes.forEach((hole, index) => {
    source += fill(hole) + (literals[index + 1] ?? '')
  })
  return new Markup(source)
}

/** Says out loud that a string is HTML already: Lectern's own style sheets and scripts. */
export function unsafe(source: string): Markup {
  return new Markup(source)
}

function fill(hole: Hole): string {
  if (hole === null) return ''
  if (hole instanceof Markup) return hole.source
  if (typeof hole === 'number') return String(hole)
  if (typeof hole === 'string') return escaped(hole)
  return hole.map(({ source }) => source).join('')
}

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text as HTML. Control characters are no HTML: a browser would show a box, so they become spaces. */
function escaped(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
  const shown = text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/g, ' ')
  return shown.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign)
}
