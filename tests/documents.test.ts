import { readdirSync, readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { kindOf } from '../scripts/kinds.mjs'
import { scoreOf } from '../scripts/scoring.mjs'
import { toOutline } from '../src/lectern.ts'
import { outlineJson } from '../src/model/outline-json.ts'

/** Documents of ten kinds, made by scripts/make-documents.mjs, each with its gold outline. */
const FOLDER = resolve(import.meta.dirname, 'fixtures/documents')
const GOLD = '.gold.json'
const FILES = readdirSync(FOLDER)
  .filter((name) => name.endsWith(GOLD))
  .map((name) => name.slice(0, -GOLD.length))

/** What every document reaches, whatever its kind, its language and its format. */
const LEAST = { block: 0.92, inline: 0.85, headings: 0.85, front: 1 }

const scored = (file: string) => {
  const path = join(FOLDER, file)
  const { value } = toOutline({ name: basename(file), bytes: readFileSync(path) })
  return scoreOf(JSON.parse(readFileSync(`${path}${GOLD}`, 'utf8')), outlineJson(value))
}

test('every document is there in its four formats', () => {
  const names = new Set(FILES.map((file) => file.replace(/(?:-libreoffice)?\.\w+$/, '')))
  expect(FILES.length).toBe(names.size * 4)
  const kinds = new Set([...names].map((name) => name.split('.')[0]))
  expect(kinds.size).toBe(10)
})

test('every kind is in one half, and neither half is the larger one', () => {
  const halves = FILES.map((file) => kindOf(file))
  expect(halves.filter(({ kind }) => kind === 'other')).toEqual([])
  const inA = halves.filter(({ half }) => half === 'a').length
  expect(inA).toBe(FILES.length / 2)
})

describe('own documents are read as they were meant', () => {
  test.each(FILES)('%s', (file) => {
    const { block, inline, headings, front } = scored(file)
    expect(block, 'sections').toBeGreaterThanOrEqual(LEAST.block)
    expect(inline, 'series inside of paragraphs').toBeGreaterThanOrEqual(LEAST.inline)
    expect(headings ?? 1, 'headings').toBeGreaterThanOrEqual(LEAST.headings)
    expect(front ?? 1, 'title, subtitle and salutation').toBe(LEAST.front)
  })
})
