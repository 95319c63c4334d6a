import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { runCommand } from '../src/cli/run.ts'
import { type Desk, openingOf } from '../src/publish/paper/window.ts'

/** A desk whose programs lie in one folder of names alone; nothing is looked up on the machine. */
const BIN = '/programs'
const program = (name: string) => `${BIN}/${name}`
const OWN = '/profile'

const desk = (there: readonly string[], more: Partial<Desk> = {}): Desk => ({
  env: { PATH: BIN, DISPLAY: ':0' },
  platform: 'linux',
  isRoot: false,
  isThere: (path) => there.includes(path),
  ...more,
})

const URL = 'file:///decks/club.html'

test('a browser takes the whole screen, in a window and with a profile of its own', () => {
  const opening = openingOf(URL, OWN, desk([program('chromium'), program('xdg-open')]))
  expect(opening?.command).toBe(program('chromium'))
  expect(opening?.isFull).toBe(true)
  expect(opening?.args).toEqual(
    expect.arrayContaining([`--user-data-dir=${OWN}`, '--start-fullscreen', `--app=${URL}`]),
  )
  expect(opening?.args).not.toContain('--no-sandbox')
})

test('a browser that prints and has no window is not taken', () => {
  const shell = program('chromium-headless-shell')
  expect(openingOf(URL, OWN, desk([shell]))).toBeNull()
  const env = { PATH: BIN, LECTERN_BROWSER: shell }
  const opening = openingOf(URL, OWN, desk([shell, program('xdg-open')], { env }))
  expect(opening).toEqual({ command: program('xdg-open'), args: [URL], isFull: false })
})

test('the browser that is named comes first', () => {
  const env = { PATH: BIN, LECTERN_BROWSER: program('mine') }
  const opening = openingOf(URL, OWN, desk([program('chromium'), program('mine')], { env }))
  expect(opening?.command).toBe(program('mine'))
})

test.each([
  ['darwin', 'open'],
  ['win32', 'rundll32'],
] as const)('on %s the system opens what no browser of ours does', (platform, command) => {
  expect(openingOf(URL, OWN, desk([], { platform }))?.command).toBe(command)
})

/** Runs `lectern present FILE` in a folder of its own, with a stand-in for the browser that ends with a code. */
async function presented(code: number, env: Record<string, string>) {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-present-'))
  const [source, browser, out] = ['club.txt', 'browser', 'out'].map((name) => join(folder, name))
  writeFileSync(source ?? '', '读书会\n\n一、先读\n把原文读一遍，不急着下结论。\n')
  writeFileSync(browser ?? '', `#!/bin/sh\necho "$@" > ${folder}/called\nexit ${code}\n`)
  chmodSync(browser ?? '', 0o755)
  const before = { ...process.env }
  onTestFinished(() => {
    process.env = before
    rmSync(folder, { recursive: true, force: true })
  })
  Object.assign(process.env, { LECTERN_BROWSER: browser, DISPLAY: ':7', WAYLAND_DISPLAY: '' }, env)
  const said = { out: '', err: '' }
  const exit = await runCommand(['present', source ?? '', '--out', out ?? ''], {
    out: (text) => {
      said.out += text
    },
    err: (text) => {
      said.err += text
    },
    tongue: 'en',
    bar: null,
    isDebugging: false,
  })
  const file = join(folder, 'called')
  return { exit, ...said, called: existsSync(file) ? readFileSync(file, 'utf8') : null }
}

test('present builds the deck and opens it; its profile is gone when the window is closed', async () => {
  const { exit, err, called } = await presented(0, {})
  expect(exit).toBe(0)
  expect(called).toMatch(/--start-fullscreen --app=file:\/\/.*\/out\/club\.html/)
  const [, profile = ''] = /--user-data-dir=(\S+)/.exec(called ?? '') ?? []
  expect(profile).not.toBe('')
  expect(existsSync(profile)).toBe(false)
  expect(err).toMatch(/^Presenting .*club\.html/m)
})

test('a browser that fails is named, with the deck to open', async () => {
  const { exit, err } = await presented(21, {})
  expect(exit).toBe(2)
  expect(err).toMatch(/browser did not open \(21\).*out\/club\.html/)
})

test.runIf(process.platform === 'linux')('without a screen it says so', async () => {
  const { exit, err, called } = await presented(0, { DISPLAY: '' })
  expect([exit, called]).toEqual([2, null])
  expect(err).toMatch(/no screen here.*out\/club\.html/)
})
