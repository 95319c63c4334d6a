import { describe, expect, test } from 'vitest'
import { toDeck, toOutline } from '../src/lectern.ts'
import { type Content, type Deck, type Density, isSpan } from '../src/model/deck.ts'
import type { Document, Source } from '../src/model/document.ts'
import { merged, type Span, without } from '../src/model/span.ts'
import { contentsOf } from './contents.ts'
import { printDeck, sourceOf } from './print.ts'

function composed(text: string, density: Density = 'points', source: Partial<Source> = {}) {
  const given = { ...sourceOf(text), ...source }
  const { value: outline } = toOutline(given)
  const reference = { name: given.name, sha256: '0' }
  const deck = toDeck(outline, { density, theme: 'official', source: reference })
  return { document: outline.document, deck }
}

const slidesOf = (deck: Deck) => deck.groups.flatMap((group) => group.slides)
const spansOf = (contents: readonly Content[]) => contents.filter(isSpan)
const words = ({ text }: Document, { start, end }: Span) => text.slice(start, end)

/** The slides of the first section but its divider, as words. */
function firstSection(text: string, source: Partial<Source> = {}): string {
  const { document, deck } = composed(text, 'points', source)
  const group = deck.groups.find(({ kind }) => kind === 'section')
  const slides = group?.slides.filter(({ layout }) => layout !== 'section') ?? []
  const groups = group ? [{ ...group, slides }] : []
  return printDeck(document, { ...deck, groups })
}

/** Running sentences that have little in common. */
const COURTYARD_LINES = [
  '院子每天清早必须扫一遍，谁先起床谁先动手。扫帚挂在门后，用完了放回原处，小孩子够不着才好。',
  '落叶多的日子，应当先把大的捡出来装进袋子，剩下的再慢慢扫。去年秋天的袋子破了三个，今年要换成厚的。',
  '井边的石头常年湿滑，走过的人务必小心脚下。打水的绳子磨细了，月底以前要换一根新的，旧的留着捆柴火。',
  '客人来了先请进屋里坐，茶水要热，点心不必太多。晚上送客一定送到巷口，路灯坏了就提一盏灯笼。',
  '冬天下了大雪，先开出一条通到大门的路，其余的等雪停了再说。屋檐下的冰柱要敲掉，免得砸着人。',
  '猫和狗都由西屋照看，喂食的时间不能忘记。夏天还要给它们备一盆清水，放在树荫底下。',
  '篱笆年底修一次，木料由东屋准备，钉子要买新的。修完以后刷一遍桐油，可以用上好几年。',
  '厨房的烟囱每个季度通一回，炉灰倒在墙角的铁桶里。火柴和灯油不许放在一处，谁用谁负责收好。',
  '书房的窗户朝南，夏天要挂竹帘，冬天换成棉的。借出去的书应当记在本子上，归还的日子也要写清楚。',
  '种菜的地分成四块，轮着种豆子、白菜、萝卜和葱。浇水务必赶在太阳出来以前，中午浇会伤了根。',
  '老人的屋子离炉子近，夜里要有人起来添一次煤。药放在高处的柜子里，标签必须写得大一些。',
  '门口的信箱每天看两回，挂号的信要当面签收。送报的师傅赶上下雨，应当请他进来避一避。',
  '过年之前全家一起动手，把院子里里外外收拾干净。对联贴在大门两边，灯笼要挂得一样高。',
]
const COURTYARD = COURTYARD_LINES.join('')

