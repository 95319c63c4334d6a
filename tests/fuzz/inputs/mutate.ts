import fc from 'fast-check'
import { odd } from './words.ts'

/** One change: what is done, where (a share of the whole) and with what. */
interface Change {
  kind: 'delete' | 'double' | 'swap' | 'splice' | 'insert' | 'move'
  byLine: boolean
  at: number
  to: number
  length: number
  insert: string
}

const share = fc.double({ min: 0, max: 1, noNaN: true })

const change = (insert: fc.Arbitrary<string>): fc.Arbitrary<Change> =>
  fc.record({
    kind: fc.constantFrom('delete', 'double', 'swap', 'splice', 'insert', 'insert', 'move'),
    byLine: fc.boolean(),
    at: share,
    to: share,
    length: fc.integer({ min: 1, max: 5 }),
    insert,
  })

/**
 * A text of `texts`, cut to some lines and changed in one to six places: by lines and by code units, with
 * what `inserts` gives beside anything odd.
 */
export function mutated(
  texts: readonly string[],
  inserts: fc.Arbitrary<string> = odd,
): fc.Arbitrary<string> {
  const stretch = fc.tuple(fc.constantFrom(...texts), share, fc.integer({ min: 1, max: 10 }))
  const changes = fc.array(change(fc.oneof(inserts, odd)), { minLength: 1, maxLength: 6 })
  return fc
    .tuple(stretch, stretch, changes)
    .map(([[text, from, count], [other, start, length], all]) => {
      const donor = linesFrom(other, start, Math.min(length, 4))
      return all.reduce((sum, one) => changed(sum, one, donor), linesFrom(text, from, count))
    })
}

function linesFrom(text: string, from: number, count: number): string {
  const lines = text.split(/(?<=\n)/)
  // Half of all begin at the top, where what stands above a text is.
  const first = from < 0.5 ? 0 : Math.floor((from - 0.5) * 2 * lines.length)
  return lines.slice(first, first + count).join('')
}

function changed(text: string, change: Change, donor: string): string {
  const units = change.byLine ? text.split(/(?<=\n)/) : text.split('')
  const at = Math.floor(change.at * units.length)
  const to = Math.floor(change.to * units.length)
  const piece = units.slice(at, at + change.length)
  switch (change.kind) {
    case 'delete':
      units.splice(at, change.length)
      break
    case 'double':
      units.splice(to, 0, ...piece)
      break
    case 'move':
      units.splice(at, change.length)
      units.splice(Math.min(to, units.length), 0, ...piece)
      break
    case 'swap':
      ;[units[at], units[to]] = [units[to] ?? '', units[at] ?? '']
      break
    case 'splice':
      units.splice(at, change.length, donor)
      break
    case 'insert':
      units.splice(at, 0, change.insert)
  }
  return units.join('')
}

/** Bytes of `all`, with one to eight changed, left out, put in, or the end cut off. */
export function mutatedBytes(all: readonly Uint8Array[]): fc.Arbitrary<Uint8Array> {
  const one = fc.tuple(fc.constantFrom('set', 'flip', 'cut', 'put', 'end'), share, fc.nat(255))
  return fc
    .tuple(fc.constantFrom(...all), fc.array(one, { minLength: 1, maxLength: 8 }))
    .map(([bytes, changes]) => {
      const list = [...bytes]
      for (const [kind, where, byte] of changes) {
        const at = Math.floor(where * list.length)
        if (kind === 'set') list[at] = byte
        else if (kind === 'flip') list[at] = (list[at] ?? 0) ^ (1 << (byte % 8))
        else if (kind === 'cut') list.splice(at, 1 + (byte % 16))
        else if (kind === 'put') list.splice(at, 0, byte)
        else if (where > 0.5) list.length = at
      }
      return Uint8Array.from(list)
    })
}
