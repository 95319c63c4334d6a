import { describe, expect, test } from 'vitest'
import { findParallels } from '../src/compose/find/parallel/index.ts'
import { sentencesOf } from '../src/language/clauses.ts'
import { toDeck, toOutline } from '../src/lectern.ts'
import { isSpan, type Slide } from '../src/model/deck.ts'
import { merged, without } from '../src/model/span.ts'
import { casesIn } from './cases.ts'
import { printDeck, sourceOf } from './print.ts'

function deckOf(text: string, settings: { density?: 'full' } = {}, name = 'case.txt') {
  const { value: outline } = toOutline(sourceOf(text, name))
  const source = { name, sha256: '0' }
  const deck = toDeck(outline, { density: 'points', theme: 'official', source, ...settings })
  return { outline, deck }
}

describe('parallelism', () => {
  test.each(casesIn('parallel'))('$file: $name', ({ input, expected }) => {
    const text = input.trim()
    const sentences = sentencesOf(text, { start: 0, end: text.length })
    const groups = findParallels(sentences, text, ({ start, end }) => text.slice(start, end))
    const printed = groups.map(
      ({ kind, members }) =>
        `${kind}: ${members.map(({ head }) => text.slice(head.start, head.end)).join(' | ')}`,
    )
    expect(printed.join('\n')).toBe(expected)
  })
})

const SPEECH = `把书读好
——在学习会上的讲话
同志们：
今天讲三点。
一、静下心读书。不读经典，就没有厚度；不读专业，就没有深度；不读时代，就没有广度。
二、迈开步学习。要向读者学习，读者当中有许多行家，随时可以请教。要向同行学习，别的馆怎样排架，多去看看。要向老馆员学习，他们闭着眼睛也能摸到书。
三、守住本分。我们把“以书为友，以勤为径，以细为要，以诚为本”挂在墙上，天天提醒自己。孔子说：“工欲善其事，必先利其器。”对总馆来说，把资源送下去、把人才派下去、把经验传下去；对分馆来说，把情况报上来、把需求提上来、把能人荐上来。
同志们，读书是一辈子的事，让我们从今天做起！
`

const slidesOf = (text: string, settings = {}) =>
  deckOf(text, settings).deck.groups.flatMap((group) => group.slides)

describe('layouts are chosen from the shape of the text', () => {
  const { outline, deck } = deckOf(SPEECH)
  const printed = printDeck(outline.document, deck)

  test.each([
    ['title', 'title 把书读好\n  - ——在学习会上的讲话'],
    ['agenda', 'agenda\n  - 一、 静下心读书\n  - 二、 迈开步学习\n  - 三、 守住本分'],
    ['lines', '  - 不读经典 / 就没有厚度\n  - 不读专业 / 就没有深度\n  - 不读时代 / 就没有广度'],
    ['cards', 'cards 二、迈开步学习\n  - 要向读者学习 / 读者当中有许多行家'],
    ['chips', '  - 以书为友\n  - 以勤为径\n  - 以细为要\n  - 以诚为本'],
    ['quote', 'quote 三、守住本分 (2/3)\n  - 孔子说 / 工欲善其事，必先利其器'],
    ['table', '  [总馆 | 把资源送下去 | 把人才派下去 | 把经验传下去]\n  [分馆 | 把情况报上来'],
    ['closing', 'closing\n  lead 读书是一辈子的事，让我们从今天做起！\n  - 一、 静下心读书'],
  ])('%s', (_layout, words) => expect(printed).toContain(words))

  test('a section without sub-points has no divider that shows nothing', () => {
    expect(printed).toContain('三、守住本分')
    expect(printed).not.toMatch(/^section /m)
  })

  test('slides follow the text', () => {
    const starts = deck.groups
      .flatMap((group) => group.slides)
      .flatMap(({ notes }) =>
        notes.slice(0, 1).flatMap((note) => (isSpan(note) ? [note.start] : [])),
      )
    expect(starts).toEqual([...starts].sort((a, b) => a - b))
  })

  test('the notes hold every word once', () => {
    const { text } = outline.document
    const notes = deck.groups
      .flatMap((group) => group.slides)
      .flatMap((slide) => slide.notes.filter(isSpan))
    const missing = without({ start: 0, end: text.length }, notes)
    expect(missing.map(({ start, end }) => text.slice(start, end).trim()).join('')).toBe('')
    const length = (spans: readonly { start: number; end: number }[]) =>
      spans.reduce((sum, { start, end }) => sum + end - start, 0)
    expect(length(merged(notes))).toBe(length(notes))
  })
})

