import { describe, expect, test } from 'vitest'
import { leadOf, planOf, readingTime } from '../src/player/pace.ts'
import { begun, clockTime, elapsedOf, READY, toggled } from '../src/player/timer.ts'

describe('how long a text takes to be read aloud', () => {
  test.each([
    ['读'.repeat(200), 60_000],
    // Marks and spaces take no time of their own.
    [`${'读，'.repeat(100)}\n　`, 30_000],
    ['ひらがなとカタカナ', 2_700],
    ['one two three four', 1_800],
    ['共 12 人', 1_050],
    ['', 0],
  ])('%j', (text, time) => {
    expect(readingTime(text)).toBeCloseTo(time)
  })

  test('a paragraph that two slides speak about is read once', () => {
    const [first, second] = [
      { key: '0-10', text: '读'.repeat(100) },
      { key: '10-20', text: '读'.repeat(50) },
    ]
    expect(planOf([[first], [first, second], []])).toEqual([0, 30_000, 45_000, 45_000])
  })

  test.each([
    [10, 20, 30, 10],
    [25, 20, 30, 0],
    [45, 20, 30, -15],
  ])('at %i of a slide from %i to %i one is ahead by %i', (elapsed, from, to, lead) => {
    expect(leadOf(elapsed, from, to)).toBe(lead)
  })
})

describe('the time of a talk', () => {
  test('begins with its first step, stops, and goes on where it stopped', () => {
    const running = begun(READY, 1_000)
    expect(elapsedOf(running, 4_000)).toBe(3_000)
    const paused = toggled(running, 4_000)
    expect(elapsedOf(paused, 9_000)).toBe(3_000)
    expect(begun(paused, 9_000), 'a step does not end the pause').toEqual(paused)
    expect(elapsedOf(toggled(paused, 9_000), 10_000)).toBe(4_000)
  })

  test.each([
    [0, '0:00'],
    [61_000, '1:01'],
    [3_661_000, '1:01:01'],
    [-5_000, '0:05'],
  ])('%i ms is %s', (ms, shown) => {
    expect(clockTime(ms)).toBe(shown)
  })
})
