// Puts what the finished pages are made of into dist/: style sheets, reveal.js's own, and the faces.
import { copyFileSync, cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { FACES, LICENSES, LOCAL_FACES } from './faces.mjs'
import { metricsOf } from './make-metrics.mjs'

const require = createRequire(import.meta.url)
const root = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url))

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
for (const sheet of ['screen', 'speaker', 'panels', 'paper', 'print', 'handout']) {
  copyFileSync(root(`src/player/${sheet}.css`), root(`dist/player/${sheet}.css`))
}
// One sheet for all layouts, each of which has a file that speaks of its own elements alone.
const sheets = readdirSync(root('src/player/layouts')).sort()
const parts = ['slide.css', ...sheets.map((name) => `layouts/${name}`)]
writeFileSync(
  root('dist/player/slide.css'),
  parts.map((name) => readFileSync(root(`src/player/${name}`), 'utf8')).join('\n'),
)
copyFileSync(require.resolve('reveal.js/reveal.css'), root('dist/player/reveal.css'))
