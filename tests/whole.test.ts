import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { build } from '../src/publish/build.ts'
import { DISK, type Effects } from '../src/publish/files/files.ts'
import { newMark } from '../src/publish/files/traces.ts'

const ROOM = mkdtempSync(join(tmpdir(), 'lectern-whole-'))
afterAll(() => rmSync(ROOM, { recursive: true, force: true }))

const textOf = (word: string) =>
  `院子\n一、扫地\n每天早上${word}扫一遍院子。\n二、浇水\n早晚各浇一次水，${word}不能忘。\n`
const print = async () => new Uint8Array([1])

let rooms = 0
/** A folder with a document in it, and what building it there wrote. */
function room(word = '都') {
  rooms += 1
  const folder = join(ROOM, String(rooms))
  const source = join(folder, 'a.txt')
  mkdirSync(folder)
  writeFileSync(source, textOf(word))
  const out = join(folder, 'out')
  const made = (effects: Effects = { ...DISK, print }) => build([source], { out, effects })
  const files = () =>
    Object.fromEntries(
      readdirSync(out)
        .sort()
        .map((name) => [name, readFileSync(join(out, name), 'utf8')]),
    )
  return { source, out, made, files }
}

/** The disk of a build that is killed before its step `last`: from then on nothing it wants is done. */
function killedAt(last: number): Effects & { steps: number } {
  const beside = DISK.beside as NonNullable<Effects['beside']>
  const effects = { ...DISK, print, steps: 0 }
  const step = () => {
    effects.steps += 1
    if (effects.steps > last) throw new Error('killed')
  }
  return Object.assign(effects, {
    write: async (path: string, content: string | Uint8Array) => {
      step()
      await DISK.write(path, content)
    },
    beside: {
      ...beside,
      begin() {
        const work = beside.begin()
        return {
          ...work,
          rename: (draft: string, path: string) => {
            step()
            work.rename(draft, path)
          },
          remove: (draft: string) => {
            if (effects.steps <= last) work.remove(draft)
          },
        }
      },
    },
  })
}

const STEPS = 10

test('a build takes as many steps as these tests kill it at', async () => {
  const effects = killedAt(Number.POSITIVE_INFINITY)
  await room().made(effects)
  // Five files, each written and then named.
  expect(effects.steps).toBe(STEPS)
})

describe('a build that is killed', () => {
  test.each(Array.from({ length: STEPS }, (_, step) => step))(
    'before step %i: the next one knows what is its own, and clears up',
    async (step) => {
      const wanted = room('也')
      await wanted.made()
      const { source, made, files } = room('都')
      await made()
      writeFileSync(source, textOf('也'))
      await expect(made(killedAt(step))).rejects.toThrow("can't be written")
      const [built] = await made()
      expect(built?.report.problems).toEqual([])
      expect(files()).toEqual(wanted.files())
    },
  )

  test('leaves the old files or the new ones, each whole', async () => {
    const wanted = room('也')
    await wanted.made()
    const { source, made, files } = room('都')
    await made()
    const old = files()
    writeFileSync(source, textOf('也'))
    for (let step = 0; step < STEPS; step += 1) {
      await expect(made(killedAt(step))).rejects.toThrow()
      for (const [name, content] of Object.entries(files())) {
        if (!name.endsWith('.part')) expect([old[name], wanted.files()[name]]).toContain(content)
      }
    }
  })

  test('does not hide that a person edited the deck', async () => {
    const { source, out, made } = room()
    await made()
    writeFileSync(source, textOf('也'))
    await expect(made(killedAt(STEPS - 1))).rejects.toThrow()
    const deck = join(out, 'a.md')
    writeFileSync(deck, readFileSync(deck, 'utf8').replace('勤', '常').concat('\n\n手写。\n'))
    const [built] = await made()
    expect(built?.report.problems.map(({ code }) => code)).toContain('deck-edited')
  })
})

test('builds at the same time into the same files do not disturb each other', async () => {
  const { made, files } = room()
  await made()
  const alone = files()
  await Promise.all(Array.from({ length: 20 }, () => made()))
  expect(files()).toEqual(alone)
})

test('drafts of a build that goes on are left to it, of one that is over cleared', async () => {
  const { out, made } = room()
  await made()
  const going = `a.html.${newMark()}.part`
  const over = `a.html.${newMark().replace(/^\d+/, '4194305')}.part`
  for (const name of [going, over]) writeFileSync(join(out, name), '')
  await made()
  expect(readdirSync(out).filter((name) => name.endsWith('.part'))).toEqual([going])
})

test('where a folder is in the place of the last paper, no file takes its name', async () => {
  const { source, out, made, files } = room()
  await made()
  writeFileSync(source, textOf('也'))
  rmSync(join(out, 'a-handout.pdf'))
  const before = files()
  mkdirSync(join(out, 'a-handout.pdf'))
  await expect(made()).rejects.toThrow(/a-handout\.pdf can't be written \(it is a folder/)
  rmSync(join(out, 'a-handout.pdf'), { recursive: true })
  expect(files()).toEqual(before)
})

test('what took its name before the system failed is known to the next build', async () => {
  const { source, out, made } = room()
  await made()
  writeFileSync(source, textOf('也'))
  const beside = DISK.beside as NonNullable<Effects['beside']>
  const begin = () => {
    const work = beside.begin()
    const rename = (draft: string, path: string) => {
      if (path.endsWith('.report.json')) throw Object.assign(new Error('full'), { code: 'ENOSPC' })
      work.rename(draft, path)
    }
    return { ...work, rename }
  }
  const full = { ...DISK, print, beside: { ...beside, begin } }
  await expect(made(full)).rejects.toThrow(/report\.json can't be written \(the disk is full\)/)
  expect(readdirSync(out).filter((name) => name.endsWith('.part'))).toEqual([
    expect.stringMatching(/^a\.report\.json\./),
  ])
  writeFileSync(source, textOf('还'))
  const [built] = await made()
  expect(built?.report.problems.map(({ code }) => code)).not.toContain('deck-edited')
})
