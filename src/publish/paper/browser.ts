import { existsSync, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import type { Browser } from 'playwright-core'
import { unusable } from '../refused.ts'

/** Names under which Chromium and its kin stand on the PATH, the one that starts fastest first. */
const ON_PATH = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'chrome',
  'msedge',
]

/** Where Chrome and Edge install themselves. */
function installed(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string[] {
  if (platform === 'darwin') {
    return ['Google Chrome', 'Microsoft Edge', 'Chromium'].flatMap((name) =>
      ['/Applications', join(env.HOME ?? '', 'Applications')].map((folder) =>
        join(folder, `${name}.app`, 'Contents', 'MacOS', name),
      ),
    )
  }
  if (platform !== 'win32')
    return ['/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge', '/snap/bin/chromium']
  const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
  return roots
    .filter((root) => root !== undefined)
    .flatMap((root) => [
      join(root, 'Google', 'Chrome', 'Application', 'chrome.exe'),
      join(root, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
    ])
}

function onPath(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string[] {
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  const ending = platform === 'win32' ? '.exe' : ''
  return ON_PATH.flatMap((name) => folders.map((folder) => join(folder, name + ending)))
}

/** Prints, and opens no window. */
const WINDOWLESS = /headless[-_]shell(?:\.exe)?$/

/**
 * Browsers with a window that take Chromium's arguments, where they may stand: the one that LECTERN_BROWSER
 * names, installed ones, those on the PATH.
 */
export function windowBrowsers(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string[] {
  const given = env.LECTERN_BROWSER
  return [...(given ? [given] : []), ...installed(env, platform), ...onPath(env, platform)].filter(
    (path) => !WINDOWLESS.test(path),
  )
}

/**
 * The browser to print with: LECTERN_BROWSER, then Playwright's own, then an installed Chrome or
 * Edge, then Chromium on the PATH; null where there is none.
 */
export function findBrowser(
  own: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): string | null {
  const given = env.LECTERN_BROWSER
  const candidates = [
    ...(given ? [given] : []),
    ...own,
    ...installed(env, platform),
    ...onPath(env, platform),
  ]
  return candidates.find((path) => existsSync(path)) ?? null
}

/** The path of the browser that PDFs are printed with, or null. */
export async function browserPath(): Promise<string | null> {
  const { chromium } = await import('playwright-core')
  return findBrowser(playwrightsOwn(chromium.executablePath()))
}

/**
 * The browser that LECTERN_BROWSER names is there.
 * @throws UnusableInput where it is not: who names one wants no other
 */
export function checkGivenBrowser(env: NodeJS.ProcessEnv = process.env): void {
  const given = env.LECTERN_BROWSER
  if (!given || statSync(given, { throwIfNoEntry: false })?.isFile()) return
  throw unusable((said) => said.browserMissing(given))
}

/** LECTERN_BROWSER_SECONDS: how long a browser may take to start or to print, where a person says so. */
export function secondsGiven(env: NodeJS.ProcessEnv = process.env): number | null {
  const seconds = Number(env.LECTERN_BROWSER_SECONDS)
  return seconds > 0 ? seconds : null
}

/** A browser that has not started after so many seconds won't, also on a busy machine. */
const STARTING = 60

const SHELLS = [
  'chrome-headless-shell-linux64/chrome-headless-shell',
  'chrome-headless-shell-mac-arm64/chrome-headless-shell',
  'chrome-headless-shell-mac-x64/chrome-headless-shell',
  'chrome-headless-shell-win64/chrome-headless-shell.exe',
  'chrome-linux/headless_shell',
]

/** Playwright keeps its browsers in one folder, a folder each; the headless shell starts fastest. */
function playwrightsOwn(chromium: string): string[] {
  const [, store = '', folder = ''] = /^(.*?)[\\/](chromium-\d+)[\\/]/.exec(chromium) ?? []
  const shell = folder.replace('chromium-', 'chromium_headless_shell-')
  const shells = SHELLS.map((path) => join(store, shell, path))
  return store === '' ? [chromium] : [...shells, chromium]
}

/** Nothing is asked of the network, not even by the browser itself; the rest makes starting quick. */
const ARGUMENTS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
  '--disable-extensions',
  '--font-render-hinting=none',
]

/**
 * Starts the browser.
 * @throws UnusableInput when there is none, or when it does not start
 */
export async function launchBrowser(): Promise<Browser> {
  const { chromium } = await import('playwright-core')
  const executablePath = findBrowser(playwrightsOwn(chromium.executablePath()))
  if (!executablePath) throw unusable((said) => said.noBrowser())
  // Chromium's sandbox does not run as root.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  try {
    return await chromium.launch({
      executablePath,
      args: [...ARGUMENTS, ...asRoot],
      timeout: (secondsGiven() ?? STARTING) * 1000,
    })
  } catch (error) {
    const [said = ''] = String(error instanceof Error ? error.message : error).split('\n')
    const reason = said.replace(/^browserType\.launch: /, '')
    throw unusable((said) => said.browserFailed(executablePath, reason))
  }
}
