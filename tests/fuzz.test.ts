import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { KINDS } from './fuzz/kinds.ts'
import { makeFuzzer } from './fuzz/run.ts'

const room = mkdtempSync(join(tmpdir(), 'lectern-fuzz-'))
afterAll(() => rmSync(room, { recursive: true, force: true }))

/** `npm run fuzz` tries many more, of any seed. */
const CASES = 24
const fuzzer = makeFuzzer({ seed: 15, root: resolve(import.meta.dirname, '..'), room })

test.each(KINDS)('%s: whatever is handed in, every promise holds', (kind) => {
  const failures = Array.from({ length: CASES }, (_, number) => fuzzer.failureOf(kind, number))
    .filter((failure) => failure !== null)
    .map(({ number, message }) => `case ${number}: ${message}`)
  expect(failures).toEqual([])
})

test('a seed gives its cases again, and another seed others', () => {
  const root = resolve(import.meta.dirname, '..')
  const [same, other] = [15, 16].map((seed) => makeFuzzer({ seed, root, room }))
  for (const kind of KINDS) {
    expect(same?.inputOf(kind, 7)).toEqual(fuzzer.inputOf(kind, 7))
    expect(other?.inputOf(kind, 7)).not.toEqual(fuzzer.inputOf(kind, 7))
  }
})
