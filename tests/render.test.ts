import { describe, expect, test } from 'vitest'
import { render, toDeck, toOutline } from '../src/lectern.ts'
import { makeItem, makeSlide, type Slide } from '../src/model/deck.ts'
import type { Language } from '../src/model/document.ts'
import { WORDS } from '../src/model/words.ts'
import { fontFaces } from '../src/publish/page/fonts.ts'
import { missingGlyphs } from '../src/publish/page/glyphs.ts'
import { audit, readPage } from '../src/publish/report/audit.ts'
import { html, type Pages, unsafe } from '../src/render/index.ts'
import { sourceOf } from './print.ts'

const DOCUMENTS: Record<Language, string> = {
  'zh-Hans': [
    '管好院子',
    '——在院子里的讲话',
    '邻居们：',
    '今天把大家请来，说一说院子里的几件事情，时间不会太长，请大家听一听。',
    '一、勤扫地',
    '要扫前院，落叶装进袋子再拿走。要扫后院，碎砖捡到一起再码好。要扫门口，纸片随手拿走再分类。',
    '二、勤浇水。天热的时候早晚各浇一次，天凉的时候两三天浇一次，下雨天不浇。',
    '三、勤关窗',
    '古人说：“千里之堤，溃于蚁穴；百尺之室，焚于隙烟。”',
    '邻居们，事情不大，贵在坚持。',
  ].join('\n'),
  ja: [
    '図書室の使い方',
    '第１条（目的）　この規則は、図書室の使い方をさだめるものとする。',
    '第２条（本を借りること）　利用者は、一度に五冊まで本を借りることができる。',
    '第３条（かえすこと）　利用者は、借りた本を二週間でかえすものとする。',
  ].join('\n'),
  en: [
    'How the garden is kept',
    '',
    '1. Sweeping',
    'Everybody must sweep the front yard in the morning. The leaves go into a bag.',
    '2. Watering',
    'Water twice a day when it is hot. Nobody should water in the rain.',
  ].join('\n'),
  ko: [
    '마을 서가 이용 규칙',
    '제1조(목적) 이 규칙은 마을 서가의 이용에 필요한 사항을 정함을 목적으로 한다.',
    '제2조(대출) 이용자는 한 번에 다섯 권까지 빌릴 수 있다.',
    '제3조(반납) 이용자는 빌린 책을 두 주 안에 돌려주어야 한다.',
  ].join('\n'),
}

function made(text: string, name = 'case.txt', assetUrl = (id: string) => `data:${id}`) {
  const { value: outline } = toOutline(sourceOf(text, name))
  const source = { name, sha256: '0' }
  const deck = toDeck(outline, { density: 'points', theme: 'official', source })
  return { outline, deck, pages: render(deck, outline, assetUrl) }
}

function bodiesOf({ screen, slides, handouts }: Pages): [string, string][] {
  const papers = Object.entries(handouts).map(([edition, page]) => [`handout ${edition}`, page])
  return [['screen', screen], ['slides', slides], ...papers].map(([name, page]) => [
    String(name),
    (page as Pages['screen']).body.source,
  ])
}

