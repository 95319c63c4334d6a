// Measures the deck in a browser, against what is promised: its size, its first slide on a slow machine, and a
// thousand slides: how long they take to open, to turn and to be seen at once, and what they need of memory.
// node bench/player.mjs [rounds]
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import { browserPath, build } from '../dist/index.js'
import { speechOf } from './documents.mjs'

const rounds = Number(process.argv[2] ?? 5)
/** How much slower a machine is than this one. */
const SLOWER = 4
/** Sections that give a thousand slides. */
const SECTIONS = 475
const at = (path) => fileURLToPath(new URL(path, import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'lectern-player-'))
const EXAMPLE = at('../../shared/examples/000_c86d48fce694c9fb.txt')

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]

/** Builds a text's deck; its file. */
async function deckOf(name, text) {
  const source = join(folder, `${name}.txt`)
  writeFileSync(source, text)
  await build([source], { out: folder, pdf: false })
  return join(folder, `${name}.html`)
}

/** Bytes of script and style, as every deck of a theme carries them. */
function playerBytes() {
  const player = at('../dist/player')
  const isCarried = (name) => /\.(?:css|js)$/.test(name) && !/^(?:preview|handout)/.test(name)
  const files = readdirSync(player)
    .filter(isCarried)
    .map((name) => join(player, name))
  const all = [...files, join(player, 'themes/official.css')]
  return all.reduce((sum, file) => sum + statSync(file).size, 0)
}

/** In the page: when the deck can be used, and when that was painted, in ms from when it was opened. */
function noteReady() {
  const seen = new MutationObserver(() => {
    if (!document.documentElement?.dataset.ready) return
    seen.disconnect()
    requestAnimationFrame(() =>
      setTimeout(() => {
        window.shownAt = performance.now()
      }),
    )
  })
  seen.observe(document, { attributes: true, childList: true, subtree: true })
}

/**
 * What the page's main thread did so far, in ms of the processor: other work on the machine hardly changes it, as it
 * does the clock.
 */
async function workOf(cdp) {
  const { metrics } = await cdp.send('Performance.getMetrics')
  return metrics.find(({ name }) => name === 'TaskDuration').value * 1000
}

/** Opens a deck in a process of its own; ms until its slide was painted. */
async function opened(browser, file, slower) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } })
  const page = await context.newPage()
  await page.addInitScript(noteReady)
  const cdp = await context.newCDPSession(page)
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' })
  if (slower > 1) await cdp.send('Emulation.setCPUThrottlingRate', { rate: slower })
  await page.goto(pathToFileURL(file).href)
  const clock = await (await page.waitForFunction(() => window.shownAt)).jsonValue()
  return { page, cdp, clock, work: await workOf(cdp) }
}

async function openings(browser, file, slower = 1) {
  const taken = []
  for (let round = 0; round <= rounds; round += 1) {
    const { page, clock, work } = await opened(browser, file, slower)
    if (round > 0) taken.push({ clock, work })
    await page.context().close()
  }
  return {
    clock: median(taken.map(({ clock }) => clock)),
    work: median(taken.map(({ work }) => work)),
  }
}

/** Presses keys; ms until what each did was painted: the middle and the longest. */
async function turns(page, cdp, keys) {
  const taken = []
  for (const key of keys) {
    // What an earlier key began to move is still by then.
    await page.waitForTimeout(500)
    await page.evaluate(notePaint)
    const before = await workOf(cdp)
    await page.keyboard.press(key)
    const clock = await (await page.waitForFunction(() => window.painted?.at)).jsonValue()
    taken.push({ clock, work: (await workOf(cdp)) - before })
  }
  const [clocks, works] = ['clock', 'work'].map((name) => taken.map((one) => one[name]))
  return {
    middle: { clock: median(clocks), work: median(works) },
    longest: { clock: Math.max(...clocks), work: Math.max(...works) },
  }
}

