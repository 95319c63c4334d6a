// Puts what the finished pages are made of into dist/: style sheets, reveal.js's own, and the faces.
import { copyFileSync, cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { FACES, LICENSES, LOCAL_FACES } from './faces.mjs'
import { metricsOf } from './make-metrics.mjs'

const require = createRequire(import.meta.url)
const root = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url))

/** What of reveal.js the player does without: it has its own print, overview, page to scroll, notes and finder. */
const UNUSED =
  /r-overlay|\.overview|reveal-scroll|scroll-page|reveal-print|print-pdf|speaker-notes|show-notes|jump-to-slide|auto-animate|^@media print/

mkdirSync(root('dist/fonts'), { recursive: true })
const coverage = {}
for (const [language, faces] of Object.entries({ 'zh-Hans': FACES, ...LOCAL_FACES })) {
  for (const [name, file] of Object.entries(faces)) {
    copyFileSync(file, root(`dist/fonts/${language}-${name}.ttf`))
    coverage[`${language}-${name}`] = metricsOf(file).covered
  }
}
writeFileSync(root('dist/fonts/coverage.json'), JSON.stringify(coverage))
for (const [name, file] of Object.entries(LICENSES)) copyFileSync(file, root(`dist/fonts/${name}`))

cpSync(root('src/player/themes'), root('dist/player/themes'), { recursive: true })
for (const sheet of ['screen', 'overview', 'speaker', 'panels', 'paper', 'print', 'handout']) {
  writeSheet(sheet, readFileSync(root(`src/player/sheets/${sheet}.css`), 'utf8'))
}
// One sheet for all layouts, each of which has a file that speaks of its own elements alone.
const sheets = readdirSync(root('src/player/layouts')).sort()
const parts = ['sheets/slide.css', ...sheets.map((name) => `layouts/${name}`)]
writeSheet(
  'slide',
  parts.map((name) => readFileSync(root(`src/player/${name}`), 'utf8')).join('\n'),
)
writeSheet('reveal', usedOf(readFileSync(require.resolve('reveal.js/reveal.css'), 'utf8')))

/** Every deck carries them: without remarks (but those of licences) and the space that only people need. */
function writeSheet(name, css) {
  const short = css
    .replace(/\/\*(?!!)[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};]) ?/g, '$1')
    .replace(/;}/g, '}')
  writeFileSync(root(`dist/player/${name}.css`), short.trim())
}

/** The rules of a sheet but those whose selectors all speak of what is not used. */
function usedOf(css) {
  return rulesOf(css)
    .filter((rule) => {
      const [selectors = ''] = rule.trim().split('{')
      return !selectors.split(',').every((selector) => UNUSED.test(selector.trim()))
    })
    .join('')
}

/** The outermost rules, one after the other. */
function rulesOf(css) {
  const rules = []
  let [depth, start] = [0, 0]
  for (let at = 0; at < css.length; at += 1) {
    if (css[at] === '{') depth += 1
    if (css[at] !== '}') continue
    depth -= 1
    if (depth > 0) continue
    rules.push(css.slice(start, at + 1))
    start = at + 1
  }
  return rules
}
