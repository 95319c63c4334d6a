import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { warningLines } from '../src/cli/warnings.ts'
import { grouped, type Problem } from '../src/model/problem.ts'
import { LANGUAGES } from '../src/model/said.ts'
import { REFUSED } from '../src/read/refused.ts'

const SRC = resolve(import.meta.dirname, '../src')
const FILES = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))

type Entry = string | ((...words: unknown[]) => string) | { [key: string]: Entry }
type Table = Record<(typeof LANGUAGES)[number], { [key: string]: Entry }>

/** Every table by language that a file of sentences exports, by its file and name. */
const TABLES: [name: string, table: Table][] = []
for (const file of FILES.filter((path) => /(?:said|refused|omitted)\.ts$/.test(path))) {
  const module: Record<string, unknown> = await import(join(SRC, file))
  for (const [name, value] of Object.entries(module)) {
    const isTable = typeof value === 'object' && value !== null && 'zh-Hans' in value
    if (isTable && name !== 'listed') TABLES.push([`${file} ${name}`, value as Table])
  }
}

/** Words that stand for what a sentence is told: each is a list of one, so that it can be joined. */
const WORDS = Array.from({ length: 6 }, (_, index) => [`⟦${index}⟧`])

/** The sentences of a table by their keys, with what they are told in their places. */
function sentences(entries: { [key: string]: Entry }, above = ''): Map<string, string> {
  const found = new Map<string, string>()
  for (const [key, entry] of Object.entries(entries)) {
    if (typeof entry === 'string') found.set(above + key, entry)
    else if (typeof entry === 'function') found.set(above + key, entry(...WORDS) ?? '')
    else for (const [inner, said] of sentences(entry, `${above}${key}.`)) found.set(inner, said)
  }
  return found
}

/** What every sentence of a language holds, and none of another. */
const WRITTEN: Record<(typeof LANGUAGES)[number], RegExp> = {
  'zh-Hans': /^(?!.*[\u3041-\u30ff\uac00-\ud7a3]).*[\u4e00-\u9fff]/s,
  ja: /^(?!.*[\uac00-\ud7a3]).*[\u3041-\u9fff]/s,
  en: /^[^\u3041-\u9fff\uac00-\ud7a3]+$/,
  ko: /^(?!.*[\u3041-\u9fff]).*[\uac00-\ud7a3]/s,
}

const placeholders = (sentence: string) => [...new Set(sentence.match(/⟦\d⟧/g))].sort()

describe('every sentence stands in a table of all languages', () => {
  test('the tables are found', () => {
    expect(TABLES.map(([, table]) => table)).toContain(REFUSED)
    expect(TABLES.map(([name]) => name)).toEqual(
      expect.arrayContaining([
        'cli/said.ts SAID',
        'outline/refused.ts REFUSED',
        'outline/said.ts SAID',
        'publish/refused.ts REFUSED',
        'publish/said.ts SAID',
        'publish/look/theme-refused.ts THEME_REFUSED',
        'read/corrections/said.ts REFUSED',
        'read/foreign-said.ts FOREIGN',
        'read/refused.ts REFUSED',
        'read/said.ts SAID',
        'render/said.ts SAID',
        'script/said.ts SAID',
      ]),
    )
  })

  test.each(TABLES)('%s says the same in each', (_name, table) => {
    const english = sentences(table.en)
    for (const language of LANGUAGES) {
      const told = sentences(table[language])
      expect([...told.keys()].sort()).toEqual([...english.keys()].sort())
      for (const [key, sentence] of english) {
        const own = told.get(key) ?? ''
        expect([key, placeholders(own)]).toEqual([key, placeholders(sentence)])
        if (sentence !== '')
          expect([key, own]).toEqual([key, expect.stringMatching(WRITTEN[language])])
      }
    }
  })

  test.each(FILES)('%s says nothing by itself', (file) => {
    const code = readFileSync(join(SRC, file), 'utf8')
    const isTable = /(?:said|refused|omitted|losses|help)\.ts$/.test(file)
    const literals = code.matchAll(
      /(?:\bmessage: ?|new UnusableInput\(\s*|(?:stderr|stdout)\.write\(\s*|\b(?:out|err)\()(['"`].*)/g,
    )
    const own = [...literals].map(([, words = '']) => words.replace(/\$\{[^{}]*\}/g, ''))
    const sentences = own.filter((words) =>
      /[a-z]{2,} [a-z]{2,}|[\u3041-\u9fff\uac00-\ud7a3]/i.test(words),
    )
    expect(isTable ? [] : sentences).toEqual([])
  })
})

describe('one line for each kind of problem', () => {
  const warning = (code: Problem['code'], message: string, line?: number): Problem => ({
    severity: 'warning',
    code,
    message,
    ...(line === undefined ? {} : { line, column: 1 }),
  })
  const skipped = [3, 5, 9, 12, 20, 31, 40].map((line) =>
    warning('number-skipped', `“${line}、”之后是“${line + 2}、”，已照原文保留。`, line),
  )

  test('with its first place, its count and the next lines', () => {
    expect(warningLines('a.txt', skipped, 'zh-Hans')).toEqual([
      'a.txt:3:1: warning: “3、”之后是“5、”，已照原文保留。（×7：第 3, 5, 9, 12, 20 … 行）',
    ])
    expect(warningLines('a.txt', skipped.slice(0, 1), 'en')).toEqual([
      'a.txt:3:1: warning: “3、”之后是“5、”，已照原文保留。',
    ])
  })

  test.each([
    ['en', ' (×2: lines 1, 2)'],
    ['ja', '（×2：1, 2 行目）'],
    ['zh-Hans', '（×2：第 1, 2 行）'],
    ['ko', ' (×2: 1, 2행)'],
  ] as const)('in the language of the document: %s', (language, more) => {
    const two = [warning('line-torn', 'x', 1), warning('line-torn', 'x', 2)]
    expect(warningLines('a.txt', two, language)).toEqual([`a.txt:1:1: warning: x${more}`])
  })

  test('and no lines where there is one', () => {
    const two = [warning('line-torn', 'x', 1), warning('line-torn', 'x', 1)]
    expect(warningLines('a.txt', two, 'en')).toEqual(['a.txt:1:1: warning: x (×2)'])
  })

  test('other kinds, files and severities stay apart, and so do other sentences of one code', () => {
    const all: Problem[] = [
      warning('furniture-left', '从此处起共有 3 行页码。', 1),
      warning('furniture-left', '从此处起共有 2 行目录。', 1),
      warning('furniture-left', '从此处起共有 9 行页码。', 8),
      { ...warning('furniture-left', '从此处起共有 9 行页码。', 8), file: 'b.txt' },
      { ...warning('furniture-left', '从此处起共有 9 行页码。', 8), severity: 'error' },
    ]
    expect(grouped(all).map((group) => group.length)).toEqual([2, 1, 1, 1])
  })
})
