import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import { sectionMemory } from '../../compose/index.ts'
import type { Language } from '../../model/document.ts'
import type { LiveParts, Preview, PreviewProblem } from '../../model/preview.ts'
import { type Problem, UnusableInput } from '../../model/problem.ts'
import type { Effects } from '../files/files.ts'
import { type Made, makePages, type PagesWanted, problemsOf } from '../made.ts'
import { missingGlyphs } from '../page/glyphs.ts'
import { liveHtml, liveParts } from '../page/page.ts'
import { correctionFor, type ReadSource } from './correction.ts'
import { growingFaces } from './faces.ts'
import { waitingHtml } from './waiting.ts'

/** What is made of a file for its preview: what open pages are told, and the page to open. */
export interface Draft {
  preview: Preview
  /** Is asked for when a page is opened. */
  html(): string
  /** Names of further files that it was made of: a deck's source. */
  madeOf: string[]
}

/** Reads the disk and writes nothing, whatever is previewed. */
const READING: Effects = {
  write: async () => {},
  readText: () => null,
}

/**
 * What makes drafts of a file, again and again; what can't be used is told in `tongue` and not thrown.
 * Sections that were composed before are not composed again, unless it is asked to make all `isAnew`.
 * What the command names for the look lies anywhere; the deck's paths are seen from the working folder.
 */
export function drafter(
  path: string,
  options: Omit<PagesWanted, 'out' | 'handouts' | 'effects'>,
  tongue: Language,
): (isAnew?: boolean) => Promise<Draft> {
  const memory = sectionMemory()
  const wanted = { ...options, out: '.', handouts: [], effects: READING }
  const faces = growingFaces()
  return async (isAnew = false) => {
    try {
      return await draftOf(path, makePages(path, isAnew ? wanted : { ...wanted, memory }), faces)
    } catch (error) {
      if (!(error instanceof UnusableInput)) throw error
      return refusedDraft(error.sentence[tongue], tongue)
    }
  }
}

async function draftOf(
  path: string,
  made: Made,
  faces: ReturnType<typeof growingFaces>,
): Promise<Draft> {
  const { loaded, pages, dress } = made
  const { outline, deck, edited } = loaded
  const fonts = await faces(pages.screen.characters, pages.language)
  const text = edited?.own ?? outline.document.text
  const found = [...problemsOf(made), ...missingGlyphs({ text, language: deck.language }, pages)]
  const lines = outline.document.text.split(/\r\n|\r|\n/)
  const hasSections = loaded.corrections !== null
  const problems = toldAll(found, path, { name: deck.source.name, lines }, hasSections)
  const wear = { css: dress.css, ink: false, pace: deck.look.pace }
  const parts = liveParts(pages, deck.theme, wear, fonts)
  return {
    preview: { version: fingerprint(parts, problems), deck: parts, refusal: null, problems },
    html: () => liveHtml(pages, deck.theme, wear, fonts),
    madeOf: edited ? [deck.source.name] : [],
  }
}

/** The corrections of all, one below the other, are one list under one key. */
function toldAll(
  problems: readonly Problem[],
  path: string,
  source: ReadSource,
  hasSections: boolean,
): PreviewProblem[] {
  let isBegun = hasSections
  return problems.map((problem) => {
    const { severity, message, line, column, file = basename(path) } = problem
    const place = [file, line, column].filter((one) => one !== undefined).join(':')
    const correction = file === source.name ? correctionFor(problem, source, isBegun) : null
    isBegun ||= correction !== null
    return { severity, message, place, correction }
  })
}

/** Fonts are left out: those that a deck was shown with hold its characters, and they are long. */
function fingerprint(parts: LiveParts, problems: readonly PreviewProblem[]): string {
  return createHash('sha256')
    .update(JSON.stringify([{ ...parts, fonts: null }, problems]))
    .digest('hex')
    .slice(0, 16)
}

function refusedDraft(refusal: string, tongue: Language): Draft {
  const version = createHash('sha256').update(refusal).digest('hex').slice(0, 16)
  return {
    preview: { version, deck: null, refusal, problems: [] },
    html: () => waitingHtml(tongue),
    madeOf: [],
  }
}
