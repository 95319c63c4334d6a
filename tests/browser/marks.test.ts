import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page } from 'playwright/test'
import { printPdf } from '../../src/publish/paper/pdf.ts'
import { type BuiltInMemory, buildInMemory, test } from './open.ts'
import { readPdf, type Word } from './paper.ts'

const MARKED = '甲 10<sup>47</sup> 乙 CO<sub>28</sub> 丙 ~~旧价~~ 丁 `make` 戊'

/** The same words as a document has them and as a person writes them into a deck. */
const FILES = {
  'of a document': ['marks.md', `# 标记\n\n## 一、写法\n\n${MARKED}\n`],
  'of a deck of one’s own': [
    'marks.deck.md',
    `---\nlectern: 1\n---\n# 标记\n\n## 标记\n\n${MARKED}\n`,
  ],
} as const

/** How the words of each mark stand beside those around them, in the slide that is shown with them. */
const looks = (page: Page) =>
  page.evaluate(() => {
    const [sup, sub, strike, code] = ['sup', 'sub', 's', 'code'].map((tag) => {
      const found = [...document.querySelectorAll(tag)].filter(
        (one) => !one.closest('aside') && one.getClientRects().length > 0,
      )
      return found.at(-1)
    })
    const styleOf = (one: Element | undefined) => one && getComputedStyle(one)
    const share = (one: Element | null | undefined) =>
      Number.parseFloat(styleOf(one ?? undefined)?.fontSize ?? '0')
    const ratio = (one: Element | undefined) => share(one) / share(one?.parentElement)
    /** Beside the words right before it: its line is one of several. */
    const middle = (one: Element | undefined) => {
      const before = document.createRange()
      if (!one?.previousSibling) return 0
      before.selectNode(one.previousSibling)
      const [own, around] = [one.getBoundingClientRect(), [...before.getClientRects()].at(-1)]
      return around ? own.top + own.height / 2 - (around.top + around.height / 2) : 0
    }
    return {
      words: [sup, sub, strike, code].map((one) => one?.textContent),
      smaller: [ratio(sup) < 0.9, ratio(sub) < 0.9],
      raised: middle(sup) < 0,
      lowered: middle(sub) > 0,
      struck: styleOf(strike)?.textDecorationLine,
      face: styleOf(code)?.fontFamily.includes('Mono'),
    }
  })

const SEEN = {
  words: ['47', '28', '旧价', 'make'],
  smaller: [true, true],
  raised: true,
  lowered: true,
  struck: 'line-through',
  face: true,
}

for (const [name, [file, text]] of Object.entries(FILES)) {
  test.describe(`raised, lowered, struck-out words and code ${name}`, () => {
    let built: BuiltInMemory
    let paper = ''
    test.beforeAll(async ({ browser }) => {
      const folder = mkdtempSync(join(tmpdir(), 'lectern-marks-'))
      writeFileSync(join(folder, file), text)
      built = await buildInMemory(join(folder, file), { handouts: [] }, (page) => {
        paper = page
        return printPdf(browser, page)
      })
      rmSync(folder, { recursive: true })
    })

    test('in the deck', async ({ openDeck }) => {
      const { page } = await openDeck(built.html)
      await page.keyboard.press('End')
      await expect.poll(() => looks(page)).toEqual(SEEN)
    })

    test('on the pages that are printed', async ({ page }) => {
      await page.setContent(paper)
      expect(await looks(page)).toEqual(SEEN)
    })

    test('in the slides’ PDF, where the figures are smaller, above and below', async () => {
      const words = (await readPdf(built.pdf('-slides.pdf'))).words.flat()
      const find = (own: string) => words.findLast((word) => word.text === own) as Word
      const [sup, sub] = [find('47'), find('28')]
      const line = words.findLast((word) => word.text.includes('10')) as Word
      expect(sup.size).toBeLessThan(line.size * 0.9)
      expect(sub.size).toBeLessThan(line.size * 0.9)
      expect(sup.top).toBeLessThan(line.top)
      expect(sub.top).toBeGreaterThan(line.top)
      for (const kept of ['旧价', 'make']) {
        expect(words.map((word) => word.text).join('')).toContain(kept)
      }
    })
  })
}
