import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from '../../../src/publish/deck/deckfile.ts'
import { DISK } from '../../../src/publish/files/files.ts'
import type { Pair } from '../pair.ts'
import { Fault } from './fault.ts'
import { checkLetters, wantedOfText } from './letters.ts'
import { checkMade, madeOf, printed } from './made.ts'
import { unlessRefused } from './words.ts'

/**
 * A deck file over its document, both written into `room`: the full text is whole whatever a person did.
 * @throws Fault where a promise is broken, and whatever is thrown
 */
export function checkDeck({ name, source, over }: Pair, room: string): void {
  const path = join(room, 'deck.md')
  writeFileSync(join(room, name), source)
  writeFileSync(path, over)
  const make = () => madeOf(load(path, { density: 'points', theme: 'official' }, { ...DISK }))
  const input = source + over
  const made = unlessRefused(make, input)
  if (made === null) return
  const { fullText } = checkMade(made, input)
  const isText = made.loaded.deck.source.name === name && name.endsWith('.txt')
  const { omitted } = made.report
  if (isText) checkLetters({ ...wantedOfText(source), omitted }, fullText)
  if (printed(make()) !== printed(made)) throw new Fault('the same twice', name)
}
