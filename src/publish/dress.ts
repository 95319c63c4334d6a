import { readFileSync, statSync } from 'node:fs'
import { dirname, relative, resolve } from 'node:path'
import { type Deck, isThemeFile, type Look, type Theme } from '../model/deck.ts'
import { type Problem, UnusableInput } from '../model/problem.ts'
import { pictureType } from '../read/index.ts'
import { emWidth } from '../typeset/metrics.ts'
import { readThemeFile } from './theme-file.ts'

/** What a build is told of its look: a theme by name or by file, a logo, a footer, steps. */
export interface LookOptions {
  /** The name of a theme, or the path of a theme file (`.css`). */
  theme?: Theme | (string & {})
  /** The path of a picture. */
  logo?: string
  footer?: string
  steps?: boolean
}

/** Theme and look as a deck keeps them, its paths seen from the folder `out`. */
export function lookOf(options: LookOptions, out: string): { theme: Theme; look: Look } {
  const { theme = 'official', logo, footer, steps = false } = options
  const style = isThemeFile(theme) ? fromFolder(out, theme) : null
  const base = isThemeFile(theme) ? readThemeFile(textOf(theme), theme).base : (theme as Theme)
  return {
    theme: base,
    look: {
      style,
      logo: logo === undefined ? null : fromFolder(out, logo),
      footer: footer ?? null,
      steps,
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

/**
 * Reads what a look names; its paths are seen from `folder`.
 * @throws UnusableInput where a file is missing or can't be used, or the footer is too long
 */
export function dressOf({ style, logo, footer }: Look, folder: string): Dress {
  const file = style === null ? null : readThemeFile(textOf(resolve(folder, style)), style)
  if (footer !== null && emWidth(footer, 'sans-400') * FOOTER_SIZE > WIDEST_FOOTER) {
    throw new UnusableInput(
      `The footer “${footer.slice(0, 30)}…” is too long for the foot of a slide; ${WIDEST_FOOTER / FOOTER_SIZE} Chinese characters or twice as many letters fit.`,
    )
  }
  return {
    css: file?.css ?? '',
    logoUrl: logo === null ? null : logoUrl(resolve(folder, logo), logo),
    problems: file?.problems ?? [],
  }
}

function logoUrl(path: string, name: string): string {
  const bytes = bytesOf(path, name)
  const type = pictureType(bytes) ?? svgType(bytes, name)
  if (type === null) {
    throw new UnusableInput(`${name} is no picture that can be shown; save it as PNG, JPEG or SVG.`)
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
    throw new UnusableInput(
      `${name} holds “${found[0].slice(0, 30)}”, which a logo may not; save it as a plain SVG or as PNG.`,
    )
  }
  return 'image/svg+xml'
}

function textOf(path: string): string {
  return bytesOf(path, path)
    .toString('utf8')
    .replace(/^\uFEFF/, '')
}

/** More is no logo and no theme, in bytes. */
const LARGEST = 5 * 2 ** 20

function bytesOf(path: string, name: string): Buffer {
  const size = statSync(path, { throwIfNoEntry: false })?.size
  if (size === undefined) {
    throw new UnusableInput(
      `${name} is not there; check its path (looked for in ${dirname(path)}).`,
    )
  }
  if (size > LARGEST) throw new UnusableInput(`${name} is larger than 5 MB; make it smaller.`)
  return readFileSync(path)
}
