import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toDeck, toOutline } from '../src/lectern.ts'
import {
  type Content,
  type Deck,
  isSpan,
  makeItem,
  makeSlide,
  PLAIN_LOOK,
  type Slide,
  type TableCell,
} from '../src/model/deck.ts'
import type { Asset, Document, Mark } from '../src/model/document.ts'
import { LAYOUTS } from '../src/model/layouts.ts'
import { readSource } from '../src/publish/files/files.ts'
import { compare, isDeckMarkdown, parse, serialize } from '../src/script/index.ts'
import { sourceOf } from './print.ts'
import { EXAMPLE, hasExample, SAMPLES } from './samples.ts'

/** What grows faster than its input runs into this; figures are for bench/. */
const LONG = 30_000

function documentOf(text: string, name = 'case.txt'): Document {
  return toOutline(sourceOf(text, name)).value.document
}

function deckOf(slides: Slide[], more: Partial<Deck> = {}): Deck {
  const groups: Deck['groups'] = [{ id: 's1', kind: 'section', heading: [], slides }]
  const source = { name: 'case.txt', sha256: '0123' }
  const own = { density: 'points', theme: 'official', look: PLAIN_LOOK } as const
  return { language: 'zh-Hans', ...own, source, groups, ...more }
}

const FRONT = '---\nlectern: 1\nsource: case.txt\n---\n'

describe('what compose makes comes back', () => {
  const returns = (path: string) => {
    for (const density of ['points', 'full'] as const) {
      const { value: outline } = toOutline(readSource(path))
      const source = { name: 'a: “b”.txt', sha256: '0' }
      const deck = toDeck(outline, { density, theme: 'official', source })
      const text = serialize(deck, outline.document)
      expect(isDeckMarkdown(text)).toBe(true)
      expect(parse(text, outline.document)).toMatchObject({ value: deck, problems: [] })
      expect(parse(text.replaceAll('\n', '\r\n'), outline.document).value).toEqual(deck)
    }
  }
  const samples = SAMPLES.map((path) => ({ path, name: path.replace(/.*[\\/]/, '') }))
  test.each(samples)('$name', ({ path }) => returns(path))
  test.skipIf(!hasExample)('the example of ../shared (skipped where it is not there)', () => {
    returns(EXAMPLE)
  })

  test('words that are unlike the others need no anchor', () => {
    for (const { path } of samples.filter(({ name }) => name.endsWith('.txt'))) {
      const { value: outline } = toOutline(readSource(path))
      const source = { name: 'a.txt', sha256: '0' }
      const deck = toDeck(outline, { density: 'points', theme: 'official', source })
      expect(serialize(deck, outline.document)).not.toContain('{@')
    }
  })
})

// biome-ignore format: a line for each kind of trouble
const SIGNS = [
  '# ', '## ', ':::', ':::\n', '::: cards\n', '- ', '* ', '+ ', '1.', '2) ', '> ', '---', '***',
  '|', ' | ', ':-', ':-:', '--', '{', '}', '{@1-2}', '{written}', '{#a .b}', '[', '](x)', '![',
  '<!--', '-->', '[ ]', 'x', '{.a}', '{a=b}', '_ _ _', '- - -',
  '"', '\\', '`', '<', '^', ' | < | ^ | ', '~~', '*', '**', '_', '<b>', '&amp;', '/', '//', ' // ', 'Note:', '备注：', 'N', '备',
  '\n', '\n\n', '\r', '  ', '　', '\t', '\f', '\u0085', '\u2028', '\u200b', '\ufeff',
  'aaaa', 'x', '甲', '乙', '。', '第一章　', 'a b', '😀', '👨‍👩‍👧',
]
const hostile = fc
  .array(fc.constantFrom(...SIGNS), { minLength: 1, maxLength: 40 })
  .map((signs) => signs.join(''))

/** Spans of the document anywhere, also empty ones and half a pair of marks; and a person's words. */
type Picks = Iterator<{ at: number; length: number; words: string; kind: number }>
const picks = fc.infiniteStream(
  fc.record({ at: fc.nat(), length: fc.nat(30), words: hostile, kind: fc.nat(9) }),
)

function pick({ text }: Document, stream: Picks): Content {
  const { at, length, words, kind } = stream.next().value
  if (kind === 0) return { written: '' }
  if (kind <= 3) return { written: words }
  const start = at % (text.length + 1)
  return { start, end: Math.min(text.length, start + length) }
}

