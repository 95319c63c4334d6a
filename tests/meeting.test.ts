import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { type Deck, type Group, makeSlide, PLAIN_LOOK } from '../src/model/deck.ts'
import { meetingOf } from '../src/model/meeting.ts'
import { type BuildOptions, build } from '../src/publish/build.ts'

const folder = mkdtempSync(join(tmpdir(), 'lectern-meeting-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A deck of an opening and sections of so many characters each. */
function deckOf(lengths: readonly number[], look: Partial<Deck['look']>): Deck {
  let at = 0
  const groups = lengths.map((length, index): Group => {
    const note = { start: at, end: at + length }
    at += length
    const id = index === 0 ? 'opening' : `s${index}`
    const kind = index === 0 ? 'opening' : 'section'
    const heading = index === 0 ? [] : [{ start: note.start, end: note.start + 1 }]
    return { id, kind, heading, slides: [makeSlide(`${id}-1`, 'text', { notes: [note, note] })] }
  })
  const source = { name: 'a.txt', sha256: '' }
  const plain = { language: 'en', density: 'points', theme: 'plain', source } as const
  return { ...plain, look: { ...PLAIN_LOOK, ...look }, groups }
}

describe('the minutes of a meeting', () => {
  test('are divided by length, and add up', () => {
    const meeting = meetingOf(deckOf([100, 200, 300, 333], { meeting: 90, discuss: 30 }))
    const reading = [...(meeting?.reading.values() ?? [])]
    expect(reading).toEqual([7, 13, 19, 21])
    const talks = meeting?.discussions.map(({ id, minutes }) => [id, minutes])
    expect(talks).toEqual([
      ['s1-talk', 7],
      ['s2-talk', 11],
      ['s3-talk', 12],
    ])
  })

  test('sections share a discussion where each would have less than five', () => {
    const meeting = meetingOf(deckOf([0, 100, 100, 100, 100, 400], { discuss: 10 }))
    expect(
      meeting?.discussions.map(({ after, about, minutes }) => [after.id, about.length, minutes]),
    ).toEqual([
      ['s4', 4, 5],
      ['s5', 1, 5],
    ])
  })

  test('without minutes in all, reading takes as long as its pace says', () => {
    const meeting = meetingOf(deckOf([0, 400, 1600], { discuss: 5, pace: 100 }))
    expect([...(meeting?.reading.values() ?? [])]).toEqual([0, 4, 16])
  })

  test('a question is asked behind the section that its line stands in', () => {
    const questions = [
      { at: 150, ask: ['Why?'] },
      { at: 20, ask: ['Who?', 'When?'] },
    ]
    const meeting = meetingOf(deckOf([10, 100, 100], { discuss: 20 }), questions)
    expect(meeting?.discussions.map(({ ask }) => ask)).toEqual([['Who?', 'When?'], ['Why?']])
  })

  test('nothing is planned where nothing was asked for', () => {
    expect(meetingOf(deckOf([10, 20], { pace: 100 }))).toBeNull()
  })
})

const TEXT = `Reading circle

1. Read first
Read the whole text once without a verdict. Write down what stays unclear. Then ask what it says and why.

2. Talk later
Each says one thing of their own and listens to one of another. Nobody reads from paper while they speak.
`

/** Builds a file of the folder in memory. */
async function built(path: string, options: BuildOptions = {}) {
  const files = new Map<string, string>()
  const effects = {
    write: async (file: string, content: string | Uint8Array) => {
      files.set(file, String(content))
    },
    readText: () => null,
  }
  const [one] = await build([path], { out: folder, pdf: false, effects, ...options })
  const ending = (end: string) => [...files].find(([name]) => name.endsWith(end))?.[1] ?? ''
  return { html: ending('.html'), markdown: ending('.md'), problems: one?.report.problems ?? [] }
}

const talksIn = (html: string) =>
  [...html.matchAll(/<section id="([^"]*)" data-layout="discussion"[\s\S]*?<\/section>/g)].map(
    ([whole]) => whole,
  )

describe('a deck of a meeting', () => {
  const own = join(folder, 'own')
  const path = join(own, 'circle.txt')

  test('has discussions with the leader’s questions, marked as none of the source, and comes back', async () => {
    mkdirSync(own)
    writeFileSync(path, TEXT)
    writeFileSync(
      `${path}.lectern.yml`,
      'questions:\n  - line: 3\n    ask: What did you not expect?\n  - line: 6\n    ask: [Who spoke?, Who did not?]\n',
    )
    const first = await built(path, { meeting: 60, discuss: 20, pace: 150 })
    const talks = talksIn(first.html)
    expect(talks).toHaveLength(2)
    expect(talks[0]).toContain('data-chrome>What did you not expect?')
    expect(talks[1]).toMatch(/Who spoke\?[\s\S]*Who did not\?/)
    expect(first.html).toContain('data-pace="150"')
    expect(first.markdown).toMatch(/^pace: 150\nmeeting: 60\ndiscuss: 20$/m)
    const deck = join(own, 'circle.md')
    writeFileSync(deck, first.markdown)
    const again = await built(deck)
    expect(again.html).toBe(first.html)
    expect(again.problems).toEqual([])
  })

  test('says of an amount in a deck file that is none', async () => {
    const deck = join(own, 'circle.md')
    writeFileSync(deck, (await built(path, { meeting: 60 })).markdown.replace('g: 60', 'g: soon'))
    const { problems, html } = await built(deck)
    expect(problems.map(({ code, line }) => [code, line])).toContainEqual(['setting-unknown', 5])
    expect(html).not.toContain('data-minutes')
  })

  test('says of questions that are none where they stand', async () => {
    writeFileSync(`${path}.lectern.yml`, 'questions:\n  - line: 3\n')
    await expect(built(path)).rejects.toThrow(/lectern\.yml:2:5: “questions” is a list/)
    writeFileSync(
      `${path}.lectern.yml`,
      `questions:\n  - line: 3\n    ask: ${'why '.repeat(900)}\n`,
    )
    const { problems } = await built(path, { discuss: 10 })
    expect(problems.map(({ code }) => code)).toContain('slide-overflow')
  })

  test.each([
    [{ meeting: 0 }, /meeting can't be “0”/],
    [{ discuss: 2.5 }, /discuss can't be “2\.5”/],
    [{ pace: Number.NaN }, /pace can't be “NaN”/],
    [{ meeting: 30, discuss: 30 }, /none is left for reading/],
  ])('%j is refused', async (options, sentence) => {
    await expect(build([path], options)).rejects.toThrow(sentence)
  })
})
