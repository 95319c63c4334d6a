import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toDeck, toOutline } from '../src/lectern.ts'
import { type Content, type Deck, isSpan, LAYOUTS, makeItem, makeSlide } from '../src/model/deck.ts'
import type { Document } from '../src/model/document.ts'
import { type BuildOptions, build } from '../src/publish/build.ts'
import { readSource } from '../src/publish/files.ts'
import { isDeckMarkdown, parse, serialize } from '../src/script/index.ts'
import { sourceOf } from './print.ts'
import { EXAMPLE, hasExample, SAMPLES } from './samples.ts'

const reference = { name: 'case.txt', sha256: 'abc' }

function deckOf(source: ReturnType<typeof sourceOf>, density: 'points' | 'full' = 'points') {
  const { value: outline } = toOutline(source)
  return {
    document: outline.document,
    deck: toDeck(outline, { density, theme: 'official', source: reference }),
  }
}

describe('a deck comes back from its Markdown', () => {
  const paths = [...SAMPLES, ...(hasExample ? [EXAMPLE] : [])]
  const cases = paths.flatMap((path) =>
    (['points', 'full'] as const).map((density) => ({
      name: path.replace(/.*[\\/]/, ''),
      path,
      density,
    })),
  )
  test.each(cases)(
    '$name, $density (the example is skipped without ../shared)',
    ({ path, density }) => {
      const { document, deck } = deckOf(readSource(path), density)
      const text = serialize(deck, document)
      expect(isDeckMarkdown(text)).toBe(true)
      expect(parse(text, document)).toEqual({ value: deck, problems: [] })
    },
  )

  const SIGNS = [
    '一、',
    '（一）',
    '甲',
    '乙乙',
    '。',
    '，',
    '#',
    ':::',
    '- ',
    '|',
    '{',
    '}',
    '"',
    '\\',
    '---',
    'Note:',
    '//',
    ' // ',
    '[',
    ']',
    '*',
    '!',
    '>',
    '@',
    '\n',
    ' ',
    '𠮷',
    'a',
    'aaa',
  ]
  const text = fc
    .array(fc.constantFrom(...SIGNS), { minLength: 1, maxLength: 60 })
    .map((signs) => `甲${signs.join('')}乙`)

  test('whatever stands in the source', () => {
    fc.assert(
      fc.property(text, fc.constantFrom('case.txt', 'case.md'), (words, name) => {
        const { document, deck } = deckOf(sourceOf(words, name))
        expect(parse(serialize(deck, document), document).value).toEqual(deck)
      }),
      { numRuns: 300 },
    )
  })

  test('whatever a person wrote, wherever it stands', () => {
    fc.assert(
      fc.property(
        text,
        fc.infiniteStream(fc.tuple(fc.nat(), fc.nat(), text, fc.boolean())),
        fc.constantFrom(...LAYOUTS),
        (words, stream, layout) => {
          const { document } = deckOf(sourceOf(words))
          const any = (): Content => anyContent(document, stream)
          const slide = makeSlide('s1-1', layout, {
            heading: [any(), any()],
            crumb: [any()],
            lead: [any()],
            items: [
              makeItem({ label: any(), head: any(), body: [any(), any()] }),
              makeItem({ body: [any()] }),
            ],
            rows: [[any(), null], [], [null, any()]],
            tail: [any()],
            part: { index: 1, of: 2 },
            asset: 'image1',
            notes: [any(), any()],
          })
          const deck: Deck = {
            language: document.language,
            density: 'points',
            theme: 'official',
            source: reference,
            groups: [{ id: 's1', kind: 'section', heading: [any()], slides: [slide] }],
          }
          expect(parse(serialize(deck, document), document).value).toEqual(deck)
        },
      ),
      { numRuns: 300 },
    )
  })
})

/** A span of the document or words that nobody wrote there. */
function anyContent(
  document: Document,
  stream: Iterator<[number, number, string, boolean]>,
): Content {
  const [a, b, words, isWritten] = stream.next().value
  if (isWritten) return { written: words }
  const start = a % document.text.length
  return { start, end: start + 1 + (b % (document.text.length - start)) }
}

