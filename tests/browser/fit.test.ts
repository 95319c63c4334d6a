import { type Browser, chromium, expect, type Page, test } from 'playwright/test'
import { toOutline } from '../../src/lectern.ts'
import {
  type Content,
  type Deck,
  type Item,
  makeItem,
  makeSlide,
  PLAIN_LOOK,
  type Slide,
  type Theme,
} from '../../src/model/deck.ts'
import { LAYOUTS } from '../../src/model/layouts.ts'
import { fontFaces } from '../../src/publish/page/fonts.ts'
import { slidesHtml } from '../../src/publish/page/page.ts'
import { browserPath } from '../../src/publish/paper/browser.ts'
import { html, render } from '../../src/render/index.ts'
import { emWidth, type Face, hasGlyph } from '../../src/typeset/metrics.ts'
import { sourceOf } from '../print.ts'

/** The same numbers each time: a linear congruential generator (Numerical Recipes, 7.1). */
function randomOf(seed: number) {
  let state = seed
  return (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

type Random = ReturnType<typeof randomOf>
const pick = <T>(random: Random, from: readonly T[]) => from[random(from.length)] as T

/** What documents are made of, a kind of writing each. */
const PARTS: Record<string, readonly string[]> = {
  simplified: [...'发展成就工作主要目标建设社会经济政治文化院子扫地落叶水井门口堃喆'],
  traditional: [...'發展經濟條例規定臺灣國學體關證據實際應當鬱龜齊'],
  kana: [...'これはテストのデータでありガイドラインを定めるッャー'],
  latin: [
    'Section ',
    'the ',
    'fit ',
    'W',
    'il',
    'Value ',
    'AWARD ',
    'office ',
    'shall ',
    'of ',
    'm',
    'Type ',
  ],
  digits: [...'0123456789０１２３', '3.5%', '2024年', '10 km', '℃', '㎡', '①'],
  marks: [...'，。、；：！？“”‘’（）《》「」—…·/-+=(),.:;!?'],
}

function textOf(random: Random, length: number): string {
  const kinds = Object.values(PARTS)
  let text = ''
  while (text.length < length) {
    const kind = pick(random, kinds)
    for (let count = 1 + random(6); count > 0; count -= 1) text += pick(random, kind)
  }
  return text.trim() || '院'
}

async function open(markup: string, within: Browser): Promise<Page> {
  const page = await within.newPage({ viewport: { width: 1280, height: 720 } })
  await page.setContent(markup)
  await page.evaluate(() => document.fonts.ready)
  return page
}

test.describe('the width of a line', () => {
  const FACES: readonly Face[] = ['sans-400', 'sans-700', 'serif-700']

  for (const face of FACES)
    test(`${face}: never wider than planned, nor far narrower`, async ({ browser }) => {
      const random = randomOf(FACES.indexOf(face) + 1)
      const texts = Array.from({ length: 1500 }, () => textOf(random, 2 + random(28)))
      const signs = new Set(texts.join('').replace(/\s/g, ''))
      expect([...signs].filter((sign) => !hasGlyph(sign, face))).toEqual([])
      const [family, weight] = face.startsWith('serif')
        ? ['Serif', 700]
        : ['Sans', Number(face.slice(-3))]
      const characters = { 'sans-400': '', 'sans-700': '', 'serif-700': '', [face]: texts.join('') }
      const style = `${await fontFaces(characters)} html{text-autospace:normal}p{white-space:pre;position:absolute;font:${weight} 40px "Lectern ${family}"}`
      const page = await open(
        `<html lang="zh-Hans"><style>${style}</style>${texts.map((text) => html`<p>${text}</p>`.source).join('')}</html>`,
        browser,
      )
      const widths = await page.$$eval('p', (all) =>
        all.map((one) => {
          const full = one.getBoundingClientRect().width
          one.style.setProperty('text-spacing-trim', 'space-all')
          return { full, untrimmed: one.getBoundingClientRect().width }
        }),
      )
      await page.close()
      const wrong = texts.flatMap((text, index) => {
        const planned = emWidth(text, face) * 40
        const { full = 0, untrimmed = 0 } = widths[index] ?? {}
        const isUnder = full > planned + 0.5
        const isOver = planned > untrimmed * 1.08 + 0.5
        return isUnder || isOver ? [{ text, planned, full, untrimmed }] : []
      })
      expect(wrong).toEqual([])
    })
})

const written = (words: string): Content => ({ written: words.replace(/[*_`[\]<>\\!&#~|]/g, '') })

/** A slide with something in every slot of its layout. */
function slideOf(random: Random, layout: (typeof LAYOUTS)[number], id: string): Slide {
  const words = (most: number) => written(textOf(random, 1 + random(most)))
  const item = (): Item => {
    if (layout === 'chips') return makeItem({ head: written('以德修身'.slice(0, 2 + random(3))) })
    if (layout === 'numbers') return makeItem({ head: words(4), body: [words(16)] })
    const figure = () => written(`${1 + random(900)}${random(2) > 0 ? '.5' : ''}万元`)
    if (layout === 'bars') return makeItem({ head: figure(), body: [words(8)] })
    if (layout === 'from-to') return makeItem({ head: figure(), body: [words(12), figure()] })
    if (layout === 'lines') return makeItem({ head: words(9), body: [words(9)] })
    return makeItem({
      label: random(2) > 0 && layout !== 'cards' ? words(4) : null,
      head: layout === 'text' || layout === 'article' ? null : words(18),
      body: layout === 'agenda' || layout === 'closing' ? [] : [words(60)],
    })
  }
  const rows = layout === 'table' ? [0, 1, 2].map(() => [words(8), words(16), words(24)]) : []
  const most = layout === 'agenda' || layout === 'closing' ? 10 : 4
  const isBare = ['quote', 'statement', 'figure'].includes(layout)
  const items =
    layout === 'table' ? [] : Array.from({ length: isBare ? 1 : 2 + random(most) }, item)
  return makeSlide(id, layout, { heading: [words(24)], items, rows })
}

/** The document that decks of written words hang on. */
const { value: outline } = toOutline(sourceOf('院子\n院子每天扫一遍。\n'))

/** A theme for each face of headings. */
const THEMES: readonly Theme[] = ['official', 'plain']

test.describe('the slots of a layout', () => {
  const cases = THEMES.flatMap((theme) => LAYOUTS.map((layout) => ({ theme, layout })))
  for (const { theme, layout } of cases)
    test(`${theme}, ${layout}: what is planned to fit does`, async ({ browser }) => {
      const random = randomOf(LAYOUTS.indexOf(layout) + 7)
      const slides = Array.from({ length: 40 }, (_, at) => slideOf(random, layout, `s${at}`))
      const page = await openSlides(browser, theme, slides)
      // Lines over the edge of their slot, and bodies taller than their room.
      const faults = await page.$$eval('section > .slide', (all) =>
        all.flatMap((slide) => {
          const edge = slide.getBoundingClientRect()
          const told: string[] = []
          for (const element of slide.querySelectorAll('[data-written]')) {
            const slots =
              'p, b, li, td, th, h1, h2, blockquote, cite, .first, .second, .chipset > div'
            const outer = (element.closest(slots) ?? slide).getBoundingClientRect()
            // The space that a line ends in hangs: only ink counts.
            const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
            while (texts.nextNode()) {
              const line = texts.currentNode as Text
              const ink = document.createRange()
              ink.setStart(line, 0)
              ink.setEnd(line, line.data.trimEnd().length)
              const rect = ink.getBoundingClientRect()
              const isOut = rect.right > outer.right + 1 || rect.left < outer.left - 1
              const isOff = rect.bottom > edge.bottom || rect.right > edge.right
              if (isOut || isOff) told.push(`over its slot: ${line.data.slice(0, 20)}`)
            }
          }
          const body = slide.querySelector(':scope > .body')
          const isTall = body !== null && body.scrollHeight > body.clientHeight + 1
          return isTall ? [...told, `too tall: ${body.textContent?.slice(0, 20)}`] : told
        }),
      )
      await page.close()
      expect(faults).toEqual([])
    })
})

/** English as bylaws have it, whose lines hinting would make wider than the fonts say. */
const ENGLISH =
  'the keeper of yard shall be elected by members and may at any time upon written request remove brooms gates cans or paths that are necessary for safety affirmative vote majority quorum otherwise provided'.split(
    ' ',
  )

/** Lectern's own browser prints without hinting; a reader's may round the width of every letter. */
const reader = async () =>
  chromium.launch({
    executablePath: (await browserPath()) ?? '',
    args: ['--no-sandbox', '--disable-background-networking'],
  })

test('no line of English is wider than planned, in a browser that hints', async () => {
  const within = await reader()
  const random = randomOf(11)
  const sentence = () =>
    Array.from({ length: 20 + random(50) }, () => pick(random, ENGLISH)).join(' ')
  const slides = Array.from({ length: 90 }, (_, at) =>
    makeSlide(`e${at}`, pick(random, ['points', 'text', 'article']), {
      heading: [written('Yard')],
      items: [makeItem({ body: [written(sentence())] })],
    }),
  )
  const page = await openSlides(within, 'official', slides)
  const lines = await page.$$eval('section .body', (all) =>
    all.flatMap((body) => {
      const texts = document.createTreeWalker(body, NodeFilter.SHOW_TEXT)
      const found: { words: string; size: number; width: number }[] = []
      while (texts.nextNode()) {
        const line = texts.currentNode as Text
        const ink = document.createRange()
        ink.selectNodeContents(line)
        const size = Number.parseFloat(getComputedStyle(line.parentElement ?? body).fontSize)
        found.push({ words: line.data, size, width: ink.getBoundingClientRect().width })
      }
      return found
    }),
  )
  await within.close()
  expect(lines.length).toBeGreaterThan(100)
  expect(
    lines.filter(({ words, size, width }) => width > emWidth(words, 'sans-400') * size + 0.5),
  ).toEqual([])
})

/** Only slides that are planned to fit. */
async function openSlides(within: Browser, theme: Theme, slides: readonly Slide[]): Promise<Page> {
  const deckOf = (some: readonly Slide[]): Deck => ({
    language: 'zh-Hans',
    density: 'points',
    theme,
    look: PLAIN_LOOK,
    source: { name: 'case.txt', sha256: '' },
    groups: [{ id: 's', kind: 'section', heading: [], slides: [...some] }],
  })
  const fitting = slides.filter(
    (slide) => render(deckOf([slide]), outline, () => '', []).problems.length === 0,
  )
  expect(fitting.length).toBeGreaterThan(5)
  const pages = render(deckOf(fitting), outline, () => '', [])
  const wear = { css: '', ink: false }
  return open(slidesHtml(pages, theme, wear, await fontFaces(pages.slides.characters)), within)
}
