import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makeItem, makeSlide } from '../src/model/deck.ts'
import { LAYOUTS } from '../src/model/layouts.ts'
import { SMALLEST_HEADING, SMALLEST_TEXT } from '../src/typeset/geometry.ts'
import { planSlide } from '../src/typeset/index.ts'
import { breakLines } from '../src/typeset/lines.ts'
import { emOffsets, emWidth, type Face, hasGlyph } from '../src/typeset/metrics.ts'
import { heightOf, setting } from '../src/typeset/plan.ts'

const FACE: Face = 'sans-400'

/** The text with `/` where a line ends; a Han sign is one em wide. */
function broken(text: string, ems: number, balance = false): string {
  return breakLines(text, { face: FACE, ems, balance })
    .map(({ start, end }) => text.slice(start, end))
    .join('/')
}

test('metrics.json says what the embedded fonts say', async () => {
  const { makeMetrics } = (await import(
    new URL('../scripts/make-metrics.mjs', import.meta.url).href
  )) as { makeMetrics(): string }
  const file = readFileSync(new URL('../src/typeset/metrics.json', import.meta.url), 'utf8')
  // Not toBe: a difference would be printed whole. After a change of fonts run that script.
  expect(makeMetrics() === file).toBe(true)
})

test('the faces for Japanese and traditional Chinese are as high, and nowhere wider', async () => {
  const script = (name: string) => new URL(`../scripts/${name}.mjs`, import.meta.url).href
  const { metricsOf } = (await import(script('make-metrics'))) as {
    metricsOf(path: string): { ascent: number; descent: number; advances: number[] }
  }
  const { FACES, LOCAL_FACES } = (await import(script('faces'))) as {
    FACES: Record<string, string>
    LOCAL_FACES: Record<string, Record<string, string>>
  }
  const advancesIn = ({ advances }: { advances: number[] }) => {
    const all = new Uint16Array(0x10000).fill(1000)
    for (let run = 0; run < advances.length; run += 3) {
      const [first = 0, count = 0, advance = 0] = advances.slice(run, run + 3)
      all.fill(advance, first, first + count)
    }
    return all
  }
  for (const [name, path] of Object.entries(FACES)) {
    const own = metricsOf(path)
    const planned = advancesIn(own)
    for (const faces of Object.values(LOCAL_FACES)) {
      // The monospaced face is one for all readers.
      if (name === 'mono-400') continue
      const other = metricsOf(faces[name] ?? '')
      expect([other.ascent, other.descent]).toEqual([own.ascent, own.descent])
      const wider = [...advancesIn(other).entries()].filter(
        ([code, advance]) => advance > (planned[code] ?? 0) && advance !== 1000,
      )
      expect(wider).toEqual([])
    }
  }
})

describe('metrics', () => {
  test('a Han sign is one em, a Latin letter less', () => {
    expect(emWidth('院子', FACE)).toBe(2)
    expect(emWidth('il', FACE)).toBeLessThan(emWidth('mw', FACE))
  })

  test('between Han and Latin there is an eighth of an em, and none beside a mark of Han', () => {
    const latin = emWidth('a', FACE)
    expect(emWidth('院a', FACE)).toBeCloseTo(1.125 + latin, 9)
    expect(emWidth('院a院', FACE)).toBeCloseTo(2.25 + latin, 9)
    expect(emWidth('。a', FACE)).toBeCloseTo(1 + latin, 9)
    expect([...emOffsets('院a', FACE)]).toEqual([0, 1.125, emWidth('院a', FACE)])
  })

  test('an astral sign is one em in its two halves', () => {
    expect(emWidth('𠮷', FACE)).toBe(1)
  })

  test('offsets end at the width', () => {
    const text = '院子 garden 3.5%'
    expect(emOffsets(text, FACE).at(-1)).toBeCloseTo(emWidth(text, FACE), 9)
  })

  test.each([
    ['院', true],
    ['A', true],
    ['。', true],
    ['①', true],
    ['\u{1f600}', false],
    ['\ue000', false],
  ])('a glyph for %s: %s', (sign, isThere) => {
    for (const face of ['sans-400', 'sans-700', 'serif-700'] as const)
      expect(hasGlyph(sign, face)).toBe(isThere)
  })
})

