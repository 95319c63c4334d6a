import { describe, expect, test } from 'vitest'
import { breakLines } from '../src/typeset/lines.ts'
import { emWidth } from '../src/typeset/metrics.ts'

const FACE = 'sans-400'

function linesOf(text: string, ems: number, balance = false): string[] {
  return breakLines(text, { face: FACE, ems, balance }).map(({ start, end }) =>
    text.slice(start, end),
  )
}

describe('lines without a place to break', () => {
  test.each([
    ['a leader of dots', `收入${'…'.repeat(90)}`],
    ['a line to fill in', `Signed ${'_'.repeat(200)} on`],
    ['dashes', '—'.repeat(120)],
    ['marks that begin no line', '!?'.repeat(150)],
    ['an address', `https://example.org/${'abcdefghij/'.repeat(30)}`],
    ['a word', 'verylongword'.repeat(40)],
    ['figures', '3141592653'.repeat(50)],
  ])('%s', (_name, text) => {
    for (const balance of [false, true]) {
      const lines = linesOf(text, 20, balance)
      expect(lines.join('')).toBe(text)
      expect(Math.max(...lines.map((line) => emWidth(line.trimEnd(), FACE)))).toBeLessThanOrEqual(
        20,
      )
      // No more than as many again as the ink needs.
      expect(lines.length).toBeLessThanOrEqual(Math.ceil(emWidth(text, FACE) / 20) * 2 + 1)
    }
  })

  test('a short leader is not parted where a line has room for it', () => {
    expect(linesOf(`余下的都记在这里${'…'.repeat(8)}`, 10)[1]).toContain('…'.repeat(8))
  })
})

test.each([
  '会期定于二〇二五年十一月二十八日',
  '会期定于2025年11月28日',
  '展览每天9:30—17:45',
  '全馆共有8600册',
  'The fair opens on November 28, 2025',
  'The fair opens on 28th November 2025',
])('a date, a time or an amount is held at any width that has room for it: %s', (text) => {
  const held = /(?:二〇|\d|November).*$/.exec(text)?.[0] ?? ''
  for (let ems = 4; ems <= 18; ems += 0.5) {
    if (emWidth(held, FACE) > ems) continue
    expect(linesOf(text, ems).join('/')).toContain(held)
    expect(linesOf(text, ems, true).join('/')).toContain(held)
  }
})
