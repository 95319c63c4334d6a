import {
  DENSITIES,
  FRAME_PARTS,
  isAmount,
  isThemeFile,
  MOST,
  SIZES,
  THEMES,
} from '../model/deck.ts'
import { ENCODINGS } from '../read/index.ts'
import { EDITIONS } from '../render/index.ts'
import type { BuildOptions } from './build.ts'
import { unusable } from './refused.ts'

/** What each option of a build is, as JavaScript tells it. */
const TYPES: Readonly<Record<keyof BuildOptions, string>> = {
  out: 'string',
  theme: 'string',
  logo: 'string',
  footer: 'string',
  steps: 'boolean',
  without: 'array',
  pace: 'number',
  meeting: 'number',
  discuss: 'number',
  slides: 'number',
  size: 'string',
  density: 'string',
  handouts: 'array',
  pdf: 'boolean',
  ink: 'boolean',
  force: 'boolean',
  encoding: 'string',
  onProgress: 'function',
  onNotice: 'function',
  effects: 'object',
}

/**
 * The paths and options of a build, as JavaScript hands them in.
 * @throws TypeError for what is of another type or no option, as a mistake of the program
 * @throws UnusableInput for a name that isn't known, with those that are
 */
export function checkBuild(paths: readonly string[], options: BuildOptions): BuildOptions {
  if (!isStrings(paths)) throw new TypeError('build(): “paths” must be an array of strings.')
  if (typeOf(options) !== 'object') throw new TypeError('build(): “options” must be an object.')
  for (const [name, value] of Object.entries(options)) checkType(name, value)
  const { theme, density, size, encoding, handouts, without, ...others } = options
  checkAmounts(options)
  return {
    ...others,
    ...(theme === undefined ? {} : { theme: themeNamed('theme', theme) }),
    ...(density === undefined ? {} : { density: oneOf('density', density, DENSITIES) }),
    ...(size === undefined ? {} : { size: oneOf('size', size, SIZES) }),
    ...(without === undefined
      ? {}
      : { without: without.map((one) => oneOf('without', one, FRAME_PARTS)) }),
    ...(encoding === undefined ? {} : { encoding: oneOf('encoding', encoding, ENCODINGS) }),
    ...(handouts === undefined
      ? {}
      : { handouts: handouts.map((one) => oneOf('handouts', one, EDITIONS)) }),
  }
}

/** @throws UnusableInput for one that is no whole number in its bounds, or where no time is left for reading */
function checkAmounts(options: BuildOptions): void {
  const { meeting, discuss } = options
  for (const name of ['pace', 'meeting', 'discuss', 'slides'] as const) {
    const value = options[name]
    if (value !== undefined && !isAmount(name, value))
      throw unusable((said) => said.noAmount(name, String(value), MOST[name]))
  }
  if (meeting !== undefined && discuss !== undefined && discuss >= meeting)
    throw unusable((said) => said.allDiscussed(meeting, discuss))
}

function checkType(name: string, value: unknown): void {
  const wanted = Object.hasOwn(TYPES, name) ? TYPES[name as keyof BuildOptions] : null
  if (wanted === null) {
    const known = Object.keys(TYPES).join(', ')
    throw new TypeError(`build(): “${name}” is no option; known are ${known}.`)
  }
  if (value === undefined) return
  const isRight = typeOf(value) === wanted && (wanted !== 'array' || isStrings(value))
  if (isRight) return
  const said = wanted === 'array' ? 'an array of strings' : `of type ${wanted}`
  throw new TypeError(`build(): “${name}” must be ${said}, and is ${typeOf(value)}.`)
}

function typeOf(value: unknown): string {
  if (value === null) return 'null'
  return Array.isArray(value) ? 'array' : typeof value
}

function isStrings(value: unknown): boolean {
  return Array.isArray(value) && value.every((one) => typeof one === 'string')
}

/**
 * The name of a theme, or a file of one's own.
 * @throws UnusableInput with the known ones
 */
export function themeNamed(option: string, value: string): string {
  if (isThemeFile(value)) return value
  const found = THEMES.find((name) => name === value.toLowerCase())
  if (found) return found
  throw unusable((said) => said.noTheme(option, value, THEMES))
}

/**
 * One of the known words, in any case and in full width (4：3).
 * @throws UnusableInput with the known ones
 */
export function oneOf<T extends string>(option: string, value: string, known: readonly T[]): T {
  const found = known.find((name) => name === value.normalize('NFKC').toLowerCase())
  if (found === undefined) throw unusable((said) => said.notOneOf(option, value, known))
  return found
}
