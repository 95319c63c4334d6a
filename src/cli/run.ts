import { toOutline } from '../lectern.ts'
import type { Language } from '../model/document.ts'
import { outlineJson } from '../model/outline-json.ts'
import { UnusableInput } from '../model/problem.ts'
import { inEach } from '../model/said.ts'
import { version } from '../publish/assets.ts'
import { readSource } from '../publish/files.ts'
import type { Report } from '../publish/report.ts'
import { type Call, readCall } from './args.ts'
import { helpFor } from './help.ts'
import type { Screen } from './progress.ts'
import { SAID } from './said.ts'
import { correctionsLine, outlineTree, parallelsJson, parallelsList } from './tree.ts'
import { warningLines } from './warnings.ts'

/** Exit codes: made; made, but something does not fit, is lost or was invented; not made; our own failure. */
const GOOD = 0
const WITH_ERRORS = 1
const UNUSABLE = 2
const FAILED = 3

/** What a command writes to, and in which language it speaks. */
export interface Terminal {
  out(text: string): void
  err(text: string): void
  tongue: Language
  /** Where a bar is drawn while work goes on; null for nowhere. */
  bar: Screen | null
  /** Whether the place of a failure of our own is shown. */
  isDebugging: boolean
}

/** Runs a command and gives its exit code; what went wrong is told in one sentence. */
export async function runCommand(argv: readonly string[], terminal: Terminal): Promise<number> {
  try {
    return await run(argv, terminal)
  } catch (error) {
    return failure(error, terminal)
  }
}

async function run(argv: readonly string[], terminal: Terminal): Promise<number> {
  const call = readCall(argv)
  const { command } = call
  if (call.version || call.help || command === null) {
    terminal.out(call.version ? `${version()}\n` : helpFor(command, terminal.tongue))
    return GOOD
  }
  if (call.files.length === 0) {
    throw new UnusableInput(inEach(SAID, (said) => said.needsFile(command)))
  }
  return command === 'outline' ? showOutline(call, terminal) : runBuild(call, terminal)
}

function showOutline(
  { files, json, parallels, build: { encoding } }: Call,
  { out, err }: Terminal,
): number {
  const [file = '', ...more] = files
  if (more.length > 0) throw new UnusableInput(inEach(SAID, (said) => said.oneAtATime()))
  const source = readSource(file)
  const { corrections } = source
  const outlined = toOutline(source, { encoding, corrections })
  const { value: outline, problems } = outlined
  if (json) {
    const groups = parallels ? { parallels: parallelsJson(outline) } : {}
    out(`${JSON.stringify({ ...outlineJson(outline), ...groups }, null, 2)}\n`)
  } else {
    out(outlineTree(outline) + (parallels ? parallelsList(outline) : ''))
  }
  const { language } = outline.document
  if (corrections) err(`${correctionsLine(corrections.name, outlined.corrections, language)}\n`)
  for (const line of warningLines(file, problems, language)) err(`${line}\n`)
  return GOOD
}

async function runBuild(
  { files, json, build: options }: Call,
  { out, err, tongue, bar: stream }: Terminal,
): Promise<number> {
  const [{ build }, { summary }, { progressBar }] = await Promise.all([
    import('../publish/build.ts'),
    import('../publish/report.ts'),
    import('./progress.ts'),
  ])
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
      if (!json) out(`${lines.join('\n')}\n`)
    }
    const reports = built.map(({ report }) => report)
    if (json) out(`${JSON.stringify(reports, null, 2)}\n`)
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

/** What went wrong, in one sentence: the user's doing or ours. */
export function failure(error: unknown, { err, tongue, isDebugging }: Terminal): number {
  if (error instanceof UnusableInput) {
    err(`lectern: ${error.sentence[tongue]}\n`)
    return UNUSABLE
  }
  const [reason = ''] = String(error).split('\n')
  err(`lectern: ${SAID[tongue].failed(reason.slice(0, LONGEST_REASON))}\n`)
  if (isDebugging && error instanceof Error) err(`${error.stack ?? ''}\n`)
  return FAILED
}

/** In UTF-16 units. */
const LONGEST_REASON = 200
