import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { browserPath } from '../src/publish/paper/browser.ts'

const CLI = resolve(import.meta.dirname, '../dist/cli.js')
const ROOM = mkdtempSync(join(tmpdir(), 'lectern-press-'))
afterAll(() => rmSync(ROOM, { recursive: true, force: true }))

const REAL = await browserPath()
const MINUTE = 60_000
const TEXT = '院子\n一、扫地\n每天早上扫一遍。\n二、浇水\n早晚各浇一次。\n'
let rooms = 0

/** Starts the command in a folder of its own, with a folder for temporary files of its own. */
function started(env: Record<string, string>, text = TEXT) {
  rooms += 1
  const folder = join(ROOM, String(rooms))
  const temporary = join(folder, 'tmp')
  mkdirSync(temporary, { recursive: true })
  writeFileSync(join(folder, 'a.txt'), text)
  const child = spawn(process.execPath, [CLI, 'build', 'a.txt'], {
    cwd: folder,
    env: { ...process.env, TMPDIR: temporary, LC_ALL: 'en_US.UTF-8', ...env },
  })
  let said = ''
  child.stderr.on('data', (some) => {
    said += String(some)
  })
  const ended = new Promise<number | null>((done) => child.once('exit', (code) => done(code)))
  const names = (path: string) => (existsSync(path) ? readdirSync(path).sort() : [])
  const result = async () => ({
    code: await ended,
    said,
    made: names(join(folder, 'out')),
    left: names(temporary),
  })
  return { child, temporary, result }
}

/** A script in the place of a browser. */
function fake(name: string, script: string, shell = '/bin/sh'): string {
  const path = join(ROOM, name)
  writeFileSync(path, `#!${shell}\n${script}\n`, { mode: 0o755 })
  return path
}

/** The browser with its driver's orders passed on (file descriptors 3 and 4), up to the one to print. */
const MORTAL = `
const { spawn } = require('node:child_process')
const { createReadStream } = require('node:fs')
const own = spawn(process.env.REAL, process.argv.slice(2), { stdio: [0, 1, 2, 'pipe', 4] })
createReadStream(null, { fd: 3 }).on('data', (order) => {
  if (!String(order).includes('Page.printToPDF')) return own.stdio[3].write(order)
  own.kill('SIGKILL')
  process.exit()
})`

const WITHOUT_PDF = ['a.html', 'a.md', 'a.report.json']

describe.concurrent('a browser that fails costs the PDFs alone', { timeout: MINUTE }, () => {
  test.each([
    ['ends at once', 'exit 1', '30', /浏览器 .*没有启动/],
    ['says what nobody understands', 'echo garbage; echo garbage >&2; exit 0', '30', /没有启动/],
    ['answers what nobody understands', "printf 'garbage\\0' >&4; exec sleep 60", '2', /。$/],
    ['says nothing', 'exec sleep 60', '2', /没有启动|没有回应/],
  ])('one that %s', async (name, script, LECTERN_BROWSER_SECONDS, sentence) => {
    const LECTERN_BROWSER = fake(name.replaceAll(' ', '-'), script)
    const { code, said, made, left } = await started({
      LECTERN_BROWSER,
      LECTERN_BROWSER_SECONDS,
    }).result()
    expect({ code, made, left }).toEqual({ code: 1, made: WITHOUT_PDF, left: [] })
    expect(said).toMatch(/^a\.txt: error: [^\n]+\n$/)
    expect(said.trimEnd()).toMatch(sentence)
  })

  test('a folder for temporary files that takes none', async () => {
    const run = started({ TMPDIR: join(ROOM, 'nowhere'), LECTERN_BROWSER: fake('any', 'exit 1') })
    const { code, said, made } = await run.result()
    expect({ code, made }).toEqual({ code: 1, made: WITHOUT_PDF })
    expect(said).toMatch(/^a\.txt: error: PDF 没有做成[^\n]+\n$/)
  })

  test.skipIf(!REAL)('one that dies while it prints (skipped without a browser)', async () => {
    const LECTERN_BROWSER = fake('mortal.cjs', MORTAL, process.execPath)
    const { code, said, made, left } = await started({
      LECTERN_BROWSER,
      REAL: REAL ?? '',
    }).result()
    expect({ code, made, left }).toEqual({ code: 1, made: WITHOUT_PDF, left: [] })
    expect(said).toMatch(/^a\.txt: error: PDF 没有做成[^\n]+\n$/)
  })
})

describe.concurrent('the command', { timeout: MINUTE }, () => {
  test('takes no other browser for one that is named and not there', async () => {
    const { code, said, made } = await started({ LECTERN_BROWSER: '/nowhere/browser' }).result()
    expect({ code, made }).toEqual({ code: 2, made: [] })
    expect(said).toMatch(/^lectern: The browser that LECTERN_BROWSER names[^\n]+\n$/)
  })

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('%s ends it and its browser, and nothing is left', async (signal, exit) => {
    const mark = join(ROOM, `running-${signal}`)
    const LECTERN_BROWSER = fake(`slow-${signal}`, `echo $$ > ${mark}; exec sleep 60`)
    const { child, result } = started({ LECTERN_BROWSER })
    while (!existsSync(mark)) await new Promise((done) => setTimeout(done, 20))
    child.kill(signal)
    const { code, made, left } = await result()
    expect({ code, made, left }).toEqual({ code: exit, made: [], left: [] })
  })

  // It is refused for its slides once it is composed: who hears only then says so, and ends with 2.
  test('a signal ends it in the midst of composing, too', async () => {
    const articles = Array.from({ length: 45_000 }, (_, at) => `第${at + 1}条 院子每天扫一遍。\n`)
    const mark = join(ROOM, 'composing')
    const LECTERN_BROWSER = fake('long', `echo $$ > ${mark}; exec sleep 60`)
    const { child, result } = started({ LECTERN_BROWSER }, articles.join(''))
    while (!existsSync(mark)) await new Promise((done) => setTimeout(done, 20))
    child.kill('SIGTERM')
    expect(await result()).toEqual({ code: 143, said: '', made: [], left: [] })
  })

  test('clears what a killed one left, and nothing else', async () => {
    const mark = join(ROOM, 'running')
    const killed = started({ LECTERN_BROWSER: fake('slow', `echo $$ > ${mark}; exec sleep 20`) })
    while (!existsSync(mark)) await new Promise((done) => setTimeout(done, 20))
    killed.child.kill('SIGKILL')
    const { left } = await killed.result()
    expect(left).toEqual([expect.stringMatching(/^lectern-\d+-[0-9a-f]{8}-\d+-\w{6}$/)])
    // Of another machine, and of nobody: this one can't know whether they are over.
    const others = ['lectern-1-00000000-1-abcdef', 'lectern-notes']
    for (const name of others) mkdirSync(join(killed.temporary, name))
    const env = { TMPDIR: killed.temporary, LECTERN_BROWSER: fake('gone', 'exit 1') }
    expect((await started(env).result()).code).toBe(1)
    expect(readdirSync(killed.temporary).sort()).toEqual(others)
  })
})
