import { parseArgs } from 'node:util'
import { DENSITIES, isThemeFile, THEMES } from '../model/deck.ts'
import { UnusableInput } from '../model/problem.ts'
import type { BuildOptions } from '../publish/build.ts'
import { ENCODINGS } from '../read/index.ts'
import { EDITIONS } from '../render/index.ts'

/** The options of each command, as `node:util` parses them. */
const OPTIONS = {
  build: {
    out: { type: 'string' },
    theme: { type: 'string' },
    logo: { type: 'string' },
    footer: { type: 'string' },
    steps: { type: 'boolean' },
    ink: { type: 'boolean' },
    density: { type: 'string' },
    handout: { type: 'string' },
    encoding: { type: 'string' },
    'no-pdf': { type: 'boolean' },
    force: { type: 'boolean' },
    json: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  },
  outline: {
    json: { type: 'boolean' },
    parallels: { type: 'boolean' },
    encoding: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  },
} as const

export type Command = keyof typeof OPTIONS
const COMMANDS = Object.keys(OPTIONS) as Command[]

export interface Call {
  command: Command | null
  files: string[]
  json: boolean
  /** Of an outline: its parallel groups too. */
  parallels: boolean
  help: boolean
  build: BuildOptions
}

/**
 * argv without node and script → what is asked for.
 * @throws UnusableInput that names the word that isn't known, and those that are
 */
export function readCall(argv: readonly string[]): Call {
  const [command, ...rest] = argv
  const none = { files: [], json: false, parallels: false, build: {} }
  if (command === undefined || command === '--help' || command === '-h') {
    return { ...none, command: null, help: true }
  }
  if (!isCommand(command)) {
    throw new UnusableInput(`“${command}” is no command; known are ${COMMANDS.join(' and ')}.`)
  }
  const { values, positionals } = parse(command, rest)
  const json = values.json === true
  const help = values.help === true
  const parallels = values.parallels === true
  return { command, files: positionals, json, parallels, help, build: buildOptions(values) }
}

function isCommand(word: string): word is Command {
  return Object.hasOwn(OPTIONS, word)
}

type Values = Record<string, string | boolean | undefined>

function parse(command: Command, args: string[]): { values: Values; positionals: string[] } {
  try {
    const { values, positionals } = parseArgs({
      args,
      options: OPTIONS[command],
      allowPositionals: true,
    })
    return { values: values as Values, positionals }
  } catch (error) {
    const [said = ''] = (error instanceof Error ? error.message : String(error)).split('. ')
    const known = Object.keys(OPTIONS[command]).map((name) => `--${name}`)
    throw new UnusableInput(`${said}; “lectern ${command}” knows ${known.join(' ')}.`)
  }
}

/** Strings of the command line become typed here, once. */
function buildOptions(values: Values): BuildOptions {
  const options: BuildOptions = { pdf: values['no-pdf'] !== true, force: values.force === true }
  if (typeof values.out === 'string') options.out = values.out
  if (values.theme !== undefined) options.theme = themeOf(String(values.theme))
  if (values.logo !== undefined) options.logo = String(values.logo)
  if (values.footer !== undefined) options.footer = String(values.footer)
  if (values.steps === true) options.steps = true
  if (values.ink === true) options.ink = true
  if (values.density !== undefined) options.density = oneOf('density', values.density, DENSITIES)
  if (values.encoding !== undefined)
    options.encoding = oneOf('encoding', values.encoding, ENCODINGS)
  if (values.handout !== undefined) {
    const names = String(values.handout).split(',')
    const chosen = names.map((name) =>
      oneOf('handout', name.trim(), [...EDITIONS, 'none'] as const),
    )
    options.handouts = chosen.filter((name) => name !== 'none')
  }
  return options
}

/** The name of a theme, or a file of one's own. */
function themeOf(value: string): string {
  if (isThemeFile(value)) return value
  const found = THEMES.find((name) => name === value.toLowerCase())
  if (found) return found
  throw new UnusableInput(
    `--theme can't be “${value}”; it is one of ${THEMES.join(', ')}, or the path of a .css file.`,
  )
}

function oneOf<T extends string>(option: string, value: unknown, known: readonly T[]): T {
  const found = known.find((name) => name === String(value).toLowerCase())
  if (found === undefined) {
    throw new UnusableInput(
      `--${option} can't be “${String(value)}”; it is one of ${known.join(', ')}.`,
    )
  }
  return found
}
