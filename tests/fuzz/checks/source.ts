import { toDeck, toOutline } from '../../../src/lectern.ts'
import type { CorrectionsFile } from '../../../src/model/corrections.ts'
import { DENSITIES } from '../../../src/model/deck.ts'
import type { Source } from '../../../src/model/document.ts'
import type { Loaded } from '../../../src/publish/deck/deckfile.ts'
import { parse, serialize } from '../../../src/script/index.ts'
import { Fault } from './fault.ts'
import { checkLetters, checkNothingAdded } from './letters.ts'
import { checkMade, type Made, madeOf, printed } from './made.ts'
import { unlessRefused } from './words.ts'

/** A document, and what is known of it without reading it as the pipeline does. */
export interface Tried {
  source: Source
  corrections?: CorrectionsFile | undefined
  /** Words that must be found in the full text; null where nobody can say. */
  wanted: { text: string; signs: RegExp } | null
  /** All that may stand on a page; null where the format has other ways to write a sign. */
  known: string | null
}

/**
 * A document through the whole pipeline, in one of the densities; every eighth goes twice.
 * @throws Fault where a promise is broken, and whatever is thrown
 */
export function checkSource(tried: Tried): void {
  const { source, wanted, known } = tried
  const before = source.bytes.slice()
  const input = wanted?.text ?? ''
  const density = DENSITIES[sum(before) % 2] ?? 'points'
  const made = unlessRefused(() => madeOf(loadedOf(tried, density)), input)
  checkSame(source.bytes, before)
  if (made === null) return
  const { fullText, all } = checkMade(made, input)
  if (wanted) checkLetters({ ...wanted, omitted: made.report.omitted }, fullText)
  if (known !== null) checkNothingAdded(known, all)
  checkComesBack(made)
  if (sum(before) % 8 > 0) return
  const again = madeOf(loadedOf({ ...tried, source: { ...source, bytes: before } }, density))
  if (printed(again) !== printed(made)) throw new Fault('the same twice', source.name)
}

/** Of all bytes: a choice that an input makes for itself. */
function sum(bytes: Uint8Array): number {
  return bytes.reduce((all, byte) => all + byte, 0)
}

function loadedOf({ source, corrections }: Tried, density: (typeof DENSITIES)[number]): Loaded {
  const { value: outline, problems, corrections: count } = toOutline(source, { corrections })
  const deck = toDeck(outline, {
    density,
    theme: 'official',
    source: { name: source.name, sha256: '0' },
  })
  const own = corrections ? { file: corrections.name, count } : null
  return { outline, deck, problems, corrections: own, edited: null }
}

/** What a caller handed in is the caller's. */
function checkSame(bytes: Uint8Array, before: Uint8Array): void {
  if (Buffer.compare(bytes, before) !== 0) throw new Fault('bytes unchanged', String(bytes.length))
}

/** The deck that is written as Markdown is read again as the same deck. */
function checkComesBack({ loaded: { deck, outline } }: Made): void {
  const text = serialize(deck, outline.document)
  const back = parse(text, outline.document)
  const [problem] = back.problems
  if (problem) throw new Fault('the deck comes back', `${problem.code} ${problem.message}`)
  const [own, other] = [deck, back.value].map((one) =>
    one.groups.flatMap((group) =>
      [group.heading, ...group.slides].map((part) => JSON.stringify(part)),
    ),
  )
  const at = own?.findIndex((part, index) => part !== other?.[index]) ?? -1
  if (at >= 0) throw new Fault('the deck comes back', `${own?.[at]} ≠ ${other?.[at]}`)
}
