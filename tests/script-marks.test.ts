import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compose } from '../src/lectern.ts'
import {
  type Content,
  type Deck,
  isSpan,
  makeItem,
  makeSlide,
  PLAIN_LOOK,
  type Slide,
} from '../src/model/deck.ts'
import type { Document } from '../src/model/document.ts'
import { outline } from '../src/outline/index.ts'
import { compare, parse, serialize } from '../src/script/index.ts'
import { markedDocument } from './marked.ts'

const LONG = 30_000
const FRONT = '---\nlectern: 1\nsource: case.md\n---\n# g\n'

function deckOf(slides: Slide[]): Deck {
  const groups: Deck['groups'] = [{ id: 's1', kind: 'section', heading: [], slides }]
  const source = { name: 'case.md', sha256: '0123' }
  return {
    language: 'zh-Hans',
    density: 'points',
    theme: 'official',
    look: PLAIN_LOOK,
    source,
    groups,
  }
}

/** The deck as a file, without its front matter and its heads. */
const linesOf = (deck: Deck, document: Document) =>
  serialize(deck, document)
    .split('\n')
    .slice(serialize(deck, document).split('\n').indexOf('# {#s1}') + 1)
    .filter((line) => !/^$|^##|^:::/.test(line))

const bodyOf = (...spans: Content[]) =>
  deckOf([makeSlide('s1-1', 'points', { items: spans.map((span) => makeItem({ head: span })) })])

const whole = ({ text }: Document) => ({ start: 0, end: text.length })

describe('marks of the source as a deck file holds them', () => {
  test.each([
    ['用水10<sup>4</sup>立方米', '- **用水10<sup>4</sup>立方米**'],
    ['CO<sub>2</sub>降了', '- **CO<sub>2</sub>降了**'],
    ['原定~~五月~~六月', '- **原定~~五月~~六月**'],
    ['运行`make`即可', '- **运行`make`即可**'],
    ['运行`a|b*`即可', '- **运行<code>a\\|b\\*</code>即可**'],
    ['早晨扫<br>傍晚浇', '- **早晨扫<br>傍晚浇**'],
    ['三~五人，~~五~~~六', '- **三~五人，~~五~~\\~六**'],
    ['见注[^1]。', '- **见注<sup>1</sup>。**'],
  ])('%j', (text, line) => {
    const document = markedDocument(text)
    const deck = bodyOf(whole(document))
    expect(linesOf(deck, document)).toEqual([line])
    expect(parse(serialize(deck, document), document)).toMatchObject({ value: deck, problems: [] })
  })

  test('a mark that a person takes away is an edit, with both forms', () => {
    const document = markedDocument('用水10<sup>4</sup>立方米')
    const deck = bodyOf(whole(document))
    const text = serialize(deck, document).replace('<sup>4</sup>', '4')
    const { value, lines } = parse(text, document)
    expect(value.groups[0]?.slides[0]?.items[0]?.head).toEqual({ written: '用水104立方米' })
    expect(compare(deck, value, { document, lines })).toMatchObject([
      { kind: 'words-changed', before: '用水10<sup>4</sup>立方米', after: '用水104立方米' },
    ])
  })

  test('the same words without the mark are found where they stand without it', () => {
    const document = markedDocument('用水10<sup>4</sup>吨\n\n用水104吨')
    const { value } = parse(`${FRONT}## s\n\n- 用水104吨\n- 用水10<sup>4</sup>吨\n`, document)
    const heads = value.groups[0]?.slides[0]?.items.map(({ head }) => head) ?? []
    expect(heads).toEqual([
      { start: document.text.lastIndexOf('用'), end: document.text.length },
      { start: 0, end: document.text.indexOf('\n') },
    ])
  })
})

const SIGNS = [
  '<sup>1</sup>',
  '<sub>2</sub>',
  '~~三~~',
  '~~',
  '~',
  '`a`',
  '`a|b`',
  '` `',
  '`',
  '<br>',
  '<sup>',
  '</sup>',
  '甲',
  '乙',
  '甲乙',
  ' ',
  '  ',
  '\n',
  'a',
  'b',
  '|',
  '*',
  '**丙**',
  '[^1]',
  '/',
  ' // ',
  '<',
  '^',
  '\\',
  '{',
  '}',
  '。',
  '\ufdd0',
  '\ufdd8',
  '\n\n```\nif a:\n\n    b\n```\n\n',
  '\n\n[^1]: 注\n\n',
]
const hostile = fc
  .array(fc.constantFrom(...SIGNS), { minLength: 1, maxLength: 40 })
  .map((signs) => signs.join(''))

test(
  'any deck over a marked document comes back',
  () => {
    const spans = fc.infiniteStream(
      fc.record({ at: fc.nat(), length: fc.nat(30), kind: fc.nat(3) }),
    )
    const property = fc.property(
      hostile,
      spans,
      fc.infiniteStream(hostile),
      (text, stream, words) => {
        const document = markedDocument(text)
        const one = (): Content => {
          const { at, length, kind } = stream.next().value
          if (kind === 0) return { written: words.next().value }
          const start = at % (document.text.length + 1)
          return { start, end: Math.min(document.text.length, start + length) }
        }
        const blocks = document.blocks.map(({ span }): Content => span)
        const deck = deckOf([
          makeSlide('s1-1', 'points', {
            heading: [one()],
            lead: [one()],
            items: [
              makeItem({ label: one(), head: one(), body: [one(), one()] }),
              ...blocks.map((body) => makeItem({ body: [body] })),
            ],
            rows: [
              [one(), one()],
              [one(), null],
            ],
            tail: [one()],
            notes: [one(), ...blocks],
          }),
          makeSlide('s1-2', 'code', {
            items: blocks.map((body) => makeItem({ body: [body] })),
            notes: [one(), { written: 'a\n\n  b', code: true }],
          }),
        ])
        expect(parse(serialize(deck, document), document).value).toEqual(deck)
      },
    )
    fc.assert(property, { numRuns: 150 })
  },
  LONG,
)

const CODE =
  '# 一、清单\n\n先看清单。\n\n```\nif a:\n    b # 1. 不是标题\n\n    ::: c\n```\n\n再看一遍，不得遗漏[^1]。\n\n[^1]: 共三条。\n'

describe('code between fences', () => {
  const document = markedDocument(CODE)
  const source = { name: 'case.md', sha256: '' }
  const deck = compose(outline(document).value, { density: 'points', theme: 'official', source })

  test('stands so in slides and notes, and comes back', () => {
    const text = serialize(deck, document)
    expect(text).toContain('::: code\n```\nif a:\n    b # 1. 不是标题\n\n    ::: c\n```\n:::\n')
    expect(parse(text, document)).toMatchObject({ value: deck, problems: [] })
    expect(parse(text.replaceAll('\n', '\r\n'), document).value).toEqual(deck)
  })

  const slideOf = (lines: string) => {
    const { value, problems } = parse(`${FRONT}## s\n${lines}\n`, document)
    const { layout, items, lead, tail, notes } = value.groups[0]?.slides[0] ?? makeSlide('', 'text')
    return {
      layout,
      items,
      lead,
      tail,
      notes,
      problems: problems.map(({ code, line }) => [line, code]),
    }
  }
  const none = { lead: [], tail: [], notes: [], problems: [] }
  const code = (written: string) => ({ written, code: true as const })

  test.each([
    [
      '```sh\n# a\n\n## b\n```',
      { ...none, layout: 'code', items: [makeItem({ body: [code('# a\n\n## b')] })] },
    ],
    ['~~~\n```\n~~~', { ...none, layout: 'code', items: [makeItem({ body: [code('```')] })] }],
    [
      '- **x**\n  ```\n  y\n    z\n  ```',
      {
        ...none,
        layout: 'points',
        items: [makeItem({ head: { written: 'x' }, body: [code('y\n  z')] })],
      },
    ],
    [
      'Note:\n\nx\n\n```\n| b\n```',
      { ...none, layout: 'section', items: [], notes: [{ written: 'x' }, code('| b')] },
    ],
    [
      '```\nx\n::: cards\n- y\n:::',
      {
        ...none,
        layout: 'cards',
        items: [makeItem({ body: [code('x')] }), makeItem({ head: { written: 'y' } })],
        problems: [[7, 'fence-open']],
      },
    ],
  ])('%j', (lines, slide) => {
    expect(slideOf(lines)).toEqual(slide)
    const { value } = parse(`${FRONT}## s\n${lines}\n`, document)
    expect(parse(serialize(value, document), document).value).toEqual(value)
  })

  test('lines that a person changed are a person’s, to a space', () => {
    const text = serialize(deck, document).replace('    b #', '   b #')
    const bodies = parse(text, document).value.groups.flatMap(({ slides }) =>
      slides.flatMap(({ items }) => items.flatMap(({ body }) => body)),
    )
    expect(bodies.filter((body) => !isSpan(body))).toEqual([
      { written: 'if a:\n   b # 1. 不是标题\n\n    ::: c', code: true },
    ])
  })

  test(
    'fences that nothing closes are read in one pass',
    () => {
      const many = '```a\n## b\n'.repeat(20_000)
      const { problems } = parse(FRONT + many, document)
      expect(problems.filter(({ code }) => code === 'fence-open')).toHaveLength(20_000)
    },
    LONG,
  )
})
