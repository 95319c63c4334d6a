import { readFileSync, statSync } from 'node:fs'
import { dirname, relative, resolve } from 'node:path'
import { type Deck, isThemeFile, type Look, type Theme } from '../model/deck.ts'
import type { Language } from '../model/document.ts'
import type { Problem } from '../model/problem.ts'
import { pictureType } from '../read/index.ts'
import { emWidth } from '../typeset/metrics.ts'
import { reasonOf } from './files.ts'
import { unusable } from './refused.ts'
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
  const base = isThemeFile(theme)
    ? readThemeFile(textOf(theme), theme, 'en').base
    : (theme as Theme)
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
 * Reads what a look names; its paths are seen from `folder`, its problems told in `language`.
 * @throws UnusableInput where a file is missing or can't be used, or the footer is too long
 */
export function dressOf({ style, logo, footer }: Look, folder: string, language: Language): Dress {
  const file =
    style === null ? null : readThemeFile(textOf(resolve(folder, style)), style, language)
  if (footer !== null && emWidth(footer, 'sans-400') * FOOTER_SIZE > WIDEST_FOOTER) {
    throw unusable((said) => said.footerTooLong(footer.slice(0, 30), WIDEST_FOOTER / FOOTER_SIZE))
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

function textOf(path: string): string {
  return bytesOf(path, path)
    .toString('utf8')
    .replace(/^\uFEFF/, '')
}

/** More is no logo and no theme, in bytes. */
const LARGEST = 5 * 2 ** 20

function bytesOf(path: string, name: string): Buffer {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) throw unusable((said) => said.notFrom(name, dirname(path)))
  if (found.size > LARGEST) throw unusable((said) => said.tooLarge(name, LARGEST / 2 ** 20))
  try {
    return readFileSync(path)
  } catch (error) {
    throw unusable((said) => said.cantRead(name, reasonOf(error)))
  }
}
