import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Problem, UnusableInput } from '../src/model/problem.ts'
import { decode } from '../src/read/encoding/decode.ts'
import { CERTAIN } from '../src/read/encoding/inspect.ts'
import { ENCODINGS, type Encoding, read } from '../src/read/index.ts'
import { languageOf } from '../src/read/language.ts'
import { encode } from './encode.ts'

const at = (path: string) => join(import.meta.dirname, path)
const FOLDERS = ['../slides', 'fixtures/encodings', '../../shared/corpus/dev'].map(at)

/** The project's own documents, and those that lie beside it while it is developed. */
const TEXTS = FOLDERS.filter((folder) => existsSync(folder)).flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => /\.(?:txt|md)$/.test(name) && !name.includes('mojibake'))
    .map((name) => ({ name, text: decode(readFileSync(join(folder, name))).text })),
)

const bytesOf = (text: string, encoding: Encoding) => {
  const bytes = encode(text, encoding)
  if (!bytes) throw new Error(`${encoding} can't hold “${text}”.`)
  return bytes
}

/** What people save in each of the old encodings; UTF-8 and UTF-16 hold anything. */
const SAVED_IN: Partial<Record<Encoding, readonly string[]>> = {
  gb18030: ['zh-Hans', 'ja'],
  big5: ['zh-Hans'],
  shift_jis: ['ja'],
  'euc-jp': ['ja'],
  'euc-kr': ['ko'],
  'windows-1252': ['en'],
}

const PLACES = 12
/** Of long pieces fewer say as much. */
const LONG = 1000
const LONG_PLACES = 4
/** Longer texts, in UTF-16 units, are looked at in pieces alone. */
const LONGEST_WHOLE = 60_000

function* piecesOf(text: string, length: number): Generator<string> {
  if (length === Number.POSITIVE_INFINITY && text.length <= LONGEST_WHOLE) yield text
  const room = text.length - length
  const places = length > LONG ? LONG_PLACES : PLACES
  for (let place = 0; room > 0 && place < places; place += 1) {
    const start = Math.floor((room * place) / (places - 1))
    yield text.slice(start, start + length)
  }
}

/** How many pieces of a length come back as they were, and how many of the others look certain. */
function measure(encoding: Encoding, length: number) {
  const result = { pieces: 0, right: 0, doubted: 0, deceived: 0 }
  for (const { text } of TEXTS) {
    if (!(SAVED_IN[encoding]?.includes(languageOf(text)) ?? true)) continue
    for (const piece of piecesOf(text, length)) {
      // A piece that is ASCII alone, or white space, says nothing.
      const bytes = /[^\s!-~]/.test(piece) ? encode(piece, encoding) : null
      if (!bytes) continue
      const { text: found, confidence } = decode(bytes)
      const isRight = found === piece
      result.pieces += 1
      if (isRight) result.right += 1
      if (isRight && confidence < CERTAIN) result.doubted += 1
      if (!isRight && confidence >= CERTAIN) result.deceived += 1
    }
  }
  return result
}

/** Characters, and the least share that must come back right; whole files have no length. */
const LENGTHS: readonly [length: number, least: number][] = [
  [Number.POSITIVE_INFINITY, 1],
  [2000, 1],
  [200, 1],
  [50, 0.99],
  [20, 0.97],
]

describe('texts and pieces of them are found out in every encoding they are saved in', () => {
  // ENCODINGS_TABLE=1 prints what was measured.
  for (const encoding of ENCODINGS) {
    test.each(LENGTHS)(`${encoding}, %s characters`, (length, least) => {
      const found = measure(encoding, length)
      if (process.env.ENCODINGS_TABLE) console.info(encoding, length, found)
      // One sign in a page of English may be anything.
      const isWestern = encoding === 'windows-1252'
      expect(found.right).toBeGreaterThanOrEqual(found.pieces * (isWestern ? 0.9 : least))
      // Of twenty characters one piece in five hundred may read as another language's.
      expect(found.deceived).toBeLessThanOrEqual(length <= 20 ? Math.max(1, found.pieces / 500) : 0)
      if (length >= 200 && !isWestern) expect(found.doubted).toBe(0)
    })
  }
})

