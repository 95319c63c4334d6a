import { describe, expect, test } from 'vitest'
import { compose, toDeck, toOutline } from '../src/lectern.ts'
import { type Deck, isSpan, type Slide } from '../src/model/deck.ts'
import type { Document } from '../src/model/document.ts'
import { shownText } from '../src/model/shown.ts'
import { outline } from '../src/outline/index.ts'
import { audit, readPage } from '../src/publish/report/audit.ts'
import { render } from '../src/render/index.ts'
import { asWritten } from '../src/render/inline.ts'
import { makeTypesetter } from '../src/render/type.ts'
import { writtenPieces } from '../src/render/written.ts'
import { emOffsets, emWidth } from '../src/typeset/metrics.ts'
import { linesOf, setting } from '../src/typeset/plan.ts'
import { settingFor } from '../src/typeset/styles.ts'
import { markedDocument } from './marked.ts'
import { sourceOf } from './print.ts'

const inner = (markup: string) => markup.replace(/^<span [^>]*>|<\/span>$/g, '')

/** Text with its marks, as it is set in a measure of `width` px. */
function set(text: string, width = 2000, face: 'sans-400' | 'mono-400' = 'sans-400'): string {
  const document = markedDocument(text)
  const [block] = document.blocks
  if (!block) throw new Error('The text holds no block.')
  const markup = makeTypesetter(document).set(block.span, setting(face, 30, 1.4, width))
  return inner(markup.source)
}

describe('marks are drawn', () => {
  test.each([
    ['水量为10<sup>4</sup>立方米', '水量为10<sup>4</sup>立方米'],
    ['CO<sub>2</sub>降了', 'CO<sub>2</sub>降了'],
    ['原定~~五月~~六月', '原定<s>五月</s>六月'],
    ['运行`make`即可', '运行<code>make</code>即可'],
    ['早晨扫<br>傍晚浇', '早晨扫<br>傍晚浇'],
    ['见注[^1]。', '见注<sup>1</sup>。'],
    ['**扫`a`**', '<strong>扫</strong><strong><code>a</code></strong>'],
    ['```\nif a:\n    b\n\n\tc\n```', 'if a:<br>    b<br><br>\tc'],
  ])('%j', (text, markup) => {
    expect(set(text)).toBe(markup)
  })

  test('each face stands on the page with its own characters', () => {
    const document = markedDocument('运行`make 院`')
    const typesetter = makeTypesetter(document)
    typesetter.set({ start: 0, end: document.text.length }, setting('sans-400', 30, 1.4, 900))
    expect(typesetter.characters()).toMatchObject({ 'mono-400': ' aekm', 'sans-400': '行运院' })
  })

  test('a person’s own words have the same marks', () => {
    const words =
      '10<sup>4</sup> H<sub>2</sub>O ~~五月~~ `make` a<br>b **c<sup>d</sup>** <x> e</sup>'
    expect(asWritten(writtenPieces({ written: words })).source).toBe(
      '10<sup>4</sup> H<sub>2</sub>O <s>五月</s> <code>make</code> a<br>b <strong>c</strong><strong><sup>d</sup></strong> &lt;x&gt; e&lt;/sup&gt;',
    )
    expect(asWritten(writtenPieces({ written: 'a  b\n  <c>', code: true })).source).toBe(
      '<code class="kept"><code>a  b</code><br><code>  &lt;c&gt;</code></code>',
    )
  })
})