/** Some cells are one with their neighbour on the left or above, where there is one. */
function mergedAt(stream: Picks, rows: TableCell[][]): TableCell[][] {
  const merge = (row: TableCell[], index: number) =>
    row.map((cell, column): TableCell => {
      const { kind } = stream.next().value
      if (kind === 1 && column > 0) return 'left'
      return kind === 2 && column < (rows[index - 1]?.length ?? 0) ? 'above' : cell
    })
  return rows.map(merge)
}

/** Any name is a picture's. */
const picture = (id: string): Asset => ({
  id,
  type: 'image/png',
  bytes: new Uint8Array(),
  size: null,
})

/** What may be said of words and tables that are kept all the same. */
const ABOUT_WORDS = new Set(['link-refused', 'cells-uneven', 'picture-remote'])

describe('any deck comes back', () => {
  test.each(['case.txt', 'case.md'])(
    'over any document, %s',
    (name) => {
      const property = fc.property(
        hostile,
        picks,
        fc.infiniteStream(fc.nat(2)),
        fc.infiniteStream(fc.constantFrom(...LAYOUTS)),
        fc.infiniteStream(fc.option(hostile)),
        (words, stream, counts, layouts, assets) => {
          const document = documentOf(`甲${words}乙`, name)
          const one = () => pick(document, stream)
          const many = () => Array.from({ length: counts.next().value }, one)
          const maybe = () => many()[0] ?? null
          const item = () => makeItem({ label: maybe(), head: maybe(), body: many() })
          const slide = (id: string) =>
            makeSlide(id, layouts.next().value, {
              heading: many(),
              crumb: many(),
              lead: many(),
              items: many().map(item),
              rows: mergedAt(
                stream,
                many().map(() => many().map((cell) => (isSpan(cell) ? cell : maybe()))),
              ),
              tail: many(),
              notes: many(),
              part: maybe() ? { index: 2, of: 3 } : null,
              asset: assets.next().value,
            })
          const groups: Deck['groups'] = [
            {
              id: 'opening',
              kind: 'opening',
              heading: many(),
              slides: many().map((_, at) => slide(`a${at}`)),
            },
            { id: 's1', kind: 'section', heading: many(), slides: [slide('s1-1'), slide('s1-2')] },
          ]
          const deck = deckOf([], { language: 'ja', density: 'full', groups })
          const { value, problems } = parse(serialize(deck, document), document, picture)
          expect(value).toEqual(deck)
          expect(problems.filter(({ code }) => !ABOUT_WORDS.has(code))).toEqual([])
        },
      )
      fc.assert(property, { numRuns: 250 })
    },
    LONG,
  )

  test('what a table could take for its rule is a row', () => {
    const document = documentOf('甲:-乙---丙')
    const rule = { start: 1, end: 3 }
    const deck = deckOf([
      makeSlide('s1-1', 'table', { rows: [[rule], [rule], [{ start: 4, end: 7 }], [null], []] }),
    ])
    expect(parse(serialize(deck, document), document).value).toEqual(deck)
  })

  test('a label that a box could be taken for is a label', () => {
    const document = documentOf('甲x乙')
    const items = [{ start: 1, end: 2 }, { written: 'x' }, { written: 'X' }, { written: '' }].map(
      (label) => makeItem({ label, head: { start: 2, end: 3 } }),
    )
    const deck = deckOf([makeSlide('s1-1', 'points', { items })])
    expect(parse(serialize(deck, document), document).value).toEqual(deck)
  })

  test('a tail with nothing above it stays a tail', () => {
    const document = documentOf('甲乙')
    const deck = deckOf([makeSlide('s1-1', 'quote', { tail: [{ start: 0, end: 1 }] })])
    expect(parse(serialize(deck, document), document).value).toEqual(deck)
  })
})

const BY_HAND = ['### ', '{written="', '"}', '{#a}', '![](image1)', '| --- |\n', '\\Note:', '\\1.']

