// The limit: opens a finished page and prints it, with the same browser and nothing else.
import { writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'

const [executablePath, page, pdf] = process.argv.slice(2)
const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
const browser = await chromium.launch({
  executablePath,
  args: [...args, '--disable-background-networking'],
})
const tab = await browser.newPage()
await tab.goto(pathToFileURL(page).href)
writeFileSync(
  pdf,
  await tab.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true }),
)
await browser.close()
