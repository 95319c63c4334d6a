import { expect, test } from 'vitest'
import { pathOf, readStrokes } from '../src/player/pointing/ink.ts'

test('a line is smooth between its ends; one point is a dot', () => {
  expect(pathOf([0, 0, 10, 10, 20, 0])).toBe('M0 0Q10 10 15 5L20 0')
  expect(pathOf([5, 5])).toBe('M5 5l0.1 0')
})

test('what was kept and is no drawing is none', () => {
  const stroke = { points: [1, 2, 3, 4], pen: 'blue' }
  expect(readStrokes(JSON.stringify([stroke]))).toEqual([stroke])
  const others = [{ points: ['1'], pen: 'red' }, { points: [1], pen: 'url(x)' }, null, 3]
  expect(readStrokes(JSON.stringify(others))).toEqual([])
  for (const kept of [null, '', '{', '3']) expect(readStrokes(kept)).toEqual([])
})