describe('a person edits the deck', () => {
  const { document, deck } = deckOf(
    sourceOf(
      '讲话\n一、读书。读书要静心。读书要用心，持之以恒才有收获。\n二、做事。做事要认真。\n',
    ),
  )
  const text = serialize(deck, document)
  const edited = (from: string, to: string) => {
    expect(text).toContain(from)
    return parse(text.replace(from, to), document)
  }

  test('words that the source has stay linked to it, others are theirs', () => {
    const { value } = edited('## 一、读书', '## 一、好读书')
    const slide = value.groups
      .flatMap((group) => group.slides)
      .find(({ heading }) => heading.some((one) => !isSpan(one)))
    expect(slide?.heading).toEqual([{ written: '一、好读书' }])
  })

  test('a layout is changed where it is written', () => {
    const { value, problems } = edited('::: statement', '::: quote')
    expect(value.groups.flatMap(({ slides }) => slides.map(({ layout }) => layout))).toContain(
      'quote',
    )
    expect(problems).toEqual([])
  })

  test('a slide written by hand gets an id, a layout and its points', () => {
    const { value } = parse(
      `${text}\n## 我的一页\n\n- 第一点\n- **第二点**\n  补充\n\nNote:\n\n慢一点讲\n`,
      document,
    )
    expect(value.groups.at(-1)?.slides.at(-1)).toMatchObject({
      layout: 'points',
      heading: [{ written: '我的一页' }],
      items: [
        { head: { written: '第一点' } },
        { head: { written: '第二点' }, body: [{ written: '补充' }] },
      ],
      notes: [{ written: '慢一点讲' }],
    })
  })

  test.each([
    ['::: statement', '::: statment', 'layout-unknown', '“statment” is no layout'],
    ['theme: official', 'theme: offical', 'setting-unknown', '“theme” can\'t be "offical"'],
    ['# 一、', '放错的话\n# 一、', 'line-astray', ''],
  ])('%s → %s is reported with its line', (from, to, code, message) => {
    const place = text.replace(from, to)
    const { problems } = parse(
      code === 'line-astray'
        ? place.replace(/^---\n[\s\S]*?---\n/, '---\nlectern: 1\n---\n放错的话\n')
        : place,
      document,
    )
    expect(problems).toContainEqual(
      expect.objectContaining({ code, message: expect.stringContaining(message) }),
    )
    expect(problems[0]?.line).toBeGreaterThan(0)
  })

  test('nothing makes reading throw', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            '---\n',
            'lectern: 1\n',
            '# a\n',
            '## b\n',
            '::: cards\n',
            ':::\n',
            '- x\n',
            '  y\n',
            '| a | b |\n',
            'Note:\n',
            '{@1-2}',
            '{written="',
            '> c\n',
            '![](',
            '\n',
          ),
        ),
        (parts) => {
          expect(parse(parts.join(''), document).value.groups).toBeInstanceOf(Array)
        },
      ),
    )
  })
})

describe('building again', () => {
  const path = SAMPLES.find((one) => one.endsWith('.txt')) ?? ''
  const run = async (files: Map<string, string>, more: BuildOptions = {}) => {
    const effects = {
      write: async (file: string, content: string | Uint8Array) => {
        files.set(file, String(content))
      },
      readText: (file: string) => files.get(file) ?? null,
    }
    const [built] = await build([path], { out: '', pdf: false, effects, ...more })
    return built?.report.problems.map(({ code }) => code)
  }
  const DECK = 'study-outline.md'

  test('a deck nobody touched is written anew', async () => {
    const files = new Map<string, string>()
    await run(files)
    await run(files, { density: 'full' })
    expect(files.get(DECK)).toContain('density: full')
    expect(files.has('study-outline.new.md')).toBe(false)
  })

  test('an edited deck is kept, the new one stands beside it, and --force overrules', async () => {
    const files = new Map<string, string>()
    await run(files)
    const edited = `${files.get(DECK)}\n## 加一页\n`
    files.set(DECK, edited)
    expect(await run(files)).toContain('deck-edited')
    expect(files.get(DECK)).toBe(edited)
    expect(files.get('study-outline.new.md')).not.toContain('加一页')
    expect(await run(files, { force: true })).not.toContain('deck-edited')
    expect(files.get(DECK)).not.toContain('加一页')
  })
})
