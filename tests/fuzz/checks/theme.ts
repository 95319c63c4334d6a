import { LANGUAGES } from '../../../src/model/said.ts'
import { readThemeFile } from '../../../src/publish/look/theme-file.ts'
import { Fault } from './fault.ts'
import { checkSentence, unlessRefused } from './words.ts'

/** What may come of a theme: rules of custom properties, without a way out of their values. */
const RULES = /^(?::root(?:\[data-ink\])?\{(?:--[\w-]+:[\w\s#.,%()/+*-]+(?:;(?=-)|(?=\})))*\}\n?)*$/

/**
 * A theme file by itself: refused, or rules that fetch nothing and end where they should.
 * @throws Fault where a promise is broken, and whatever is thrown
 */
export function checkTheme(css: string): void {
  for (const language of LANGUAGES) {
    const read = () => readThemeFile(css, 'a.css', language)
    const theme = unlessRefused(read, css)
    if (theme === null) return
    if (!RULES.test(theme.css) || /url|@|<|\\/i.test(theme.css))
      throw new Fault('no code in the page', theme.css)
    for (const [value] of theme.css.matchAll(/:[^:;{}]+[;}]/g)) checkBalanced(value)
    for (const { message } of theme.problems) checkSentence(message, css)
    if (JSON.stringify(read()) !== JSON.stringify(theme)) throw new Fault('the same twice', css)
  }
}

function checkBalanced(value: string): void {
  let depth = 0
  for (const sign of value) {
    depth += sign === '(' ? 1 : sign === ')' ? -1 : 0
    if (depth < 0) break
  }
  if (depth !== 0 || value.includes('/*')) throw new Fault('no code in the page', value)
}
