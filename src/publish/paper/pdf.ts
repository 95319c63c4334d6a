import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser } from 'playwright-core'

/**
 * Prints an HTML file's text as a PDF: tagged, with bookmarks from its headings, on the paper that
 * its style sheet names. The same text gives the same bytes.
 */
export async function printPdf(browser: Browser, html: string): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-'))
  const file = join(folder, 'page.html')
  await writeFile(file, html)
  const page = await browser.newPage()
  try {
    await page.goto(pathToFileURL(file).href)
    const pdf = await page.pdf({
      preferCSSPageSize: true,
      printBackground: true,
      tagged: true,
      outline: true,
    })
    return settled(pdf)
  } finally {
    await page.close()
    await rm(folder, { recursive: true, force: true })
  }
}

const DATE = /\/(CreationDate|ModDate) \(D:\d{14}([^)]*)\)/g
/** Chromium names the headers of tables by its own count of nodes, which varies from run to run. */
const NODE = /\bnode(\d{8})\b/g

/** The time of printing becomes the first day of 2000, and nodes are counted anew: as many bytes each. */
function settled(pdf: Buffer): Uint8Array {
  const numbers = new Map<string, string>()
  const renumbered = (node: string) => {
    const known = numbers.get(node) ?? `node${String(numbers.size + 1).padStart(8, '0')}`
    numbers.set(node, known)
    return known
  }
  const text = pdf
    .toString('latin1')
    .replace(DATE, (_whole, key, zone) => `/${key} (D:20000101000000${zone})`)
    .replace(NODE, renumbered)
  return Buffer.from(text, 'latin1')
}
