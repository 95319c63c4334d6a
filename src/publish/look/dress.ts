import { dirname, relative, resolve } from 'node:path'
import {
  type Deck,
  type FramePart,
  isThemeFile,
  type Look,
  type Size,
  type Theme,
} from '../../model/deck.ts'
import type { Language } from '../../model/document.ts'
import type { Problem } from '../../model/problem.ts'
import { pictureType } from '../../read/index.ts'
import { emWidth } from '../../typeset/metrics.ts'
import { LARGEST, type Read, readBelow, readNamed } from '../files/reading.ts'
import { unusable } from '../refused.ts'
import { readThemeFile } from './theme-file.ts'

/** What a build is told of its look: a theme by name or by file, a logo, a footer, steps. */
export interface LookOptions {
  /** The name of a theme, or the path of a theme file (`.css`). */
  theme?: Theme | (string & {})
  /** The path of a picture. */
  logo?: string
  footer?: string
  steps?: boolean
  /** Slides of the frame that are left out: agenda, dividers, closing. */
  without?: readonly FramePart[]
  /** Characters read aloud in a minute (200). */
  pace?: number
  /** Minutes of a meeting in all; they are divided over the sections by their length. */
  meeting?: number
  /** Minutes of it for discussion, on slides of their own behind sections. */
  discuss?: number
  /** The shape of the screen that slides are made for (16:9). */
  size?: Size
  /** About so many slides: those that say least leave the screen, and their words stay in the notes. */
  slides?: number
}

/** Theme and look as a deck keeps them, its paths seen from the folder `out`. */
export function lookOf(options: LookOptions, out: string): { theme: Theme; look: Look } {
  const {
    theme = 'official',
    logo,
    footer,
    steps = false,
    without = [],
    pace,
    meeting,
    discuss,
    size,
    slides,
  } = options
  const style = isThemeFile(theme) ? fromFolder(out, theme) : null
  const base = isThemeFile(theme)
    ? readThemeFile(textOf(namedFile(theme, theme)), theme, 'en').base
    : (theme as Theme)
  return {
    theme: base,
    look: {
      style,
      logo: logo === undefined ? null : fromFolder(out, logo),
      footer: footer ?? null,
      steps,
      without,
      pace: pace ?? null,
      meeting: meeting ?? null,
      discuss: discuss ?? null,
      size: size ?? null,
      slides: slides ?? null,
    },
  }
}

/** What a deck file says of its look, and over it what this build was told; paths from the deck's `folder`. */
export function overruled(
  { theme, look }: Pick<Deck, 'theme' | 'look'>,
  options: LookOptions,
  folder: string,
): { theme: Theme; look: Look } {
  const given = lookOf(options, folder)
  const isThemed = options.theme !== undefined
  return {
    theme: isThemed ? given.theme : theme,
    look: {
      style: isThemed ? given.look.style : look.style,
      logo: given.look.logo ?? look.logo,
      footer: given.look.footer ?? look.footer,
      steps: given.look.steps || look.steps,
      without: options.without ?? look.without,
      pace: given.look.pace ?? look.pace,
      meeting: given.look.meeting ?? look.meeting,
      discuss: given.look.discuss ?? look.discuss,
      size: given.look.size ?? look.size,
      // Its slides are what a person left there.
      slides: look.slides,
    },
  }
}

/** With slashes on every system, so that the deck is the same on each. */
function fromFolder(folder: string, path: string): string {
  return relative(resolve(folder), resolve(path)).replaceAll('\\', '/')
}

/** What the pages of a deck take from its look: rules over the theme's, and the logo in the page itself. */
export interface Dress {
  css: string
  logoUrl: string | null
  problems: Problem[]
}

/** The footer is set in this size, in px, and may be so wide. */
const FOOTER_SIZE = 16
const WIDEST_FOOTER = 720

/** The files of a look that the command line names, as they were typed; undefined where a deck file does. */
export type Named = Partial<Record<'style' | 'logo', string>>

/**
 * Reads what a look names; its paths are seen from `folder`, its problems told in `language`. What a deck
 * file names lies in its folder or below, what the command line names anywhere.
 * @throws UnusableInput where a file is missing or can't be used, or the footer is too long
 */
export function dressOf(
  { style, logo, footer }: Look,
  folder: string,
  language: Language,
  named: Named,
): Dress {
  const file =
    style === null
      ? null
      : readThemeFile(
          textOf(fileOf('theme', style, folder, named.style)),
          named.style ?? style,
          language,
        )
  if (footer !== null && emWidth(footer, 'sans-400') * FOOTER_SIZE > WIDEST_FOOTER) {
    throw unusable((said) => said.footerTooLong(footer.slice(0, 30), WIDEST_FOOTER / FOOTER_SIZE))
  }
  return {
    css: file?.css ?? '',
    logoUrl:
      logo === null ? null : logoUrl(fileOf('logo', logo, folder, named.logo), named.logo ?? logo),
    problems: file?.problems ?? [],
  }
}

function logoUrl(bytes: Buffer, name: string): string {
  const type = pictureType(bytes) ?? svgType(bytes, name)
  if (type === null) {
    throw unusable((said) => said.noPicture(name))
  }
  return `data:${type};base64,${bytes.toString('base64')}`
}

/** An SVG in an image runs no script and fetches nothing; one that asks to is refused all the same. */
function svgType(bytes: Buffer, name: string): string | null {
  const text = bytes.toString('utf8')
  if (!/<svg[\s>]/i.test(text.slice(0, 2000))) return null
  const found =
    /<script|<foreignObject|\bon\w+\s*=|(?:href|src)\s*=\s*["'](?!#|data:)|url\(\s*["']?(?!#|data:)|@import|<!ENTITY/i.exec(
      text,
    )
  if (found) {
    throw unusable((said) => said.svgActive(name, found[0].slice(0, 30)))
  }
  return 'image/svg+xml'
}

function textOf(bytes: Buffer): string {
  return bytes.toString('utf8').replace(/^\uFEFF/, '')
}

/** What a look names for an option of the command, from where it may be read. */
function fileOf(option: string, name: string, folder: string, typed?: string): Buffer {
  if (typed !== undefined) return namedFile(resolve(typed), typed)
  const read = readBelow(folder, name, LARGEST.small)
  if ('reason' in read && read.reason === 'outside') {
    throw unusable((said) => said.outsideDeck(name, option))
  }
  return found(read, resolve(folder, name), name)
}

function namedFile(path: string, name: string): Buffer {
  return found(readNamed(path, LARGEST.small), path, name)
}

function found(read: Read, path: string, name: string): Buffer {
  if ('bytes' in read) return read.bytes
  const { reason } = read
  throw unusable((said) => {
    if (reason === 'missing') return said.notFrom(name, dirname(path))
    if (reason === 'large') return said.tooLarge(name, LARGEST.small / 2 ** 20)
    return said.cantRead(name, reason)
  })
}
