import { describe, expect, test } from 'vitest'
import { UnusableInput } from '../src/model/problem.ts'
import { readMarkdown } from '../src/read/markdown/index.ts'
import { sourceOf } from './print.ts'
import { stepsOf } from './steps.ts'

/** Our reader and the parsers under it. */
const READERS = /\/src\/[a-z]|\/node_modules\/(?:markdown-it|htmlparser2)/

const readOf = (text: string) => readMarkdown(text, sourceOf(text, 'case.md'))

/** A text of about so many characters, of parts that may differ by their number. */
function repeated(part: string | ((at: number) => string), length: number): string {
  const parts: string[] = []
  for (let at = 0, all = 0; all < length; at += 1) {
    const next = typeof part === 'string' ? part : part(at)
    parts.push(next)
    all += next.length
  }
  return parts.join('')
}

const ROW = '|甲|乙|\n'

/** What is typed again and again up to 1 MB in bench/; here it is a tenth of that. */
const HOSTILE: [string, string | ((at: number) => string), string?][] = [
  ['lines of one paragraph', '院子每天早上扫一遍。\n'],
  ['headings', '# 甲\n\n'],
  ['headings of all depths', (at) => `${'#'.repeat((at % 6) + 1)} 甲${at}\n`],
  ['hard breaks', '甲  \n'],
  ['an ordered list', (at) => `${at + 1}. 甲\n`],
  ['a list of tasks', '- [x] 甲\n'],
  ['lists in each other, again and again', (at) => `${'  '.repeat(at % 40)}- 甲\n`],
  ['quotations in each other, again and again', (at) => `${'> '.repeat(at % 40)}甲\n\n`],
  ['link definitions and links', (at) => `[a${at}]: http://x\n[a${at}]\n\n`],
  ['link definitions alone', (at) => `[a${at}]: http://x\n`],
  ['labels in brackets with words', (at) => `[注${at}]: 指院子\n`],
  ['notes and their marks', (at) => `院子[^${at}]\n\n[^${at}]: 指院子\n\n`],
  ['notes in the text', '院子^[指院子]'],
  ['a table', ROW, `${ROW}|-|-|\n`],
  ['a table with more cells than its header', '|甲|乙|丙|丁|戊|\n', `${ROW}|-|-|\n`],
  ['one row of cells', '|甲'],
  ['a table in HTML', '<tr><td>甲</td><td>乙</td></tr>\n', '<table>\n'],
  ['tables in HTML that nothing ends', '<table>\n\n'],
  ['cells merged over all rows', '<tr><td rowspan="9999">甲</td></tr>\n', '<table>\n'],
  ['tags that nothing ends', '<b>甲'],
  ['tags in a block that nothing ends', '<b>甲', '<div>'],
  ['processing instructions', 'a <?'],
  ['comments that nothing ends', 'a <!-- '],
  ['angle brackets', '<a '],
  ['stars', '*a **'],
  ['underscores', '_a __'],
  ['tildes', '~~a '],
  ['backticks of all lengths', (at) => `a${'`'.repeat(at % 300)}`],
  ['backslashes', '\\*'],
  ['ampersands', '&a'],
  ['references', '&amp;'],
  ['closing brackets', 'a](b'],
  ['dollars', '$a'],
  ['pairs of dollars', '$$a '],
  ['formulas that nothing ends', '\\(a'],
  ['blocks of formulas that nothing ends', '\\[\n'],
  ['blocks of dollars', '$$\na\n'],
  ['addresses', 'http://a.b '],
  ['addresses without a space', 'http://a.b/'],
  ['closing brackets behind an address', ')', 'http://a.b/'],
  ['the marks of e-mail', 'a@'],
  ['dots', 'a.'],
  ['braces', '{a'],
  ['attributes', '`a`{.a}'],
  ['spans with attributes', '[a]{.a}'],
  ['fenced divs', '::: a\n'],
  ['code that is set in', '    a = b\n\n'],
  ['prose that is set in', '    一、甲。\n\n'],
  ['prose that is set in deeper and deeper', (at) => `${' '.repeat(4 * (at % 60))}一、甲。\n`],
  ['fences', '```\na\n```\n'],
  ['terms and what they mean', '甲\n: 乙\n\n'],
  ['colons', ': 甲\n'],
  ['lines below which a rule stands', '甲\n---\n'],
  ['pictures that are not there', '![甲](没有.png)\n\n'],
  ['spaces in paths', '![a](b c '],
  ['line breaks in HTML', '甲<br>'],
  ['lines of spaces', '   \n'],
  ['spaces in a heading', ' ', '# 甲'],
]

describe('Markdown costs as much as it is long', () => {
  test.each(HOSTILE)('%s', (_name, part, head = '') => {
    const work = [10_000, 40_000].map((length) =>
      stepsOf(() => readOf(head + repeated(part, length)), READERS),
    )
    const [small = 1, large = 0] = work
    // Four times the text; a square would be sixteen times the work.
    expect(large / small).toBeLessThan(6)
  })
})

describe('nesting', () => {
  const LEVELS = 500
  test.each([
    ['quotations', (depth: number) => `${'> '.repeat(depth)}甲`],
    ['lists on a line', (depth: number) => `${'- '.repeat(depth)}甲`],
    [
      'lists below each other',
      (depth: number) =>
        Array.from({ length: depth }, (_, at) => `${'  '.repeat(at)}- 甲`).join('\n'),
    ],
    ['ordered lists and quotations', (depth: number) => `${'1. > '.repeat(depth / 2)}甲`],
  ])('%s are read up to %s levels and refused beyond in a sentence', (_name, made) => {
    expect(readOf(made(LEVELS)).value.blocks.length).toBeGreaterThan(0)
    expect(() => readOf(made(LEVELS + 2))).toThrow(UnusableInput)
    expect(() => readOf(made(LEVELS + 2))).toThrow('超过 500 层')
  })

  test.each([
    ['pictures', `${'!['.repeat(5_000)}甲${'](a)'.repeat(5_000)}`],
    ['notes', `${'^['.repeat(5_000)}甲${']'.repeat(5_000)}`],
  ])('%s in each other are refused in a sentence', (_name, text) => {
    expect(() => readOf(text)).toThrow(UnusableInput)
  })

  test.each([
    ['links', `${'['.repeat(5_000)}甲${'](a)'.repeat(5_000)}`],
    ['emphasis', `${'*'.repeat(20_000)}甲${'*'.repeat(20_000)}`],
    ['brackets', `${'['.repeat(20_000)}甲${']'.repeat(20_000)}`],
    ['tags', `${'<b>'.repeat(20_000)}甲${'</b>'.repeat(20_000)}`],
    ['tags in a block', `<div>${'<b>'.repeat(20_000)}甲${'</b>'.repeat(20_000)}`],
    ['blocks in a block', `${'<div>'.repeat(20_000)}甲`],
    ['tables in tables', `${'<table><tr><td>'.repeat(5_000)}甲`],
  ])('%s in each other are text as they are', (_name, text) => {
    expect(readOf(text).value.blocks.length).toBeGreaterThan(0)
  })
})
