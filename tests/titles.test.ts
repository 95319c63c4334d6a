import { describe, expect, test } from 'vitest'
import { render, toDeck, toOutline } from '../src/lectern.ts'
import { isSpan, type Slide } from '../src/model/deck.ts'
import { sliceOf } from '../src/model/span.ts'
import { sourceOf } from './print.ts'

function made(text: string) {
  const { value: outline } = toOutline({ ...sourceOf(text), name: 'case.md' })
  const source = { name: 'case.md', sha256: '0' }
  const deck = toDeck(outline, { density: 'points', theme: 'official', source })
  const pages = render(deck, outline, () => '', [])
  const say = (slide: Slide) =>
    slide.heading.map((line) => (isSpan(line) ? sliceOf(outline.document.text, line) : '')).join('')
  const slides = deck.groups.flatMap((group) => group.slides)
  return { slides, say, pages, text: outline.document.text }
}

const said = (slide: Slide, text: string) =>
  slide.items.flatMap(({ body }) => body.map((one) => (isSpan(one) ? sliceOf(text, one) : '')))

/** What stands between angle brackets is left out. */
const plain = (markup: string) => markup.replace(/<[^>]*>/g, '')

const CLAUSE = '凡在馆内举办朗读会、手工课和旧书交换活动的街道、学校与各类读书小组，'
const BODY =
  '申请写明时间和人数。来的人先在门口登记。活动结束以后把桌椅放回原处，窗户关好，灯也关上。'

/** A second level, so that the heading stands on no divider. */
const document = (heading: string) =>
  [
    '# 阅览室守则',
    '## 一、活动',
    `### （一）${heading}`,
    BODY,
    '### （二）安静',
    '说话轻声，走路轻步，电话到门外去接。',
    '## 二、其他',
    '本守则贴在门口，人人看得见。',
  ].join('\n\n')

describe('a heading of three lines', () => {
  const heading = `${CLAUSE}应当提前十个工作日向值班的人递交书面申请并且说明活动的时间和人数`

  test('is whole on each of its slides, which hold what they hold', () => {
    const { slides, say, pages } = made(document(heading))
    const own = slides.filter((slide) => say(slide).startsWith('（一）'))
    expect(own.length).toBeGreaterThan(0)
    for (const slide of own) expect(say(slide)).toContain(heading)
    expect(pages.problems).toEqual([])
    const heads = pages.slides.body.source.match(/<h2.*?<\/h2>/gs) ?? []
    expect(heads.join('')).not.toContain('class="cut"')
  })
})

describe('a heading that would fill the slide', () => {
  const heading = `${CLAUSE.repeat(6)}应当提前申请`

  test('stands whole on a slide, and is cut at a pause with the tool’s sign above the others', () => {
    const { slides, say, pages, text } = made(document(heading))
    const own = slides.filter((slide) => say(slide).startsWith('（一）'))
    const first = own[0]
    if (!first) throw new Error('no slide')
    const whole = [say(first), ...own.flatMap((slide) => said(slide, text))].some((words) =>
      words.includes(heading),
    )
    const inParts = own.flatMap((slide) => said(slide, text)).join('')
    expect(whole || inParts.includes(heading)).toBe(true)
    const last = say(own.at(-1) as Slide)
    expect(heading.startsWith(last.slice(3))).toBe(true)
    expect(pages.slides.body.source).toContain('<span class="cut" data-chrome>…</span>')
    expect(pages.problems).toEqual([])
  })

  test('its slides are one run', () => {
    const { slides, say } = made(document(heading))
    const own = slides.filter((slide) => say(slide).startsWith('（一）'))
    expect(own.map(({ part }) => part?.index)).toEqual(own.map((_, index) => index + 1))
  })
})

test('a title of hundreds of characters stands whole behind the title slide', () => {
  const title = `关于${CLAUSE.repeat(9)}有关事项的通知`
  const { slides, pages, text } = made(
    `# ${title}\n\n## 一、活动\n\n${BODY}\n\n## 二、其他\n\n${BODY}\n`,
  )
  expect(
    slides
      .slice(0, 6)
      .flatMap((slide) => said(slide, text))
      .join(''),
  ).toContain(title)
  expect(pages.problems).toEqual([])
})

test('what is cut in a list of headings says so', () => {
  const long =
    '把各个读书小组每个月要读的书和要办的活动都写在门口的板子上让来的人一眼就看得见也记得住还能告诉邻居'
  const text = [
    '# 阅览室守则',
    `## 一、${long}`,
    BODY,
    '## 二、安静',
    BODY,
    '## 三、整洁',
    BODY,
  ].join('\n\n')
  const { pages } = made(text)
  const rows = pages.slides.body.source
  expect(plain(rows)).toMatch(/把各个读书小组每个月要读的书[^。]{10,60}…/)
})

test('no date is cut in a heading', () => {
  const heading = `${CLAUSE.repeat(3)}自二〇二五年十一月二十八日起按本条办理，${CLAUSE}自2026年3月15日起照旧`
  const { slides, say } = made(document(heading))
  for (const slide of slides) {
    expect(say(slide)).not.toMatch(/(?:二〇二五年(?:十一月(?:二十八?)?)?|2026年(?:3月(?:15?)?)?)$/)
  }
})

test('below a title that the file itself names, a lone numbered heading heads what is below it', () => {
  const { slides, say } = made(
    '---\ntitle: 院子守则\n---\n\n## 一、扫地\n\n每天早上扫地，扫完关门。\n',
  )
  expect(slides[0] && say(slides[0])).toBe('院子守则')
  expect(slides[1] && say(slides[1])).toBe('一、扫地')
})

describe('a document without a title', () => {
  const built = (name: string, text: string) => {
    const { value: outline } = toOutline({ ...sourceOf(text), name })
    const source = { name, sha256: '0' }
    const deck = toDeck(outline, { density: 'points', theme: 'official', source })
    const pages = render(deck, outline, () => '', [])
    const [own = ''] = /<h1.*?<\/h1>/s.exec(pages.slides.body.source) ?? []
    return { deck, own, pages }
  }

  test('has its file’s name on the title slide, as the tool’s own word', () => {
    const { own, pages } = built(
      'a_b_周例会 *草稿*.v2.txt',
      '今天说三件事，大家都在，说完就散。\n一、扫地\n天天扫。\n二、浇水\n隔天浇。',
    )
    expect(own).toContain('data-chrome')
    expect(own).not.toMatch(/data-span|data-written/)
    expect(plain(own)).toBe('a_b_周例会 *草稿*.v2')
    expect(pages.title).toBe('a_b_周例会 *草稿*.v2')
    expect(pages.problems).toEqual([])
  })

  test('so have articles under no chapter, and a name of many lines fits', () => {
    const name = `${'Rules of the house by the old river '.repeat(5).trim()}.txt`
    const { own, pages } = built(
      name,
      'Article 1. The house is open.\n\nArticle 2. The keeper has the key.\n\nArticle 3. Nobody runs.\n',
    )
    expect(plain(own).replace(/\s+/g, '')).toBe(name.slice(0, -4).replace(/\s+/g, ''))
    expect(pages.problems).toEqual([])
  })

  test('a first line that is a title stays the title', () => {
    const { own } = built('x.txt', '院子的规则\n一、扫地\n天天扫。\n二、浇水\n隔天浇。')
    expect(plain(own)).toBe('院子的规则')
    expect(own).toContain('data-span')
  })
})
