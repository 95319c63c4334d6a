import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { atEnd, forget, remember } from '../files/traces.ts'
import { unusable } from '../refused.ts'
import { windowBrowsers } from './browser.ts'

/** A command that opens a page on the screen. */
export interface Opening {
  command: string
  args: string[]
  /** Does it take the whole screen by itself? */
  isFull: boolean
}

/** Where the command runs, as far as opening a window depends on it. */
export interface Desk {
  env: NodeJS.ProcessEnv
  platform: NodeJS.Platform
  isRoot: boolean
  isThere(path: string): boolean
}

function thisDesk(): Desk {
  const { env, platform } = process
  return { env, platform, isRoot: process.getuid?.() === 0, isThere: existsSync }
}

/** Nothing is asked, offered or translated before an audience. */
const QUIET = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-session-crashed-bubble',
  '--disable-features=Translate',
]

/**
 * How a page is opened on this machine's screen: by Chrome, Edge or Chromium over the whole of it, with a
 * `profile` folder of its own, so that nothing of another window's is in the way; else by what the system opens
 * pages with. Null where there is neither.
 */
export function openingOf(url: string, profile: string, desk: Desk): Opening | null {
  const { env, platform, isRoot, isThere } = desk
  const browser = windowBrowsers(env, platform).find(isThere)
  if (browser) {
    // Chromium's sandbox does not run as root.
    const own = [`--user-data-dir=${profile}`, ...(isRoot ? ['--no-sandbox'] : [])]
    const args = [...own, ...QUIET, '--start-fullscreen', `--app=${url}`]
    return { command: browser, args, isFull: true }
  }
  if (platform === 'darwin') return { command: 'open', args: [url], isFull: false }
  if (platform === 'win32')
    return { command: 'rundll32', args: ['url.dll,FileProtocolHandler', url], isFull: false }
  const opener = (env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, 'xdg-open'))
    .find(isThere)
  return opener ? { command: opener, args: [url], isFull: false } : null
}

/** Is there a screen at all? Linux names it; elsewhere there always is. */
function hasScreen({ env, platform }: Desk): boolean {
  const isNamed = [env.DISPLAY, env.WAYLAND_DISPLAY].some(
    (name) => name !== undefined && name !== '',
  )
  return isNamed || platform === 'darwin' || platform === 'win32'
}

/**
 * Opens a page on the screen, and resolves when its window was closed, or at once where the system opens it.
 * `onOpen` is told whether it takes the whole screen.
 * @param file what a person is told to open where no window can be had
 * @throws UnusableInput where there is no screen, no browser, or the browser fails
 */
export async function showPage(
  url: string,
  file: string,
  onOpen: (isFull: boolean) => void,
  desk = thisDesk(),
): Promise<void> {
  if (!hasScreen(desk)) throw unusable((said) => said.noScreen(file))
  const profile = mkdtempSync(join(tmpdir(), 'lectern-window-'))
  remember(profile)
  try {
    const opening = openingOf(url, profile, desk)
    if (!opening) throw unusable((said) => said.noWindow(file))
    const code = await run(opening, () => onOpen(opening.isFull))
    if (code !== 0) throw unusable((said) => said.windowFailed(opening.command, String(code), file))
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
    forget(profile)
  }
}

/** Runs until it ends; gives its exit code, or the word of the system why it did not start. */
function run({ command, args }: Opening, onStart: () => void): Promise<number | string> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'ignore' })
    const takeBack = atEnd(async () => void child.kill())
    const end = (code: number | string) => {
      takeBack()
      resolve(code)
    }
    child.once('spawn', onStart)
    child.once('error', (error: NodeJS.ErrnoException) => end(error.code ?? error.message))
    // Ended by a signal: somebody closed it.
    child.once('exit', (code) => end(code ?? 0))
  })
}