describe('HTML is a type', () => {
  test('text in a hole can’t become markup', () => {
    expect(html`<p title="${`"'`}">${'<script>alert(1)</script> & more'}</p>`.source).toBe(
      '<p title="&quot;&#39;">&lt;script&gt;alert(1)&lt;/script&gt; &amp; more</p>',
    )
  })

  test('markup in a hole stands as it is, null is nothing, a number is its digits', () => {
    expect(html`${[html`<i>${1}</i>`, html`<b>${null}</b>`]}${unsafe('<br>')}`.source).toBe(
      '<i>1</i><b></b><br>',
    )
  })

  test('control characters become spaces, for a browser would show boxes', () => {
    expect(html`${'a\0b\x1bc\x7fd\te\n'}`.source).toBe('a b c d\te\n')
  })
})

describe.each(Object.entries(DOCUMENTS))('pages of a document in %s', (language, text) => {
  const { outline, deck, pages } = made(text)
  const slides = deck.groups.flatMap((group) => group.slides)

  const words = WORDS[deck.language]
  const counts = Array.from({ length: slides.length + 1 }, (_, index) => index)
  const known = new Set([
    ...[words.agenda, words.preamble, words.conclusion, words.closing],
    ...[words.record, ...Object.values(words.recordParts)],
    ...counts.flatMap((of) =>
      counts.flatMap((index) => [words.page(index, of), words.part(index, of)]),
    ),
  ])
  const title = outline.document.front.title.map(({ start, end }) => text.slice(start, end))
  const isOwn = (className: string, said: string) => {
    if (className === 'line-number') return /^\d+$/.test(said)
    if (className === 'bullet') return said === '•'
    if (className === 'running') return title.join('　').startsWith(said)
    const [slide = 0, line = 0] = [...said.matchAll(/\d+/g)].map(Number)
    return className === 'mini-caption' ? said === words.slideAt(slide, line) : known.has(said)
  }

  test('the language is known', () => {
    expect(pages.language).toBe(language)
    expect(pages.problems).toEqual([])
  })

  test('the five pages are there', () => {
    expect(bodiesOf(pages).map(([name]) => name)).toEqual([
      'screen',
      'slides',
      'handout 3',
      'handout text',
      'handout record',
    ])
  })

  test.each(bodiesOf(pages))(
    '%s: every word is the source’s or marked as the tool’s',
    (_n, body) => {
      const said = readPage(body)
      expect(said.stray).toEqual([])
      expect(said.written).toEqual([])
      expect(said.spans.length).toBeGreaterThan(2)
      expect(audit(outline.document, [said]).invented).toEqual([])
    },
  )

  test.each(bodiesOf(pages))('%s: the tool’s own words come from its table', (_name, body) => {
    const said = [...body.matchAll(/<span class="([^"]*)" data-chrome>([^<]*)<\/span>/g)]
    expect(said.length).toBe(body.match(/data-chrome/g)?.length)
    expect(said.length).toBeGreaterThan(0)
    const strangers = said.filter(([, className = '', words = '']) => !isOwn(className, words))
    expect(strangers.map(([whole]) => whole)).toEqual([])
  })

  test('every slide is a section with its id, its layout and its notes', () => {
    const sections = [
      ...pages.screen.body.source.matchAll(
        /<section id="([^"]+)" data-layout="([^"]+)">(?:(?!<section)[\s\S])*?<aside class="notes">([\s\S]*?)<\/aside><\/section>/g,
      ),
    ]
    expect(sections.map(([, id, layout]) => [id, layout])).toEqual(
      slides.map(({ id, layout }) => [id, layout]),
    )
    for (const [index, [, , , notes = '']] of sections.entries()) {
      expect(notes.match(/<p data-span="\d+-\d+">/g)?.length ?? 0).toBe(slides[index]?.notes.length)
    }
  })

  test('no id stands twice', () => {
    const ids = [...pages.screen.body.source.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
    expect(ids.length).toBe(slides.length + deck.groups.length)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('the paper has a page a slide, without notes', () => {
    const body = pages.slides.body.source
    expect(body.match(/<section id="[^"]*" data-layout=/g)?.length).toBe(slides.length)
    expect(body).not.toContain('class="notes"')
  })

  test('slides and notes say everything, and so does the handout alone', () => {
    const all = [pages.screen, pages.handouts.text].map((page) => page?.body.source ?? '')
    for (const body of all) {
      expect(audit(outline.document, [readPage(body)]).missing).toEqual([])
    }
  })

  test('every shown character is asked of its fonts', () => {
    const shown = new Set(
      readPage(pages.slides.body.source).spans.flatMap((said) => [...said.text.replace(/\s/g, '')]),
    )
    const asked = new Set(Object.values(pages.slides.characters).join(''))
    expect([...shown].filter((sign) => !asked.has(sign))).toEqual([])
  })

  test('every class that sets a size has its rule', () => {
    for (const page of [pages.screen, pages.slides, pages.handouts.text, pages.handouts['3']]) {
      const used = page?.body.source.match(/\bf\d+x\d+\b/g) ?? []
      expect(used.length).toBeGreaterThan(0)
      for (const name of new Set(used)) expect(page?.css).toContain(`.${name}{`)
    }
  })

  test('the same input gives the same pages', () => {
    expect(bodiesOf(made(text).pages)).toEqual(bodiesOf(pages))
  })
})

describe('hostile text', () => {
  const HOSTILE = [
    '院子<script>alert(1)</script>',
    '一、<img src=x onerror=alert(1)>"\'>',
    '要扫</section><aside class="notes">前院&amp;后院。</aside>',
    '二、<!-- 浇水 -->',
    '每天浇水一次，<b data-chrome>不要忘记</b>。',
  ].join('\n')

  test.each(bodiesOf(made(HOSTILE).pages))('stays text on the %s', (_name, body) => {
    const own =
      /^\/?(?:section|div|header|footer|aside|h[1-4]|p|b|i|ul|ol|li|span|br|table|colgroup|col|thead|tbody|tr|th|td|blockquote|cite|figure|figcaption|strong|em|code)$/
    const tags = [...body.matchAll(/<([^\s>]+)/g)].map(([, tag = '']) => tag)
    expect(tags.filter((tag) => !own.test(tag))).toEqual([])
    expect(body).toContain('&lt;script&gt;')
    expect(body).not.toMatch(/<[a-z]+[^>]*\son[a-z]+=/)
    expect(readPage(body).stray).toEqual([])
  })

  test('is neither lost nor changed', () => {
    const { outline, pages } = made(HOSTILE)
    const { missing, invented } = audit(outline.document, [readPage(pages.screen.body.source)])
    expect([missing, invented]).toEqual([[], []])
  })

  test('an address that runs a script is no link, neither the source’s nor a person’s', () => {
    const { outline, deck } = made(
      '# 院子\n\n一、看[这里](javascript:alert(1))\n\n二、看[那里](https://example.org/?a=1&b="2")\n',
      'a.md',
    )
    const written = '[点](javascript:alert(2)) [看](https://example.org/)'
    const slide = makeSlide('opening-9', 'text', { items: [makeItem({ body: [{ written }] })] })
    deck.groups[0]?.slides.push(slide)
    const body = render(deck, outline, () => '').screen.body.source
    expect(body).not.toMatch(/href="javascript/i)
    expect(body).toContain(
      '<a href="https://example.org/" target="_blank" rel="noopener noreferrer">看</a>',
    )
    expect(body).toContain('那里')
  })

  test('words that a person wrote are marked as theirs and escaped', () => {
    const { outline, deck } = made(DOCUMENTS['zh-Hans'])
    const slide: Slide = makeSlide('opening-9', 'points', {
      heading: [{ written: '<b>我的</b>' }],
      items: [makeItem({ head: { written: '**重点：**内容' } })],
      notes: [{ written: '<i>备注</i>' }],
    })
    deck.groups[0]?.slides.push(slide)
    const body = render(deck, outline, () => '').screen.body.source
    const said = readPage(body)
    expect(said.written.join('')).toBe('<b>我的</b>重点：内容<i>备注</i>')
    expect(said.stray).toEqual([])
    expect(body).toContain('<strong>重点：</strong>')
  })
})

test('a slide with too much is an error that names it', () => {
  const { outline, deck } = made(DOCUMENTS['zh-Hans'])
  const body = [{ written: '院子每天早上扫一遍，落叶装进袋子。'.repeat(80) }]
  const slide = makeSlide('opening-9', 'text', {
    heading: [{ written: '太多' }],
    items: [makeItem({ body })],
  })
  deck.groups[0]?.slides.push(slide)
  expect(render(deck, outline, () => '').problems).toEqual([
    expect.objectContaining({
      severity: 'error',
      code: 'slide-overflow',
      message: expect.stringContaining('opening-9（“太多”）'),
    }),
  ])
})

test('only the editions that are asked for are made', () => {
  const { outline, deck } = made(DOCUMENTS.en)
  expect(Object.keys(render(deck, outline, () => '', ['3']).handouts)).toEqual(['3'])
  expect(Object.keys(render(deck, outline, () => '', []).handouts)).toEqual([])
})

describe('the forms of Han that readers of a language know', () => {
  const pagesOf = (text: string) => {
    const { value: outline } = toOutline(sourceOf(text))
    const source = { name: 'a.txt', sha256: '' }
    const deck = toDeck(outline, { density: 'points', theme: 'official', source })
    return render(deck, outline, () => '')
  }

  test.each([
    ['zh-Hans', '院子\n一、扫地\n院子每天扫一遍，骨头拿到门口。\n二、浇水\n好。', '目录'],
    ['zh-Hant', '院子\n一、掃地\n院子每天應當掃一遍，骨頭直接拿到門口。\n二、澆水\n好。', '目錄'],
    [
      'ja',
      '庭\n第１章　掃除\n第１条　庭は毎日掃くものとする。\n第２章　水\n第２条　水をやる。',
      '目次',
    ],
  ])('%s', async (language, text, agenda) => {
    const pages = pagesOf(text)
    expect(pages.language).toBe(language)
    expect(pages.screen.body.source).toContain(agenda)
  })

  test('a sign that the Japanese face lacks comes from the other one alone', async () => {
    const characters = { 'sans-400': '直发', 'sans-700': '', 'serif-700': '' }
    const rules = (await fontFaces(characters, 'ja')).split('\n')
    expect(rules).toHaveLength(2)
    expect(rules[0]).not.toContain('unicode-range')
    expect(rules[1]).toContain(';unicode-range:U+53d1;')
    expect(await fontFaces(characters, 'zh-Hans')).not.toContain('unicode-range')
    expect(await fontFaces({ ...characters, 'sans-400': '直' }, 'ja')).not.toBe(
      await fontFaces({ ...characters, 'sans-400': '直' }, 'zh-Hans'),
    )
  })

  test('rare characters are shown; those that no face has are named with their place', () => {
    const text =
      '院子\n一、㛃堃喆𠮷\n𠮷野家门口每天必须扫一遍，①→℃㎡写清楚。\n二、浇水\n火箭🚀不要。'
    const { value: outline } = toOutline(sourceOf(text))
    const source = { name: 'a.txt', sha256: '' }
    const deck = toDeck(outline, { density: 'full', theme: 'official', source })
    const pages = render(deck, outline, () => '')
    expect(missingGlyphs(outline.document, pages)).toMatchObject([
      {
        code: 'glyph-missing',
        line: 5,
        column: 3,
        message: expect.stringContaining('🚀 U+1F680'),
      },
    ])
  })

  test('𠮷 comes from the Japanese face alone', async () => {
    const rules = await fontFaces(
      { 'sans-400': '院𠮷', 'sans-700': '', 'serif-700': '' },
      'zh-Hans',
    )
    expect(rules.split('\n')).toHaveLength(2)
    expect(rules).toContain(';unicode-range:U+20bb7;')
  })
})