describe('short texts', () => {
  const cases: [Encoding, string][] = [
    ['gb18030', '关于加强社区图书室管理工作的通知'],
    ['gb18030', '第一章　总则'],
    ['big5', '關於加強社區圖書室管理的說明'],
    ['big5', '中華民國一百一十二年'],
    ['shift_jis', '図書室の利用に関する規則について'],
    ['shift_jis', '就業規則'],
    ['shift_jis', 'ﾃﾞｰﾀﾍﾞｰｽの使用を禁止する。'],
    ['euc-jp', '図書室の利用に関する規則について'],
    ['euc-jp', 'コンピュータを利用する者は、届け出ること。'],
    ['euc-kr', '도서관 이용 규칙에 관한 안내'],
    ['euc-kr', '제1장 총칙'],
    ['windows-1252', 'The garden’s rules are simple.'],
    ['windows-1252', '“Sweep it every day” – the neighbours'],
    ['windows-1252', 'Les élèves de l’école sont allés à la fête.'],
    ['windows-1252', 'Die Häuser müssen größer sein.'],
    ['utf-8', '院子'],
    ['utf-8', 'Café'],
    ['utf-8', 'Привет, сосед'],
    ['utf-8', '도서관 이용 규칙'],
    ['utf-16le', '院子里的事情'],
    ['utf-16be', '院子里的事情'],
    ['utf-16le', 'The garden'],
    ['utf-16be', 'The garden'],
  ]
  test.each(cases)('%s: %s', (encoding, text) => {
    expect(decode(bytesOf(text, encoding))).toMatchObject({ text, encoding })
  })

  test('ASCII is not taken for UTF-16', () => {
    const text = 'this app can break, Bush hid the facts'
    expect(decode(bytesOf(text, 'utf-8')).text).toBe(text)
  })

  test('plain ASCII is UTF-8, without a doubt', () => {
    expect(decode(bytesOf('1. Books\n', 'utf-8'))).toMatchObject({
      encoding: 'utf-8',
      confidence: 1,
    })
  })
})

/** What reading says of a text itself. */
const problemsOf = (bytes: Uint8Array, encoding?: Encoding) =>
  read({ name: 'a.txt', bytes }, encoding).problems

const brief = (problems: Problem[]) =>
  problems.map(({ code, line, column }) => `${line ?? '-'}:${column ?? '-'} ${code}`)

describe('what is not certain', () => {
  /** Two letters that are a word in each of these encodings. */
  const vague = Uint8Array.of(0xb0, 0xa1, 0xb5, 0xa2)

  test('an encoding that might be another is named with the other', () => {
    const [problem, ...more] = problemsOf(vague)
    expect(more).toEqual([])
    expect(problem).toMatchObject({ code: 'encoding-uncertain', severity: 'warning' })
    expect(problem?.message).toMatch(/--encoding (?:gb18030|big5|euc-jp|shift_jis)/)
  })

  test('a told encoding is not doubted', () => {
    expect(problemsOf(vague, 'euc-jp')).toEqual([])
  })
})

const GARDEN = '院子每天早上扫一遍，落叶装进袋子，晚上再拿到门口去。\n'

