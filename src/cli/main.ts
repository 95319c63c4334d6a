#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8'
import { toOutline } from '../lectern.ts'
import { outlineJson } from '../model/outline-json.ts'
import { UnusableInput } from '../model/problem.ts'
import { inEach } from '../model/said.ts'
import { version } from '../publish/assets.ts'
import { readSource } from '../publish/files.ts'
import type { Report } from '../publish/report.ts'
import { type Call, readCall } from './args.ts'
import { helpFor } from './help.ts'
import { SAID } from './said.ts'
import { tongueOf } from './tongue.ts'
import { correctionsLine, outlineTree, parallelsJson, parallelsList } from './tree.ts'
import { warningLines } from './warnings.ts'

/** Exit codes: made; made, but something does not fit, is lost or was invented; not made; our own failure. */
const GOOD = 0
const WITH_ERRORS = 1
const UNUSABLE = 2
const FAILED = 3

const TONGUE = tongueOf(process.env)

async function run(argv: readonly string[]): Promise<number> {
  const call = readCall(argv)
  const { command } = call
  if (call.version || call.help || command === null) {
    process.stdout.write(call.version ? `${version()}\n` : helpFor(command, TONGUE))
    return GOOD
  }
  if (call.files.length === 0) {
    throw new UnusableInput(inEach(SAID, (said) => said.needsFile(command)))
  }
  return command === 'outline' ? showOutline(call) : runBuild(call)
}

function showOutline({ files, json, parallels, build: { encoding } }: Call): number {
  const [file = '', ...more] = files
  if (more.length > 0) throw new UnusableInput(inEach(SAID, (said) => said.oneAtATime()))
  const source = readSource(file)
  const { corrections } = source
  const outlined = toOutline(source, { encoding, corrections })
  const { value: outline, problems } = outlined
  if (json) {
    const groups = parallels ? { parallels: parallelsJson(outline) } : {}
    process.stdout.write(`${JSON.stringify({ ...outlineJson(outline), ...groups }, null, 2)}\n`)
  } else {
    process.stdout.write(outlineTree(outline) + (parallels ? parallelsList(outline) : ''))
  }
  const { language } = outline.document
  if (corrections) tell(correctionsLine(corrections.name, outlined.corrections, language))
  for (const line of warningLines(file, problems, language)) tell(line)
  return GOOD
}

async function runBuild({ files, json, build: options }: Call): Promise<number> {
  const [{ build }, { summary }, { progressBar }] = await Promise.all([
    import('../publish/build.ts'),
    import('../publish/report.ts'),
    import('./progress.ts'),
  ])
  const bar = progressBar(process.stderr, SAID[TONGUE].steps)
  try {
    const built = await build(files, {
      ...options,
      onProgress: bar.show,
      onNotice: (sentence) => tell(`lectern: ${sentence[TONGUE]}`),
    })
    bar.clear()
    for (const { source, files: written, report } of built) {
      for (const line of warningLines(source, report.problems, report.source.language)) tell(line)
      const lines = [...written, ...editsOf(report), summary(report)]
      if (!json) process.stdout.write(`${lines.join('\n')}\n`)
    }
    const reports = built.map(({ report }) => report)
    if (json) process.stdout.write(`${JSON.stringify(reports, null, 2)}\n`)
    const hasErrors = reports.some(({ problems }) =>
      problems.some(({ severity }) => severity === 'error'),
    )
    return hasErrors ? WITH_ERRORS : GOOD
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

function tell(line: string): void {
  process.stderr.write(`${line}\n`)
}

/** What went wrong, in one sentence: the user's doing or ours. */
function failure(error: unknown): number {
  if (error instanceof UnusableInput) {
    tell(`lectern: ${error.sentence[TONGUE]}`)
    return UNUSABLE
  }
  const [reason = ''] = String(error).split('\n')
  tell(`lectern: ${SAID[TONGUE].failed(reason.slice(0, LONGEST_REASON))}`)
  if (process.env.LECTERN_DEBUG && error instanceof Error) tell(error.stack ?? '')
  return FAILED
}

/** In UTF-16 units. */
const LONGEST_REASON = 200

// Whoever reads our output may have seen enough of it: `lectern outline speech.txt | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? GOOD : failure(error))
})
process.on('uncaughtException', (error) => process.exit(failure(error)))
// Fonts are cut in a few ms of WebAssembly; optimising it takes longer, and Node waits for that to end.
setFlagsFromString('--liftoff-only')
process.exitCode = await run(process.argv.slice(2)).catch(failure)
