import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import type { Draft } from '../src/publish/preview/draft.ts'
import { preview } from '../src/publish/preview/index.ts'

const folder = mkdtempSync(join(tmpdir(), 'lectern-preview-'))
const stops: (() => void)[] = []
afterAll(() => {
  for (const stop of stops) stop()
  rmSync(folder, { recursive: true, force: true })
})

const TEXT = `读书会提纲

一、先读原文
先把原文从头到尾读一遍，不急着下结论，把不懂的地方记下来。

二、再谈想法
每人说一点，说自己想到的，也听别人怎么想。
`

/** A preview of a file in a folder of its own, with what is told of it. */
async function started(name: string, text: string) {
  const own = join(folder, name)
  mkdirSync(own)
  const path = join(own, 'club.txt')
  writeFileSync(path, text)
  const drafts: Draft[] = []
  let url = ''
  const stop = await preview(path, {}, 'en', {
    onStart: (address) => {
      url = address
    },
    onDraft: (draft) => drafts.push(draft),
    onFailure: (error) => {
      throw error
    },
  })
  stops.push(stop)
  const next = async (done: (draft: Draft) => boolean): Promise<Draft> => {
    await expect.poll(() => drafts.some(done), { timeout: 20_000 }).toBe(true)
    return drafts.findLast(done) as Draft
  }
  return { own, path, url, next }
}

/** The status and body of what is asked for, with a host of one's own. */
function ask(url: string, host?: string): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const asked = request(url, host === undefined ? {} : { headers: { host } }, (response) => {
      let body = ''
      response.on('data', (part) => {
        body += String(part)
      })
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }))
    })
    asked.on('error', reject)
    asked.end()
  })
}

describe('a preview', () => {
  test('is served to this machine under its own name alone', async () => {
    const { url } = await started('host', TEXT)
    expect(new URL(url).hostname).toBe('127.0.0.1')
    const page = await ask(url)
    expect(page.status).toBe(200)
    expect(page.body).toContain('先读原文')
    expect((await ask(url, 'elsewhere.example')).status).toBe(403)
    expect((await ask(`${url}club.txt`)).status).toBe(404)
  })

  test('shows a save of the document and of its corrections, and writes nothing', async () => {
    const { own, path, next } = await started('saves', TEXT)
    writeFileSync(path, TEXT.replace('再谈想法', '再谈体会'))
    await next(({ preview: { deck } }) => deck?.slides.includes('再谈体会') === true)
    writeFileSync(`${path}.lectern.yml`, 'sections:\n  - line: 6\n    section: false\n')
    await next(({ preview: { deck } }) => deck?.menu.includes('再谈') === false)
    expect(readdirSync(own).sort()).toEqual(['club.txt', 'club.txt.lectern.yml'])
  })

  test('tells of a label that may be none what to put into the corrections file', async () => {
    const { next } = await started(
      'skipped',
      TEXT.replace('二、', '四、').concat('\n七、散会\n谢谢。\n'),
    )
    const { preview: told } = await next(({ preview: { problems } }) => problems.length > 0)
    const skipped = told.problems.filter(({ correction }) => correction !== null)
    expect(skipped.map(({ place }) => place)).toEqual(['club.txt:6:1', 'club.txt:9:1'])
    expect(skipped.map(({ correction }) => correction?.lines).join('')).toBe(
      [
        'sections:\n  - line: 6\n    text: "四、再谈想法"\n    section: false\n',
        '  - line: 9\n    text: "七、散会"\n    section: false\n',
      ].join(''),
    )
    expect(skipped[0]?.correction?.file).toBe('club.txt.lectern.yml')
  })

  test('of a file that can’t be used waits, and says why', async () => {
    const { path, url, next } = await started('empty', '')
    const { preview: told } = await next(({ preview: { refusal } }) => refusal !== null)
    expect(told.refusal).toMatch(/club\.txt is empty/)
    expect((await ask(url)).body).toContain('content=""')
    writeFileSync(path, TEXT)
    await next(({ preview: { deck } }) => deck !== null)
  })
})
