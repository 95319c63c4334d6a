import { expect, test } from 'vitest'
import { toOutline } from '../src/lectern.ts'
import { outlineJson } from '../src/model/outline-json.ts'
import { docx, p } from './docx-parts.ts'
import { sourceOf } from './print.ts'

const TEXT = '大家早上先把院子扫干净再开门，晚上走以前关灯。'

const run = (text: string, look = '') =>
  `<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
const BOLD = '<w:b/>'
const face = (name: string) => `<w:rFonts w:eastAsia="${name}" w:ascii="${name}"/>`

const headingsOf = (bytes: Uint8Array) =>
  outlineJson(toOutline({ name: 'a.docx', bytes }).value).sections.map(({ heading }) => heading)

/** A title, and three paragraphs of runs that each `make` makes of a label and a heading. */
function paper(make: (label: string, heading: string) => string): Uint8Array {
  const heads = [
    ['一、', '开门'],
    ['二、', '值班'],
    ['三、', '关门'],
  ] as const
  return docx(
    p(run('院子守则')) + heads.map(([label, heading]) => p(make(label, heading))).join(''),
  )
}

test.each([
  ['bold before plain', (a: string, b: string) => run(a + b, BOLD) + run(TEXT)],
  [
    'a bold label in a run of its own',
    (a: string, b: string) => run(a, BOLD) + run(b, BOLD) + run(TEXT),
  ],
  ['a plain label', (a: string, b: string) => run(a) + run(b, BOLD) + run(TEXT)],
  ['a colon behind it', (a: string, b: string) => run(a + b, BOLD) + run(`：${TEXT}`)],
  [
    'another face',
    (a: string, b: string) =>
      run(a + b, face('黑体')) + run('　', face('仿宋')) + run(TEXT, face('仿宋')),
  ],
])('a run-in heading of Word ends with its look: %s', (_, make) => {
  expect(headingsOf(paper(make))).toEqual(['开门', '值班', '关门'])
})

test('words that stand out in a sentence are no heading', () => {
  const inside = paper((label, heading) => run(`${label}大家都要`) + run(heading, BOLD) + run(TEXT))
  expect(headingsOf(inside)).not.toContain('大家都要开门')
  const first = paper((label, heading) => run(label + heading, BOLD) + run(`，${TEXT}`))
  expect(headingsOf(first)).not.toContain('开门')
})

test('in Markdown, too', () => {
  const text = `# 院子守则\n\n一、**开门** ${TEXT}\n\n**二、值班**${TEXT}\n\n三、**关门**，${TEXT}\n`
  const { sections } = outlineJson(toOutline(sourceOf(text, 'a.md')).value)
  expect(sections.slice(0, 2).map(({ heading }) => heading)).toEqual(['开门', '值班'])
  expect(sections[2]?.heading).not.toBe('关门')
})