describe('bytes without a meaning', () => {
  test.each(['utf-8', 'gb18030', 'utf-16le'] as const)(
    '%s, cut in the middle of the last character',
    (encoding) => {
      const bytes = bytesOf(`${GARDEN}${GARDEN}天`, encoding).slice(0, -1)
      expect(decode(bytes)).toMatchObject({ encoding, broken: [GARDEN.length * 2] })
      expect(brief(problemsOf(bytes))).toEqual(['3:1 character-broken'])
    },
  )

  test.each(['utf-8', 'gb18030', 'big5', 'shift_jis', 'euc-jp'] as const)(
    '%s with a stray byte is still found out, and its place is named',
    (encoding) => {
      const line = /jp|jis/.test(encoding)
        ? '本は二週間でかえすこと。\n'
        : '今天天氣很好，大家都來。\n'
      const half = bytesOf(line.repeat(3), encoding)
      const bytes = Uint8Array.from([...half, 0xff, 0x0a, ...half])
      expect(decode(bytes).encoding).toBe(encoding)
      expect(brief(problemsOf(bytes))).toEqual(['4:1 character-broken'])
    },
  )

  test('many of them are counted after the first five', () => {
    const line = bytesOf(GARDEN.repeat(2), 'utf-8')
    const bytes = Uint8Array.from(Array.from({ length: 8 }, () => [...line, 0xff]).flat())
    const problems = problemsOf(bytes)
    expect(brief(problems)).toEqual([
      ...[3, 5, 7, 9, 11].map((row) => `${row}:1 character-broken`),
      '-:- character-broken',
    ])
    expect(problems.at(-1)?.message).toContain('3')
  })

  test('they are reported in a told encoding too', () => {
    const bytes = Uint8Array.from([...bytesOf(GARDEN.repeat(2), 'gb18030'), 0xff])
    expect(brief(problemsOf(bytes, 'gb18030'))).toEqual(['3:1 character-broken'])
  })

  test('a replacement character that was written is not one of them', () => {
    const text = `${GARDEN}\ufffd${GARDEN}`
    const bytes = Uint8Array.from([...bytesOf(text, 'utf-8'), 0xe5])
    expect(decode(bytes).broken).toEqual([text.length])
  })
})

/** A text that was decoded in the wrong encoding and saved so. */
const misread = (text: string, right: Encoding, wrong: string) =>
  new TextDecoder(wrong).decode(bytesOf(text, right))

describe('text that was damaged before it was saved', () => {
  const sound = GARDEN.repeat(9)
  const damage: [string, string, RegExp][] = [
    ['UTF-8 read as GBK', misread(GARDEN.repeat(2), 'utf-8', 'gb18030'), /GBK/],
    [
      'UTF-8 read as Shift_JIS',
      misread('このように、本は二週間でかえすこととする。', 'utf-8', 'shift_jis'),
      /Shift_JIS/,
    ],
    ['UTF-8 read as Latin-1', misread(GARDEN, 'utf-8', 'windows-1252'), /Latin-1/],
    ['GBK read as Latin-1', misread(GARDEN, 'gb18030', 'windows-1252'), /Latin-1/],
    ['GBK read as UTF-8 and then as GBK', '锟斤拷锟斤拷锟', /丢失/],
    ['memory that was never written', '烫烫烫烫烫', /丢失/],
    ['replacement characters', '落\ufffd\ufffd叶', /丢失/],
  ]
  test.each(damage)('%s is reported at its first place', (_name, words, cause) => {
    const problems = problemsOf(bytesOf(`${sound}${words}${sound}`, 'utf-8'))
    expect(problems.map(({ code, severity, line }) => [code, severity, line])).toEqual([
      ['text-garbled', 'warning', 10],
    ])
    expect(problems[0]?.message).toMatch(cause)
    expect(problems[0]?.message).toMatch(/ \d+%/)
  })

  test('how much it is', () => {
    const words = misread(sound, 'utf-8', 'gb18030')
    const [problem] = problemsOf(bytesOf(`${words}\n${sound}`, 'utf-8'))
    // Three bytes become one and a half characters.
    expect(Number(/(\d+)%/.exec(problem?.message ?? '')?.[1])).toBeCloseTo(60, -1)
  })

  test('English', () => {
    const text = 'Itâ€™s the neighboursâ€™ garden, and a cafÃ© too.\n'
    const [problem] = problemsOf(bytesOf(text, 'utf-8'))
    expect(problem).toMatchObject({ code: 'text-garbled', line: 1, column: 3 })
    expect(problem?.message).toMatch(/^The text is damaged .* Latin-1/)
  })

  test('where all of it is, the file is refused', () => {
    const bytes = bytesOf(misread(sound, 'utf-8', 'gb18030'), 'utf-8')
    expect(() => read({ name: 'a.txt', bytes })).toThrow(UnusableInput)
    expect(() => read({ name: 'a.txt', bytes })).toThrow(/^a\.txt was damaged .*\.$/)
  })

  test.each([
    ['traditional Chinese', TEXTS.find(({ name }) => name === 'traditional.txt')?.text ?? ''],
    ['rare characters', `${'䶮龘靐齉爩麤龗灪龖厵滟爨癵驫鱻麣'.repeat(3)}\n`],
    ['Western names', 'Dáil Éireann, “CAFÉ”, “NÃO”, Ærøskøbing, “où…”, “café…”, «été »\n'],
    ['Greek and Russian', 'Ελληνική Δημοκρατία, Российская Федерация\n'],
    ['question marks', '真的吗???好的!!!\n'],
  ])('%s are sound', (_name, text) => {
    expect(problemsOf(bytesOf(text, 'utf-8'))).toEqual([])
  })

  const sample = at('../../shared/corpus/dev/cn_rep_1994_mojibake.txt')
  test.runIf(existsSync(sample))('a report whose second page on is garbled goes on', () => {
    const { value, problems } = read({ name: 'a.txt', bytes: readFileSync(sample) })
    expect(value.blocks.length).toBeGreaterThan(3)
    expect(brief(problems)).toEqual(['1:2549 text-garbled'])
  })
})

