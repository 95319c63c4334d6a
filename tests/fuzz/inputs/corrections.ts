import fc from 'fast-check'
import { pairBytes } from '../pair.ts'
import type { Samples } from '../samples.ts'
import { markdown } from './markdown.ts'
import { mutated } from './mutate.ts'
import { texts } from './text.ts'
import { odd, phrase } from './words.ts'

const YAML = [
  'title: none',
  'title: []',
  'title: [1]',
  'title: [[1]]',
  'subtitle: 2',
  'salutation: ',
  'sections:',
  '- line: 1',
  '  depth: 1',
  '  section: false',
  '  text: 甲',
  '&a [*a]',
  '!!binary x',
  '<<: *a',
  '? a',
  '---',
  '...',
  '# 甲',
  'depth: 999999999999',
  'line: -1',
  'line: 1e9',
  'line: 0x1',
  '{}',
  '"',
  "'",
  '|',
  '>',
  'x: y',
  'sections: {}',
  '__proto__: 1',
]

const share = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true })

/** Words of a document from somewhere on: those that a person would name a place with. */
function wordsAt(lines: readonly string[], line: number, from: number, length: number): string {
  const own = lines[line] ?? ''
  // Mostly where a label may stand: behind a mark.
  const starts = [0, ...[...own.matchAll(/[，；。、：,;. ]/g)].map(({ index }) => index + 1)]
  const start = starts[Math.floor(from * starts.length)] ?? 0
  return own.slice(start, start + length)
}

const entry = fc.record({
  line: share,
  from: share,
  length: fc.integer({ min: 1, max: 12 }),
  shift: fc.integer({ min: -1, max: 2 }),
  kind: fc.constantFrom(
    'section: false',
    'depth: 1',
    'depth: 2',
    'depth: 3',
    'depth: 9',
    'section: true',
  ),
  names: fc.constantFrom('line', 'text', 'both'),
})
const front = fc.record({
  part: fc.constantFrom('title', 'subtitle', 'salutation'),
  line: fc.integer({ min: 1, max: 6 }),
  isList: fc.boolean(),
  isNone: fc.boolean(),
  from: share,
  length: fc.integer({ min: 1, max: 12 }),
})

/** Corrections as people write them, of places that are there, or nearly. */
function yamlFor(source: string): fc.Arbitrary<string> {
  const lines = source.split(/\r\n|\r|\n/)
  const one = entry.map(({ line, from, length, shift, kind, names }) => {
    const at = Math.floor(line * lines.length)
    const text = JSON.stringify(wordsAt(lines, at, from, length))
    const parts = [
      ...(names === 'text' ? [] : [`line: ${at + 1 + (shift > 1 ? 1 : 0)}`]),
      ...(names === 'line' ? [] : [`text: ${text}`]),
      kind,
    ]
    return `  - {${parts.join(', ')}}`
  })
  const head = front.map(({ part, line, isList, isNone, from, length }) => {
    const words = JSON.stringify(wordsAt(lines, line - 1, from, length))
    const value = isNone ? 'none' : isList ? `[${line}, ${line + 1}]` : words
    return `${part}: ${value}`
  })
  return fc
    .tuple(
      fc.uniqueArray(head, { maxLength: 2, selector: (one) => one.split(':')[0] }),
      fc.array(one, { maxLength: 4 }),
    )
    .map(([fronts, all]) =>
      [...fronts, ...(all.length > 0 ? ['sections:', ...all] : []), ''].join('\n'),
    )
}

const soup = fc
  .array(fc.oneof(fc.constantFrom(...YAML), phrase, odd), { maxLength: 10 })
  .map((all) => all.join('\n'))

/** Corrections over their documents. */
export function corrections(samples: Samples): fc.Arbitrary<Uint8Array> {
  const document = fc.oneof(
    { weight: 3, arbitrary: fc.tuple(fc.constant('a.txt'), texts(samples)) },
    { weight: 1, arbitrary: fc.tuple(fc.constant('a.md'), markdown(samples)) },
  )
  return document.chain(([name, source]) => {
    const written = yamlFor(source)
    return fc
      .oneof(
        { weight: 6, arbitrary: written },
        {
          weight: 2,
          arbitrary: written.chain((yaml) => mutated([yaml], fc.constantFrom(...YAML))),
        },
        { weight: 1, arbitrary: soup },
      )
      .map((over) => pairBytes({ name, source, over }))
  })
}