test('parallel phrases stand between what their sentence says before and after them', () => {
  const [slide] = slidesOf(
    '读书\n一、先读书\n读书是本分。大家要多读好书，把读书当作一种日常习惯、一种生活方式、一种精神追求、一种处世态度，天天坚持读上几页，从不间断。\n二、再读书\n读书要有恒心。\n',
  ).filter(({ layout }) => layout === 'chips')
  const text = '大家要多读好书，把读书当作'
  expect(slide?.lead.filter(isSpan).some(({ start, end }) => end - start === text.length)).toBe(
    true,
  )
  expect(slide?.items).toHaveLength(4)
})

test('what follows a group in its clause is said behind it', () => {
  const { outline, deck } = deckOf(
    '读书\n一、先读书\n读书是本分。我们要建立以自己读书为主导、以大家讨论为基础、以馆员指点为动力、以邻居帮助为补充的读书办法。\n二、再读书\n读书要有恒心。\n',
  )
  const { text } = outline.document
  const lines = deck.groups.flatMap(({ slides }) => slides).find(({ items }) => items.length === 4)
  expect(lines?.tail.filter(isSpan).map(({ start, end }) => text.slice(start, end))).toEqual([
    '的读书办法',
  ])
})

test('a group that only says 是… stands under the sentence before', () => {
  const { outline, deck } = deckOf(
    '读书\n一、先读书\n一年来，馆里的书比去年多，来的人比去年多。这是读者天天来读书的结果，是馆员天天理书的结果，是邻居天天送书的结果。\n二、再读书\n读书要有恒心。\n',
  )
  const { text } = outline.document
  const all = deck.groups.flatMap(({ slides }) => slides)
  const lines = all.find(({ layout, items }) => layout === 'lines' && items.length === 3)
  const [lead] = lines?.lead.filter(isSpan) ?? []
  expect(lead && text.slice(lead.start, lead.end)).toContain('来的人比去年多')
})

test('what a colon announces stands below the last of two leads, too', () => {
  const { outline, deck } = deckOf(
    '读书\n一、先读书\n明年全馆读书活动的总的要求是：天天开门，人人读书，书架上的书常换常新。明年全馆读书活动的主要办法是：早晨读报，晚上读书，周末请读者来讲。\n二、再读书\n读书要有恒心。\n',
  )
  const { text } = outline.document
  const items = deck.groups.flatMap(({ slides }) => slides).flatMap((slide) => slide.items)
  const bodies = items
    .filter(({ head }) => head && isSpan(head) && /是$/.test(text.slice(head.start, head.end)))
    .map(({ body }) => body.length)
  expect(bodies).toEqual([1, 1])
})

test('a slide of points ends where a paragraph ends', () => {
  const first =
    '书架上的书要按号码一本一本摆放整齐，新来的书在当天贴好标签，再一本一本记到总账上。读者还回的书先看有没有破损，再放回原处。每个月底清点一遍库房，缺了哪本及时登记。破损的书送到修补室，由专门的师傅一页一页补好。珍贵的书放进恒温的柜子，借阅时要有两个人在场。每年春天把所有的书搬出来晒一次，晒好以后掸去灰尘再上架。每位读者一年写一篇心得，交给值班的人贴在墙上，年底由大家评出最好的十篇，印成一本小册子送给来馆的人。'
  const second =
    '阅览室每天早上八点准时开门，夏天天亮得早，可以比平时适当提前一些再开门。值班的人负责开窗通风，下雨时记得关好窗户。晚上闭馆以前检查电灯和水管，最后锁好大门。读者带来的雨伞放在门口的架子上，不要带进阅览室。'
  const { outline, deck } = deckOf(
    `读书\n一、管好书馆\n${second}\n${first}\n二、再读书\n读书要有恒心。\n`,
  )
  const { text } = outline.document
  const from = text.indexOf(second)
  const paragraphs = deck.groups
    .flatMap(({ slides }) => slides)
    .map(({ items }) =>
      items
        .flatMap(({ head, body }) => [head ?? body[0]])
        .flatMap((content) => (content && isSpan(content) ? [content.start] : []))
        .filter((start) => start >= from && start < text.indexOf('二、再读书'))
        .map((start) => (start < text.indexOf(first) ? 1 : 2)),
    )
    .filter((own) => own.length > 0)
  expect(paragraphs.every((own) => new Set(own).size === 1)).toBe(true)
  expect(new Set(paragraphs.flat()).size).toBe(2)
})

