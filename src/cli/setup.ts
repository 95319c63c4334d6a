import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { browserPath } from '../publish/paper/browser.ts'
import { SAID } from './said.ts'
import { tongueOf } from './tongue.ts'

const TONGUE = tongueOf(process.env)

/** Gets a browser where there is none: Playwright's download, else the system's package manager. */
async function setup(): Promise<number> {
  for (const attempt of [() => true, download, ...managers()]) {
    if (!attempt()) continue
    const path = await browserPath()
    if (path) {
      process.stdout.write(`${SAID[TONGUE].setupDone(path)}\n`)
      return 0
    }
  }
  process.stderr.write(`${SAID[TONGUE].setupFailed()}\n`)
  return 1
}

function run(command: string, args: readonly string[]): boolean {
  process.stdout.write(`${command} ${args.join(' ')}\n`)
  return spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'] }).status === 0
}

function download(): boolean {
  const folder = dirname(createRequire(import.meta.url).resolve('playwright-core/package.json'))
  return run(process.execPath, [join(folder, 'cli.js'), 'install', '--only-shell', 'chromium'])
}

const LINUX: readonly (readonly string[])[] = [
  ['apt-get', 'install', '-y', '--no-install-recommends', 'chromium-headless-shell'],
  ['apt-get', 'install', '-y', '--no-install-recommends', 'chromium'],
  ['dnf', 'install', '-y', 'chromium-headless'],
  ['zypper', '--non-interactive', 'install', 'chromium'],
  ['pacman', '-S', '--noconfirm', 'chromium'],
  ['apk', 'add', 'chromium'],
]

/** What each system's package manager is asked, in turn. */
function managers(): (() => boolean)[] {
  if (process.platform === 'darwin')
    return [() => run('brew', ['install', '--cask', 'google-chrome'])]
  if (process.platform === 'win32') {
    return [() => run('winget', ['install', '--exact', '--silent', '--id', 'Google.Chrome'])]
  }
  return [() => refresh() && false, ...LINUX.map((call) => () => isThere(call) && asRoot(call))]
}

function isThere([command = '']: readonly string[]): boolean {
  return spawnSync(command, ['--version'], { stdio: 'ignore' }).status === 0
}

/** A new machine has no list of packages yet. */
function refresh(): boolean {
  return isThere(['apt-get']) && asRoot(['apt-get', 'update', '-qq'])
}

function asRoot(call: readonly string[]): boolean {
  const [command = '', ...args] = process.getuid?.() === 0 ? call : ['sudo', '-n', ...call]
  return run(command, args)
}

process.exitCode = await setup()
