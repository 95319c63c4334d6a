import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { toDeck, toOutline } from '../src/lectern.ts'
import { type Deck, isSpan, PLAIN_LOOK } from '../src/model/deck.ts'
import { isFrame } from '../src/model/layouts.ts'
import type { Outline } from '../src/model/outline.ts'
import { sliceOf } from '../src/model/span.ts'
import { slidesAsked } from '../src/publish/asked.ts'

function deckOf(
  text: string,
  slides: number | null,
): { deck: Deck; outline: Outline; text: string } {
  const bytes = new TextEncoder().encode(text)
  const { value } = toOutline({ name: 'a.txt', bytes })
  const look = { ...PLAIN_LOOK, slides }
  const source = { name: 'a.txt', sha256: '' }
  const deck = toDeck(value, { density: 'points', theme: 'official', look, source })
  return { deck, outline: value, text: value.document.text }
}

const slidesOf = ({ groups }: Deck) => groups.flatMap(({ slides }) => slides)
const notesOf = (deck: Deck, text: string) =>
  slidesOf(deck)
    .flatMap(({ notes }) => notes.filter(isSpan))
    .map((span) => sliceOf(text, span))
    .join('')
    .replace(/\s/g, '')

const SPEECH = readFileSync(new URL('../slides/study-outline.txt', import.meta.url), 'utf8')

describe('as many slides as were asked for', () => {
  const usual = slidesOf(deckOf(SPEECH, null).deck).length

  test.each([0.5, 0.7, 0.9])('%s of the usual number, give or take a tenth', (share) => {
    const wanted = Math.round(usual * share)
    const count = slidesOf(deckOf(SPEECH, wanted).deck).length
    expect(Math.abs(count - wanted)).toBeLessThanOrEqual(wanted * 0.1)
  })

  test('what leaves the screen stays in the notes, in order', () => {
    const whole = deckOf(SPEECH, null)
    const short = deckOf(SPEECH, Math.round(usual / 2))
    expect(notesOf(short.deck, short.text)).toBe(notesOf(whole.deck, whole.text))
    expect(short.deck.left?.length).toBeGreaterThan(0)
  })

  test('each section keeps a slide, however few were asked for', () => {
    const { deck } = deckOf(SPEECH, 1)
    for (const { kind, slides } of deck.groups) {
      if (kind === 'section') expect(slides.some(({ layout }) => !isFrame(layout))).toBe(true)
    }
  })

  test.each([
    [0.5, ['slides-left']],
    [0.01, ['slides-left', 'slides-far']],
    [1, []],
  ])('what became of %s of the usual number is told', (share, codes) => {
    const { deck, outline } = deckOf(SPEECH, Math.ceil(usual * share))
    const loaded = { deck, outline, problems: [], corrections: null, edited: null }
    expect(slidesAsked(loaded).map(({ code }) => code)).toEqual(codes)
  })

  test('lists are parted where more were asked for', () => {
    const count = slidesOf(deckOf(SPEECH, usual + 2).deck).length
    expect(count).toBeGreaterThan(usual)
  })

  test('figures stay before sentences', () => {
    const said =
      '院子里种了花，屋檐下添了灯，夜里回家的人都说路亮了许多，走起来心里也踏实。'.repeat(4)
    const figures = '去年到馆读者达到12.6万人次，借出图书增长8.4%，新办读者证3200张。'
    const text = `图书馆\n一、一年下来\n（一）头一季\n${said}\n（二）第二季\n${figures}\n（三）第三季\n${said}\n二、今年\n好。`
    const all = slidesOf(deckOf(text, null).deck)
    const layouts = slidesOf(deckOf(text, all.length - 1).deck).map(({ layout }) => layout)
    expect(layouts).toContain('numbers')
    expect(layouts.length).toBeLessThan(all.length)
  })
})
