import { describe, expect, test } from 'vitest'
import {
  gridOf,
  rowOf,
  rowsWithin,
  type Tile,
  tileAt,
} from '../src/player/overview/overview-grid.ts'

/** Sections of so many slides each, the first without a heading. */
const sections = (...counts: number[]): Tile[] =>
  counts.flatMap((count, section) =>
    Array.from({ length: count }, (_, at) => ({
      heading: at === 0 && section > 0 ? `第${section}节` : null,
      begins: at === 0,
    })),
  )

const WIDE = { width: 1224, ratio: 9 / 16 }

describe('where the slides of an overview stand', () => {
  const grid = gridOf(sections(2, 7, 1), WIDE)

  test('each section begins a row, and rows are as long as the window is wide', () => {
    expect(grid.columns).toBe(5)
    expect(grid.rows.map(({ first, count }) => [first, count])).toEqual([
      [0, 2],
      [2, 5],
      [7, 2],
      [9, 1],
    ])
    expect(grid.rows.map(({ heading }) => heading)).toEqual([null, '第1节', null, '第2节'])
    expect(grid.rows[1]?.height).toBeGreaterThan(grid.rows[0]?.height ?? 0)
    expect(gridOf(sections(9), { width: 300, ratio: 0.75 }).columns).toBe(2)
  })

  test('every row lies below the one before it, and a part of them is found by its height', () => {
    const thousand = gridOf(sections(...Array.from({ length: 250 }, () => 4)), WIDE)
    let top = 0
    for (const row of thousand.rows) {
      expect(row.top).toBe(top)
      top += row.height
    }
    expect(thousand.height).toBe(top)
    const middle = top / 2
    const seen = rowsWithin(thousand, middle, middle + 720)
    expect(seen.length).toBeLessThan(6)
    expect(seen).toContain(rowOf(thousand, (thousand.rows[seen[1] ?? 0]?.first ?? 0) + 1))
  })

  test.each([
    [0, 'right', 1],
    [1, 'right', 2],
    [0, 'left', 0],
    [9, 'right', 9],
    [1, 'down', 3],
    [6, 'down', 8],
    [3, 'up', 1],
    [6, 'up', 1],
    [0, 'up', 0],
    [9, 'down', 9],
    [4, 'first', 0],
    [4, 'last', 9],
    [0, 'nextSection', 2],
    [4, 'nextSection', 9],
    [9, 'nextSection', 9],
    [4, 'previousSection', 2],
    [2, 'previousSection', 0],
  ] as const)('from slide %i %s is slide %i', (from, way, to) => {
    expect(tileAt(grid, from, way)).toBe(to)
  })
})