test('figures behind a semicolon stand under what they are about', () => {
  const { outline, deck } = deckOf(
    '读书\n一、先读书\n今年读书要争取比去年更进一步，做到人人有书读；新来的读者增加百人以上，借出的图书增加千册以上，捐来的图书增加百册以上。\n二、再读书\n读书要有恒心。\n',
  )
  const { text } = outline.document
  const lines = deck.groups.flatMap(({ slides }) => slides).find(({ items }) => items.length === 3)
  const [lead] = lines?.lead.filter(isSpan) ?? []
  expect(lead && text.slice(lead.start, lead.end)).toBe(
    '今年读书要争取比去年更进一步，做到人人有书读',
  )
})

test('series parted by text stand apart, each under what announces it', () => {
  const { outline, deck } = deckOf(
    '读书\n一、今年怎样读书\n读书有三点要求：一是天天读书；二是细细读书；三是大家读书。\n做到这三点，馆里就会热闹起来，读者也会满意。\n馆里有三个目标：一是书更多；二是人更多；三是灯更亮。\n二、再读书\n读书要有恒心。\n',
  )
  const { text } = outline.document
  const leads = deck.groups
    // The closing bears the document's name above its headings.
    .filter(({ kind }) => kind === 'section')
    .flatMap(({ slides }) => slides)
    .flatMap(({ lead }) => lead.filter(isSpan))
    .map(({ start, end }) => text.slice(start, end))
  expect(leads).toEqual(['读书有三点要求：', '馆里有三个目标：'])
})

test('an aside behind a full stop is no beginning, and a note under the text no slide', () => {
  const { outline, deck } = deckOf(
    '读书\n一、先读书\n读书是每个人的本分，天天都要读。（读书组牵头，各馆负责）具体办法：各馆每天开门两次，早晨读报，晚上读书。\n二、再读书\n读书要有恒心。\n*这是在读书会上的讲话。お\n',
  )
  const { text } = outline.document
  const shown = deck.groups
    .flatMap(({ slides }) => slides)
    .flatMap(({ items }) => items.flatMap(({ head, body }) => [head, ...body]))
    .flatMap((content) => (content && isSpan(content) ? [content] : []))
    .map(({ start, end }) => text.slice(start, end))
  expect(shown.join('\n')).toContain('各馆每天开门两次')
  expect(shown.join('\n')).not.toMatch(/牵头|这是在读书会上的讲话|お/)
})

test('a series in the opening stands under what announces it', () => {
  const { outline, deck } = deckOf(
    '读书\n今天开这个会，主要有三层意思：一是请大家多读书；二是请大家读好书；三是请大家把书读完。\n一、先读书\n读书是本分。\n二、再读书\n读书要有恒心。\n',
  )
  const slides = deck.groups[0]?.slides ?? []
  const led = slides.find(({ items, lead }) => items.length === 3 && lead.length === 1)
  const [lead] = led?.lead.filter(isSpan) ?? []
  expect(lead && outline.document.text.slice(lead.start, lead.end)).toBe(
    '今天开这个会，主要有三层意思：',
  )
})

test('a stray sign makes no slide', () => {
  const slides = slidesOf(
    '读书\n一、先读书\n读书是每个人的本分。\n二、再读书\n读书要有恒心。\nお\n',
  )
  expect(slides.filter(({ items }) => items.length === 1).map(({ layout }) => layout)).not.toEqual(
    [],
  )
  const shown = slides.flatMap(({ items }) => items.flatMap(({ body }) => body.filter(isSpan)))
  expect(shown.every(({ start, end }) => end - start > 1)).toBe(true)
})

test('a law shows its articles whole, beside their numbers', () => {
  const law =
    '规定\n第一条　为了规范阅览，制定本规定。\n第二条　读者应当：\n（一）安静；\n（二）爱书。\n第三条　自公布之日起施行。\n'
  const { outline, deck } = deckOf(law)
  expect(printDeck(outline.document, deck)).toContain(
    '  - 第二条 / 读者应当： （一）安静； （二）爱书。',
  )
})