describe('no text makes reading throw, and what was read comes back', () => {
  const document = documentOf('甲乙丙。Note: 备注：甲\n\n1. a\n- b **c** {#x}\n', 'case.md')
  const holds = (text: string) => {
    const { value, problems } = parse(text, document)
    expect(parse(serialize(value, document), document).value).toEqual(value)
    const lines = text.split(/\r\n|\r|\n/).length
    for (const { line = 0, column = 0 } of problems) {
      expect(line >= 1 && line <= Math.max(2, lines) && column >= 1).toBe(true)
    }
  }

  test(
    'a slide of signs',
    () => {
      const signs = fc.array(fc.constantFrom(...SIGNS, ...BY_HAND, 'Note:', '\n', '\n\n'), {
        maxLength: 60,
      })
      const property = fc.property(signs, (parts) => {
        holds(`${FRONT}# g\n## s\n${parts.join('')}`)
      })
      fc.assert(property, { numRuns: 250 })
    },
    LONG,
  )

  test(
    'any string at all',
    () => {
      fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 120 }), holds), { numRuns: 100 })
    },
    LONG,
  )

  test.each([
    ['an object', 'source: {toString: 1}'],
    ['an object that says how it is written', 'theme: {toJSON: 1}'],
    ['a list in itself', 'theme: &a [*a]'],
    ['lists 3,000 deep', `theme: ${'['.repeat(3000)}${']'.repeat(3000)}`],
    ['20,000 lists left open', `theme: ${'['.repeat(20_000)}`],
    ['a key that is a list', '? [a]\n: b'],
    ['an unknown tag', 'a: !!foo b'],
    ['a prototype', '__proto__: x'],
    ['nothing', 'source:'],
  ])('front matter with %s', (_name, line) => {
    holds(`---\nlectern: 1\n${line}\n---\n# a\n## b\n`)
  })

  test('settings are words, whatever YAML takes them for', () => {
    const front = '---\nlectern: 1\nsource: 2024\nsha256: 0012e5\nlang: en\n---\n'
    const { value, problems } = parse(front, document)
    expect(problems).toEqual([])
    expect(value).toMatchObject({ language: 'en', source: { name: '2024', sha256: '0012e5' } })
  })
})

/** The slide that these lines make, without what is empty. */
function slideOf(lines: string, document = documentOf('甲')) {
  const { value, problems } = parse(`${FRONT}# g\n## s {#x}\n${lines}\n`, document, picture)
  const { id, heading, ...slide } = value.groups[0]?.slides[0] ?? makeSlide('', 'text')
  const given = Object.entries(slide).filter(
    ([, part]) => part !== null && (!Array.isArray(part) || part.length > 0),
  )
  return { ...Object.fromEntries(given), problems: problems.map(({ code }) => code) }
}

const written = (words: string) => ({ written: words })
const texts = (...items: string[][]) => items.map((body) => makeItem({ body: body.map(written) }))
const points = (...heads: string[]) => heads.map((head) => makeItem({ head: written(head) }))

