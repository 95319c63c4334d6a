import fc from 'fast-check'
import type { Encoding } from '../../../src/read/index.ts'
import { encode } from '../../encode.ts'
import type { Samples } from '../samples.ts'
import { mutated } from './mutate.ts'
import { label, lineEnd, odd, phrase, series, units } from './words.ts'

const FRONTS = [
  '关于管好院子的通知',
  '庭の手入れについて',
  'How to keep the yard',
  '（2026年5月3日）',
  '同志们：',
  '各位住户：',
  'Dear all,',
  '管理处',
]
const FURNITURE = [
  '- 3 -',
  '— 12 —',
  '第3页 共9页',
  '3',
  'Page 2 of 7',
  '目　录',
  '一、院子……………3',
  '1. Yard ......... 4',
  '目次',
  'Contents',
  '---',
  '***',
  '（此件公开发布）',
  '附：',
  '注：',
  '[1] 院子。',
]

/** A line with cells: tabs, or runs of spaces. */
const cells = fc
  .tuple(
    fc.array(phrase, { minLength: 2, maxLength: 4 }),
    fc.constantFrom('\t', '   ', '　　', '\t\t'),
  )
  .map(([words, gap]) => words.join(gap))

const runIn = fc
  .tuple(label, phrase, fc.constantFrom('。', '：', '. ', '　', ' ', '——', ''), phrase)
  .map((parts) => parts.join(''))

/** 大家一要…，二要…。 */
const inside = fc
  .tuple(phrase, series, phrase, fc.constantFrom('，', '；', '。', '; ', ''))
  .map(([head, labels, words, mark]) => head + labels.map((one) => one + words).join(mark))

const line = fc.oneof(
  { weight: 6, arbitrary: runIn },
  { weight: 3, arbitrary: fc.tuple(label, phrase).map((parts) => parts.join('')) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.constantFrom('', '　　', '  ', '\t'), phrase, phrase)
      .map((parts) => parts.join('')),
  },
  { weight: 2, arbitrary: inside },
  { weight: 1, arbitrary: cells },
  { weight: 1, arbitrary: fc.constantFrom(...FURNITURE) },
  { weight: 1, arbitrary: fc.tuple(phrase, odd, phrase).map((parts) => parts.join('')) },
)

const section = series.chain((labels) =>
  fc
    .array(fc.tuple(phrase, lineEnd, line, lineEnd), {
      minLength: labels.length,
      maxLength: labels.length,
    })
    .map((all) => all.map((parts, at) => (labels[at] ?? '') + parts.join('')).join('')),
)

/** A document as people write them, more or less. */
const written = fc
  .tuple(
    fc.array(fc.constantFrom(...FRONTS), { maxLength: 4 }),
    fc.array(
      fc.oneof(
        section,
        fc.tuple(line, lineEnd).map((parts) => parts.join('')),
      ),
      { maxLength: 6 },
    ),
  )
  .map(([front, parts]) => [...front.map((one) => `${one}\n`), ...parts].join(''))

const soup = fc
  .array(fc.oneof(phrase, label, odd, lineEnd), { maxLength: 25 })
  .map((all) => all.join(''))

/** Plain text. */
export function texts({ texts: samples }: Samples): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 5, arbitrary: written },
    { weight: 3, arbitrary: mutated(samples) },
    { weight: 2, arbitrary: soup },
    { weight: 1, arbitrary: mutated(['a\n']).map((text) => text.repeat(20)) },
    { weight: 1, arbitrary: units(80) },
  )
}

/** Files of text in the encodings that people use; UTF-16 keeps surrogates without their other half. */
export function encoded(all: fc.Arbitrary<string>): fc.Arbitrary<Uint8Array> {
  const encoding = fc.constantFrom<Encoding>(
    'utf-8',
    'utf-8',
    'utf-8',
    'utf-8',
    'utf-8',
    'utf-8',
    'utf-16le',
    'utf-16be',
    'gb18030',
    'shift_jis',
  )
  return fc.tuple(all, encoding, fc.boolean()).map(([text, name, marked]) => {
    const whole = marked || name.startsWith('utf-16') ? `\ufeff${text}` : text
    const isPlain = name.startsWith('utf-') || !/[\ud800-\udfff]/.test(text)
    return (isPlain && encode(whole, name)) || new TextEncoder().encode(text)
  })
}
