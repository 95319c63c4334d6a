import { describe, expect, test } from 'vitest'
import { readCall } from '../src/cli/args.ts'
import { render, toDeck, toOutline } from '../src/lectern.ts'
import { makeItem, makeSlide, PLAIN_LOOK, type Size } from '../src/model/deck.ts'
import { overruled } from '../src/publish/look/dress.ts'
import { readFront, writeFront } from '../src/script/front.ts'
import { canvasHeight } from '../src/typeset/geometry.ts'
import { planSlide } from '../src/typeset/index.ts'
import { sourceOf } from './print.ts'

// Slides for a screen of another shape: 4:3 is as wide as 16:9 and a third higher.

const RULES = Array.from(
  { length: 9 },
  (_, at) =>
    `第${'一二三四五六七八九'[at]}条　院子每天早上扫一遍，落叶装进袋子再拿走；每天晚上再看一遍，碎砖捡到一起码好，钥匙挂回墙上。`,
).join('\n')

function deckIn(size: Size | null) {
  const { value: outline } = toOutline(sourceOf(`院子的规矩\n第一章　打扫\n${RULES}\n`))
  const source = { name: 'case.txt', sha256: '0' }
  const look = { ...PLAIN_LOOK, size }
  const deck = toDeck(outline, { density: 'full', theme: 'official', source, look })
  return { outline, deck, pages: render(deck, outline, () => '') }
}

const slidesIn = ({ deck }: ReturnType<typeof deckIn>) =>
  deck.groups.flatMap(({ slides }) => slides)

test('a higher slide holds more, and a deck takes no more of them', () => {
  const [wide, high] = [deckIn('16:9'), deckIn('4:3')]
  expect(slidesIn(high).length).toBeLessThan(slidesIn(wide).length)
  expect(slidesIn(deckIn(null))).toEqual(slidesIn(wide))
  for (const { pages } of [wide, high]) expect(pages.problems).toEqual([])
})

test('the pages say how high a slide is, and small pictures of it are as high', () => {
  const { pages } = deckIn('4:3')
  for (const { css } of [pages.screen, pages.slides]) {
    expect(css).toContain('--height:960px')
    expect(css).toContain('@page{size:1280px 960px}')
  }
  const text = pages.handouts.text?.css ?? ''
  expect(text).toContain('--small:0.75')
  expect(text).not.toContain('@page')
  expect(deckIn(null).pages.screen.css).toContain('@page{size:1280px 720px}')
})

test('the same slide is set in larger type where there is more room', () => {
  const said = '把院子每天扫一遍，落叶装进袋子再拿走，碎砖捡到一起码好'
  const show = (size: Size) => Object.assign(() => said, { size })
  const item = makeItem({ head: { written: said }, body: [{ written: said }] })
  const slide = makeSlide('s1', 'points', { items: [item, item, item, item] })
  const sizeIn = (size: Size) => planSlide(slide, show(size)).settings.head.size
  expect(sizeIn('4:3')).toBeGreaterThan(sizeIn('16:9'))
  expect(canvasHeight('4:3') / canvasHeight()).toBeCloseTo(4 / 3)
})

describe('how it is asked for', () => {
  test.each(['4:3', '4：3'])('--size %s', (size) => {
    expect(readCall(['build', 'a.txt', '--size', size]).build.size).toBe('4:3')
  })

  test('a size that is none is refused with those that are', () => {
    expect(() => readCall(['build', 'a.txt', '--size', '5:4'])).toThrow(/16:9, 4:3/)
  })

  test('the deck’s Markdown keeps it, and a build overrules it', () => {
    const { deck, outline } = deckIn('4:3')
    const front = writeFront(deck, outline.document)
    expect(front).toContain('\nsize: 4:3\n')
    expect(readFront(front).look.size).toBe('4:3')
    expect(writeFront(deckIn(null).deck, outline.document)).not.toContain('size')
    expect(readFront('---\nlectern: 1\nsize: 4：3\n---\n').look.size).toBe('4:3')
    expect(overruled(deck, { size: '16:9' }, '.').look.size).toBe('16:9')
    expect(overruled(deck, {}, '.').look.size).toBe('4:3')
  })
})
