import { describe, expect, test } from 'vitest'
import { toDeck, toOutline } from '../src/lectern.ts'
import { type Content, isSpan, type Slide } from '../src/model/deck.ts'
import { merged, without } from '../src/model/span.ts'
import { sourceOf } from './print.ts'

function composed(body: string) {
  const text = `读书\n一、先读书\n${body}\n二、再读书\n读书要有恒心。\n`
  const { value: outline } = toOutline(sourceOf(text))
  const source = { name: 'case.txt', sha256: '0' }
  const deck = toDeck(outline, { density: 'points', theme: 'official', source })
  const slides = deck.groups.flatMap((group) => group.slides)
  const own = deck.groups.find(({ kind }) => kind === 'section')?.slides ?? []
  return { text: outline.document.text, slides, own }
}

/** The slides of 一、先读书, each as its layout and a line for its lead, each item and its tail. */
function shown(body: string): string[] {
  const { text, own } = composed(body)
  const said = (contents: readonly (Content | null)[]) =>
    contents
      .flatMap((one) => (one && isSpan(one) ? [text.slice(one.start, one.end)] : []))
      .join(' / ')
  const print = ({ layout, lead, items, tail }: Slide) =>
    [
      layout,
      ...(lead.length > 0 ? [`^ ${said(lead)}`] : []),
      ...items.map(({ label, head, body: below }) => said([label, head, ...below])),
      ...(tail.length > 0 ? [`$ ${said(tail)}`] : []),
    ].join('\n')
  return own.filter(({ layout }) => layout !== 'section').map(print)
}

describe('members that a semicolon parts are all shown', () => {
  test('below what announces them before a colon', () => {
    expect(
      shown(
        '今年读书的主要目标是：藏书增长百分之五左右，争取更好结果；来馆读书的人超过三万；读书小组增加到二十个；每月办一次沙龙。',
      ),
    ).toEqual([
      'points\n^ 今年读书的主要目标是\n藏书增长百分之五左右 / 争取更好结果\n来馆读书的人超过三万\n读书小组增加到二十个\n每月办一次沙龙',
    ])
  })

  test('cases stand whole, with what is done in each', () => {
    const [slide = ''] = shown(
      '对过期不还的，由馆员催还；对多次不还的，停止借书三个月；对损坏图书的，一律照价赔偿。',
    )
    expect(slide).toBe(
      'points\n对过期不还的，由馆员催还\n对多次不还的，停止借书三个月\n对损坏图书的，一律照价赔偿',
    )
  })

  test('主要是 has the sentence before it for what it is about', () => {
    const [slide = ''] = shown(
      '读书还有不少问题。主要是：新书来得晚，读者等得久；旧书补得慢，书架空得多；夜里灯光暗，坐不住人。',
    )
    expect(slide).toContain('^ 读书还有不少问题。主要是')
  })

  test('a member too long to be shown leaves the sentence to running points', () => {
    const long = '要把每一本书都登记在册'.repeat(12)
    const slides = shown(`读书有几件事要做：先把书架理好；${long}；再请读者来。`)
    expect(slides.join('\n')).not.toContain('^ 读书有几件事要做')
  })
})

test('sentences that each begin with their topic are items of one slide', () => {
  const slides = shown(
    '围绕三件事用力。藏书方面，新添图书三千册，修补旧书二百册，书架上的书常换常新。活动方面，办沙龙十二次，请读者讲书八次。服务方面，延长开门两小时，送书上门四十趟。全年来馆的人比去年多。',
  )
  expect(slides.join('\n')).toContain(
    '藏书方面 / 新添图书三千册，修补旧书二百册，书架上的书常换常新\n活动方面 / 办沙龙十二次，请读者讲书八次\n服务方面 / 延长开门两小时，送书上门四十趟',
  )
})

test('either half of a sentence is shown with the other', () => {
  const slides = shown(
    '读书是慢的事，急不得；读书又是紧的事，等不得。急不得，是说要一页一页读，不能跳着读；等不得，是说少年只有一次，耽误了补不回来。今天多读一页书，明天心里就多亮一盏灯，街上也就多一个明白人。',
  ).join('\n')
  expect(/急不得，是说/.test(slides)).toBe(/等不得，是说/.test(slides))
  expect(slides).toContain('等不得，是说')
})

