import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { describe, expect, test } from 'vitest'
import { keyOf, sectionMemory } from '../src/compose/remembered.ts'
import { toDeck, toOutline } from '../src/lectern.ts'
import { sourceOf } from './print.ts'
import { SAMPLES } from './samples.ts'

// A deck that is composed with what is remembered of the one before is the same as without.

const source = { name: 'case.txt', sha256: '0' }
const settings = { density: 'points', theme: 'official', source } as const

function outlineOf(text: string, name: string) {
  return toOutline(sourceOf(text, name)).value
}

describe.each(SAMPLES.filter((path) => !path.endsWith('.docx')))('%s', (path) => {
  const name = basename(path)
  const text = readFileSync(path, 'utf8')
  const stops = [...text.matchAll(/[。，.,]/g)].map(({ index }) => index)
  const places = [0.1, 0.7].map((share) => stops[Math.floor(stops.length * share)] ?? 0)

  test('after each of many changes it is the deck that is composed anew', () => {
    const memory = sectionMemory()
    let now = text
    for (const words of ['', '再看一看，', '第一，先说这个；第二，再说那个。'])
      for (const place of places) {
        now = now.slice(0, place) + words + now.slice(place)
        const outline = outlineOf(now, name)
        const fresh = toDeck(outline, settings)
        expect(toDeck(outline, { ...settings, memory })).toEqual(fresh)
      }
  })
})

const SPEECH = [
  '管好院子',
  '一、勤扫地',
  '落叶装进袋子再拿走，每天早上扫一遍，每天晚上再看一遍。',
  '二、勤浇水',
  '天热的时候早晚各浇一次，天凉的时候两三天浇一次，下雨天不浇。',
].join('\n')

test('only what changed is composed again', () => {
  const memory = sectionMemory()
  let made = 0
  const counting = {
    turn: memory.turn,
    recall: <Made>(key: string, within: { start: number; end: number }, make: () => Made): Made =>
      memory.recall(key, within, () => {
        made += 1
        return make()
      }),
  }
  const composed = (text: string) => {
    made = 0
    toDeck(outlineOf(text, 'case.txt'), { ...settings, memory: counting })
    return made
  }
  expect(composed(SPEECH)).toBe(2)
  expect(composed(SPEECH)).toBe(0)
  expect(composed(SPEECH.replace('落叶', '枯黄的落叶'))).toBe(1)
  expect(composed(SPEECH.replace('管好', '大家一起管好'))).toBe(1)
})

test('a section has another key for other words, other marks and other choices', () => {
  const keysOf = (text: string, chosen: unknown = null) => {
    const outline = outlineOf(text, 'case.md')
    return outline.sections.map((section) => keyOf(outline.document, section, chosen))
  }
  const [plain] = keysOf('# 院子\n\n## 一、扫地\n\n早上扫一遍。\n')
  expect(keysOf('# 我们的院子\n\n## 一、扫地\n\n早上扫一遍。\n')[0]).toBe(plain)
  expect(keysOf('# 院子\n\n## 一、扫地\n\n晚上扫一遍。\n')[0]).not.toBe(plain)
  expect(keysOf('# 院子\n\n## 一、扫地\n\n早上**扫**一遍。\n')[0]).not.toBe(plain)
  expect(keysOf('# 院子\n\n## 一、扫地\n\n早上扫一遍。\n', 'full')[0]).not.toBe(plain)
})