/** In the page: when the next key's doing was painted. */
function notePaint() {
  window.painted = null
  addEventListener(
    'keydown',
    ({ timeStamp }) => {
      requestAnimationFrame(() =>
        setTimeout(() => {
          window.painted = { at: performance.now() - timeStamp }
        }),
      )
    },
    { once: true, capture: true },
  )
}

/** MB of the page's script, and of its whole process where the system tells. */
async function memoryOf(browser, cdp) {
  await cdp.send('HeapProfiler.collectGarbage')
  const { metrics } = await cdp.send('Performance.getMetrics')
  const heap = metrics.find(({ name }) => name === 'JSHeapUsedSize').value / 1e6
  const { processInfo } = await (await browser.newBrowserCDPSession()).send(
    'SystemInfo.getProcessInfo',
  )
  const sizes = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) => residentMb(id))
  return { heap, process: Math.max(0, ...sizes) }
}

function residentMb(id) {
  const status = `/proc/${id}/status`
  if (!existsSync(status)) return 0
  return (Number(/VmRSS:\s*(\d+)/.exec(readFileSync(status, 'utf8'))?.[1]) * 1024) / 1e6
}

const SPACE = 54

/** A line: what was measured, and what is asked for. */
function tell(what, figure, unit, most) {
  const shown = figure.toFixed(figure < 10 ? 2 : 0).padStart(20)
  console.log(`${what.padEnd(SPACE)}${shown} ${unit}  ${askedFor(figure, most)}`)
}

/** By the clock and of the processor; what is asked for is held against the second. */
function tellTime(what, { clock, work }, most) {
  const figures = [clock, work].map((ms) => ms.toFixed(0).padStart(10)).join('')
  console.log(`${what.padEnd(SPACE)}${figures} ms  ${askedFor(work, most)}`)
}

function askedFor(figure, most) {
  if (most === undefined) return ''
  return `of ${most}${figure > most ? '  MISSED' : ''}`
}

const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
const browser = await chromium.launch({ executablePath: await browserPath(), args: asRoot })
const hasExample = existsSync(EXAMPLE)
const text = readFileSync(hasExample ? EXAMPLE : at('../slides/study-outline.txt'))
const deck = await deckOf('example', text)
const thousand = await deckOf('thousand', speechOf(SECTIONS))
console.log(`${' '.repeat(SPACE)}     clock processor`)
tell('the player: script and style', playerBytes() / 1000, 'kB', 250)
tell(
  `the ${hasExample ? 'example' : 'sample'}: deck with its fonts`,
  statSync(deck).size / 1e6,
  'MB',
  1.2,
)
tellTime('  first slide', await openings(browser, deck))
const slow = await openings(browser, deck, SLOWER)
tellTime(`  first slide on a processor ${SLOWER} times slower`, slow, 1000)
const opening = await openings(browser, thousand)
const { page, cdp } = await opened(browser, thousand)
const slides = await page.locator('.slides section[data-layout]').count()
tellTime(`${slides} slides: open`, opening, 3000)
const on = await turns(
  page,
  cdp,
  Array.from({ length: 20 }, () => 'PageDown'),
)
tellTime('  a page turn', on.middle, 100)
tellTime('  a page turn, the longest of 20', on.longest)
const leaps = await turns(page, cdp, ['End', 'Home', ']', ']', 'End'])
tellTime('  a leap to the other end or to a section', leaps.middle, 100)
const all = await turns(page, cdp, [
  'o',
  'Home',
  'ArrowDown',
  'ArrowDown',
  'End',
  'ArrowUp',
  'Enter',
])
tellTime('  the overview: opened, moved in, left', all.middle, 100)
const memory = await memoryOf(browser, cdp)
tell('  memory: of the script', memory.heap, 'MB', 250)
if (memory.process) tell('  memory: of the page’s whole process', memory.process, 'MB', 250)
await browser.close()
rmSync(folder, { recursive: true, force: true })