describe('written by hand, without anything that Lectern adds', () => {
  test.each([
    ['- a\n- b', { items: points('a', 'b') }],
    ['* a\n+ b', { items: points('a', 'b') }],
    ['- a\n\n- b', { items: points('a', 'b') }],
    ['- **a** b', { items: [makeItem({ head: written('a'), body: [written('b')] })] }],
    [
      '- **重点：**内容',
      { items: [makeItem({ head: written('重点：'), body: [written('内容')] })] },
    ],
    [
      '- a\n  - b\n  c',
      { items: [makeItem({ head: written('a'), body: [written('b'), written('c')] })] },
    ],
    ['- [一] a', { items: [makeItem({ label: written('一'), head: written('a') })] }],
    ['1. a', { items: points('1\\. a') }],
    [
      '::: text\n1. a\n:::',
      { layout: 'text', items: [makeItem({ label: written('1.'), body: [written('a')] })] },
    ],
    ['- [a](https://x.y) b', { items: points('[a](https://x.y) b') }],
    [
      '- [ ] a\n- [x] **b** c',
      {
        items: [
          makeItem({ label: written('☐'), head: written('a') }),
          makeItem({ label: written('☑'), head: written('b'), body: [written('c')] }),
        ],
      },
    ],
    ['a\n\n- b\n\nc', { lead: [written('a')], items: points('b'), tail: [written('c')] }],
    ['a\nb\n\n甲甲\n乙乙', { layout: 'text', items: texts(['a b'], ['甲甲乙乙']) }],
    ['a\\\nb  \nc', { layout: 'statement', items: texts(['a', 'b', 'c']) }],
    ['一、a\n二、b', { layout: 'text', items: texts(['一、a'], ['二、b']) }],
    ['a\nb\n\n- c', { lead: [written('a b')], items: points('c') }],
    [
      '> a // b\n\nc',
      { layout: 'statement', crumb: [written('a'), written('b')], items: texts(['c']) },
    ],
    [
      '\n> a\n> b\n>\n> —— c',
      { layout: 'quote', items: [makeItem({ label: written('—— c'), body: [written('a b')] })] },
    ],
    [
      'a | b\n--- | ---\nx | y',
      {
        layout: 'table',
        rows: [
          [written('a'), written('b')],
          [written('x'), written('y')],
        ],
      },
    ],
    ['| a |\n| :-: |\n| b |', { layout: 'table', rows: [[written('a')], [written('b')]] }],
    [
      '| a | b\n| x |  |',
      {
        layout: 'table',
        rows: [
          [written('a'), written('b')],
          [written('x'), null],
        ],
      },
    ],
    [
      '| a | < |\n| --- | --- |\n| ^ | \\^ |',
      {
        layout: 'table',
        rows: [
          [written('a'), 'left'],
          ['above', written('\\^')],
        ],
      },
    ],
    ['::: cards\n- a\n:::', { layout: 'cards', items: points('a') }],
    ['Note: a\nb\n\nc', { layout: 'section', notes: [written('a b'), written('c')] }],
    ['备注：\n- a\n- b', { layout: 'section', notes: [written('- a'), written('- b')] }],
    ['\\#tag', { layout: 'statement', items: texts(['\\#tag']) }],
    ['2 \\* 3 *x* `y`', { layout: 'statement', items: texts(['2 \\* 3 *x* `y`']) }],
    ['a https://x.y', { layout: 'statement', items: texts(['a https://x.y']) }],
    ['- **a**，b', { items: [makeItem({ head: written('a，'), body: [written('b')] })] }],
    ['- **a**：b', { items: [makeItem({ head: written('a：'), body: [written('b')] })] }],
    ['<!-- a\nb -->\n- c', { items: points('c') }],
    ['::: {.cards}\n- a\n:::', { layout: 'cards', items: points('a') }],
    ['::: quote\na\n\n- b\n:::', { layout: 'quote', items: texts(['a'], ['b']) }],
    ['![c](image1)', { layout: 'figure', asset: 'image1', items: texts(['c']) }],
    ['![](<a b.png>)\n\nc', { layout: 'figure', asset: 'a b.png', tail: [written('c')] }],
    ['![](a%20b.png)', { layout: 'figure', asset: 'a b.png' }],
  ])('%j', (lines, parts) => {
    expect(slideOf(lines)).toEqual({ layout: 'points', ...parts, problems: [] })
  })

  test('a slide without an id gets one that no other slide has', () => {
    const { value, problems } = parse(
      `${FRONT}# g {#s2}\n## a\n## b {#s2-new1}\n## c\n`,
      documentOf('甲'),
    )
    expect(value.groups[0]?.slides.map(({ id }) => id)).toEqual(['s2-new2', 's2-new1', 's2-new3'])
    expect(problems).toEqual([])
  })
})

