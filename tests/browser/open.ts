import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, test as base, type Page } from 'playwright/test'
import { type BuildOptions, type Built, build } from '../../src/publish/build.ts'

export type BuiltInMemory = Awaited<ReturnType<typeof buildInMemory>>

/** Builds one document without touching the disk; `print` stands in for the printing thread. */
export async function buildInMemory(
  path: string,
  options: BuildOptions = {},
  print?: (html: string) => Promise<Uint8Array>,
) {
  const files = new Map<string, string | Uint8Array>()
  const effects = {
    write: async (file: string, content: string | Uint8Array) => {
      files.set(file, content)
    },
    readText: () => null,
    ...(print ? { print } : {}),
  }
  const [built] = await build([path], { out: '', effects, ...options })
  if (!built) throw new Error(`Nothing was built of ${path}.`)
  const fileEnding = (ending: string) => {
    const found = [...files].find(([name]) => name.endsWith(ending))
    if (!found) throw new Error(`No file ends with ${ending}: ${[...files.keys()].join(', ')}`)
    return found[1]
  }
  return {
    report: built.report as Built['report'],
    html: String(fileEnding('.html')),
    pdf: (ending: string) => fileEnding(ending) as Uint8Array,
    markdown: () => String(fileEnding('.md')),
  }
}

/** What went wrong in a page while it was open. */
export interface Opened {
  page: Page
  faults: string[]
}

interface How {
  viewport?: { width: number; height: number }
  /** With `#`. */
  hash?: string
  reducedMotion?: 'reduce' | 'no-preference'
  hasTouch?: boolean
}

export type OpenDeck = (html: string, how?: How) => Promise<Opened>

/** Tests that open decks: `openDeck` opens HTML from a file; all of them are closed when the test ends. */
export const test = base.extend<{ openDeck: OpenDeck }, { folder: string }>({
  folder: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from it what a fixture needs
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'lectern-test-'))
      await use(folder)
      rmSync(folder, { recursive: true, force: true })
    },
    { scope: 'worker' },
  ],
  openDeck: async ({ browser, folder }, use) => {
    const opened: Opened[] = []
    await use(async (html, how) => {
      const deck = await open(browser, folder, html, how)
      opened.push(deck)
      return deck
    })
    for (const { page } of opened) await page.context().close()
  },
})

/** Opens HTML from a file, as a presenter does, and writes down every error and request. */
async function open(
  browser: Browser,
  folder: string,
  html: string,
  how: How = {},
): Promise<Opened> {
  const file = join(folder, `deck-${Math.abs(hash(html))}.html`)
  writeFileSync(file, html)
  const address = pathToFileURL(file).href
  const { viewport = { width: 1280, height: 720 }, hash: place = '', ...more } = how
  // Of the context, so that the speaker's window is heard as well.
  const context = await browser.newContext({ viewport, ...more })
  const faults: string[] = []
  await context.exposeBinding('lecternFault', (_source, fault: string) => faults.push(fault))
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
      const { lecternFault } = window as unknown as Record<string, (fault: string) => void>
      lecternFault?.(`Content Security Policy: ${effectiveDirective} ${blockedURI}`)
    })
  })
  context.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`)
  })
  context.on('weberror', (error) => faults.push(`error: ${error.error().message}`))
  context.on('request', (request) => {
    const [url = ''] = request.url().split('#')
    if (!url.startsWith('data:') && url !== address && url !== 'about:blank')
      faults.push(`request: ${url}`)
  })
  const page = await context.newPage()
  await page.goto(address + place)
  await page.waitForSelector('html[data-ready]', { state: 'attached' })
  await page.evaluate(() => document.fonts.ready)
  return { page, faults }
}

function hash(text: string): number {
  let sum = 0
  for (let at = 0; at < text.length; at += 97) sum = (sum * 31 + text.charCodeAt(at)) | 0
  return sum
}
