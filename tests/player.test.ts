import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { THEMES } from '../src/model/deck.ts'
import { SHORTCUTS } from '../src/player/keys/keys.ts'
import { SAID } from '../src/player/said.ts'
import { playerScript, styleSheet, themeSheet } from '../src/publish/page/assets.ts'

/** Before compression, in bytes: an office PC reads it from a stick. */
const BUDGET = 250_000

test('script and style of a deck keep their budget', () => {
  const sheets = [
    'reveal',
    'slide',
    'screen',
    'overview',
    'speaker',
    'panels',
    'paper',
    'print',
  ] as const
  const style = sheets.map(styleSheet).join('')
  for (const theme of THEMES) {
    const size = Buffer.byteLength(playerScript() + style + themeSheet(theme))
    expect(size).toBeGreaterThan(150_000)
    expect(size).toBeLessThan(BUDGET)
  }
})

describe('the words of the player', () => {
  test('every language has each, and none but English is English', () => {
    const words = Object.keys(SAID.en)
    for (const [language, said] of Object.entries(SAID)) {
      expect(Object.keys(said), language).toEqual(words)
      if (language === 'en') continue
      for (const word of Object.values(said)) expect(word, language).not.toMatch(/[a-z]{3}/i)
    }
    for (const { says } of SHORTCUTS)
      for (const [language, word] of Object.entries(says))
        if (language !== 'en') expect(word.replace('Enter', '')).not.toMatch(/[a-z]{3}/i)
  })
})

const AS_WRITTEN: Record<string, Record<string, string>> = {
  'presenting.md': { Space: 'Space', Escape: 'Esc', Enter: '' },
  'presenting.zh-CN.md': { Space: '空格', Escape: 'Esc', Enter: '' },
}

for (const [file, names] of Object.entries(AS_WRITTEN))
  test(`docs/${file} names the keys of every action`, () => {
    const text = readFileSync(join(import.meta.dirname, '../docs', file), 'utf8')
    const cells = [...text.matchAll(/^\| (?!---|key|按键)(.*?) \|/gm)].map(([, keys = '']) => keys)
    const told = cells.join(' ').split(/[\s,，、或]+|\bor\b/)
    for (const { keys, action, where } of SHORTCUTS) {
      if (where === 'overview' || /^(?:next|previous)/.test(action)) continue
      const known = keys.map((key) => names[key] ?? (key.length === 1 ? key.toUpperCase() : key))
      const isTold = known.some((key) => told.includes(key) || /^\d$/.test(key))
      const inText = /speaker|help/.test(action) && /\bS\b|`\?`/.test(text)
      expect(isTold || inText, `${action}: ${keys.join(' ')}`).toBe(true)
    }
  })
