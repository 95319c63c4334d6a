import { readFileSync } from 'node:fs'
import { expect } from 'playwright/test'
import { toOutline } from '../../src/lectern.ts'
import { audit, readPage } from '../../src/publish/report/audit.ts'
import { SAMPLES } from '../samples.ts'
import { shownSpans, strayWords, walkDeck, wrongWords } from './inspect.ts'
import { buildInMemory, type OpenDeck, test } from './open.ts'

const SPEECH = SAMPLES.find((path) => path.endsWith('.txt')) ?? ''
const { document } = toOutline({ name: 'speech.txt', bytes: readFileSync(SPEECH) }).value
let html: string
test.beforeAll(async () => {
  const built = await buildInMemory(SPEECH, { pdf: false })
  html = built.html
})

const bodyOf = (page: string) =>
  page.slice(page.indexOf('<div class="slides">'), page.indexOf('<script>'))
const check = (page: string) => audit(document, [readPage(bodyOf(page))])

/** What the browser's own view of the page says of its words. */
async function checkInBrowser(openDeck: OpenDeck, page: string) {
  const opened = await openDeck(page)
  return {
    ...wrongWords(document, await shownSpans(opened.page)),
    stray: await strayWords(opened.page),
  }
}

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

test.describe('words', () => {
  test('the deck itself is good', async ({ openDeck }) => {
    expect(check(html)).toMatchObject({ missing: [], invented: [] })
    expect(await checkInBrowser(openDeck, html)).toEqual({ changed: [], lost: '', stray: [] })
  })

  test('a word changed on a slide is found', async ({ openDeck }) => {
    const page = damaged((text) => text.replace(/(<h2[^>]*>.*?)沉下心来/, '$1静下心来'))
    expect(check(page).invented.join()).toContain('静下心来')
    expect((await checkInBrowser(openDeck, page)).changed.join()).toContain('静下心来')
  })

  test('a sentence removed from a slide is found', async ({ openDeck }) => {
    const page = damaged((text) =>
      text.replace(/(<p class="sans-400[^>]*><span data-span="[^"]*">)[^<]+/, '$1'),
    )
    expect(check(page).invented.length).toBe(1)
    expect((await checkInBrowser(openDeck, page)).changed.length).toBe(1)
  })

  test('a sentence removed from a note is found', async ({ openDeck }) => {
    const page = damaged((text) =>
      text.replace(/(<aside class="notes"><p data-span="[^"]*">[^<。]*。)[^<。]+。/, '$1'),
    )
    expect(check(page).invented.length).toBe(1)
    expect((await checkInBrowser(openDeck, page)).changed.length).toBe(1)
  })

  test('a span that names another place of the source is found', async ({ openDeck }) => {
    const page = damaged((text) =>
      text.replace(/(<h2[^>]*>.*?data-span=")(\d+)-(\d+)/, (_whole, head, start, end) => {
        return `${head}${Number(start) + 1}-${Number(end) + 1}`
      }),
    )
    expect(check(page).invented.length).toBe(1)
    expect((await checkInBrowser(openDeck, page)).changed.length).toBe(1)
  })

  test('a note removed is found', async ({ openDeck }) => {
    // The longest stands alone for most of its words.
    const [longest = ''] = [...html.matchAll(/<p data-span="[^"]*">[^<]{80,}<\/p>/g)]
      .map(([note]) => note)
      .sort((a, b) => b.length - a.length)
    const page = damaged((text) => text.replaceAll(longest, ''))
    expect(check(page).missing.length).toBeGreaterThan(0)
    expect((await checkInBrowser(openDeck, page)).lost).not.toBe('')
  })

  test('a word added outside every span is found', async ({ openDeck }) => {
    const page = damaged((text) => text.replace('<footer>', '<p>最重要的是</p><footer>'))
    expect(check(page).invented).toEqual(['最重要的是'])
    expect((await checkInBrowser(openDeck, page)).stray).toEqual(['最重要的是'])
  })
})

test.describe('looks', () => {
  const look = async (openDeck: OpenDeck, page: string) => {
    const opened = await openDeck(page)
    const { faults } = await walkDeck(opened.page, true)
    return [...faults, ...opened.faults].join('\n')
  }

  test('the deck itself is good', async ({ openDeck }) => {
    expect(await look(openDeck, html)).toBe('')
    expect(await look(openDeck, damaged(withRule('.slide .nothing{color:red}')))).toBe('')
  })

  const COVER = 'content:"";position:absolute;inset:0;z-index:9;background:#fff'
  const DAMAGES: [name: string, rule: string, fault: string][] = [
    ['a font shrunk', '.slide .points p{font-size:12px !important}', '12px is too small'],
    ['a box shrunk with its text', '.slide .card{transform:scale(.6)}', 'is too small'],
    ['a heading too small', '.slide h2{font-size:30px !important}', '30px is too small'],
    ['a line pushed over the edge', '.slide .lead{transform:translateX(900px)}', 'cut'],
    ['text cut by its box', '.slide .card{height:60px;overflow:hidden}', 'cut'],
    ['text cut by a contained box', '.slide .card{height:60px;contain:strict}', 'cut'],
    ['text cut by a path', '.slide .card{clip-path:inset(40px)}', 'covered'],
    ['lines over each other', '.slide .points li{flex:none;height:12px}', 'overlap'],
    ['a line moved onto another', '.slide .card p{transform:translateY(-46px)}', 'overlap'],
    ['lines too close', '.slide .card p{line-height:.6 !important}', 'overlap'],
    ['a hidden line', '.slide .card b{visibility:hidden}', 'hidden'],
    ['a list not shown', '.slide .points{display:none}', 'hidden'],
    ['a list gone pale', '.slide .points{opacity:0}', 'hidden'],
    ['text in the colour of its ground', '.slide .card b{color:#fff}', 'contrast of 1'],
    ['a box drawn over its own text', `.slide .card::after{${COVER}}`, 'covered'],
    ['words in a style sheet', '.slide h2::after{content:"（节选）"}', 'words of a style sheet'],
    ['a font of the machine', '.slide h2{font-family:serif}', 'not an embedded font'],
  ]
  for (const [name, rule, fault] of DAMAGES)
    test(`${name} is found`, async ({ openDeck }) => {
      expect(await look(openDeck, damaged(withRule(rule)))).toContain(fault)
    })

  const COVERS: [name: string, more: string][] = [
    ['', ''],
    [', though it lets clicks through,', ';pointer-events:none'],
  ]
  for (const [name, more] of COVERS)
    test(`a line behind another box${name} is found`, async ({ openDeck }) => {
      const rule = `.cover{position:absolute;inset:160px 0 0;background:#fff;z-index:9${more}}`
      const page = withRule(rule)(
        damaged((text) => text.replaceAll('<footer>', '<div class="cover"></div><footer>')),
      )
      expect(await look(openDeck, page)).toContain('covered by cover')
    })

  test('a glyph that its font has not is found', async ({ openDeck }) => {
    const page = damaged((text) =>
      text.replace(/(<h2[^>]*><span class="line"><span data-span="[^"]*">)/, '$1鼗'),
    )
    expect(await look(openDeck, page)).toMatch(
      /no glyph for 鼗 in .*Lectern Serif|not an embedded font/,
    )
  })

  test('a picture from the network is found, and stopped by the deck’s own policy', async ({
    openDeck,
  }) => {
    const picture = '<img src="http://192.0.2.1/a.png"><footer>'
    const page = damaged((text) => text.replace('<footer>', picture))
    expect(await look(openDeck, page)).toContain(
      'Content Security Policy: img-src http://192.0.2.1/a.png',
    )
    expect(await look(openDeck, withRule('')(page))).toContain('request: http://192.0.2.1/a.png')
  })

  test('an error in the page is found', async ({ openDeck }) => {
    const script = '<script>console.error("a");throw new Error("b")</script>'
    const page = withRule('')(damaged((text) => text.replace('<footer>', `${script}<footer>`)))
    const seen = await look(openDeck, page)
    expect(seen).toContain('console: a')
    expect(seen).toContain('error: b')
  })

  test('a foreign script does not run, and is found', async ({ openDeck }) => {
    const page = damaged((text) =>
      text.replace('<footer>', '<script>document.title="taken"</script><footer>'),
    )
    const opened = await openDeck(page)
    expect(await opened.page.title()).not.toBe('taken')
    expect(opened.faults.join('\n')).toContain('Content Security Policy: script-src')
  })
})
