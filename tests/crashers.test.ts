import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { KINDS, TRIALS } from './fuzz/kinds.ts'

const FOLDER = join(import.meta.dirname, 'crashers')
const room = mkdtempSync(join(tmpdir(), 'lectern-crashers-'))
afterAll(() => rmSync(room, { recursive: true, force: true }))

/** The kind of trial that a file is for, by its ending. */
function kindOf(file: string) {
  const kind = KINDS.find((one) => `.${TRIALS[one].ending}` === extname(file))
  if (!kind) throw new Error(`tests/crashers/${file}: no kind of input has this ending.`)
  return kind
}

test.each(readdirSync(FOLDER).sort())('%s breaks nothing any more', (file) => {
  const bytes = new Uint8Array(readFileSync(join(FOLDER, file)))
  expect(() => TRIALS[kindOf(file)].check(bytes, room)).not.toThrow()
})
