import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { findBrowser } from '../src/publish/paper/browser.ts'

const folder = mkdtempSync(join(tmpdir(), 'lectern-browsers-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function make(name: string): string {
  const path = join(folder, name)
  writeFileSync(path, '')
  return path
}

describe('the browser that PDFs are made with', () => {
  const own = make('own')
  const given = make('given')
  const shell = make('chromium-headless-shell')
  make('chromium')
  const PATH = ['', join(folder, 'nowhere'), folder].join(delimiter)

  test('the one that was named comes first, then Playwright’s own, then the PATH', () => {
    expect(findBrowser([own], { LECTERN_BROWSER: given, PATH }, 'freebsd')).toBe(given)
    expect(findBrowser([join(folder, 'gone'), own], { PATH }, 'freebsd')).toBe(own)
    expect(findBrowser([], { PATH }, 'freebsd')).toBe(shell)
  })

  test('a named browser that is not there is passed over, and without any there is none', () => {
    expect(findBrowser([own], { LECTERN_BROWSER: join(folder, 'gone') }, 'freebsd')).toBe(own)
    expect(findBrowser([], { PATH: '' }, 'win32')).toBeNull()
  })
})
