import { readFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { toOutline } from '../../src/lectern.ts'
import { audit, readPage } from '../../src/publish/audit.ts'
import { launchBrowser } from '../../src/publish/browser.ts'
import { SAMPLES } from '../samples.ts'
import { walkDeck } from './inspect.ts'
import { buildInMemory, openDeck, scratch } from './open.ts'

const SPEECH = SAMPLES.find((path) => path.endsWith('.txt')) ?? ''
const { document } = toOutline({ name: 'speech.txt', bytes: readFileSync(SPEECH) }).value
const { folder, remove } = scratch()
let browser: Browser
let html: string
beforeAll(async () => {
  browser = await launchBrowser()
  const built = await buildInMemory(SPEECH, { pdf: false })
  html = built.html
})
afterAll(async () => {
  await browser.close()
  remove()
})

const bodyOf = (page: string) =>
  page.slice(page.indexOf('<div class="slides">'), page.indexOf('<script>'))
const check = (page: string) => audit(document, [readPage(bodyOf(page))])

/** The page with `damage` done to it; a damage that does nothing would prove nothing. */
function damaged(damage: (page: string) => string): string {
  const page = damage(html)
  expect(page).not.toBe(html)
  return page
}

/** Without its policy, which would stop a foreign rule before it does harm. */
const withRule = (rule: string) => (page: string) =>
  page
    .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '')
    .replace('</style>', `${rule}</style>`)

describe('words', () => {
  test('the deck itself is good', () => {
    expect(check(html)).toMatchObject({ missing: [], invented: [] })
  })

  test('a word changed on a slide is found', () => {
    const page = damaged((text) => text.replace(/(<h2[^>]*>.*?)沉下心来/, '$1静下心来'))
    expect(check(page).invented.join()).toContain('静下心来')
  })

  test('a sentence removed from a slide is found', () => {
    const page = damaged((text) =>
      text.replace(/(<p class="sans-400[^>]*><span data-span="[^"]*">)[^<]+/, '$1'),
    )
    expect(check(page).invented.length).toBe(1)
  })

  test('a note removed is found', () => {
    const page = damaged((text) => text.replace(/<p data-span="[^"]*">[^<]{80,}<\/p>/, ''))
    expect(check(page).missing.length).toBeGreaterThan(0)
  })

  test('a word added outside every span is found', () => {
    const page = damaged((text) => text.replace('<footer>', '<p>最重要的是</p><footer>'))
    expect(check(page).invented).toEqual(['最重要的是'])
  })
})

describe('looks', () => {
  const look = async (page: string) => {
    const opened = await openDeck(browser, folder, page)
    const { faults } = await walkDeck(opened.page)
    await opened.page.close()
    return [...faults, ...opened.faults].join('\n')
  }

  test.each([
    ['a font shrunk', '.slide .points p{font-size:12px !important}', 'too small'],
    ['a line pushed over the edge', '.slide .lead{transform:translateX(900px)}', 'cut'],
    ['text cut by its box', '.slide .card{height:60px;overflow:hidden}', 'cut'],
    ['lines over each other', '.slide .points li{height:12px}', 'overlap'],
    ['a hidden line', '.slide .card b{visibility:hidden}', 'hidden'],
  ])('%s is found', async (_name, rule, fault) => {
    expect(await look(damaged(withRule(rule)))).toContain(fault)
  })

  test('a line behind another box is found', async () => {
    const rule = '.cover{position:absolute;inset:160px 0 0;background:#fff;z-index:9}'
    const page = withRule(rule)(
      damaged((text) => text.replaceAll('<footer>', '<div class="cover"></div><footer>')),
    )
    expect(await look(page)).toContain('covered')
  })

  test('a picture from the network is stopped by the deck’s own policy, and found', async () => {
    const page = damaged((text) =>
      text.replace('<footer>', '<img src="http://192.0.2.1/a.png"><footer>'),
    )
    expect(await look(page)).toContain('Content Security Policy')
  })

  test('a foreign script does not run', async () => {
    const page = damaged((text) =>
      text.replace('<footer>', '<script>document.title="taken"</script><footer>'),
    )
    const opened = await openDeck(browser, folder, page)
    expect(await opened.page.title()).not.toBe('taken')
    await opened.page.close()
  })
})