test('a table and a long list keep their header and their heading', () => {
  const rows = Array.from({ length: 20 }, (_, row) => `| 第${row}馆 | ${row}00 | 城区 |`)
  const text = `# 统计\n\n## 一、馆藏\n\n| 馆名 | 册数 | 位置 |\n| --- | --- | --- |\n${rows.join('\n')}\n`
  const tables = deckOf(text, {}, 'case.md').deck.groups.flatMap((group) =>
    group.slides.filter(({ layout }) => layout === 'table'),
  )
  expect(tables.length).toBeGreaterThan(1)
  expect(new Set(tables.map(({ rows: [header] }) => JSON.stringify(header))).size).toBe(1)
  expect(tables.reduce((sum, slide) => sum + slide.rows.length - 1, 0)).toBe(20)
  expect(tables.map(({ part }) => part?.index)).toEqual(tables.map((_, index) => index + 1))
})

test('a document without numbers still makes a deck with every word in it', () => {
  const slides = slidesOf(
    '参观须知\n\n请保持安静。请勿携带食物入内，室内备有饮水。拍照请关闭闪光灯。\n',
  )
  expect(slides.map(({ layout }) => layout)).toContain('title')
  expect(slides.length).toBeGreaterThan(1)
})

test('density full shows every character', () => {
  const { outline, deck } = deckOf(SPEECH, { density: 'full' })
  const shown = (slide: Slide) =>
    [
      ...slide.heading,
      ...slide.items.flatMap(({ label, head, body }) => [label, head, ...body]),
    ].flatMap((content) => (content && isSpan(content) ? [content] : []))
  const spans = deck.groups.flatMap((group) => group.slides).flatMap(shown)
  const { text } = outline.document
  const left = without({ start: 0, end: text.length }, spans).map(({ start, end }) =>
    text.slice(start, end),
  )
  expect(left.join('').trim()).toBe('')
})

test('no point begins in the middle of a thought', () => {
  const points = slidesOf(SPEECH).filter(({ layout }) => layout === 'points')
  for (const { items } of points) {
    for (const { head } of items) {
      expect(head && isSpan(head) ? SPEECH.slice(head.start, head.end) : '').not.toMatch(
        /^(?:并|从而|其|而且|就)/,
      )
    }
  }
})

test('a series that begins anew stands under the paragraph that announces it', () => {
  const text =
    '一、扫地\n每天的事如下。\n（一）扫前院。落叶装进袋子再拿走。\n（二）扫后院。碎砖捡到一起再码好。\n每月的事如下。\n（一）修工具。扫帚坏了要换上新的。\n（二）查水管。漏水的地方当天就修。\n二、浇水\n好。'
  const { outline, deck } = deckOf(text)
  const printed = printDeck(outline.document, deck)
  expect(printed).toMatch(/lead 每月的事如下。\n {2}- （一）修工具/)
})

test('an English list has its last members, which “and” ties to it', () => {
  const text =
    '1. Members\nThere are five classes of members in the yard, named as Sweeping Members, Watering Members, Planting Members, Paying Members and Guests.\n2. Gate\nThe gate is shut.'
  const { outline, deck } = deckOf(text)
  expect(printDeck(outline.document, deck)).toMatch(
    /- Sweeping Members\n *- Watering Members\n *- Planting Members\n *- Paying Members\n *- Guests/,
  )
})

test('an emphasised name heads its paragraph and what stands below it', () => {
  const long =
    'shall keep the book of the yard, write down who swept it, and read it out at every meeting'
  const text = `# Yard\n\n## Duties\n\nThe officers have the following duties:\n\n*Keeper.* The Keeper ${long}. The Keeper ${long.replace('book', 'key')}. The Keeper ${long.replace('book', 'gate')}.\n\nThe Deputy, if one is named, helps the Keeper in all of this.\n\n*Porter.* The Porter ${long}. The Porter ${long.replace('book', 'broom')}. The Porter ${long.replace('book', 'can')}.\n`
  const { outline, deck } = deckOf(text, {}, 'case.md')
  const printed = printDeck(outline.document, deck)
  expect(printed).toMatch(/(?:text|points|cards|statement) Keeper/)
  expect(printed).toMatch(/Keeper[^\n]*\n *- The Deputy/)
  expect(printed).toMatch(/(?:text|points|cards|statement) Porter/)
  expect(printed).not.toContain('following duties')
})

