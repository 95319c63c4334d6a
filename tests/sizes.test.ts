import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { build } from '../src/publish/build.ts'
import { SAMPLES } from './samples.ts'

const KB = 1000
const MOST_DECK = 1200 * KB

const bytes = (text: string) => Buffer.byteLength(text)

/** The HTML that a document becomes, with its fonts. */
async function deckOf(path: string): Promise<string> {
  let html = ''
  const write = async (file: string, content: string | Uint8Array) => {
    if (file.endsWith('.html')) html = String(content)
  }
  await build([path], { out: '', pdf: false, effects: { write, readText: () => null } })
  return html
}

const EXAMPLES = join(import.meta.dirname, '../../shared/examples')
const examples = () => {
  try {
    return readdirSync(EXAMPLES).filter((name) => name.endsWith('.txt'))
  } catch {
    return []
  }
}

test.each([...SAMPLES, ...examples().map((name) => join(EXAMPLES, name))])(
  '%s is a deck of 1.2 MB at most, with its fonts',
  async (path) => {
    const html = await deckOf(path)
    expect(html).toContain(readFileSync(path).length > 0 ? '@font-face' : '')
    expect(bytes(html)).toBeLessThanOrEqual(MOST_DECK)
  },
)