describe('the language', () => {
  const cases: [string, string, string][] = [
    ['traditional Chinese', 'zh-Hans', '關於加強社區圖書室管理的說明，請各單位配合辦理。'],
    ['a law in kanji and katakana', 'ja', '第一条　本法ハ図書ノ貸出ニ関スル事項ヲ規定ス'],
    [
      'one in old characters',
      'ja',
      '第一條　圖書室ハ住民ノ利用ニ供スルモノトス　但シ休日ハ此ノ限ニ在ラス',
    ],
    [
      'much kanji and few kana',
      'ja',
      '図書室利用規則 第一章 総則 第一条 目的 本規則は図書室利用時の遵守事項を定める。',
    ],
    [
      'Chinese with a Japanese quotation',
      'zh-Hans',
      '他在信中写道：“本は二週間でかえすこと。”这句话的意思是，借的书两个星期以内要还。图书室的管理人员把它贴在门口，让大家都看到。',
    ],
    ['Chinese with a kana sign', 'zh-Hans', '优の良品店'],
    ['Chinese with ・ in a name', 'zh-Hans', '约翰・史密斯先生来了'],
    [
      'English with Chinese names',
      'en',
      'The garden (院子) is kept by the neighbours of 北京 every day.',
    ],
    [
      'Chinese with English terms',
      'zh-Hans',
      '本系统用 REST API 和 JSON 传送数据，部署在 Kubernetes 上。',
    ],
  ]
  test.each(cases)('%s is %s', (_name, language, text) => {
    expect(languageOf(text)).toBe(language)
  })
})

describe('anything at all', () => {
  test('bytes are read or refused', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        try {
          const { confidence } = decode(bytes)
          expect(confidence).toBeGreaterThan(0)
          expect(confidence).toBeLessThanOrEqual(1)
          read({ name: 'a.txt', bytes })
        } catch (error) {
          expect(error).toBeInstanceOf(UnusableInput)
        }
      }),
      { numRuns: 500 },
    )
  })

  // After a word, so that it is neither white space alone nor the signature of another format.
  const words = fc
    .string({ unit: 'binary', maxLength: 60 })
    .filter((text) => !text.includes('\0'))
    .map((text) => `A${text}`)

  test('text comes back the same from UTF-8, and from UTF-16 with its mark', () => {
    fc.assert(
      fc.property(words, (text) => {
        expect(decode(bytesOf(text, 'utf-8')).text).toBe(text)
        for (const encoding of ['utf-16le', 'utf-16be'] as const) {
          expect(decode(bytesOf(`\ufeff${text}`, encoding)).text).toBe(text)
        }
      }),
      { numRuns: 500 },
    )
  })
})

/** Bytes without a meaning, the same each time: a linear congruential generator (Numerical Recipes). */
function noiseOf(seed: number, length: number): Uint8Array {
  let state = seed
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state >>> 24
  })
}

test('bytes without a meaning are no text, however sure the guess of their encoding is', () => {
  for (let seed = 1; seed <= 40; seed += 1) {
    const bytes = noiseOf(seed, 3000)
    expect(() => read({ name: 'a.txt', bytes }), `seed ${seed}`).toThrow()
  }
})
