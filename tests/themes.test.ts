import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { THEMES } from '../src/model/deck.ts'
import { build } from '../src/publish/build.ts'
import { contrasts, LEAST_CONTRAST, PAIRS } from '../src/publish/look/contrast.ts'
import { readThemeFile, valuesOf } from '../src/publish/look/theme-file.ts'
import { HEADING_FACES } from '../src/typeset/index.ts'

const ROOT = resolve(import.meta.dirname, '..')
const sheet = (theme: string) =>
  readFileSync(join(ROOT, 'src/player/themes', `${theme}.css`), 'utf8')
const ROOM = mkdtempSync(join(tmpdir(), 'lectern-themes-'))

function file(name: string, content: string | Uint8Array): string {
  const path = join(ROOM, name)
  mkdirSync(ROOM, { recursive: true })
  writeFileSync(path, content)
  return path
}

describe.each(THEMES)('the theme %s', (theme) => {
  const screen = valuesOf(sheet(theme))
  const ink = valuesOf(sheet(theme), ':root[data-ink]')

  test('has every property that another one has', () => {
    expect([...screen.keys()].sort()).toEqual([...valuesOf(sheet('official')).keys()].sort())
    for (const name of ink.keys()) expect(screen.has(name)).toBe(true)
  })

  test('has its own name, and the face that its headings are planned with', () => {
    expect(screen.get('--base')).toBe(theme)
    expect(`${screen.get('--heading-face')}-700`).toBe(HEADING_FACES[theme])
  })

  test.each([
    ['on screen', screen],
    ['with little ink', new Map([...screen, ...ink])],
  ])('has text that stands out, in colour and in greyscale, %s', (_where, values) => {
    const all = contrasts(values)
    expect(all).toHaveLength(PAIRS.length)
    expect(all.filter(({ ratio }) => ratio < LEAST_CONTRAST)).toEqual([])
  })
})

test.each([
  ['#000000', '#ffffff', 21],
  ['#767676', '#fff', 4.54],
  ['#777777', '#ffffff', 4.48],
  ['rgb(0 0 0)', 'rgb(255, 255, 255)', 21],
  ['#00000080', '#fff', 3.98],
  ['#ff0000', 'linear-gradient(90deg, #ffffff, #ff0000)', 1],
])('%s on %s has the contrast %d', (text, ground, ratio) => {
  const values = new Map([
    ['--ink', text],
    ['--paper', ground],
  ])
  expect(contrasts(values).find((pair) => pair.text === '--ink')?.ratio).toBeCloseTo(ratio, 1)
})

describe('a theme file', () => {
  test('builds on a theme and holds only what was read', () => {
    const css = '/* ours */\n:root {\n  --base: scholar;\n  --accent: #1d5b3f; /* green */\n}\n'
    expect(readThemeFile(css, 'ours.css', 'en')).toEqual({
      base: 'scholar',
      css: ':root{--accent:#1d5b3f}',
      problems: [],
    })
  })

  test.each([
    [
      ':root { --acent: #000000; }',
      'x.css:1:9: “--acent” is no property of a theme; did you mean “--accent”?',
    ],
    [
      ':root { --whiskers: 1px; }',
      'x.css:1:9: “--whiskers” is no property of a theme; remove this line.',
    ],
    [
      ':root { --paper: url(http://a.b/c.png); }',
      "x.css:1:9: “url(http://a.b/c.png)” can't be the value of --paper",
    ],
    [':root { --paper: #fff; }\n@import "a.css";', 'x.css:2:1: “@import "a.css";” is not read'],
    ['.slide { color: red }', 'x.css:1:1: “.slide { color: red }” is not read'],
    [':root { color: red; }', 'x.css:1:9: “color: red” is no custom property'],
    [
      ':root { --base: pink; }',
      "x.css:1:9: --base can't be “pink”; it is one of official, scholar, plain.",
    ],
    [':root { --heading-face: sans; }', 'x.css:1:9: --heading-face comes with the theme'],
    [
      ':root { --ink: </style><script>; }',
      "x.css:1:9: “</style><script>” can't be the value of --ink",
    ],
    [':root { --ink: "\\3c" }', 'x.css:1:9: “"\\3c"” can\'t be the value of --ink'],
    [':root { --ink: black; }', "x.css:1:9: --ink can't be “black”: its contrast is measured"],
    [':root { --ink: #000', 'x.css:1:7: “{” has no counterpart here; add it, or remove this one.'],
    [':root { --paper: #fff }\n}', 'x.css:2:1: “}” has no counterpart'],
    [':root {\n  --paper: #fff;\n  --card-line: ( #fff;\n}', 'x.css:3:3: “(” has no counterpart'],
    [':root {\n  --card-line: rgb(0, 0, 0));\n}', 'x.css:2:3: “)” has no counterpart'],
    [':root {\n  --card-line: [#fff;\n}', 'x.css:2:3: “[” has no counterpart'],
    [':root {\n  --card-line: "#fff;\n}', 'x.css:2:3: “"” has no counterpart'],
    [':root { --paper: #fff; }\n/* ours', 'x.css:2:1: “/*” has no counterpart'],
  ])('%s', (css, message) => {
    expect(() => readThemeFile(css, 'x.css', 'en')).toThrow(message)
  })

  test('tells of every mistake at once', () => {
    expect(() => readThemeFile(':root { --a: #000; --b: #000 }', 'x.css', 'en')).toThrow(
      /--a.*\n.*--b/,
    )
  })

  test('is told where its text can hardly be read', () => {
    const { problems } = readThemeFile(':root { --ink-faint: #bbbbbb; }', 'x.css', 'en')
    expect(problems).toMatchObject([
      { code: 'contrast-low', severity: 'warning' },
      { message: expect.stringContaining('x.css, with --ink: “--ink-faint” on “--paper”') },
    ])
    expect(problems[0]?.message).toMatch(
      /^x\.css: “--ink-faint” on “--paper” has a contrast of 1\.8/,
    )
  })

  test('the example in the page on themes is one', () => {
    const page = readFileSync(join(ROOT, 'docs/themes.md'), 'utf8')
    const css = /```css\n([\s\S]*?)```/.exec(page)?.[1] ?? ''
    expect(readThemeFile(css, 'ours.css', 'en')).toMatchObject({ base: 'scholar', problems: [] })
  })

  test('every property stands in the page on themes', () => {
    const page = readFileSync(join(ROOT, 'docs/themes.md'), 'utf8')
    for (const name of valuesOf(sheet('official')).keys()) expect(page).toContain(`\`${name}\``)
  })
})

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle r="4"/></svg>'