describe('marks are measured', () => {
  const piecesOf = (text: string) => writtenPieces({ written: text })
  const width = (text: string) => {
    const pieces = piecesOf(text)
    const { variations = [] } = settingFor(setting('sans-400', 30, 1.4, 900), pieces)
    return emWidth(pieces.map((piece) => piece.text).join(''), 'sans-400', variations)
  }

  test('raised and lowered words are smaller, code is as wide as its face', () => {
    expect(width('m<sup>m</sup>')).toBeCloseTo(1.65 * emWidth('m', 'sans-400'), 9)
    expect(width('m<sub>m</sub>')).toBeCloseTo(1.65 * emWidth('m', 'sans-400'), 9)
    expect(width('`iiii`')).toBeCloseTo(2.4, 9)
    expect(width('`院子`')).toBeCloseTo(2, 9)
    expect([...emOffsets('a院', 'mono-400')]).toEqual([0, 0.6, 1.6])
  })

  test('no line ends in front of a raised mark, whatever stands before it', () => {
    const text = '院子每天早上都要扫一遍<sup>注一</sup>然后浇水'
    const pieces = piecesOf(text)
    const words = pieces.map((piece) => piece.text).join('')
    for (let size = 3; size < 16; size += 1) {
      const lines = linesOf(words, settingFor(setting('sans-400', 30, 1.4, size * 30), pieces))
      const ends = lines.map(({ end }) => end)
      expect(ends).not.toContain(words.indexOf('注'))
      expect(ends).not.toContain(words.indexOf('注') + 1)
    }
  })

  test('a line end of the text ends a line, in each kind of setting', () => {
    for (const balance of [true, false]) {
      const lines = linesOf(
        '早晨扫\n\n傍晚浇水浇水浇水\n',
        setting('sans-400', 30, 1.4, 150, balance),
      )
      expect(lines.slice(0, 2)).toEqual([
        { start: 0, end: 4 },
        { start: 4, end: 5 },
      ])
      expect(lines).toHaveLength(4)
      expect(lines.at(-1)?.end).toBe(14)
    }
  })

  test('a long line of code goes on further in than it began', () => {
    const markup = set('```\n  first(second, third, fourth)\n```', 30 * 0.6 * 20, 'mono-400')
    expect(markup).toBe('  first(second, <br><span class="hang-3">third, fourth)</span>')
  })
})

function deckOf(document: Document, density: Deck['density'] = 'points'): Deck {
  const source = { name: 'case.md', sha256: '' }
  return compose(outline(document).value, { density, theme: 'official', source })
}

const slidesOf = (deck: Deck): Slide[] => deck.groups.flatMap((group) => group.slides)

/** The notes of each slide that has some, as words. */
function notesOf(document: Document, deck: Deck): string[][] {
  return slidesOf(deck).map(({ notes }) =>
    notes.map((note) => (isSpan(note) ? shownText(document, note) : note.written)),
  )
}

/** Nothing is lost from slides and notes, and nothing is another word than the source's. */
function expectWhole(document: Document, deck: Deck): void {
  const tree = { ...outline(document).value }
  const pages = render(deck, tree, () => '', [])
  const coverage = audit(document, [readPage(pages.screen.body.source)])
  expect(coverage.missing).toEqual([])
  expect(coverage.invented).toEqual([])
}

const CODE = `# 一、安装

先装好工具，再运行下面的命令。

\`\`\`sh
# 1. 这不是标题
for i in 1 2; do
    echo "$i"
done
\`\`\`

装好以后要检查一遍，不得跳过任何一步。

# 二、检查

检查每天做一次，由值班的人负责到底。
`

describe('code', () => {
  const document = markedDocument(CODE)

  test.each(['points', 'full'] as const)('%s: a slide of its own, in its place', (density) => {
    const deck = deckOf(document, density)
    const slides = slidesOf(deck)
    const at = slides.findIndex(({ layout }) => layout === 'code')
    expect(slides.filter(({ layout }) => layout === 'code')).toHaveLength(1)
    expect(slides[at]?.heading).toEqual(slides[at - 1]?.heading)
    const [body] = slides[at]?.items[0]?.body ?? []
    expect(body && isSpan(body) && shownText(document, body)).toBe(
      '# 1. 这不是标题\nfor i in 1 2; do\n    echo "$i"\ndone',
    )
    const starts = slides.flatMap(({ notes }) =>
      notes[0] && isSpan(notes[0]) ? [notes[0].start] : [],
    )
    const own = starts.slice(1)
    expect(own).toEqual([...own].sort((a, b) => a - b))
    expectWhole(document, deck)
  })

  test('what looks like a label in it opens no section', () => {
    const { value } = outline(document)
    expect(value.sections.map(({ heading }) => heading && shownText(document, heading))).toEqual([
      '安装',
      '检查',
    ])
  })

  test('much of it is parted at line ends, at a blank line where one is near', () => {
    const line = (at: number) => (at % 10 === 9 ? '' : `${' '.repeat(at % 4)}line ${at};`)
    const lines = Array.from({ length: 45 }, (_, at) => line(at)).join('\n')
    const long = markedDocument(
      `# 一、清单\n\n\`\`\`\n${lines}\n\`\`\`\n\n# 二、检查\n\n每天检查一次。\n`,
    )
    const deck = deckOf(long)
    const parts = slidesOf(deck)
      .filter(({ layout }) => layout === 'code')
      .flatMap(({ items }) => items.flatMap(({ body }) => body))
      .map((body) => (isSpan(body) ? shownText(long, body) : ''))
    expect(parts.length).toBeGreaterThan(3)
    expect(parts.flatMap((part) => part.split('\n')).filter((one) => one !== '')).toEqual(
      lines.split('\n').filter((one) => one !== ''),
    )
    expect(parts.slice(0, -1).every((part) => /[48]/.test(part.at(-2) ?? ''))).toBe(true)
    expectWhole(long, deck)
  })

  test('a line that fills more than a slide is lost nowhere', () => {
    const long = markedDocument(
      `# 一、清单\n\n\`\`\`\n${'word '.repeat(400)}\n\`\`\`\n\n# 二、检查\n\n每天检查。\n`,
    )
    const deck = deckOf(long)
    const pages = render(deck, outline(long).value, () => '', [])
    expect(pages.problems).toEqual([])
    expectWhole(long, deck)
  })
})

