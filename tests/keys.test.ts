import { describe, expect, test } from 'vitest'
import { swipeOf } from '../src/player/keys/gestures.ts'
import { keyName } from '../src/player/keys/key-names.ts'
import { actionOf, SHORTCUTS } from '../src/player/keys/keys.ts'

const PLAIN = { shiftKey: false, altKey: false, ctrlKey: false, metaKey: false }
const press = (key: string, code: string, held: Partial<typeof PLAIN> = {}) =>
  keyName({ ...PLAIN, key, code, ...held })

describe('the name of a key', () => {
  test.each([
    ['ArrowRight', 'ArrowRight', {}, 'ArrowRight'],
    [' ', 'Space', {}, 'Space'],
    [' ', 'Space', { shiftKey: true }, 'Shift+Space'],
    ['ArrowLeft', 'ArrowLeft', { altKey: true }, 'Alt+ArrowLeft'],
    ['n', 'KeyN', {}, 'n'],
    ['N', 'KeyN', { shiftKey: true }, 'n'],
    ['?', 'Slash', { shiftKey: true }, '?'],
    // A Chinese input method writes 】 and 。, or keeps the key; a Cyrillic keyboard has т there.
    ['】', 'BracketRight', {}, ']'],
    ['。', 'Period', {}, '.'],
    ['Process', 'KeyN', {}, 'n'],
    ['、', 'Slash', {}, '/'],
    ['？', 'Slash', { shiftKey: true }, '?'],
    ['，', 'Comma', {}, ','],
    ['т', 'KeyN', {}, 'n'],
  ])('%j on %s %j is %s', (key, code, held, name) => {
    expect(press(key, code, held)).toBe(name)
  })

  test('what is held with Ctrl or ⌘ is the browser’s', () => {
    expect(press('p', 'KeyP', { ctrlKey: true })).toBe(null)
    expect(press('n', 'KeyN', { metaKey: true })).toBe(null)
    expect(press('f', 'KeyF', { ctrlKey: true, shiftKey: true })).toBe(null)
    expect(press('ArrowLeft', 'ArrowLeft', { metaKey: true })).toBe(null)
  })
})

describe('the table of keys', () => {
  test('no key has two meanings in one place', () => {
    for (const where of ['overview', 'speaker', undefined]) {
      const keys = SHORTCUTS.filter((one) => one.where === where).flatMap(({ keys }) => keys)
      expect(keys.length).toBe(new Set(keys).size)
    }
  })

  test.each([
    ['ArrowRight', 'next', 'right'],
    ['ArrowDown', 'next', 'down'],
    ['Space', 'next', 'leave'],
    ['PageDown', 'next', 'next'],
    ['Shift+ArrowRight', 'nextSection', 'nextSection'],
    ['Enter', null, 'leave'],
    ['$', null, null],
  ])('%s does %s; in the overview %s', (key, here, inOverview) => {
    expect(actionOf(key, null)).toBe(here)
    expect(actionOf(key, 'overview')).toBe(inOverview)
  })
})

test.each([
  [-50, 10, 'next'],
  [50, -10, 'previous'],
  [10, -50, 'next'],
  [-10, 50, 'previous'],
  [-30, 30, null],
])('a finger that moved %i, %i: %s', (x, y, action) => {
  expect(swipeOf(x, y)).toBe(action)
})