describe('line breaking', () => {
  test.each([
    ['as many signs as the measure takes', '院子每天早上扫一遍', 4, '院子每天/早上扫/一遍'],
    ['what fits stays on one line', '院子每天早上扫一遍', 9, '院子每天早上扫一遍'],
    ['a date stays with its year', '我们定于2024年5月1日开会', 8, '我们定于/2024年5月1日/开会'],
    ['a date of an era', 'これは令和６年７月のこと', 7, 'これは/令和６年７月の/こと'],
    ['a number keeps its unit', '新增装机15万千瓦投产', 7, '新增装机/15万千瓦投产'],
    ['a Latin unit too', '全长10 km的路', 4, '全长/10 km/的路'],
    ['a short quotation', '要坚持“抓两头带中间”的办法', 9, '要坚持/“抓两头带中间”/的办法'],
    ['what is wider than the measure is parted', '《阅览室管理办法》', 5, '《阅览室/管理办法》'],
    ['no line begins with a full stop', '院子每天打扫。早晚', 6, '院子每天/打扫。早晚'],
    [
      'no line begins with a closing bracket',
      '（院子东边）每天扫一遍',
      5,
      '（院子/东边）每天/扫一遍',
    ],
    [
      'no line ends with an opening bracket',
      '每天扫院（东边的）一遍',
      5,
      '每天扫院/（东边的）/一遍',
    ],
    ['no line begins with a small kana', 'あいうえっと言う', 4, 'あいう/えっと/言う'],
    ['words of Han in Japanese are pairs', '毎日の庭園清掃作業', 6, '毎日の庭園/清掃作業'],
    ['with a sign more at the end', '毎朝は庭園管理者が掃く', 6, '毎朝は庭園/管理者が掃く'],
    [
      'a number is not parted at its comma',
      'more than 1,000 miles',
      5.2,
      'more than /1,000 /miles',
    ],
    ['a dash ends a line', 'Ltd. – Travel Policy', 5, 'Ltd. – /Travel /Policy'],
    ['two verbs are one word', '必ず係に申し出ること', 7, '必ず係に/申し出ること'],
    ['or before them', 'これは不必要作業です', 6, 'これは不必要/作業です'],
    ['a number keeps its unit', '大家走了12公里路真好', 6, '大家走了/12公里路/真好'],
    ['a number keeps its counter', '今年来了三百二十个人都好', 7, '今年来了/三百二十个人/都好'],
    ['a date stays whole', '大家等到2023年再说', 6, '大家等到/2023年再说'],
    ['a short title stays whole', '请看一下《读书》再来', 6, '请看一下/《读书》再来'],
    ['a short quotation stays whole', '他一直说“读书好”呢', 6, '他一直说/“读书好”呢'],
    ['one sign is not left behind a pause', '扫院子，我想早一点', 5, '扫院子，/我想早一点'],
    ['nor carried over before one', '我在院子里，天天扫', 4, '我在/院子里，/天天扫'],
    ['a straight quotation mark stays with its word', 'we are ("mills")', 4.5, 'we are /("mills")'],
    ['an English word stays whole', 'sweep the garden', 5, 'sweep the /garden'],
    ['spaces at a line’s end belong to it', 'sweep   the yard', 3.2, 'sweep   /the /yard'],
    ['a percentage stays whole', '比去年多了3.5%左右', 6, '比去年多了/3.5%左右'],
  ])('%s', (_name, text, ems, expected) => {
    expect(broken(text, ems)).toBe(expected)
  })

  test('no sign is left alone on the last line', () => {
    const lines = broken('院子每天早上扫一', 7).split('/')
    expect(lines.at(-1)?.length).toBeGreaterThan(1)
    expect(broken('院子每天早上扫一遍', 8)).toBe('院子每天早上/扫一遍')
  })

  test('nor two signs under a long line: what goes with them begins at a pause or a word', () => {
    expect(broken('每天早上先扫院子，再把门口打扫', 13)).toBe('每天早上先扫院子，/再把门口打扫')
    expect(broken('院子里每天都要有人负责管理', 12)).toBe('院子里每天都要有人/负责管理')
  })

  test('an address on the web is parted behind its signs, and only where it must be', () => {
    const lines = (ems: number) =>
      breakLines('见网页（https://a.example/one/two.html）。', { face: FACE, ems }).map(
        ({ start, end }) => '见网页（https://a.example/one/two.html）。'.slice(start, end),
      )
    expect(lines(20)).toEqual(['见网页', '（https://a.example/one/two.html）。'])
    expect(lines(12)).toEqual(['见网页', '（https://a.example/one/', 'two.html）。'])
  })

  test('where a word is torn no mark begins a line', () => {
    for (const line of broken(`${'W'.repeat(40)}）。`, 9).split('/')) {
      expect(line).not.toMatch(/^[）。]/)
    }
  })

  test('a Latin word wider than the measure is torn at its letters', () => {
    const word = 'a'.repeat(60)
    const lines = broken(word, 8).split('/')
    expect(lines.length).toBeGreaterThan(1)
    expect(lines.join('')).toBe(word)
    expect(Math.max(...lines.map((line) => emWidth(line, FACE)))).toBeLessThanOrEqual(8)
  })

  test.each([
    'It ends on September 30, 2009',
    'It ends on the day of 5 May 2024',
    'It stands in Section 3.4',
    'It costs some $5 million',
  ])('an English date, a number with its unit and a reference are held: %s', (text) => {
    const held = /(?:September|5 May|Section|\$5).*$/.exec(text)?.[0] ?? ''
    for (let ems = 4; ems <= 16; ems += 0.5) {
      if (emWidth(held, FACE) <= ems) expect(broken(text, ems)).toContain(held)
    }
  })

  test('the two halves of an astral sign stay together', () => {
    for (const ems of [1, 1.5, 2, 2.5]) {
      expect(broken('𠮷𠮷𠮷𠮷', ems)).not.toMatch(/[\ud800-\udbff]\/|\/[\udc00-\udfff]/)
    }
  })

  test('a torn word with an astral sign is no wider than the measure either', () => {
    expect(broken('（𠮷', 1.6)).toBe('（/𠮷')
  })

  test('an emoji of several signs stays together', () => {
    expect(broken('家人都好👨‍👩‍👧吗大家', 6)).toContain('👨‍👩‍👧')
  })

  test('balanced lines end at pauses', () => {
    expect(broken('早晨起来扫院子，傍晚回来浇花', 10, true)).toBe('早晨起来扫院子，/傍晚回来浇花')
    expect(broken('早晨起来扫院子，傍晚回来浇花', 10)).toBe('早晨起来扫院子，傍晚/回来浇花')
  })

  test.each([
    ['充分认识就业再就业工作的极端重要性', 12, '充分认识就业再就业/工作的极端重要性'],
    ['Reader Guide for the Old Town Library', 15, 'Reader Guide /for the Old Town Library'],
  ])('balanced lines tear no word and leave none alone: %s', (text, ems, lines) => {
    expect(broken(text, ems, true)).toBe(lines)
  })

  test.each([
    ['每个人都要把自己的责任担起来', 10, '每个人都要把自己的/责任担起来'],
    // No further line is made for a word.
    ['各个小组要及时反映读者意见和建议', 8, '各个小组要及时/反映读者意见/和建议'],
  ])('running lines tear no word that they need not: %s', (text, ems, lines) => {
    expect(broken(text, ems, false)).toBe(lines)
  })

  test.each([15, 16, 22, 23])('an article ends no line where %s em leave room', (ems) => {
    const text =
      'Keepers sign the book each evening for the Old Library, and the desk opens again within 12 weeks of the day on which it was shut.'
    expect(broken(text, ems)).not.toMatch(/\b(?:the|12) \//)
  })

  test.each([15, 17, 23, 26])('one word is not left alone under lines of many, in %s em', (ems) => {
    const text =
      'Keepers of the reading room sign the book each evening and lock every window of the annex themselves.'
    expect(broken(text, ems)).not.toMatch(/\/[a-z]+\.$/)
  })

  test.each([
    ['会員は「夜間利用」を申し込むことができる', 10, '」/を'],
    ['図書館は有期雇用の職員を置く', 7, '有期/雇用'],
    ['住民が安心して暮らし続けられる地域', 10, '暮らし/続け'],
  ])('in Japanese, words and their particles stay together: %s', (text, ems, torn) => {
    expect(broken(text, ems)).not.toContain(torn)
  })

  test.each([24, 26, 28, 30, 32, 34])(
    'a line more, for whole words, is no hole in %s em',
    (ems) => {
      const text =
        'そのときには、あらかじめ貸出規則で開館時間や期限をはじめ、書架・棚札番号など、利用者の貸出条件や返却の手順をはっきりと定め、窓口間でトラブルが生じないようにしておくことが大切です。'
      const lengths = broken(text, ems, true)
        .split('/')
        .map((line) => line.length)
      expect(Math.min(...lengths)).toBeGreaterThan(Math.max(...lengths) * 0.45)
    },
  )

  test('a space before a date is none of it: a line ends there', () => {
    const words = '2026年4月1日から 2031年3月31日までを計画の期間とする。'
    expect(broken(words, 12, true)).toBe('2026年4月1日から /2031年3月31日までを/計画の期間とする。')
  })

  test('a stroke between two words begins no line', () => {
    expect(broken('窓口でも／電話でも', 4)).not.toMatch(/\/／/)
  })

  test('a title ends its lines where a wide space parts it', () => {
    expect(broken('令和9年度　みずほ野地区図書館運営計画', 15, true)).toBe(
      '令和9年度　/みずほ野地区図書館運営計画',
    )
  })

  test('balanced lines are of like length where there is no pause', () => {
    const widths = broken('早晨起来扫院子傍晚回来浇花草', 10, true)
      .split('/')
      .map((line) => emWidth(line, FACE))
    expect(widths).toEqual([7, 7])
  })

  test('an empty text has no lines', () => {
    expect(breakLines('', { face: FACE, ems: 10 })).toEqual([])
  })
})

const SIGNS = ['院', '子', '一', '，', '。', '（', '）', '“', '”', '《', '》', '、', '：', '…', '—']
const LATIN = ['a', 'W', '7', '.', ',', '-', ' ', '　', '%', '年', '𠮷', '😀', 'っ', '\t', '\u200d']
const shown = fc
  .array(fc.constantFrom(...SIGNS, ...LATIN), { maxLength: 120 })
  .map((all) => all.join(''))
const options = fc.record({
  face: fc.constantFrom<Face>('sans-400', 'sans-700', 'serif-700'),
  ems: fc.double({ min: 1.2, max: 40, noNaN: true }),
  balance: fc.boolean(),
})

describe('whatever the text', () => {
  test('lines cover it exactly, in order, and none is empty', () => {
    fc.assert(
      fc.property(shown, options, (text, set) => {
        const lines = breakLines(text, set)
        expect(lines.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text)
        expect(lines.every(({ start, end }) => end > start)).toBe(true)
        expect(lines[0]?.start ?? 0).toBe(0)
      }),
      { numRuns: 600 },
    )
  })

  test('no line is wider than the measure, but for spaces that hang', () => {
    fc.assert(
      fc.property(shown, options, (text, set) => {
        for (const { start, end } of breakLines(text, set)) {
          const ink = text.slice(start, end).replace(/[ \u3000\t]+$/, '')
          expect(emWidth(ink, set.face)).toBeLessThanOrEqual(set.ems + 1e-6)
        }
      }),
      { numRuns: 600 },
    )
  })

  test('no half of an astral sign stands alone', () => {
    fc.assert(
      fc.property(shown, options, (text, set) => {
        for (const { start } of breakLines(text, set).slice(1)) {
          expect(text.slice(start - 1, start + 1)).not.toMatch(/^[\ud800-\udbff][\udc00-\udfff]$/)
        }
      }),
      { numRuns: 600 },
    )
  })

  test('in running Han with single marks no line begins with a closing one or ends with an opening one', () => {
    // Each mark stands between Han, as in writing: rows of marks wider than the measure must be torn.
    const word = fc.constantFrom(
      '院子',
      '每天',
      '扫',
      '（东',
      '边）',
      '“扫',
      '地”',
      '好，',
      '了。',
      '《书》',
    )
    const text = fc.array(word, { minLength: 1, maxLength: 60 }).map((all) => all.join('院'))
    fc.assert(
      fc.property(text, fc.integer({ min: 8, max: 30 }), fc.boolean(), (words, ems, balance) => {
        const lines = broken(words, ems, balance).split('/')
        expect(lines.slice(1).filter((line) => /^[）”，。》]/.test(line))).toEqual([])
        expect(lines.slice(0, -1).filter((line) => /[（“《]$/.test(line))).toEqual([])
      }),
      { numRuns: 600 },
    )
  })
})

describe('plans', () => {
  const words = (count: number) => ({ written: '院子每天早上扫一遍，'.repeat(count) })
  const slideOf = (layout: (typeof LAYOUTS)[number], count: number) =>
    makeSlide('s1-1', layout, {
      heading: [{ written: '院子' }],
      items: (layout === 'figure' ? [1] : [1, 2, 3]).map(() =>
        makeItem({ head: { written: '扫地' }, body: [words(count)] }),
      ),
      rows: [
        [{ written: '事' }, { written: '谁' }],
        [words(count), words(1)],
      ],
    })
  const show = (content: object) => ('written' in content ? String(content.written) : '')

  test.each(LAYOUTS)('%s: a little fits, in type that can be read', (layout) => {
    const plan = planSlide(slideOf(layout, 1), show)
    expect(plan.fits).toBe(true)
    expect(plan.settings.heading.size).toBeGreaterThanOrEqual(SMALLEST_HEADING)
    expect(plan.settings.body.size).toBeGreaterThanOrEqual(SMALLEST_TEXT)
    expect(plan.settings.head.size).toBeGreaterThanOrEqual(SMALLEST_TEXT)
  })

  test.each(['points', 'cards', 'table', 'text', 'quote', 'statement'] as const)(
    '%s: too much does not fit, and is not set smaller than can be read',
    (layout) => {
      const plan = planSlide(slideOf(layout, 60), show)
      expect(plan.fits).toBe(false)
      expect(plan.settings.body.size).toBeGreaterThanOrEqual(SMALLEST_TEXT)
    },
  )

  test('words that are strong in a text take the room that they need in bold', () => {
    const words = 'The keeper sweeps the yard and shuts the gate. '.repeat(9)
    const content = { written: words }
    const pieces = () => [{ text: words, strong: true, code: false, script: null }]
    const set = setting('sans-400', 30, 1.4, 800)
    const plain = heightOf([content], set, show)
    const strong = heightOf(
      [content],
      set,
      Object.assign((one: object) => show(one), { pieces }),
    )
    expect(strong).toBeGreaterThan(plain)
    expect(strong).toBe(heightOf([content], { ...set, face: 'sans-700' }, show))
  })

  test('what stands above the heading has one line, with room for the number of the part', () => {
    const slide = slideOf('points', 1)
    const crumbOf = (count: number) => [{ written: '院子每天早上扫一遍'.repeat(count) }]
    expect(planSlide({ ...slide, crumb: crumbOf(4) }, show).fits).toBe(true)
    expect(planSlide({ ...slide, crumb: crumbOf(5) }, show).fits).toBe(false)
    expect(planSlide({ ...slide, crumb: [...crumbOf(2), ...crumbOf(2)] }, show).fits).toBe(true)
    expect(planSlide({ ...slide, crumb: [...crumbOf(4), ...crumbOf(1)] }, show).fits).toBe(false)
  })

  test('more words never get larger type', () => {
    const sizes = [1, 2, 3, 4, 6, 8].map(
      (count) => planSlide(slideOf('points', count), show).settings.body.size,
    )
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a))
  })

  test('cards of like weight stand beside each other, others under each other', () => {
    const cardsOf = (...counts: number[]) =>
      makeSlide('s1-1', 'cards', {
        heading: [{ written: '院子' }],
        items: counts.map((count) => makeItem({ head: { written: '扫地' }, body: [words(count)] })),
      })
    expect(planSlide(cardsOf(3, 3), show)).toMatchObject({ columns: 2, isPreferred: true })
    expect(planSlide(cardsOf(5, 1), show)).toMatchObject({ columns: 1, isPreferred: true })
    // Where not even that has room, what fits is set, and said not to look well.
    const crowded = planSlide(cardsOf(3, 3, 3, 3, 3, 1), show)
    expect(crowded).toMatchObject({ fits: true, isPreferred: false })
  })

  test('a long agenda has two columns where one would need smaller type', () => {
    const agendaOf = (count: number) =>
      makeSlide('s1-1', 'agenda', {
        items: Array.from({ length: count }, (_, index) =>
          makeItem({ label: { written: `${index + 1}.` }, head: words(2) }),
        ),
      })
    expect([3, 11].map((count) => planSlide(agendaOf(count), show).columns)).toEqual([1, 2])
  })
})