describe('words of the source', () => {
  const text = '一、读书\n读书要静心。a*b_c*  `d`\n第一条　甲|乙 // 丙 [1] <b>\n一、读书\n'
  const document = documentOf(text)
  const spanOf = (words: string, from = 0) => {
    const start = text.indexOf(words, from)
    return { start, end: start + words.length }
  }

  test('are found in the slide’s notes, onward, and else anywhere', () => {
    const lines = '一、读书\n\n静心\n\n第一条\n\n- 甲\n\nNote:\n\n读书要静心。'
    expect(slideOf(lines, document)).toMatchObject({
      lead: [spanOf('一、读书'), spanOf('静心'), spanOf('第一条')],
      notes: [spanOf('读书要静心。')],
    })
  })

  test('that stand there twice carry an anchor, unless the first place is meant', () => {
    const twice = [spanOf('一、读书'), spanOf('一、读书', 4)]
    const deck = (span: Content) => deckOf([makeSlide('s1-1', 'text', { lead: [span] })])
    const [first, second] = twice.map((span) => serialize(deck(span), document))
    expect(first).not.toContain('{@')
    expect(second).toContain(`一、读书 {@${twice[1]?.start}-${twice[1]?.end}}`)
  })

  test('become a person’s when one sign is changed, and the other signs keep their meaning', () => {
    const slide = makeSlide('s1-1', 'text', { lead: [spanOf('静心。a*b_c*  `d`')] })
    const text = serialize(deckOf([slide]), document)
    const { value } = parse(text.replace('静心', '用心'), document)
    expect(value.groups[0]?.slides[0]?.lead).toEqual([written('用心。a\\*b_c\\*  \\`d\\`')])
  })

  test('an anchor counts only while its words are those of the source', () => {
    expect(slideOf('读书 {@2-4}\n- a', document)).toMatchObject({ lead: [{ start: 2, end: 4 }] })
    expect(slideOf('读书 {@0-4}\n- a', document)).toMatchObject({ lead: [{ start: 2, end: 4 }] })
    expect(slideOf('读诗 {@2-4}\n- a', document)).toMatchObject({ lead: [written('读诗')] })
    expect(slideOf('读诗 {@9-999999}\n- a', document)).toMatchObject({ lead: [written('读诗')] })
  })

  test('that a person wrote all the same say so', () => {
    const deck = deckOf([makeSlide('s1-1', 'text', { lead: [written('读书')] })])
    const text = serialize(deck, document)
    expect(text).toContain('\n读书 {written}\n')
    expect(parse(text, document).value).toEqual(deck)
  })

  test('white space stands as it is and need not be as wide', () => {
    const lead = [spanOf('第一条　甲')]
    const text = serialize(deckOf([makeSlide('s1-1', 'text', { lead })]), document)
    expect(text).toContain('第一条　甲\n')
    expect(
      parse(text.replace('条　甲', '条 甲'), document).value.groups[0]?.slides[0]?.lead,
    ).toEqual(lead)
    expect(slideOf('第一 条　甲\n- a', document)).toMatchObject({ lead: [written('第一 条　甲')] })
  })
})

