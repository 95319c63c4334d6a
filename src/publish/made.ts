import { dirname } from 'node:path'
import type { Settings } from '../compose/index.ts'
import { render } from '../lectern.ts'
import type { Density } from '../model/deck.ts'
import type { Asset } from '../model/document.ts'
import type { Problem } from '../model/problem.ts'
import type { Encoding } from '../read/index.ts'
import { type Edition, LOGO, type Pages } from '../render/index.ts'
import { slidesAsked } from './asked.ts'
import { type Loaded, load } from './deck/deckfile.ts'
import { unshown } from './deck/unshown.ts'
import type { Effects } from './files/files.ts'
import { type Dress, dressOf, type LookOptions, lookOf, overruled } from './look/dress.ts'
import { SAID } from './said.ts'

/** What the pages of a document depend on. */
export interface PagesWanted extends LookOptions {
  /** The folder that the deck's paths are seen from. */
  out: string
  density: Density
  /** Was it asked for, and not the default? */
  densityGiven: boolean
  handouts: readonly Edition[]
  encoding?: Encoding
  effects: Effects
  /** Of sections composed before. */
  memory?: Settings['memory']
}

/** A document as it was read and composed, what it wears, and its pages. */
export interface Made {
  loaded: Loaded
  dress: Dress
  pages: Pages
}

/**
 * Reads a document or a deck file and makes its pages, in memory alone; `onRead` is called between the two.
 * @throws UnusableInput where it, or what it wears, can't be used
 */
export function makePages(path: string, wanted: PagesWanted, onRead = () => {}): Made {
  const { density, memory } = wanted
  const settings = { density, ...lookOf(wanted, wanted.out), ...(memory ? { memory } : {}) }
  const found = load(path, settings, wanted.effects, wanted.encoding)
  const told = found.edited ? asTold(found, wanted, dirname(path)) : found
  const loaded = { ...told, problems: [...told.problems, ...slidesAsked(told, wanted.slides)] }
  const { outline, deck } = loaded
  const dress = dressed(loaded, path, wanted)
  onRead()
  const { assets } = outline.document
  const pages = render(deck, outline, dataUrls(assets, dress.logoUrl), wanted.handouts)
  return { loaded, dress, pages }
}

/** What its author should know of what was read, composed and shown. */
export function problemsOf({ loaded, dress, pages }: Made): Problem[] {
  return [
    ...loaded.problems,
    ...dress.problems,
    ...pages.problems.map((problem) => placed(problem, loaded)),
    ...unshown(loaded, pages),
  ]
}

/** The look of a deck; what the command names for it lies anywhere, what a deck file names beside the deck. */
function dressed({ deck, edited }: Loaded, path: string, wanted: PagesWanted): Dress {
  const { theme: style, logo } = wanted
  const named = {
    ...(style === undefined ? {} : { style }),
    ...(logo === undefined ? {} : { logo }),
  }
  const folder = edited ? dirname(path) : wanted.out
  return dressOf(deck.look, folder, deck.language, named)
}

/** An edited deck as this build was told to show it; its file stays as it is. */
function asTold(loaded: Loaded, wanted: PagesWanted, folder: string): Loaded {
  const deck = { ...loaded.deck, ...overruled(loaded.deck, wanted, folder) }
  const isOther = wanted.densityGiven && wanted.density !== deck.density
  return {
    ...loaded,
    deck,
    problems: [...loaded.problems, ...(isOther ? [densityKept(loaded, wanted.density)] : [])],
  }
}

function densityKept({ deck, edited }: Loaded, wanted: Density): Problem {
  const said = SAID[deck.language]
  const message =
    edited?.own === undefined
      ? said.densityKept(deck.density, deck.source.name)
      : said.densityOwn(wanted)
  return { severity: 'warning', code: 'density-kept', message }
}

/** A slide's problem with the line of the deck file that the slide stands in. */
function placed(problem: Problem, { deck, edited }: Loaded): Problem {
  const slides = deck.groups.flatMap((group) => group.slides)
  const slide = slides.find(({ id }) => id === problem.slide)
  const line = slide && edited?.lines.get(slide)
  return line === undefined ? problem : { ...problem, line }
}

/** Pictures stand in the page itself. */
function dataUrls(assets: readonly Asset[], logo: string | null): (id: string) => string {
  const urls = new Map(
    assets.map(({ id, type, bytes }) => [
      id,
      `data:${type};base64,${Buffer.from(bytes).toString('base64')}`,
    ]),
  )
  return (id) => (id === LOGO ? (logo ?? '') : (urls.get(id) ?? ''))
}
