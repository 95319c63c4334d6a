import { parseArgs } from 'node:util'
import { type Amount, DENSITIES, FRAME_PARTS, SIZES } from '../model/deck.ts'
import { UnusableInput } from '../model/problem.ts'
import { inEach } from '../model/said.ts'
import type { BuildOptions } from '../publish/build.ts'
import { meant } from '../publish/nearest.ts'
import { oneOf, themeNamed } from '../publish/options.ts'
import { ENCODINGS, endingOf, FORMATS, isForeignDocument } from '../read/index.ts'
import { EDITIONS } from '../render/index.ts'
import { SAID } from './said.ts'

/** What is read and how it looks. */
const SHOWN = {
  theme: { type: 'string' },
  logo: { type: 'string' },
  footer: { type: 'string' },
  steps: { type: 'boolean' },
  'no-agenda': { type: 'boolean' },
  'no-dividers': { type: 'boolean' },
  'no-closing': { type: 'boolean' },
  pace: { type: 'string' },
  meeting: { type: 'string' },
  discuss: { type: 'string' },
  slides: { type: 'string' },
  size: { type: 'string' },
  density: { type: 'string' },
  encoding: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const

/** The options of each command, as `node:util` parses them. */
const OPTIONS = {
  build: {
    ...SHOWN,
    out: { type: 'string' },
    ink: { type: 'boolean' },
    handout: { type: 'string' },
    'no-pdf': { type: 'boolean' },
    force: { type: 'boolean' },
    json: { type: 'boolean' },
  },
  present: { ...SHOWN, out: { type: 'string' }, force: { type: 'boolean' } },
  dev: { ...SHOWN, port: { type: 'string' } },
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
  /** Which Lectern it is, and nothing else. */
  version: boolean
  build: BuildOptions
  /** Of a preview: where it is served; null for the usual place. */
  port: number | null
}

/**
 * argv without node and script → what is asked for.
 * @throws UnusableInput that names the word that isn't known, and those that are
 */
export function readCall(argv: readonly string[]): Call {
  const [command, ...rest] = argv
  const none = { files: [], json: false, parallels: false, version: false, build: {}, port: null }
  if (command === undefined || ['--help', '-h', 'help'].includes(command)) {
    const [of = ''] = rest
    return { ...none, command: isCommand(of) ? of : null, help: true }
  }
  if (['--version', '-v', '-V'].includes(command)) {
    return { ...none, command: null, help: false, version: true }
  }
  if (!isCommand(command)) throw noCommand(command)
  const { values, positionals } = parse(command, rest)
  const json = values.json === true
  const help = values.help === true
  const parallels = values.parallels === true
  const build = buildOptions(values)
  const port = values.port === undefined ? null : portNamed(String(values.port))
  return { command, files: positionals, json, parallels, help, version: false, build, port }
}

function isCommand(word: string): word is Command {
  return Object.hasOwn(OPTIONS, word)
}

function noCommand(word: string): UnusableInput {
  const isFile = FORMATS.includes(endingOf(word)) || isForeignDocument(word)
  return new UnusableInput(
    inEach(SAID, (said) =>
      isFile ? said.fileAsCommand(word) : said.noCommand(word, meant(word, COMMANDS), COMMANDS),
    ),
  )
}

type Values = Record<string, string | boolean | undefined>

function parse(command: Command, args: string[]): { values: Values; positionals: string[] } {
  const { values, positionals, tokens } = parseArgs({
    args,
    options: OPTIONS[command],
    allowPositionals: true,
    strict: false,
    tokens: true,
  })
  for (const token of tokens) if (token.kind === 'option') checkOption(command, token)
  return { values: values as Values, positionals }
}

interface OptionToken {
  name: string
  /** As it was typed: --out, -h. */
  rawName: string
  value: string | undefined
  inlineValue: boolean | undefined
}

function checkOption(command: Command, { name, rawName, value, inlineValue }: OptionToken): void {
  const options: Readonly<Record<string, { type: 'string' | 'boolean' }>> = OPTIONS[command]
  const known = Object.keys(options).map((one) => `--${one}`)
  const option = Object.hasOwn(options, name) ? options[name] : undefined
  const isOption = value?.startsWith('-') === true && inlineValue !== true
  if (!option) {
    throw new UnusableInput(
      inEach(SAID, (said) =>
        said.unknownOption(rawName, meant(`--${name}`, known), command, known),
      ),
    )
  }
  if (option.type === 'boolean' && value !== undefined) {
    throw new UnusableInput(inEach(SAID, (said) => said.takesNoValue(rawName)))
  }
  if (option.type === 'string' && (value === undefined || value === '' || isOption)) {
    throw new UnusableInput(inEach(SAID, (said) => said.needsValue(rawName)))
  }
}

function portNamed(value: string): number {
  const port = /^\d+$/.test(value) ? Number(value) : 0
  if (port < 1 || port > 65_535) throw new UnusableInput(inEach(SAID, (said) => said.noPort(value)))
  return port
}

/** Strings of the command line become typed here, once. */
function buildOptions(values: Values): BuildOptions {
  const options: BuildOptions = { pdf: values['no-pdf'] !== true, force: values.force === true }
  if (typeof values.out === 'string') options.out = values.out
  if (values.theme !== undefined) options.theme = themeNamed('--theme', String(values.theme))
  if (values.logo !== undefined) options.logo = String(values.logo)
  if (values.footer !== undefined) options.footer = String(values.footer)
  if (values.steps === true) options.steps = true
  Object.assign(options, amountsIn(values))
  const without = FRAME_PARTS.filter((part) => values[`no-${part}`] === true)
  if (without.length > 0) options.without = without
  if (values.ink === true) options.ink = true
  if (values.density !== undefined) {
    options.density = oneOf('--density', String(values.density), DENSITIES)
  }
  if (values.size !== undefined) options.size = oneOf('--size', String(values.size), SIZES)
  if (values.encoding !== undefined) {
    options.encoding = oneOf('--encoding', String(values.encoding), ENCODINGS)
  }
  if (values.handout !== undefined) options.handouts = editionsOf(String(values.handout))
  return options
}

/** What is no number is refused with all others that can't be. */
function amountsIn(values: Values): Pick<BuildOptions, Amount> {
  const given = (['pace', 'meeting', 'discuss', 'slides'] as const).filter(
    (name) => values[name] !== undefined,
  )
  return Object.fromEntries(given.map((name) => [name, Number(values[name])]))
}

/** text,3 → each once, in this order; `none` is a list of none. */
function editionsOf(value: string): NonNullable<BuildOptions['handouts']> {
  const known = [...EDITIONS, 'none'] as const
  const chosen = [
    ...new Set(value.split(',').map((name) => oneOf('--handout', name.trim(), known))),
  ]
  if (chosen.length > 1 && chosen.includes('none')) {
    throw new UnusableInput(inEach(SAID, (said) => said.noneAlone()))
  }
  return chosen.filter((name) => name !== 'none')
}