describe('mistakes are named with their place, and the rest is read', () => {
  const SLIDE = '# g {#s1}\n## s {#s1-1}\n'
  test.each([
    [
      'layout-unknown',
      `${FRONT}${SLIDE}::: crads\n- a\n:::\n`,
      7,
      1,
      '“crads” is no layout; cards',
    ],
    ['layout-unknown', `${FRONT}# g\n## s {#x .crads}\n`, 6, 10, 'Known are title, agenda, '],
    [
      'layout-twice',
      `${FRONT}# g\n## s {.cards}\n::: lines\n- a\n:::\n`,
      7,
      1,
      '“lines”, which is used',
    ],
    ['attribute-unknown', `${FRONT}# g\n## s {#x part=2}\n`, 6, 10, '“part=2”'],
    ['attribute-unknown', `${FRONT}${SLIDE}::: cards {cols=2}\n:::\n`, 7, 1, '“::: cards”'],
    ['group-unknown', `${FRONT}# g {.openning}\n## s\n`, 5, 6, '“openning” is no kind of group'],
    ['id-repeated', `${FRONT}${SLIDE}## t {#s1-1}\n`, 7, 7, 'this one is called “s1-1-2”'],
    ['slide-without-group', `${FRONT}## s\n`, 5, 1, 'before the first “#” line'],
    ['line-astray', `${FRONT}\nlost\n# g\n`, 6, 1, '“lost” stands outside every slide'],
    ['container-open', `${FRONT}${SLIDE}::: cards\n- a\n`, 7, 1, '“::: cards” is not closed'],
    ['container-stray', `${FRONT}${SLIDE}:::\n`, 7, 1, 'Nothing is open'],
    ['container-second', `${FRONT}${SLIDE}::: cards\n:::\n::: lines\n:::\n`, 9, 1, 'one layout'],
    ['heading-deep', `${FRONT}${SLIDE}### deep\n`, 7, 1, '“### deep”'],
    ['rule-ignored', `${FRONT}${SLIDE}---\n`, 7, 1, 'begins no slide'],
    ['picture-missing', `${FRONT}${SLIDE}![](image9)\n`, 7, 1, 'no picture “image9”'],
    ['picture-remote', `${FRONT}${SLIDE}![a](https://x.y/z.png)\n`, 7, 1, 'needs no network'],
    ['link-refused', `${FRONT}${SLIDE}[a](javascript:b)\n`, 7, 1, '“javascript:b” is no web'],
    [
      'cells-uneven',
      `${FRONT}${SLIDE}| a | b |\n| - | - |\n| c |\n`,
      9,
      1,
      'has 2 cells, this one 1;',
    ],
    ['front-open', `---\nlectern: 1\nsource: a\n\n${SLIDE}`, 4, 1, 'has no end'],
    ['front-open', `---\nlectern: 1\nsource: a\n${SLIDE}`, 4, 1, 'has no end'],
    ['title-unseen', `---\nlectern: 1\nsource: a\ntitle: 甲乙\n---\n${SLIDE}`, 4, 1, 'first slide'],
    ['front-missing', SLIDE, 1, 1, 'put “---”, “lectern: 1”'],
    ['front-broken', '---\nlectern: 1\nsource: a\ntheme: [\n---\n', 4, 9, 'is no YAML'],
    ['setting-unknown', `---\nlectern: 1\nauthor: a\n---\n${SLIDE}`, 3, 1, 'no setting “author”'],
    ['comment-open', `${FRONT}${SLIDE}<!-- a\n`, 7, 1, 'not closed, so only this line'],
    ['fence-open', `${FRONT}${SLIDE}\`\`\`sh\na\n`, 7, 1, 'put a line “```”'],
    ['text-between', `${FRONT}${SLIDE}- a\n\nb\n\n- c\n`, 9, 1, '“b” stands between items'],
    [
      'container-stray',
      `${FRONT}${SLIDE}Note:\n::: cards\n`,
      8,
      1,
      '“::: cards” does nothing there',
    ],
    ['attribute-unknown', `${FRONT}# g\n## s {foo=bar}\n`, 6, 7, '“foo=bar” says nothing'],
    ['attribute-unknown', `${FRONT}# g\n## s {.cards .lines}\n`, 6, 14, '“.lines” is a second one'],
    ['attribute-unknown', `${FRONT}# g\n## s {part=3/2}\n`, 6, 7, '“part=3/2” counts further'],
    ['attribute-unknown', `${FRONT}# g {part=1/2}\n## s\n`, 5, 1, 'belongs in a “##” line'],
    ['attribute-unknown', `${FRONT}${SLIDE}- a {.big}\n`, 7, 1, '“{.big}” is shown as it is typed'],
    ['anchor-wrong', `${FRONT}${SLIDE}- 乙 {@0-1}\n`, 7, 1, 'words of the source at {@0-1} are'],
    ['merge-astray', `${FRONT}${SLIDE}| < |\n| - |\n`, 7, 1, 'No cell stands on the left of'],
    [
      'table-second',
      `${FRONT}${SLIDE}| a |\n| - |\n\n| b |\n| - |\n`,
      10,
      1,
      'these rows go on with the one above',
    ],
    ['picture-title', `${FRONT}${SLIDE}![a](image1 "b")\n`, 7, 1, '“b” behind the picture'],
    [
      'caption-unshown',
      `${FRONT}${SLIDE}::: points\n![a](image1)\n:::\n`,
      8,
      1,
      'caption “a” is shown in the layout figure',
    ],
    ['setting-unknown', `---\nlectern: 2\nsource: a\n---\n`, 2, 1, '“lectern” can\'t be "2"'],
    ['setting-unknown', `---\nlectern: 1\nsource: a\nlang: zh\n---\n`, 4, 1, 'Known are zh-Hans'],
  ])('%s %#', (code, text, line, column, words) => {
    const document = { ...documentOf('甲'), language: 'en' as const }
    const { value, problems } = parse(text, document, (path) =>
      path === 'image1' ? picture(path) : null,
    )
    expect(problems.map((problem) => problem.code)).toEqual([code])
    expect(problems[0]).toMatchObject({ severity: 'warning', line, column })
    expect(problems[0]?.message).toContain(words)
    if (text.includes('## s')) expect(value.groups[0]?.slides[0]?.heading).toEqual([written('s')])
  })
})

test('they are told in the language of the deck, or of its document', () => {
  const told = (front: string) =>
    parse(`---\nlectern: 1\n${front}---\n# g\n## s\n:::\n`, documentOf('甲')).problems[0]?.message
  expect(told('')).toBe('没有可以用“:::”结束的内容；请删去这一行。')
  expect(told('lang: ja\n')).toBe('「:::」で閉じるものがありません。この行を消してください。')
  expect(told('lang: en\n')).toBe('Nothing is open that “:::” could close; take it away.')
})

