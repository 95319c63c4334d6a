/** Elements that reveal.js writes, and those of slides, which its scroll view puts back. */
const PLAIN = new Set(
  'a aside b blockquote br button cite code del div dd dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header i img kbd li ol p pre s section small span strong sub sup table tbody td th thead tr u ul'.split(
    ' ',
  ),
)

/** Whether markup could do no more than show something: plain elements, and nothing that runs. */
export function isPlain(markup: string): boolean {
  const tags = markup.match(/<[^>]*>?/g) ?? []
  return tags.every((tag) => {
    const [, name = ''] = /^<\/?([a-z][a-z0-9]*)(?=[\s/>]|$)/i.exec(tag) ?? []
    return PLAIN.has(name.toLowerCase()) && !/[\s"'/]on[a-z]+\s*=|javascript:/i.test(tag)
  })
}

/** Markup without the style attributes of its elements, which the deck's policy would not heed. */
export function unstyled(markup: string): string {
  return markup.replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/\sstyle="[^"]*"/g, ''))
}

/** Trusted Types (https://w3c.github.io/trusted-types), which TypeScript's own types don't know yet. */
interface Factory {
  createPolicy(name: string, rules: { createHTML(markup: string): string | null }): unknown
}

/**
 * The deck's policy lets no string become markup or script; reveal.js writes its controls as strings, which
 * this lets pass. Strings that would run are stopped in the browser, as scripts are that aren't ours.
 */
export function allowPlainMarkup(): void {
  const { trustedTypes } = window as { trustedTypes?: Factory }
  trustedTypes?.createPolicy('default', {
    createHTML: (markup) => (isPlain(markup) ? unstyled(markup) : null),
  })
}