describe('the look of a deck', () => {
  const text =
    '院子\n一、扫地\n院子每天早上必须扫一遍，落叶装进袋子。水井边上也要扫，不能留水。门口的小路天天有人走，务必先扫出来，再扫别处的落叶和纸片，一点也不能马虎。\n二、浇水\n早晚各浇一次。\n'
  const built = async (options: Parameters<typeof build>[1], printed: string[] = []) => {
    const out = join(ROOM, 'out')
    const print = async (page: string) => {
      printed.push(page)
      return new Uint8Array()
    }
    const files = new Map<string, string>()
    const effects = {
      write: async (path: string, content: string | Uint8Array) => {
        if (typeof content === 'string') files.set(path.replace(/.*[\\/]/, ''), content)
      },
      readText: () => null,
      print,
    }
    const [first] = await build([file('a.txt', text)], { out, effects, ...options })
    return { html: files.get('a.html') ?? '', deck: files.get('a.md') ?? '', report: first?.report }
  }

  test('a logo and a footer stand on every slide, on screen and on paper', async () => {
    const printed: string[] = []
    const options = { logo: file('logo.svg', SVG), footer: '院子 & 井' }
    const { html, deck, report } = await built(options, printed)
    for (const page of [html, printed[0] ?? '']) {
      const slides = page.match(/<div class="slide /g)?.length ?? 0
      expect(slides).toBeGreaterThan(3)
      expect(page.match(/<img src="[^"]*" data-picture="1" alt="">/g)).toHaveLength(slides)
      expect(page.match(/url\("data:image\/svg\+xml;base64,[^"]*"\)\}/g)).toHaveLength(1)
      expect(page.match(/class="footer[^>]*>院子 &amp; 井</g)).toHaveLength(slides)
    }
    expect(deck).toMatch(/\nlogo: \.\.\/logo\.svg\nfooter: 院子 & 井\n/)
    expect(report).toMatchObject({ invented: 0, missing: 0 })
  })

  test('points come one by one on screen only when asked', async () => {
    expect((await built({ pdf: false })).html).not.toContain('<li class="fragment">')
    const { html, deck } = await built({ pdf: false, steps: true })
    expect(html).toContain('<li class="fragment">')
    expect(deck).toContain('\nsteps: true\n')
  })

  test('little ink is for paper', async () => {
    const printed: string[] = []
    const { html } = await built({ ink: true }, printed)
    expect(printed).toHaveLength(2)
    for (const page of printed) expect(page).toMatch(/<html lang="zh-Hans" data-ink>/)
    expect(html).not.toMatch(/<html[^>]*data-ink/)
  })

  test('a theme of one’s own is in the pages and in the deck', async () => {
    const theme = file('ours.css', ':root { --base: plain; --accent: #1d5b3f; }')
    const { html, deck } = await built({ pdf: false, theme })
    expect(html).toContain(':root{--accent:#1d5b3f}')
    expect(deck).toMatch(/\ntheme: plain\nstyle: \.\.\/ours\.css\n/)
  })

  test.each([
    ['a missing logo', { logo: join(ROOM, 'none.png') }, /none\.png is not there; check its path/],
    ['a logo that is none', { logo: file('a.png', 'no picture') }, /a\.png is no picture/],
    [
      'an SVG with a script',
      { logo: file('b.svg', '<svg><script>1</script></svg>') },
      /holds “<script”/,
    ],
    [
      'an SVG that fetches',
      { logo: file('c.svg', '<svg><image href="http://a.b/c"/></svg>') },
      /holds “href="”/,
    ],
    ['an SVG that listens', { logo: file('d.svg', '<svg onload="x()"/>') }, /holds “onload="?”/],
    [
      'an SVG with an import',
      { logo: file('e.svg', '<svg><style>@import "http://a.b/c"</style></svg>') },
      /holds “@import/,
    ],
    ['a long footer', { footer: '院'.repeat(60) }, /is too long for the foot of a slide/],
    ['a missing theme', { theme: join(ROOM, 'none.css') }, /none\.css is not there/],
  ])('%s', async (_name, options, message) => {
    await expect(built({ pdf: false, ...options })).rejects.toThrow(message)
  })

  test('the logo is named as it was typed, wherever the deck is written', async () => {
    const logo = relative('.', file('words.png', 'no picture'))
    const refused = built({ pdf: false, logo }).catch(({ message }: Error) => message)
    expect(await refused).toMatch(new RegExp(`^${logo.replaceAll('.', '\\.')} is no picture`))
  })
})
