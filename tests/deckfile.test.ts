import { describe, expect, test } from 'vitest'
import { type BuildOptions, build } from '../src/publish/build.ts'
import { SAMPLES } from './samples.ts'

describe('building again', () => {
  const path = SAMPLES.find((one) => one.endsWith('.txt')) ?? ''
  const run = async (files: Map<string, string>, more: BuildOptions = {}) => {
    const effects = {
      write: async (file: string, content: string | Uint8Array) => {
        files.set(file, String(content))
      },
      readText: (file: string) => files.get(file) ?? null,
    }
    const [built] = await build([path], { out: '', pdf: false, effects, ...more })
    return built?.report.problems.map(({ code }) => code)
  }
  const DECK = 'study-outline.md'

  test('a deck nobody touched is written anew', async () => {
    const files = new Map<string, string>()
    await run(files)
    await run(files, { density: 'full' })
    expect(files.get(DECK)).toContain('density: full')
    expect(files.has('study-outline.new.md')).toBe(false)
  })

  test('an edited deck is kept, the new one stands beside it, and --force overrules', async () => {
    const files = new Map<string, string>()
    await run(files)
    const edited = `${files.get(DECK)}\n## 加一页\n`
    files.set(DECK, edited)
    expect(await run(files)).toContain('deck-edited')
    expect(files.get(DECK)).toBe(edited)
    expect(files.get('study-outline.new.md')).not.toContain('加一页')
    expect(await run(files, { force: true })).not.toContain('deck-edited')
    expect(files.get(DECK)).not.toContain('加一页')
  })
})