describe('a layout for the shape of the text', () => {
  test('one sentence is a statement', () => {
    expect(firstSection('一、扫地\n院子每天早上必须扫一遍。\n二、浇水\n好。')).toBe(
      'statement 一、扫地\n  - 院子每天早上必须扫一遍',
    )
  })

  test('running text gives points: a lead phrase and what supports it', () => {
    const text =
      '一、扫地\n院子每天早上必须扫一遍，把落叶装进袋子，晚上再拿到门口去，等着收垃圾的车来。扫帚用完以后应当挂起来，别让孩子拿去玩，也别放在雨里淋坏了。大门到井边的小路最要紧，天天有人走。下雪的日子务必先扫出一条路，再慢慢扫别处。\n二、浇水\n好。'
    expect(firstSection(text)).toMatch(
      /^points 一、扫地\n {2}- 院子每天早上必须扫一遍 \/ 把落叶装进袋子/,
    )
  })

  test('short children of one section share a slide', () => {
    const text =
      '一、扫地\n（一）扫前院。落叶装进袋子再拿走。\n（二）扫后院。碎砖捡到一起再码好。\n（三）扫门口。纸片随手拿走再分类。\n二、浇水\n好。'
    expect(firstSection(text)).toBe(
      [
        'cards 一、扫地',
        '  - （一）扫前院 / 落叶装进袋子再拿走',
        '  - （二）扫后院 / 碎砖捡到一起再码好',
        '  - （三）扫门口 / 纸片随手拿走再分类',
      ].join('\n'),
    )
  })

  test('short paragraphs under sentences of their own share a slide', () => {
    const text =
      '一、扫地\n先扫好前院。落叶要装进袋子再拿走，不能堆在墙边。\n先扫好后院。碎砖要捡到一起再码好，不能乱放。\n先扫好门口。纸片要随手拿走再分类，不能过夜。\n二、浇水\n好。'
    const lines = firstSection(text).split('\n')
    expect(lines[0]).toBe('cards 一、扫地')
    expect(lines.slice(1).map((line) => line.slice(0, 11))).toEqual([
      '  - 先扫好前院 /',
      '  - 先扫好后院 /',
      '  - 先扫好门口 /',
    ])
  })

  test('a long paragraph’s opening sentence is the heading of that paragraph alone', () => {
    const long = (name: string) =>
      `${name}要天天扫。${['早上先扫落叶', '中午捡起纸片', '晚上收好扫帚', '下雪要开出路来', '刮风要关好院门', '来客要端茶让座', '月底要换新的袋子', '年底要修好篱笆'].map((one) => `${name}${one}，谁也不能忘记这件事。`).join('')}`
    const text = `一、扫地\n${long('前院')}\n${long('后院')}\n井边的石头常年湿滑，走过的人都应当小心脚下，别让孩子单独去打水。\n二、浇水\n好。`
    const headings = firstSection(text)
      .split('\n')
      .filter((line) => /^\w/.test(line))
      .map((line) => line.replace(/^\w+ | \(\d+\/\d+\)$/g, ''))
    expect([...new Set(headings)]).toEqual(['前院要天天扫', '后院要天天扫', '一、扫地'])
  })

  test('lists in a row are broken by another shape', () => {
    const { deck } = composed(`一、扫地\n${COURTYARD_LINES.join('\n')}\n二、浇水\n好。`)
    const layouts = slidesOf(deck).map(({ layout }) => layout)
    expect(layouts.filter((layout) => layout === 'points').length).toBeGreaterThan(2)
    expect(layouts.join(' ')).not.toMatch(/points points points points/)
    expect(new Set(layouts)).toContain('statement')
  })

  test('a saying with who said it is a quote', () => {
    const text = '一、扫地\n古人说：“一屋不扫，何以扫天下。”\n二、浇水\n好。'
    expect(firstSection(text)).toContain('quote 一、扫地\n  - 古人说 / 一屋不扫，何以扫天下')
  })

  test('a quotation in passing is none', () => {
    const text = '一、扫地\n他常说“好”，大家就都笑了，院子里又热闹起来。\n二、浇水\n好。'
    expect(firstSection(text)).not.toContain('quote')
  })

  test('a picture is a figure with its caption', () => {
    const png = Uint8Array.from([
      ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
      ...[0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 3, 0, 0, 0, 2],
    ])
    const source = { name: 'a.md', companion: () => png }
    const text = '# 院子\n\n## 一、扫地\n\n![平面图](图.png)\n\n## 二、浇水\n\n好。\n'
    expect(firstSection(text, source)).toBe('figure 一、扫地\n  - 平面图')
  })

  test('a table of the document is a table with its header', () => {
    const text =
      '# 院子\n\n## 一、扫地\n\n| 事 | 谁 |\n| - | - |\n| 扫 | 甲 |\n\n## 二、浇水\n\n好。\n'
    expect(firstSection(text, { name: 'a.md' })).toBe('table 一、扫地\n  [事 | 谁]\n  [扫 | 甲]')
  })

  test('articles stand beside their numbers', () => {
    const text =
      '第一章　总则\n第一条　院子每天扫。\n第二条　落叶装进袋子。\n第二章　附则\n第三条　即日起施行。'
    expect(firstSection(text)).toBe(
      'article 第一章 总则\n  - 第一条 / 院子每天扫。\n  - 第二条 / 落叶装进袋子。',
    )
  })

  test('a sentence that its items end stands above them', () => {
    const text =
      'Rule 1. Sweeping\nThe yard is swept daily.  To be let off, a person must show that (i) the broom is broken, or (ii) it rains.\nRule 2. Watering\nYes.'
    const printed = firstSection(text)
    expect(printed).toMatch(/article .*\n.*a person must show that/)
    expect(printed).not.toMatch(/points .*\n.*must show that\n/)
  })

  test('a bare number is no heading of a long item', () => {
    const long =
      '院子每天早上必须扫一遍，落叶装进袋子，晚上再拿到门口去，等着收垃圾的车来。'.repeat(9)
    const text = `一、扫地\n有下列事项：\n1. ${long}\n2. ${long}\n二、浇水\n好。`
    const headings = slidesOf(composed(text).deck).flatMap(({ heading }) => spansOf(heading))
    const { document } = composed(text)
    expect(headings.map((span) => words(document, span))).not.toContain('1.')
  })

  test('a document without a title says each of its sentences in its place', () => {
    const text =
      '今天我们把院子里的事情说一说。扫地要天天做，谁也不能忘记，落叶要装进袋子，晚上再拿到门口去。\n一、扫地\n院子每天早上必须扫一遍。\n二、浇水\n花草每天傍晚必须浇一遍。'
    const { document, deck } = composed(text)
    expect(document.front.title).toEqual([])
    const [title, ...others] = slidesOf(deck)
    expect(title?.layout).toBe('title')
    expect(title?.heading).toEqual([])
    const shown = others.flatMap((slide) => spansOf(contentsOf(slide)))
    expect(shown.filter((span) => words(document, span).startsWith('今天我们'))).toHaveLength(1)
  })

  test('a heading in brackets keeps both', () => {
    const text =
      '院子规则\n第一条（目的）　院子每天早上必须扫一遍。\n第二条（时间）　扫地要在早饭以前。\n第三条（工具）　扫帚放在门后。'
    const { document, deck } = composed(text)
    const headings = slidesOf(deck).flatMap(({ heading }) => spansOf(heading))
    expect(headings.map((span) => words(document, span)).join(' ')).not.toMatch(/（[^）]*(?: |$)/)
  })

  const YARDS = ['前院', '后院', '菜园']
    .map(
      (yard, index) =>
        `（${'一二三'[index]}）${yard}\n${COURTYARD.slice(index * 180, index * 180 + 180)}。`,
    )
    .join('\n')

  test('a divider shows number, heading and sub-points', () => {
    const text = `一、扫地\n${YARDS}\n二、浇水\n好。`
    const { document, deck } = composed(text)
    const divider = slidesOf(deck).find(({ layout }) => layout === 'section')
    expect(divider?.crumb.map((one) => isSpan(one) && words(document, one))).toEqual(['一'])
    expect(printDeck(document, deck)).toContain(
      'section 扫地\n  - （一）前院\n  - （二）后院\n  - （三）菜园\n',
    )
  })

  test('before a slide or two no divider stands: they say at their heads what it would', () => {
    const text =
      '一、扫地\n（一）前院天天扫\n（二）后院隔天扫\n（三）门口随手扫\n二、浇水\n早晚各浇一次水。'
    const { document, deck } = composed(text)
    expect(printDeck(document, deck)).not.toContain('section')
    expect(printDeck(document, deck)).toContain('points 一、扫地\n  - （一）前院天天扫\n')
  })

  test('of items beside a whole sentence only those with words below them stand out', () => {
    const text =
      '一、扫地\n1. 扫帚挂在门后\n2. 前院：落叶装进袋子再拿走。\n3. 谁先起床谁先动手把院子前前后后都扫一遍再去井边打两桶清水回来\n二、浇水\n早晚各浇一次水。'
    const { document, deck } = composed(text)
    const heads = slidesOf(deck)
      .filter(({ items }) => items.length === 3)
      .flatMap(({ items }) =>
        items.map(({ head }) => head && isSpan(head) && words(document, head)),
      )
    expect(heads).toEqual([null, '2. 前院', null])
  })

  test('one section alone needs neither agenda nor review', () => {
    const layouts = slidesOf(composed('院子\n一、扫地\n天天扫一遍院子。').deck).map(
      (one) => one.layout,
    )
    expect(layouts).not.toContain('agenda')
    expect(layouts).not.toContain('closing')
  })

  test('a long agenda goes on, each heading once', () => {
    const lines = Array.from({ length: 40 }, (_, at) => `${at + 1}. 院子里的第${at + 1}件事情`)
    const agenda = slidesOf(composed(lines.join('\n')).deck).filter(
      (one) => one.layout === 'agenda',
    )
    expect(agenda.length).toBeGreaterThan(1)
    expect(agenda.flatMap(({ items }) => items).length).toBe(40)
    expect(agenda.map(({ part }) => part)).toEqual(
      agenda.map((_, at) => ({ index: at + 1, of: agenda.length })),
    )
  })
})

