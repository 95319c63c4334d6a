// node scripts/looks.mjs [--sheets DIR [--slides N]] [--theme T,T…] [--density D] [file or folder…]: builds decks, opens
// them in a browser and says how they look: layouts and their longest run, emptiest and fullest slide,
// lone characters, cards of unlike weight, slides for 1,000 characters; then a table of the documents, worst first: what a
// designer counts. --sheets draws contact sheets, of the first N slides.
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, parse, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright-core'
import { browserPath, build } from '../dist/index.js'

const { values, positionals } = parseArgs({
  options: {
    sheets: { type: 'string' },
    slides: { type: 'string' },
    theme: { type: 'string' },
    density: { type: 'string' },
  },
  allowPositionals: true,
})
const inputs = positionals.length > 0 ? positionals : [resolve(import.meta.dirname, '../slides')]
const files = inputs.flatMap((input) =>
  statSync(input).isDirectory()
    ? readdirSync(input)
        .filter((name) => /\.(?:txt|md|docx)$/.test(name))
        .sort()
        .map((name) => join(input, name))
    : [input],
)
const themes = (values.theme ?? 'official').split(',')
/** The canvas, in px. */
const SIZE = { width: 1280, height: 720 }
/** All slides one below the other, as they are on the canvas. */
const UNROLLED = `.reveal .slides, .reveal .slides section { display: block !important; position: static !important;
  transform: none !important; opacity: 1 !important; visibility: visible !important; width: 1280px !important;
  height: auto !important; min-height: 0 !important; top: 0 !important; overflow: visible !important }
  .reveal .controls, .reveal .progress { display: none !important }
  .reveal-viewport, .reveal, html, body { overflow: visible !important; height: auto !important; position: static !important }`

/** Layouts of the frame: they show nothing of the text's body. */
const FRAME = new Set(['title', 'agenda', 'section', 'closing'])
/** These stand in the middle of what room there is. */
const CENTRED = new Set(['statement', 'quote', 'figure'])
/** Content that begins so far below the head's rule, in px, begins where it does on every slide. */
const USUAL = 12

const out = mkdtempSync(join(tmpdir(), 'lectern-looks-'))
const browser = await chromium.launch({
  executablePath: (await browserPath()) ?? undefined,
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
})
try {
  const context = await browser.newContext({ viewport: SIZE, bypassCSP: true })
  const page = await context.newPage()
  const rows = []
  for (const file of files) for (const theme of themes) rows.push(await looksOf(page, file, theme))
  print(rows)
  printCounts(rows)
} finally {
  await browser.close()
  rmSync(out, { recursive: true })
}

async function looksOf(page, file, theme) {
  const { sheets, slides: count, density } = values
  const settings = { theme, out, pdf: false, ...(density ? { density } : {}) }
  const [{ report, files: made }] = await build([file], settings)
  await page.goto(pathToFileURL(resolve(made[0])).href)
  await page.addStyleTag({ content: UNROLLED })
  await page.evaluate(() => document.fonts.ready)
  const slides = await page.evaluate(measureSlides)
  const name = `${parse(file).name}-${parse(theme).name}`
  if (sheets) await drawSheets(page, name, sheets, Number(count ?? Infinity))
  return { name: `${basename(file)}, ${theme}`, characters: report.characters, slides }
}

/** In the page: for each slide what it is, how full, and what is amiss. */
function measureSlides() {
  const lines = (element) => (element.innerText ?? '').split('\n').filter((line) => line.trim())
  const heightOf = (elements) => {
    const boxes = elements.map((element) => element.getBoundingClientRect())
    return Math.max(...boxes.map(({ bottom }) => bottom)) - Math.min(...boxes.map(({ top }) => top))
  }
  return [...document.querySelectorAll('section[data-layout]')].map((section) => {
    const slide = section.querySelector('.slide')
    const body = slide?.querySelector(':scope > .body')
    const content = body ? [...body.children] : []
    const cards = [...(slide?.querySelectorAll('.card') ?? [])]
    const empty = cards.map((card) => {
      const { paddingTop, paddingBottom } = getComputedStyle(card)
      const room =
        card.clientHeight - Number.parseFloat(paddingTop) - Number.parseFloat(paddingBottom)
      return card.children.length > 0 ? 1 - heightOf([...card.children]) / room : 1
    })
    const set = [
      ...(slide?.querySelectorAll('h1, h2, .card b, .card p, .points b, blockquote') ?? []),
    ]
    /** What is drawn in the body: its words, and what stands around them. */
    const drawn = body
      ? [...body.querySelectorAll('.card, .tiles > div, .chipset > div, .points li, table, img')]
      : []
    const words = body ? document.createRange() : null
    words?.selectNodeContents(body)
    const boxes = [
      ...drawn.map((element) => element.getBoundingClientRect()),
      ...(words?.getClientRects() ?? []),
    ].filter(({ width, height }) => width > 0 && height > 0)
    const edge = (side, most) => Math[most](...boxes.map((box) => box[side]))
    const block =
      boxes.length > 0
        ? {
            area:
              ((edge('right', 'max') - edge('left', 'min')) *
                (edge('bottom', 'max') - edge('top', 'min'))) /
              (1280 * 720),
            height: (edge('bottom', 'max') - edge('top', 'min')) / body.clientHeight,
            start: edge('top', 'min') - body.getBoundingClientRect().top,
          }
        : null
    const sizes = [...(body?.querySelectorAll('[data-span]') ?? [])].map((element) =>
      Number.parseFloat(getComputedStyle(element).fontSize),
    )
    const lone = set.filter((element) => {
      const all = lines(element)
      return all.length > 1 && [...(all.at(-1) ?? '').trim()].length === 1
    })
    return {
      id: section.id,
      layout: section.dataset.layout,
      full: content.length > 0 ? heightOf(content) / body.clientHeight : null,
      emptiestCard: empty.length > 0 ? Math.max(...empty) : null,
      lone: lone.map((element) => lines(element).join(' / ')),
      block,
      smallest: sizes.length > 0 ? Math.min(...sizes) : null,
      // One that goes on under the title before it has none in large type.
      title: slide?.querySelector('h1, h2:not(.crumb h2, .continued h2)')?.textContent ?? null,
    }
  })
}