const NOTED = `# 一、用水

全年用水10<sup>4</sup>立方米[^1]，比上一年少了两成[^b]。

# 二、用电

用电的数字没有变化，明年还要再降一成。

[^1]: 由水表读出，每月一次。

[^b]: 上一年的数字见年报。

[^c]: 没有人引用这一条。
`

describe('footnotes', () => {
  const document = markedDocument(NOTED)

  test.each(['points', 'full'] as const)(
    '%s: stand behind the notes of the slides that refer to them, others at the end',
    (density) => {
      const deck = deckOf(document, density)
      const notes = notesOf(document, deck)
      const first = notes.filter((one) => one.some((words) => words.includes('立方米1')))
      expect(first.length).toBeGreaterThan(0)
      for (const own of first) {
        expect(own.filter((words) => words === '由水表读出，每月一次。')).toHaveLength(1)
        expect(own.at(-1)).toBe('上一年的数字见年报。')
      }
      const others = notes.filter((one) => !one.some((words) => words.includes('立方米1')))
      expect(others.flat().filter((words) => words.includes('水表'))).toEqual([])
      expect(notes.at(-1)?.at(-1)).toBe('没有人引用这一条。')
      expect(notes.flat().filter((words) => words.includes('没有人'))).toHaveLength(1)
      expectWhole(document, deck)
    },
  )

  test('no slide is made of them', () => {
    const shown = slidesOf(deckOf(document, 'full'))
      .flatMap(({ items }) => items.flatMap(({ head, body }) => (head ? [head, ...body] : body)))
      .map((content) => (isSpan(content) ? shownText(document, content) : ''))
      .join('')
    expect(shown).toContain('用电的数字')
    expect(shown).not.toContain('水表')
  })

  test('so they do as the reader of Markdown gives them', () => {
    const { value } = toOutline(sourceOf(NOTED, 'case.md'))
    const source = { name: 'case.md', sha256: '' }
    const deck = toDeck(value, { density: 'points', theme: 'official', source })
    const notes = notesOf(value.document, deck)
    const [own] = notes.filter((one) => one.some((words) => words.includes('立方米1')))
    // With the labels that the marks in the text have.
    expect(own?.slice(-2)).toEqual(['1 由水表读出，每月一次。', 'b 上一年的数字见年报。'])
    expect(notes.at(-1)).toEqual(['c 没有人引用这一条。'])
  })

  test('a note in the middle of the file stands behind the text too', () => {
    const early = markedDocument(
      '# 一、用水\n\n全年用水很多[^1]，要省着用。\n\n[^1]: 由水表读出。\n\n水龙头要关紧，漏水要报修。\n\n# 二、用电\n\n明年还要再降一成。\n',
    )
    const deck = deckOf(early)
    const [own] = notesOf(early, deck).filter((one) => one.includes('由水表读出。'))
    expect(own?.at(-1)).toBe('由水表读出。')
    expectWhole(early, deck)
  })
})
