import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { expect, test } from 'vitest'
import { render, toDeck, toOutline } from '../src/lectern.ts'
import { DENSITIES, type Density, isSpan } from '../src/model/deck.ts'
import { disorders } from './order.ts'
import { sourceOf } from './print.ts'
import { SAMPLES } from './samples.ts'

/** Sentences around what a layout of its own shows, a summary behind it, and headings that run into text. */
const AROUND = `把园子种好
一、下功夫松土。土是园子的根本，松土要早，要深，要匀。不松土，就没有根；不浇水，就没有苗；不施肥，就没有果。总之，大家要早起晚归，勤勤恳恳，把园子的每一块地都翻过来再种上新的种子。
二、用心思选种。种子不仅要“好”，也要“多”；不仅要“新种”，也要“老种”。做育苗工作的同志要会等，守住苗床，不急不躁。做嫁接工作的同志要会看，看准时机，一刀到位。做采收工作的同志要会让，先让弱者，后让自己。总之，我们种园子的人必须立足本地，发挥所长，找准短处，培养多种本领，成为多面手，适应园子的需要。
三、守本分看护。（一）夜里值守。每天晚上要有人守着，不能空岗。（二）白天巡查。每天早晚各走一圈，看到问题马上报告。看护的人要把园子当作自己的家，把花草当作自己的孩子，天天看，天天记。
`
const LATIN = `Rules of the garden

Article 1
Definitions

In these rules a gate is what opens and a fence is what does not. Nobody may climb over either of them.

Article 2
Opening hours

The gate opens at nine. It closes at five in winter and at eight in summer; the warden may close it earlier in a storm.

(Keys)
Article 3

Every member has a key. A key that is lost is paid for. (It costs ten.) Keys are returned at the end of the year.
`

function deckOf(text: string, density: Density, name = 'case.txt') {
  const { value: outline } = toOutline(sourceOf(text, name))
  const source = { name, sha256: '0' }
  return { outline, deck: toDeck(outline, { density, theme: 'official', source }) }
}

test.each(DENSITIES.flatMap((density) => [AROUND, LATIN].map((text) => [density, text] as const)))(
  'slides and notes keep the source’s order, %s',
  (density, text) => {
    const { outline, deck } = deckOf(text, density)
    expect(disorders(outline, deck)).toEqual([])
  },
)

test.each(SAMPLES.map((file) => [basename(file), file]))(
  'slides and notes keep the order of %s',
  (_name, file) => {
    const { value: outline } = toOutline({ name: basename(file), bytes: readFileSync(file) })
    for (const density of DENSITIES) {
      const source = { name: 'case', sha256: '0' }
      const deck = toDeck(outline, { density, theme: 'official', source })
      expect(disorders(outline, deck)).toEqual([])
    }
  },
)

function notesOf(text: string): string[] {
  const { outline, deck } = deckOf(text, 'points')
  const slides = deck.groups.flatMap((group) => group.slides)
  return slides.map(({ notes }) =>
    notes
      .filter(isSpan)
      .map(({ start, end }) => outline.document.text.slice(start, end))
      .join('|'),
  )
}

test('what sums up is not shown before what it sums up', () => {
  const { outline, deck } = deckOf(AROUND, 'points')
  const { text } = outline.document
  const slides = deck.groups.flatMap((group) => group.slides)
  const showing = (words: string) =>
    slides.findIndex((slide) =>
      [...slide.lead, ...slide.tail, ...slide.items.flatMap(({ head, body }) => [head, ...body])]
        .filter((one) => one !== null && isSpan(one))
        .some((one) => text.slice(one.start, one.end).includes(words)),
    )
  expect(showing('做嫁接工作')).toBeGreaterThan(0)
  expect(showing('我们种园子的人')).toBeGreaterThanOrEqual(showing('做嫁接工作'))
})

test('notes begin with the heading that they are said under, and with whole sentences', () => {
  const notes = notesOf(AROUND)
  expect(notes.filter((note) => note.includes('夜里值守'))).toEqual([
    expect.stringMatching(/^(?:三、守本分看护。)?（一）夜里值守。每天晚上/),
  ])
  // None ends with the heading of what comes next.
  expect(notes.filter((note) => /.(?:松土|选种|看护|值守|巡查)。?$/.test(note))).toEqual([])
  expect(notes.filter((note) => /^[一二三]、/.test(note))).toHaveLength(3)
})

/** What stands in the notes of each slide, a | for each line end in them. */
function shownNotes(text: string, name: string): string[] {
  const { outline, deck } = deckOf(text, 'points', name)
  const { body } = render(deck, outline, () => '', []).screen
  return [...body.source.matchAll(/<aside class="notes">(.*?)<\/aside>/gs)].map(([, notes = '']) =>
    notes
      .replaceAll('</p>', '¶')
      .replaceAll('<br>', '|')
      .replace(/<[^>]*>/g, ''),
  )
}

test('the rows of a table are lines of the notes, its cells stand apart', () => {
  const table = '| 馆 | 上午 | 下午 |\n|--|--|--|\n| 南 | 9:00–12:00 | 14:00–17:00 |'
  const html =
    '<table><tr><th>馆</th><th>上午</th></tr><tr><td>南</td><td>9:00</td><td>14:00</td></tr></table>'
  const notes = shownNotes(`# 院子\n\n## 一、时间\n\n${table}\n\n## 二、其他\n\n${html}\n`, 'a.md')
  expect(notes).toContain('一、时间¶馆 上午 下午|南 9:00–12:00 14:00–17:00¶')
  expect(notes).toContain('二、其他¶馆 上午|南 9:00 14:00¶')
})

test('the paragraphs of an article are lines of its notes', () => {
  const text = '院子守则\n第一条 院子每天扫。\n扫完关门。\n第二条 树每周浇。\n'
  expect(shownNotes(text, 'a.txt').join('')).toContain('第一条 院子每天扫。|扫完关门。')
})

test('the text of a picture and a note in the text stand in the notes once', () => {
  const png =
    'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
  const text = `# 院子\n\n## 一、外观\n\n前院![柳树照片](${png})如图，后院^[后院的门朝北。]另说。\n\n## 二、其他\n\n完。\n`
  const notes = shownNotes(text, 'a.md').join('')
  expect(notes.match(/柳树照片/g)).toHaveLength(1)
  expect(notes.match(/后院的门朝北/g)).toHaveLength(1)
  expect(notes).toContain('后院*另说。')
})
