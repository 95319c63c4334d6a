import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { readCall } from '../src/cli/args.ts'
import { FRAME_PARTS, type FramePart } from '../src/model/deck.ts'
import { build } from '../src/publish/build.ts'

const folder = mkdtempSync(join(tmpdir(), 'lectern-without-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const LAYOUTS = { agenda: 'agenda', dividers: 'section', closing: 'closing' } as const
const DUTIES = [
  '扫地。每天早上把院子扫一遍，落叶都要装进袋子里。',
  '浇花。隔一天浇一次，水要浇透，叶子上的灰也要冲掉。',
  '关门。晚上十点关门，最后走的人看一看灯和水龙头。',
]
const part = (name: string) =>
  [
    name,
    ...['（一）', '（二）', '（三）'].map(
      (number, at) =>
        `${number}${DUTIES[at]}${'这件事说起来容易，天天做到不容易，要有人记着。'.repeat(6)}`,
    ),
  ].join('\n')
const file = join(folder, 'yard.txt')
writeFileSync(file, ['院子的规矩', ...['一、春天', '二、夏天', '三、秋天'].map(part)].join('\n\n'))

/** The layouts that the built deck has, and the text of its deck file. */
async function layoutsOf(path: string, without?: readonly FramePart[]) {
  const out = join(folder, 'out')
  const wanted = { out, pdf: false, handouts: [], force: true, ...(without ? { without } : {}) }
  const [built] = await build([path], wanted)
  const deck = readFileSync(join(out, 'yard.md'), 'utf8')
  return { layouts: Object.keys(built?.report.layouts ?? {}), deck, report: built?.report }
}

describe('a deck without parts of its frame', () => {
  test.each(FRAME_PARTS)('%s', async (name) => {
    const whole = await layoutsOf(file)
    expect(whole.layouts).toContain(LAYOUTS[name])
    const less = await layoutsOf(file, [name])
    expect(less.layouts).not.toContain(LAYOUTS[name])
    expect(less.report?.missing).toBe(0)
  })

  test('is what its deck file says, too: nothing was edited', async () => {
    const { deck } = await layoutsOf(file, ['agenda', 'closing'])
    expect(deck).toContain('without: agenda closing\n')
    const again = await layoutsOf(join(folder, 'out/yard.md'))
    expect(again.layouts).not.toContain('agenda')
    expect(again.report?.problems.map(({ code }) => code)).toEqual([])
  })
})

test('the command takes each of them', () => {
  const { build: options } = readCall(['build', 'a.txt', '--no-dividers', '--no-agenda'])
  expect(options.without).toEqual(['agenda', 'dividers'])
})
