import { preview } from '../publish/preview/index.ts'
import type { Call } from './args.ts'
import { SAID } from './said.ts'
import type { Terminal } from './terminal.ts'

/**
 * Serves a document's deck to this machine's browser and shows every save in it, until the command is told to end.
 * @throws UnusableInput where the port can't be used
 */
export async function dev(
  file: string,
  { build, port }: Call,
  terminal: Terminal,
): Promise<number> {
  const { out, err, tongue } = terminal
  const said = SAID[tongue]
  const { pdf: _, force: __, ...look } = build
  return new Promise((resolve, reject) => {
    const options = { ...look, ...(port === null ? {} : { port }) }
    const starting = preview(file, options, tongue, {
      onStart: (url) => out(`${said.served(url)}\n`),
      onDraft({ preview: { refusal, problems } }, ms) {
        err(`${refusal ?? said.renewed(Math.round(ms), problems.length)}\n`)
      },
      onFailure: reject,
    })
    starting.then((stop) => {
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
        process.once(signal, () => {
          stop()
          resolve(0)
        })
      }
    }, reject)
  })
}
