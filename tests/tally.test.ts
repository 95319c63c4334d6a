import { describe, expect, test } from 'vitest'
import type { Context } from '../src/compose/slide/context.ts'
import { flow, pour } from '../src/compose/slide/flow.ts'
import { MOST_SLIDES, makeTally } from '../src/compose/slide/tally.ts'
import { type Item, makeItem, makeSlide, type Slide } from '../src/model/deck.ts'
import { UnusableInput } from '../src/model/problem.ts'

const slidesOf = (count: number) => Array.from({ length: count }, () => makeSlide('', 'text', {}))

describe('a deck that nobody could present is refused while it is made', () => {
  test('as many as may be are counted over all that is added, one more is refused', () => {
    const tally = makeTally('院子.txt')
    tally.add(slidesOf(MOST_SLIDES - 1))
    tally.foresee(1)
    expect(() => tally.foresee(2)).toThrow(UnusableInput)
    expect(tally.add(slidesOf(1))).toHaveLength(1)
    expect(() => tally.add(slidesOf(1))).toThrow('院子.txt: this makes more than 5000 slides')
  })

  // One item to a slide; how much a slide holds is asked as often as slides are tried.
  const ITEMS = Array.from({ length: 20 * MOST_SLIDES }, (_, start) =>
    makeItem({ body: [{ start, end: start + 1 }] }),
  )

  type Make = (items: readonly Item[]) => Slide

  test.each([
    [
      'a page of running text after the other',
      (context: Context, make: Make) => pour(context, ITEMS, make),
    ],
    ['a list', (context: Context, make: Make) => flow(context, ITEMS, 1, make)],
  ])('%s is given up at the limit, however much would follow', (_name, spread) => {
    let tried = 0
    const isAlone = ({ items }: Slide) => {
      tried += 1
      return items.length < 2
    }
    const context = {
      read: () => '字',
      fits: isAlone,
      fitsWell: isAlone,
      tally: makeTally('院子.txt'),
    } as unknown as Context
    const make = (items: readonly Item[]) => makeSlide('', 'text', { items: [...items] })
    expect(() => spread(context, make)).toThrow(UnusableInput)
    expect(tried).toBeLessThan(2 * MOST_SLIDES)
  })
})
