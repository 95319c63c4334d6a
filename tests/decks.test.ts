import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { toDeck, toOutline } from '../src/lectern.ts'
import { DENSITIES, type Deck, type Density } from '../src/model/deck.ts'
import type { Source } from '../src/model/document.ts'
import { LAYOUTS } from '../src/model/layouts.ts'
import { type Case, casesIn, isRenewing, writeCases } from './cases.ts'
import { PNG } from './picture.ts'
import { printDeck, printWhole, sourceOf } from './print.ts'
import { SAMPLES } from './samples.ts'

// Finished slides, as words. tests/fixtures/compose/README.md says how a case is added and renewed.

function composed(source: Source, density: Density) {
  const { value: outline } = toOutline(source)
  const reference = { name: source.name, sha256: '0' }
  const deck = toDeck(outline, { density, theme: 'official', source: reference })
  return { document: outline.document, deck }
}

const FRAME: ReadonlySet<string> = new Set(['title', 'section', 'closing'])

/** The slides of a case: without the frame, which all of them have, but in the file named after it. */
function printCase({ file, name, input }: Case): string {
  const source = sourceOf(`${input}\n`, /\.md\b/.test(name) ? 'case.md' : 'case.txt')
  const density = file === 'full' ? 'full' : 'points'
  const { document, deck } = composed({ ...source, companion: () => PNG }, density)
  return printDeck(document, file === 'frame' ? deck : withoutFrame(deck))
}

function withoutFrame(deck: Deck): Deck {
  const groups = deck.groups.map((group) => ({
    ...group,
    slides: group.slides.filter(
      ({ layout }) => !FRAME.has(layout) && (layout !== 'agenda' || group.kind !== 'opening'),
    ),
  }))
  return { ...deck, groups }
}

const FOLDER = 'compose'
const cases = casesIn(FOLDER)
const printed = new Map<Case, string>()

describe('a text becomes these slides', () => {
  test.each(cases)('$file: $name', (one) => {
    printed.set(one, printCase(one))
    if (!isRenewing) expect(printed.get(one)).toBe(one.expected)
  })

  afterAll(() => {
    if (!isRenewing) return
    for (const file of new Set(cases.map((one) => one.file))) {
      const own = cases.filter((one) => one.file === file)
      writeCases(
        FOLDER,
        file,
        own.map((one) => ({ ...one, expected: printed.get(one) ?? one.expected })),
      )
    }
  })

  // So that a layout that is gone isn't renewed away.
  const named = cases.filter(({ file }) => LAYOUTS.some((layout) => layout === file))
  test.each(named)('$file: $name: shows the layout, or by its name doesn’t', (one) => {
    const isShown = new RegExp(`^${one.file}(?: |$)`, 'm').test(printed.get(one) ?? one.expected)
    expect(isShown).toBe(!/^no\b/.test(one.name))
  })

  test('every layout but those of the frame has a file', () => {
    const files = new Set(cases.map(({ file }) => file))
    const bare = LAYOUTS.filter((layout) => !FRAME.has(layout) && !files.has(layout))
    expect(bare).toEqual([])
  })
})

describe('our own documents become these slides', () => {
  const all = SAMPLES.flatMap((file) =>
    DENSITIES.map((density) => ({ file, density, name: basename(file) })),
  )
  test.each(all)('$name, $density', async ({ file, density, name }) => {
    const { document, deck } = composed({ name, bytes: readFileSync(file) }, density)
    const golden = `fixtures/golden/${name}.${density}.txt`
    await expect(printWhole(document, deck)).toMatchFileSnapshot(golden)
  })
})
