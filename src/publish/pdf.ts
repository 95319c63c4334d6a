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
  if (process.env.KEEP)
    await writeFile(
      process.env.KEEP +
        (html.includes('full-text') ? '-text' : html.includes('three-up') ? '-3' : '-slides') +
        '.html',
      html,
    )
  const page = await browser.newPage()
  try {
    await page.goto(pathToFileURL(file).href)
    const pdf = await page.pdf({
      preferCSSPageSize: true,
      printBackground: true,
      tagged: true,
      outline: true,
    })
    return withoutClock(pdf)
  } finally {
    await page.close()
    await rm(folder, { recursive: true, force: true })
  }
}

const DATE = /\/(CreationDate|ModDate) \(D:\d{14}([^)]*)\)/g

/** The time of printing is written as the first day of 2000, in as many bytes. */
function withoutClock(pdf: Buffer): Uint8Array {
  const text = pdf.toString('latin1')
  return Buffer.from(
    text.replace(DATE, (_whole, key, zone) => `/${key} (D:20000101000000${zone})`),
    'latin1',
  )
}
