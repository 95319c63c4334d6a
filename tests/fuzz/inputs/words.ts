import fc from 'fast-check'

const HAN = '一二三四五六七八九十'
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩'
const KANA = 'アイウエオカキクケコ'
const IROHA = 'イロハニホヘトチリヌ'
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x']
const WIDE = '１２３４５６７８９０'
const LETTERS = 'ABCDEFGHIJ'

/** Every way to number a line, from 0; zh, ja, en. */
const NUMBERED: readonly ((at: number) => string)[] = [
  (at) => `${HAN[at]}、`,
  (at) => `（${HAN[at]}）`,
  (at) => `(${HAN[at]})`,
  (at) => `${at + 1}. `,
  (at) => `${at + 1}．`,
  (at) => `${at + 1}、`,
  (at) => `（${at + 1}）`,
  (at) => `(${at + 1}) `,
  (at) => `${at + 1}）`,
  (at) => `${CIRCLED[at]}`,
  (at) => `第${HAN[at]}编 `,
  (at) => `第${HAN[at]}章 `,
  (at) => `第${HAN[at]}节　`,
  (at) => `第${HAN[at]}条 `,
  (at) => `第${at + 1}条の2　`,
  (at) => `第${WIDE[at]}条　`,
  (at) => `（${WIDE[at]}）`,
  (at) => `${WIDE[at]}　`,
  (at) => `${KANA[at]}　`,
  (at) => `(${IROHA[at]}) `,
  (at) => `${HAN[at]}是`,
  (at) => `${HAN[at]}要`,
  (at) => `第${HAN[at]}，`,
  (at) => `其${HAN[at]}，`,
  (at) => ['首先，', '其次，', '再次，', '最后，'][at % 4] ?? '',
  (at) => `附件${at + 1}：`,
  (at) => `表${at + 1} `,
  (at) => `图${at + 1}　`,
  (at) => `別表第${HAN[at]}　`,
  (at) => `问${at + 1}：`,
  (at) => `1.${at + 1} `,
  (at) => `2.1.${at + 1} `,
  (at) => `Article ${at + 1} `,
  (at) => `Section ${at + 1}. `,
  (at) => `Sec. ${at + 1}. `,
  (at) => `Chapter ${at + 1}: `,
  (at) => `Appendix ${LETTERS[at]} `,
  (at) => `Table ${at + 1} `,
  (at) => `Fig. ${at + 1} `,
  (at) => `${LETTERS[at]}. `,
  (at) => `(${LETTERS[at]?.toLowerCase()}) `,
  (at) => `${ROMAN[at]}. `,
  (at) => `(${ROMAN[at]}) `,
  (at) => `${ROMAN[at]?.toUpperCase()}. `,
  (at) => `${String.fromCharCode(0x2160 + at)}. `,
  (at) => `${['First', 'Second', 'Third', 'Fourth'][at % 4]}, `,
]

const WORDS = [
  '院子',
  '每天早上扫一遍',
  '把落叶装进袋子',
  '必须',
  '要浇水',
  '要看门',
  '才能',
  '记下数目35%',
  '2026年5月3日',
  '第3页',
  '庭の掃除',
  'を毎朝行うこと',
  '当番は記録する',
  'の',
  'sweep the yard ',
  'every keeper must ',
  'water ',
  'at 8:30 ',
  'No. 7 ',
  'https://example.org/a?b=1 ',
]
const MARKS = [
  '。',
  '；',
  '，',
  '：',
  '、',
  '！',
  '？',
  '.',
  ';',
  ', ',
  ': ',
  '——',
  '…',
  '……',
  '·',
  '-',
]
const QUOTES = [
  '“',
  '”',
  '‘',
  '’',
  '《',
  '》',
  '（',
  '）',
  '【',
  '】',
  '〔',
  '〕',
  '(',
  ')',
  '[',
  ']',
  '"',
  "'",
  '「',
  '」',
]
const SPACES = [
  ' ',
  '  ',
  '　',
  '　　',
  '\t',
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  '\v',
  '\f',
  '\u0085',
  '\u2028',
  '\u2029',
  '\u200b',
  '\u00a0',
  '\u2003',
]
/** Signs that break what is written for common ones. */
const ODD = [
  '\0',
  '\x01',
  '\x07',
  '\x1b',
  '\x7f',
  '\u0080',
  '\u00ad',
  '\u0301',
  '\u0301\u0302\u0303',
  '\u0e33',
  '\u05d0\u05d1 ',
  '\u0627\u0644',
  '\u202e',
  '\u202c',
  '\u2066',
  '\u200d',
  '\u200e',
  '\u2060',
  '\ufe0f',
  '\ufeff',
  '\ufffc',
  '\ufffd',
  '\ufffe',
  '\ue000',
  '\ud800',
  '\udc00',
  '😀',
  '👨‍👩‍👧',
  '𠮷',
  '葛\u{e0100}',
  '☑',
  '㊀',
  'ﬁ',
  'ｶﾞ',
]
/** What would be markup where it is not escaped. */
const MARKUP = [
  '<script>alert(1)</script>',
  '<b onclick=x>',
  '</section>',
  '</style>',
  '<!--',
  '-->',
  '<img src=x onerror=y>',
  '"onload="x',
  'javascript:x',
  '&lt;b&gt;',
  '&#0;',
  '&amp;',
  '&nbsp;',
  ']]>',
  '<',
  '>',
  '&',
]

/** Any code units at all. */
export const units = (most: number) =>
  fc
    .array(fc.nat({ max: 0xffff }), { maxLength: most })
    .map((codes) => String.fromCharCode(...codes))

/** A label of any kind. */
export const label = fc
  .tuple(fc.constantFrom(...NUMBERED), fc.nat({ max: 9 }))
  .map(([numbered, at]) => numbered(at))

/** A run of labels of one kind, in order but for now and then a jump. */
export const series = fc
  .tuple(
    fc.constantFrom(...NUMBERED),
    fc.nat({ max: 3 }),
    fc.array(fc.nat({ max: 2 }), { maxLength: 5 }),
  )
  .map(([numbered, first, steps]) => {
    let at = first
    return steps.map((step) => {
      at = (at + (step === 0 ? 1 : step)) % 10
      return numbered(at)
    })
  })

const sign = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 3, arbitrary: fc.constantFrom(...MARKS) },
  { weight: 1, arbitrary: fc.constantFrom(...QUOTES) },
)

/** Words with marks between them, mostly as people write. */
export const phrase = fc.array(sign, { minLength: 1, maxLength: 5 }).map((signs) => signs.join(''))

/** Anything that has ever been typed, or not. */
export const odd = fc.oneof(
  fc.constantFrom(...ODD),
  fc.constantFrom(...SPACES),
  fc.constantFrom(...QUOTES),
  fc.constantFrom(...MARKUP),
  units(4),
  label,
  fc.tuple(sign, fc.integer({ min: 2, max: 30 })).map(([one, times]) => one.repeat(times)),
)

/** A line's end; mostly the common one. */
export const lineEnd = fc.oneof(
  { weight: 12, arbitrary: fc.constant('\n') },
  { weight: 2, arbitrary: fc.constant('\n\n') },
  { weight: 2, arbitrary: fc.constantFrom('\r\n', '\r', '\n\n\n', '\r\n\r\n') },
  { weight: 1, arbitrary: fc.constantFrom('\v', '\f', '\u0085', '\u2028', '\u2029', '\n\r', '') },
)
