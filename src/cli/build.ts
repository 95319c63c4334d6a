import { type BuildOptions, type Built, build } from '../publish/build.ts'
import { type Report, summary } from '../publish/report/report.ts'
import { progressBar } from './progress.ts'
import { SAID } from './said.ts'
import type { Terminal } from './terminal.ts'
import { warningLines } from './warnings.ts'

/** Builds documents, with a bar while it goes on, and tells what became of each: in words, or as JSON alone. */
export async function buildAndTell(
  files: readonly string[],
  options: BuildOptions,
  { out, err, tongue, bar: stream }: Terminal,
  isJson: boolean,
): Promise<Built[]> {
  const bar = progressBar(stream, SAID[tongue].steps)
  try {
    const built = await build(files, {
      ...options,
      onProgress: bar.show,
      onNotice: (sentence) => err(`lectern: ${sentence[tongue]}\n`),
    })
    bar.clear()
    for (const { source, files: written, report } of built) {
      for (const line of warningLines(source, report.problems, report.source.language)) {
        err(`${line}\n`)
      }
      const lines = [...written, ...editsOf(report), summary(report)]
      if (!isJson) out(`${lines.join('\n')}\n`)
    }
    const reports = built.map(({ report }) => report)
    if (isJson) out(`${JSON.stringify(reports, null, 2)}\n`)
    return built
  } finally {
    bar.clear()
  }
}

/** More edits than these stand in the report alone. */
const MOST_EDITS = 20

function editsOf({ edits }: Report): string[] {
  const more = edits.length - MOST_EDITS
  return [
    ...edits.slice(0, MOST_EDITS).map(({ message }) => `  ${message}`),
    ...(more > 0 ? [`  … +${more}`] : []),
  ]
}
