#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8'
import { toOutline } from '../lectern.ts'
import { type Problem, UnusableInput } from '../model/problem.ts'
import { readSource } from '../publish/files.ts'
import type { Report } from '../publish/report.ts'
import { type Call, readCall } from './args.ts'
import { helpFor, tongueOf } from './help.ts'
import { outlineJson, outlineTree, parallelsJson, parallelsList } from './tree.ts'

/** Exit codes: made; made, but something does not fit, is lost or was invented; not made. */
const GOOD = 0
const WITH_ERRORS = 1
const UNUSABLE = 2

async function run(argv: readonly string[]): Promise<number> {
  const call = readCall(argv)
  if (call.help || call.command === null) {
    process.stdout.write(helpFor(call.command, tongueOf(process.env)))
    return GOOD
  }
  if (call.files.length === 0) {
    throw new UnusableInput(
      `“lectern ${call.command}” needs a file; see lectern ${call.command} --help.`,
    )
  }
  return call.command === 'outline' ? showOutline(call) : runBuild(call)
}

function showOutline({ files, json, parallels, build: { encoding } }: Call): number {
  const [file = '', ...more] = files
  if (more.length > 0) throw new UnusableInput('“lectern outline” takes one file at a time.')
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
  if (corrections) {
    process.stderr.write(`${corrections.name}: corrections applied: ${outlined.corrections}\n`)
  }
  warn(file, problems)
  return GOOD
}

async function runBuild({ files, json, build: options }: Call): Promise<number> {
  const [{ build }, { summary }, { progressBar }] = await Promise.all([
    import('../publish/build.ts'),
    import('../publish/report.ts'),
    import('./progress.ts'),
  ])
  const bar = progressBar(process.stderr)
  try {
    const built = await build(files, { ...options, onProgress: bar.show })
    bar.clear()
    for (const { source, files: written, report } of built) {
      warn(source, report.problems)
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

function warn(file: string, problems: readonly Problem[]): void {
  for (const { severity, line, column, message, file: other } of problems) {
    const name = other ?? file
    const place =
      line === undefined ? name : `${name}:${line}${column === undefined ? '' : `:${column}`}`
    process.stderr.write(`${place}: ${severity}: ${message}\n`)
  }
}

async function main(): Promise<number> {
  try {
    return await run(process.argv.slice(2))
  } catch (error) {
    if (!(error instanceof UnusableInput)) throw error
    process.stderr.write(`lectern: ${error.message}\n`)
    return UNUSABLE
  }
}

// Fonts are cut in a few ms of WebAssembly; optimising it takes longer, and Node waits for that to end.
setFlagsFromString('--liftoff-only')
process.exitCode = await main()
