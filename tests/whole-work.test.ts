import { describe, expect, test } from 'vitest'
import { HOSTILE } from '../bench/hostile.mjs'
import { render, toDeck, toOutline } from '../src/lectern.ts'
import { stepsOf } from './steps.ts'

/** Our own code and the parsers under it. */
const ALL = /\/src\/[a-z]|\/node_modules\/(?:markdown-it|htmlparser2)/

/** Half and whole, in bytes: the bench takes the same texts at 100 KB and 1 MB. */
const SIZES = [10_000, 20_000]
/** What is compared with itself as far as a stretch of 20,000 units reaches grows evenly only beyond that. */
const LONG = new Set(['stars', 'quotations in one line'])
/** Twice the text is less than so many times the work. */
const MOST_TIMES = 3

/** From the file's text to the pages. */
function build(name: string, text: string): void {
  const { value: outline } = toOutline({ name, bytes: new TextEncoder().encode(text) })
  const settings = { density: 'points', theme: 'official', source: { name, sha256: '0' } } as const
  render(toDeck(outline, settings), outline, () => '')
}

describe('what is typed again and again costs work that grows with the text', () => {
  test.each(Object.entries(HOSTILE))('%s', (name, [ending, textOf]) => {
    const [half = 0, whole = 0] = SIZES.map((size) => {
      const text = textOf(LONG.has(name) ? size * 6.5 : size)
      return stepsOf(() => build(`text.${ending}`, text), ALL)
    })
    expect(whole / half).toBeLessThan(MOST_TIMES)
  })
})