test('what stands behind a layout is told, also where the layout is not known', () => {
  expect(slideOf('::: card {foo=bar}\n- a\n:::')).toMatchObject({
    layout: 'cards',
    problems: ['layout-unknown', 'attribute-unknown'],
  })
})

test('a comment is left out, and what stands behind it is not', () => {
  expect(slideOf('<!-- a --> b\n\n<!-- c\nd --> e')).toMatchObject({
    items: texts(['b'], ['e']),
    problems: [],
  })
})

test('only front matter with the key makes a deck', () => {
  expect(isDeckMarkdown('\ufeff---\r\ntitle: a\r\nlectern: 1\r\n---\r\n')).toBe(true)
  expect(isDeckMarkdown('---\nlectern：1\nsource：a\n\n# g\n## s\n\n---\n')).toBe(true)
  expect(isDeckMarkdown('---\ntitle: a\n---\nlectern: 1\n')).toBe(false)
  expect(isDeckMarkdown('# a\n---\nlectern: 1\n---\n')).toBe(false)
  expect(isDeckMarkdown('')).toBe(false)
})

describe('worst cases: no search is quadratic', () => {
  const SLIDES = 800
  const EACH = 300
  const spread = (content: (at: number) => Content): Deck =>
    deckOf(
      Array.from({ length: SLIDES }, (_, index) => {
        const from = index * EACH
        const item = (step: number) =>
          makeItem({ head: content(from + step * 50), body: [content(from + step * 50 + 20)] })
        return makeSlide(`s1-${index + 1}`, 'points', {
          items: [item(0), item(1), item(2), item(3), item(4)],
          notes: [{ start: from, end: from + EACH - 1 }],
        })
      }),
    )
  const bare = (text: string, marks: Mark[] = []): Document => ({
    text,
    language: 'zh-Hans',
    front: { title: [], subtitle: null, bylines: [], salutation: null },
    blocks: [],
    marks,
    assets: [],
  })
  const span = (start: number) => ({ start, end: start + 12 })
  const same = '要扫院子，天天扫。'.repeat((SLIDES * EACH) / 9 + 1)
  const marks = Array.from({ length: 16_000 }, (_, at): Mark => {
    return { type: 'syntax', span: { start: at * 15, end: at * 15 + 2 } }
  })
  test.each<[string, Document, (at: number) => Content]>([
    ['a text of one letter', bare('a'.repeat(SLIDES * EACH)), span],
    ['a text of one sentence', bare(same), span],
    ['words that stand nowhere', bare(same), (at) => written(`要扫院子，天天扫院子${at}`)],
    ['16,000 marks in one line', bare(same, marks), span],
  ])(
    '%s',
    (_name, document, content) => {
      const deck = spread(content)
      expect(parse(serialize(deck, document), document).value).toEqual(deck)
    },
    LONG,
  )

  /** 40 KB each, one after the other in a file of one slide. */
  const HOSTILE = [
    '# a\n',
    '## b\n',
    '- x\n',
    '| a ',
    'a | b\n--- | ---\n',
    ...['> q\n', 'x\n\n', '![](', '](', '{@', '{written="', '**', '\\', '  \n', '<!--', 'Note:\n'],
  ]
  test.each(HOSTILE)(
    '40 KB of %j',
    (unit) => {
      const text = `${FRONT}# g\n## s\n${unit.repeat(4e4 / unit.length)}`
      const document = bare(same)
      const { value, lines } = parse(text, document)
      expect(compare(deckOf([]), value, { document, lines }).length).toBeGreaterThan(0)
    },
    LONG,
  )

  test.each([
    ['8,000 slides of one id', `# g\n${'## s {#x}\n'.repeat(8_000)}`],
    ['100,000 spaces in a heading', `# g\n## s${' '.repeat(100_000)}x\n`],
    ['a paragraph of 100,000 lines', `# g\n## s\n${'x\n'.repeat(100_000)}`],
    ['100,000 opening braces', `# g\n## s ${'{'.repeat(100_000)}\n- ${'{@1-'.repeat(30_000)}}\n`],
    ['100,000 brackets', `# g\n## s\n- ${'['.repeat(100_000)}\n${'!['.repeat(50_000)}\n`],
  ])(
    '%s',
    (_name, text) => {
      expect(parse(FRONT + text, bare('甲')).value.groups).toHaveLength(1)
    },
    LONG,
  )
})