const MIXED = `管好院子
——在院子里的讲话
邻居们：
今天把大家请来，一是通通气，二是分分工，三是见见面，时间不会太长，请大家听一听。
一、勤扫地
院子每天早上必须扫一遍，落叶装进袋子，晚上再拿到门口。要扫前院，落叶装进袋子再拿走。要扫后院，碎砖捡到一起再码好。要扫门口，纸片随手拿走再分类。
（一）早晚。早上扫一遍，晚上看一遍。
（二）分工。前院归甲，后院归乙。
二、勤浇水。天热的时候早晚各浇一次，天凉的时候两三天浇一次，下雨天不浇。
不扫院子，就没有清静；不浇花草，就没有颜色；不关门窗，就没有安稳。
三、勤关窗
古人说：“千里之堤，溃于蚁穴；百尺之室，焚于隙烟。”
邻居们，事情不大，贵在坚持。
`
const LAW = `规定
第一章　总则
第一条　为了管好院子，制定本规定。
第二条　邻居应当：
（一）扫地；
（二）浇水。
第二章　附则
第三条　即日起施行。
`
const ENGLISH = `How the garden is kept

Dear neighbours:
A few words today about the garden, before the summer comes and everybody is away.
1. Sweeping
Everybody must sweep the front yard in the morning. The leaves go into a bag. Nobody may burn them.
2. Watering. Water twice a day when it is hot.
2.1 Flowers
Flowers shall be watered first; (a) roses, (b) lilies and (c) the rest.
`
const ODD = '没有编号的院子。\n\n只有两段话，都不长。'

