import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { type BuildOptions, type Built, build } from '../../src/publish/build.ts'

/** A folder for the files of one test file; call `remove` when done. */
export function scratch() {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-test-'))
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** Builds one document without touching the disk. */
export async function buildInMemory(path: string, options: BuildOptions = {}) {
  const files = new Map<string, string | Uint8Array>()
  const effects = {
    write: async (file: string, content: string | Uint8Array) => {
      files.set(file, content)
    },
    readText: () => null,
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

/** Opens HTML from a file, as a presenter does, and writes down every error and request. */
export async function openDeck(browser: Browser, folder: string, html: string): Promise<Opened> {
  const file = join(folder, `deck-${Math.abs(hash(html))}.html`)
  writeFileSync(file, html)
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } })
  const faults: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`))
  page.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith('data:') && !url.startsWith('file:')) faults.push(`request: ${url}`)
  })
  await page.goto(pathToFileURL(file).href)
  await page.waitForSelector('html[data-ready]', { state: 'attached' })
  await page.evaluate(() => document.fonts.ready)
  return { page, faults }
}

function hash(text: string): number {
  let sum = 0
  for (let at = 0; at < text.length; at += 97) sum = (sum * 31 + text.charCodeAt(at)) | 0
  return sum
}
