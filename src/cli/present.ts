import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { showPage } from '../publish/paper/window.ts'
import type { Call } from './args.ts'
import { buildAndTell } from './build.ts'
import { SAID } from './said.ts'
import type { Terminal } from './terminal.ts'

/**
 * Builds a document's deck, without papers, and opens it over the whole screen; a deck that was built (`.html`)
 * is opened as it is. Gives the exit code when its window was closed.
 * @throws UnusableInput where it can't be built, or no window can be had
 */
export async function present(file: string, { build }: Call, terminal: Terminal): Promise<number> {
  const deck = /\.html?$/i.test(file) ? file : await built(file, build, terminal)
  const said = SAID[terminal.tongue]
  await showPage(pathToFileURL(resolve(deck)).href, deck, (isFull) =>
    terminal.err(`${isFull ? said.presented(deck) : said.opened(deck)}\n`),
  )
  return 0
}

async function built(file: string, options: Call['build'], terminal: Terminal): Promise<string> {
  const [made] = await buildAndTell(
    [file],
    { ...options, pdf: false, handouts: [] },
    terminal,
    false,
  )
  return made?.files[0] ?? ''
}