async function drawSheets(page, name, folder, count) {
  mkdirSync(folder, { recursive: true })
  const shots = []
  const all = await page.locator('section[data-layout] .slide').all()
  for (const slide of all.slice(0, count))
    shots.push((await slide.screenshot({ type: 'png' })).toString('base64'))
  const images = shots.map((shot) => `<img src="data:image/png;base64,${shot}">`)
  const style =
    'body{margin:0;padding:10px;background:#777;display:grid;grid-template-columns:repeat(4,480px);gap:10px}img{width:480px}'
  await page.goto('about:blank')
  await page.setContent(`<style>${style}</style>${images.join('')}`)
  const path = join(folder, `${name}.png`)
  writeFileSync(path, await page.screenshot({ fullPage: true }))
  console.error(path)
}

/** The longest run of slides of one layout, with the layout. */
function longestRun(slides) {
  let best = { layout: '', count: 0 }
  let run = { layout: '', count: 0 }
  for (const { layout } of slides) {
    run = layout === run.layout ? { layout, count: run.count + 1 } : { layout, count: 1 }
    if (run.count > best.count) best = run
  }
  return best
}

function print(rows) {
  for (const { name, characters, slides } of rows) {
    const counts = {}
    for (const { layout } of slides) counts[layout] = (counts[layout] ?? 0) + 1
    const shares = Object.entries(counts)
      .sort((a, b) => b[1] - a[1])
      .map(([layout, count]) => `${layout} ${Math.round((100 * count) / slides.length)} %`)
    const run = longestRun(slides)
    const filled = slides.filter(({ full }) => full !== null).sort((a, b) => a.full - b.full)
    const percent = (slide, key) => `${slide.id} ${Math.round(100 * slide[key])} %`
    const cards = slides.filter(({ emptiestCard }) => emptiestCard !== null)
    const unlike = cards.filter(({ emptiestCard }) => emptiestCard > 1 / 3)
    const lone = slides.flatMap(({ id, lone: all }) => all.map((words) => `${id} “${words}”`))
    console.log(
      `${name}: ${slides.length} slides, ${((1000 * slides.length) / characters).toFixed(1)} for 1,000 characters`,
    )
    console.log(`  layouts       ${shares.join(', ')}`)
    console.log(`  longest run   ${run.count} ${run.layout}`)
    if (filled.length > 0)
      console.log(
        `  fullness      emptiest ${percent(filled[0], 'full')}, fullest ${percent(filled.at(-1), 'full')}`,
      )
    console.log(
      `  unlike cards  ${unlike.map((slide) => percent(slide, 'emptiestCard')).join(', ') || 'none'}`,
    )
    console.log(`  lone          ${lone.join(', ') || 'none'}`)
  }
}

/** What a designer counts on the slides of a deck, in percent but for `slides` and `forms`. */
function countsOf({ characters, slides }) {
  const body = slides.filter(({ layout, block }) => !FRAME.has(layout) && block)
  const placed = body.filter(({ layout }) => !CENTRED.has(layout))
  const share = (some, of) => (of.length > 0 ? Math.round((100 * some.length) / of.length) : 0)
  const median = (numbers) => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0
  return {
    area: Math.round(100 * median(body.map(({ block }) => block.area))),
    height: Math.round(100 * median(body.map(({ block }) => block.height))),
    small: share(
      body.filter(({ block }) => block.area < 0.25),
      body,
    ),
    start: share(
      placed.filter(({ block }) => block.start <= USUAL),
      placed,
    ),
    tiny: share(
      body.filter(({ smallest }) => smallest !== null && smallest < 30),
      body,
    ),
    again: share(
      body.filter(({ title }, at) => title !== null && title === body[at - 1]?.title),
      body,
    ),
    points: share(
      body.filter(({ layout }) => layout === 'points'),
      body,
    ),
    forms: new Set(body.map(({ layout }) => layout)).size,
    dividers: share(
      slides.filter(({ layout }) => layout === 'section'),
      slides,
    ),
    slides: Number(((1000 * slides.length) / characters).toFixed(1)),
  }
}

/** A row for each document, those with the smallest blocks first, and the mean. */
function printCounts(rows) {
  const counted = rows.map((row) => ({ name: row.name, ...countsOf(row) }))
  const mean = (key) =>
    Number((counted.reduce((sum, row) => sum + row[key], 0) / counted.length).toFixed(1))
  const keys = Object.keys(counted[0] ?? {}).filter((key) => key !== 'name')
  const all = { name: 'mean', ...Object.fromEntries(keys.map((key) => [key, mean(key)])) }
  counted.sort((a, b) => a.area - b.area)
  const cell = (value) => String(value).padStart(9)
  console.log(
    `\n${''.padEnd(44)}${keys.map(cell).join('')}\n${[...counted, all]
      .map(
        (row) => `${row.name.slice(0, 43).padEnd(44)}${keys.map((key) => cell(row[key])).join('')}`,
      )
      .join('\n')}`,
  )
  console.log(
    'area, height: median share of the canvas and of the body that a block fills; small: blocks under a quarter of the canvas; start: content that begins at the usual height; tiny: slides with text under 30 px; again: the title of the slide before; points, dividers: their share; forms: layouts of body slides; slides: for 1,000 characters',
  )
}
