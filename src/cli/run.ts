import { toOutline } from '../lectern.ts'
import { outlineJson } from '../model/outline-json.ts'
import { UnusableInput } from '../model/problem.ts'
import { inEach } from '../model/said.ts'
import type { Built } from '../publish/build.ts'
import { readSource } from '../publish/files/files.ts'
import { version } from '../publish/page/assets.ts'
import { type Call, type Command, readCall } from './args.ts'
import { helpFor } from './help.ts'
import { SAID } from './said.ts'
import type { Terminal } from './terminal.ts'
import { correctionsLine, outlineTree, parallelsJson, parallelsList } from './tree.ts'
import { warningLines } from './warnings.ts'

/** Exit codes: made; made, but something does not fit, is lost or was invented; not made; our own failure. */
const GOOD = 0
const WITH_ERRORS = 1
const UNUSABLE = 2
const FAILED = 3

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
  return COMMANDS[command](call, terminal)
}

const COMMANDS: Record<Command, (call: Call, terminal: Terminal) => Promise<number> | number> = {
  build: runBuild,
  outline: showOutline,
  present: async (call, terminal) =>
    (await import('./present.ts')).present(onlyOne(call), call, terminal),
  dev: async (call, terminal) => (await import('./dev.ts')).dev(onlyOne(call), call, terminal),
}

function onlyOne({ command, files: [file = '', ...more] }: Call): string {
  if (more.length === 0) return file
  throw new UnusableInput(inEach(SAID, (said) => said.oneAtATime(command ?? '')))
}

function showOutline(call: Call, { out, err }: Terminal): number {
  const {
    json,
    parallels,
    build: { encoding },
  } = call
  const file = onlyOne(call)
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

async function runBuild({ files, json, build }: Call, terminal: Terminal): Promise<number> {
  const { buildAndTell } = await import('./build.ts')
  const built = await buildAndTell(files, build, terminal, json)
  return built.some(hasErrors) ? WITH_ERRORS : GOOD
}

function hasErrors({ report }: Built): boolean {
  return report.problems.some(({ severity }) => severity === 'error')
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