describe.each([
  ['a speech', MIXED],
  ['a law', LAW],
  ['English', ENGLISH],
  ['text without numbers', ODD],
])('of %s', (_name, text) => {
  describe.each(['points', 'full'] as const)('in density %s', (density) => {
    const { document, deck } = composed(text, density)
    const slides = slidesOf(deck)

    test('the notes hold every word once', () => {
      const notes = slides.flatMap((slide) => spansOf(slide.notes))
      const missing = without({ start: 0, end: text.length }, notes)
      expect(missing.map((span) => words(document, span).trim()).join('')).toBe('')
      const length = (spans: readonly Span[]) =>
        spans.reduce((sum, { start, end }) => sum + end - start, 0)
      expect(length(merged(notes))).toBe(length(notes))
    })

    test('slides follow the text', () => {
      const starts = slides
        .flatMap(({ notes }) => spansOf(notes.slice(0, 1)))
        .map((one) => one.start)
      expect(starts).toEqual([...starts].sort((a, b) => a - b))
      expect(starts.length).toBeGreaterThan(0)
    })

    test('nothing on a slide is empty or begins in white space', () => {
      const shown = slides.flatMap((slide) => spansOf(contentsOf(slide)))
      const bad = shown.map((span) => words(document, span)).filter((one) => !/^\S/.test(one))
      expect(bad).toEqual([])
    })

    test('no line of a slide begins with a mark or ends in an opening one', () => {
      const shown = slides.flatMap((slide) => spansOf(contentsOf(slide)))
      const bad = shown
        .map((span) => words(document, span))
        .filter((one) => /^[，。；：、！？”）》,;:!?]|[（“《(]$/.test(one))
      expect(bad).toEqual([])
    })

    test('ids are unique and say their group', () => {
      const ids = slides.map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
      for (const group of deck.groups) {
        for (const { id } of group.slides) expect(id.startsWith(`${group.id}-`)).toBe(true)
      }
    })

    test('every slide but title, divider and frame shows something under its heading', () => {
      const bodies = slides.filter(({ layout }) => !['title', 'section'].includes(layout))
      const empty = bodies.filter(
        ({ items, rows, asset }) => items.length + rows.length === 0 && !asset,
      )
      expect(empty.map(({ id }) => id)).toEqual([])
    })

    test('the same outline and settings give the same deck', () => {
      expect(composed(text, density).deck).toEqual(deck)
    })
  })

  test('density full shows every character', () => {
    const { document, deck } = composed(text, 'full')
    const shown = slidesOf(deck).flatMap((slide) => spansOf(contentsOf(slide)))
    const left = without({ start: 0, end: text.length }, shown)
    expect(left.map((span) => words(document, span).trim()).join('')).toBe('')
  })
})

describe('a deck that nobody could present', () => {
  test('more than five thousand slides are refused, with what to do', () => {
    const lines = Array.from({ length: 5001 }, () => '一、院子')
    const { value: outline } = toOutline(sourceOf(lines.join('\n')))
    const settings = {
      density: 'points',
      theme: 'official',
      source: { name: '院子.txt', sha256: '0' },
    } as const
    const said = expect.stringContaining('院子.txt: this makes more than 5000 slides')
    const refusal = expect.objectContaining({ name: 'UnusableInput', message: said })
    expect(() => toDeck(outline, settings)).toThrow(refusal)
  })
})

test('a few words between two parts leave them on one slide, more of them part them', () => {
  const shapeOf = (between: string) => {
    const text = `院子\n一、做法\n（一）扫地\n早上扫一遍。\n${between}\n（二）浇水\n晚上浇一遍。\n二、附记\n好。\n`
    const { value } = toOutline(sourceOf(text))
    const [section] = value.sections
    const [first] = section?.children ?? []
    const words = first?.body.pop()
    // As a format says that has its paragraphs stand in a section by their level.
    if (section && words) section.body.push(words)
    const source = { name: 'case.txt', sha256: '0' }
    const deck = toDeck(value, { density: 'points', theme: 'official', source })
    return deck.groups[1]?.slides.map(({ layout }) => layout)
  }
  expect(shapeOf('同时还要：')).toEqual(['cards'])
  expect(shapeOf('扫完了地，还要记得给花浇水。')).not.toContain('cards')
})

describe('what is never shown in part', () => {
  test('an article’s first paragraph stands with those that it counts', () => {
    const text =
      '図書室の規程\n第1章　総則\n第1条（目的）\nこの規程は、図書室の使い方をさだめるものとする。\n2　この規程にない事項は、館長がさだめる。\n3　規程の写しは入口に置く。\n第2条（対象）\n利用者は住民とする。\n2　子どもは親と来る。\n第2章　閉館\n第3条（閉館）\n月曜日は休む。\n2　祝日も休む。'
    expect(firstSection(text)).toMatch(
      /article .*目的）\n {2}- この規程は、図書室の使い方をさだめるものとする。\n {2}- 2 \/ この規程にない事項/,
    )
  })

  test('what an amendment puts in its place is shown whole', () => {
    const text =
      '关于修改院子办法的决定\n一、将第二条改为第三条，修改为：\n“院子应当天天打扫。对不打扫的，管理处可以提醒，提醒以后还不打扫的，当面批评。\n“落叶应当装进袋子，不得过夜。”\n二、删去第五条。'
    const { document, deck } = composed(text)
    const shown = deck.groups.find(({ id }) => id === 's1')?.slides ?? []
    expect(shown.map(({ layout }) => layout)).toContain('article')
    const said = spansOf(shown.flatMap(contentsOf)).map((span) => words(document, span))
    expect(said.join('')).toContain('提醒以后还不打扫的，当面批评。')
    expect(said.join('')).toContain('不得过夜。')
  })

  test('a purpose waits for what is done', () => {
    const text = `为了管好院子，看好门户，按照大家的约定，结合院子里的实际，现就打扫院子的有关事项作出如下安排。\n一、扫地\n每天扫一遍。\n二、浇水\n好。`
    const { document, deck } = composed(text)
    const [opening] = deck.groups
    const said = spansOf((opening?.slides ?? []).slice(1).flatMap(contentsOf))
    for (const span of said) expect(words(document, span)).not.toMatch(/^为了[^现]*$/)
  })

  test('what is signed and attached at the end is on no slide, and in the notes', () => {
    const text =
      '关于打扫院子的通知\n一、扫地\n院子每天早上必须扫一遍。\n二、浇水\n花每天晚上必须浇一遍。\n附件：1．值日的名单\n2．工具的清单\n院子管理处\n2024年3月1日'
    const { document, deck } = composed(text)
    const shown = spansOf(slidesOf(deck).flatMap(contentsOf)).map((span) => words(document, span))
    expect(shown.join('')).not.toMatch(/名单|清单|管理处|2024/)
    const notes = spansOf(slidesOf(deck).flatMap(({ notes: all }) => all))
    const noted = notes.map((span) => words(document, span)).join('')
    for (const line of ['值日的名单', '工具的清单', '院子管理处', '2024年3月1日']) {
      expect(noted).toContain(line)
    }
  })

  test('what is attached and follows in the same file is no point of the last section', () => {
    const text =
      '打扫院子办法\n一、扫地\n院子每天早上必须扫一遍。\n二、施行\n本办法自印发之日起施行。\n附件：1.值日的名单\n附件1\n值日的名单\n一、甲组\n甲组必须扫前院。\n二、乙组\n乙组必须扫后院。'
    const { document, deck } = composed(text)
    const bodies = slidesOf(deck).flatMap(({ items }) =>
      items.flatMap(({ head, body }) => [head, ...body]),
    )
    const shown = bodies
      .filter((one) => one !== null && isSpan(one))
      .map((one) => words(document, one as Span))
    expect(shown.filter((one) => one.startsWith('1.'))).toEqual([])
  })

  test('lines that are too long to be lines keep all their members', () => {
    const text =
      '一、目标\n2024年修好前院的石板路和门口的台阶共十六处，换上新的灯笼一百二十只；2025年修好后院的石板路和井边的台阶共十八处，换上新的灯笼一百五十只；2026年修好西院的石板路和墙边的台阶共十五处，换上新的灯笼一百三十只。\n二、浇水\n好。'
    const shown = firstSection(text)
    for (const year of ['2024年', '2025年', '2026年']) expect(shown).toContain(year)
  })

  test('slides under one heading are counted together, others between them aside', () => {
    const { deck } = composed(
      `一、扫地\n${COURTYARD}\n（一）门口\n门口必须天天打扫干净。\n（二）井边\n井边务必小心脚下。\n二、浇水\n好。`,
    )
    const runs = new Map<string, (number | undefined)[]>()
    for (const { crumb, heading, layout, part } of slidesOf(deck)) {
      if (!part) continue
      const key = JSON.stringify([crumb, heading, layout === 'agenda'])
      runs.set(key, [...(runs.get(key) ?? []), part.index, part.of])
    }
    expect(runs.size).toBeGreaterThan(0)
    for (const counts of runs.values()) {
      const of = counts.length / 2
      expect(counts).toEqual(Array.from({ length: of }, (_, at) => [at + 1, of]).flat())
    }
  })
})