test('of a short passage no sentence is left out, but what says nothing', () => {
  const slides = shown('各馆按时开门，准备好热水。借书当天登记。沙龙每月一次。特此通知。')
  expect(slides.join('\n')).toContain('借书当天登记')
  expect(slides.join('\n')).toContain('沙龙每月一次')
  expect(slides.join('\n')).not.toContain('特此通知')
})

test('a list that goes on has what announces it above every part', () => {
  const rules = '甲乙丙丁戊己庚辛壬癸子'
  const items = [...rules].map((name) => `●${name}组的书要按时还回来。`).join('\n')
  const slides = shown(`各馆要做到以下几点：\n${items}`)
  expect(slides.length).toBeGreaterThan(2)
  for (const slide of slides) expect(slide).toContain('^ 各馆要做到以下几点')
})

describe('a list inside a sentence stands entire', () => {
  test('with its last members, which 和 or 等 parts', () => {
    const [slide = ''] = shown(
      '读书是本分。要查看馆里的小书架、小书桌、小书灯、小书签、旧书箱等用品，每天都要看一看，记一记，一样也不能少。',
    )
    expect(slide).toMatch(/小书签\n旧书箱/)
  })

  test('with the word that governs it', () => {
    const slides = shown(
      '读书是本分。希望大家以更足的热情，更实的作风，更好的办法，更细的工作，多读书，读好书，把馆里的书一本一本读完，把读书会办得更好。',
    )
    expect(slides.join('\n')).toContain('\n以更足的热情\n更实的作风\n更好的办法\n更细的工作')
  })

  test('with its subject', () => {
    const slides = shown(
      '读书是本分。我们有安静读书的好屋子，有彻夜不灭的好灯光，有装满图书的好书架，有随叫随到的好馆员，有天天来往的好邻居，完全能够把书读好，把沙龙办好，把邻居都请进来。',
    )
    expect(slides.join('\n')).toContain('我们有安静读书的好屋子\n有彻夜不灭的好灯光')
  })

  test('a short sentence that goes on behind it is said whole', () => {
    const slides = shown(
      '读书是本分。馆里就会出现书籍与读者相互了解、借书与还书相互衔接、早晨与晚上相互照应的局面。',
    )
    expect(slides.join('\n')).toContain('相互照应的局面')
    expect(slides.some((slide) => slide.startsWith('lines'))).toBe(false)
  })
})

test('announced paragraphs say on each slide who said them', () => {
  const said = (words: string) =>
    `――${words}，要天天坚持，不能今天读明天不读。读书的人多了，馆里就会热闹起来，街上也会安静下来。谁都可以来，来了都有座位，走的时候把书放回原处。`
  const body = `读书会上，各家的老人和孩子都讲过很多话，有的讲得长，有的讲得短，句句都记了下来。老馆长有一系列重要意见。主要有：\n${said('读书是本分')}\n${said('借书要还')}\n${said('书架要常理')}`
  const slides = shown(body)
  const led = slides.filter((slide) => slide.includes('^ 老馆长有一系列重要意见。主要有'))
  expect(led.length).toBe(3)
  const { text, slides: all } = composed(body)
  const notes = all.flatMap((slide) => slide.notes.filter(isSpan))
  const missing = without({ start: 0, end: text.length }, notes)
  expect(missing.map(({ start, end }) => text.slice(start, end).trim()).join('')).toBe('')
  const length = notes.reduce((sum, { start, end }) => sum + end - start, 0)
  expect(merged(notes).reduce((sum, { start, end }) => sum + end - start, 0)).toBe(length)
})

test('a section inside another without words of its own has its sub-headings on a slide', () => {
  const point = (words: string) =>
    `${words}。每天早上开门读报，读完了大家说一说心得。每天晚上关门以前再读一遍，把好的句子抄下来贴在墙上。周末请老读者来讲一讲当年怎样读书，讲完了一起喝茶。月底把一个月读过的书排在一起，看看还缺哪些，缺了的就到书店去买，买不到的就请邻居借来读一读，读完了再还。`
  const slides = shown(
    `（一）读好书\n1.${point('读经典')}\n2.${point('读专业')}\n3.${point('读报纸')}\n（二）还好书\n1.${point('当天还')}\n2.${point('原处还')}`,
  )
  expect(slides.filter((slide) => slide.startsWith('agenda'))).toEqual([
    // Two are seen soon enough on slides of their own.
    'agenda\n1. / 读经典\n2. / 读专业\n3. / 读报纸',
  ])
})