test('character references stand whole on slides, and part no sentence', () => {
  const text =
    '# Yard\n\n## 1. Brooms\n\nKeepers may ask for brooms &mdash; once a year &mdash; and shall keep them &amp; the can clean.\n\n## 2. Gate\n\nThe gate is shut.\n'
  const { outline, deck } = deckOf(text, {}, 'case.md')
  expect(printDeck(outline.document, deck)).toContain(
    'Keepers may ask for brooms — once a year — and shall keep them & the can clean.',
  )
})

test('a line with a colon above what announces items stands above them, too', () => {
  const text = `# Yard\n\n## 1. Harm\n\nEach harm shall be weighed alone. ${'The keeper writes down who saw it and when it was seen by others. '.repeat(8)}\n\nHarm to the yard:\n\n- Low: at worst, a limited harm to the yard. Examples of limited harm are: (i) leaves that lie on the path for a day or for two days, or (ii) a broom that is left in the rain.\n\n## 2. Gate\n\nThe gate is shut.\n`
  const { outline, deck } = deckOf(text, {}, 'case.md')
  const printed = printDeck(outline.document, deck)
  expect(printed).not.toContain('statement 1. Harm (2/2)')
  expect(printed).toMatch(/article 1\. Harm[^\n]*\n *- Harm to the yard:\n *- Low: at worst/)
})

test('text behind a series that stands in one paragraph belongs to the section around it', () => {
  const text =
    '1. Rights\nKeepers protect the yard with two steps:\n(1) they sweep the yard every day, and (2) they shut the gate in the evening.\nSome yards have a pond as well. The pond shall be cleaned by all who live there, twice in every year, before the first frost and after the last.\n2. Gate\nThe gate is shut.'
  const { outline, deck } = deckOf(text)
  const printed = printDeck(outline.document, deck)
  expect(printed).toMatch(/- \(2\)[^\n]*evening\.\n(?:points|text|statement)/)
})

test('a small English item says all it says, its exception too', () => {
  const text =
    '1. Water\n1.1 Cans. One can may be filled in the evening. Keepers who are on duty may not fill it and must not drink it.\n1.2 Hoses. Hoses may be used on dry days. Hoses of others are not to be used.\n2. Gate\nThe gate is shut.'
  const { outline, deck } = deckOf(text)
  const printed = printDeck(outline.document, deck)
  expect(printed).toContain('must not drink it.')
  expect(printed).toContain('Hoses of others are not to be used.')
})

test('who is quoted in a block stands apart from who quotes', () => {
  const text =
    '# Yard\n\n## 1. Answer\n\nThe keeper answered in May that the yard will be swept. He added:\n\n> We propose to sweep it once a week.\n\nWe believe that once a day is needed.\n\n## 2. Gate\n\nThe gate is shut.\n'
  const { outline, deck } = deckOf(text, {}, 'case.md')
  const slides = printDeck(outline.document, deck).split(/\n(?=\w)/)
  const quoted = slides.filter((slide) => slide.includes('We propose'))
  expect(quoted).toHaveLength(1)
  expect(quoted[0]).not.toMatch(/We believe/)
  expect(quoted[0]).toMatch(/lead [^\n]*He added:/)
})

test('a list over several slides looks like one', () => {
  const item = (what: string) =>
    `- ${what} must be kept clean by whoever uses them, and put away before the gate is shut`
  const list = (name: string) =>
    `The ${name} has these duties:\n\n${['brooms', 'cans', 'spades', 'hoses', 'rakes', 'pots'].map(item).join('\n')}\n`
  const text = `# Yard\n\n## 1. Duties\n\n### Keeper\n\n${list('keeper')}\n### Porter\n\n${list('porter')}\n### Guard\n\n${list('guard')}\n## 2. Gate\n\nThe gate is shut.\n`
  const { deck } = deckOf(text, {}, 'case.md')
  const slides = deck.groups.flatMap((group) => group.slides)
  const parts = slides.filter(({ lead }) => lead.length > 0)
  const first = new Map(
    parts.map((slide) => [slide.lead[0], slide.layout]).reverse() as [unknown, string][],
  )
  expect(parts.length).toBeGreaterThan(first.size)
  for (const slide of parts) expect(slide.layout).toBe(first.get(slide.lead[0]))
})
