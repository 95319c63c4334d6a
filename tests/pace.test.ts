import { describe, expect, test } from 'vitest'
import { leadOf, type Passage, planOf, readingTime } from '../src/player/speaker/pace.ts'
import { begun, clockTime, elapsedOf, READY, toggled } from '../src/player/speaker/timer.ts'

const read = (passages: readonly Passage[]) => ({
  passages,
  minutes: null,
  section: 's1',
  sectionMinutes: null,
})

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
    const slides = [[first], [first, second], []].map(read)
    expect(planOf(slides)).toEqual([0, 30_000, 45_000, 45_000])
    expect(planOf(slides, 100), 'at half the pace').toEqual([0, 60_000, 90_000, 90_000])
  })

  test('slides share the minutes of their section by their length; a discussion has its own', () => {
    const passages = [100, 50, 10].map((length, at) => [
      { key: `${at}`, text: '读'.repeat(length) },
    ])
    const given = passages.map((one) => ({ ...read(one), sectionMinutes: 3 }))
    const talk = { ...read([]), minutes: 5, sectionMinutes: 3 }
    const [first, second, other] = given
    if (!first || !second || !other) throw new Error('There are three.')
    const plan = planOf([first, second, talk, { ...other, section: 's2', sectionMinutes: 0 }])
    expect(plan).toEqual([0, 120_000, 180_000, 480_000, 480_000])
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
