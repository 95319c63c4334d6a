import { basename, dirname } from 'node:path'
import { render } from '../lectern.ts'
import type { Deck, Density, Theme } from '../model/deck.ts'
import type { Asset, Language } from '../model/document.ts'
import type { Problem } from '../model/problem.ts'
import { inEach, listed, type Sentence } from '../model/said.ts'
import type { Encoding } from '../read/index.ts'
import { EDITIONS, type Edition, LOGO, type Pages } from '../render/index.ts'
import { version } from './assets.ts'
import { type Loaded, load } from './deckfile.ts'
import { deckText } from './decktext.ts'
import { basesOf, documentsIn, stalePdfs } from './documents.ts'
import { dressOf, type LookOptions, lookOf, overruled } from './dress.ts'
import { DISK, type Effects } from './files.ts'
import { fontFaces, warmFonts } from './fonts.ts'
import { missingGlyphs } from './glyphs.ts'
import { checkBuild } from './options.ts'
import { deckHtml, handoutHtml, slidesHtml, type Wear } from './page.ts'
import { openPress, type Press } from './press.ts'
import { REFUSED } from './refused.ts'
import { makeReport, type Report } from './report.ts'
import { SAID } from './said.ts'
import { unshown } from './unshown.ts'

export interface BuildOptions extends LookOptions {
  /** The folder that the files are written into; it is made where it doesn't exist. */
  out?: string
  density?: Density
  /** Handout editions; each but `text` has its name in the file's. */
  handouts?: readonly Edition[]
  /** Make the PDFs, which needs a browser. */
  pdf?: boolean
  /** Print with little ink: the PDFs have light grounds. */
  ink?: boolean
  /** Write the deck Markdown even over one that a person edited. */
  force?: boolean
  encoding?: Encoding
  /** Is told of documents in a folder that were passed over, in each language. */
  onNotice?: (sentence: Sentence) => void
  /** Is told what is being done, for a bar or a log. */
  onProgress?: (step: Progress) => void
  effects?: Effects
}

export interface Progress {
  file: string
  step: 'read' | 'deck' | 'slides-pdf' | 'handout-pdf' | 'done'
}

/** What one document became. */
export interface Built {
  source: string
  /** Paths of the files written, the deck's HTML first. */
  files: string[]
  report: Report
}

const DEFAULTS = {
  out: 'out',
  ink: false,
  density: 'points',
  handouts: ['text'],
  pdf: true,
  force: false,
} as const

/**
 * Documents → decks and papers. A folder stands for the documents in it.
 * @throws UnusableInput, in a sentence for the user, when a document or the output can't be used, or
 * an option names what isn't known
 * @throws TypeError for an option of another type
 */
export async function build(
  paths: readonly string[],
  options: BuildOptions = {},
): Promise<Built[]> {
  const given = checkBuild(paths, options)
  const { files, passedOver } = documentsIn(paths)
  for (const path of passedOver)
    options.onNotice?.(inEach(REFUSED, (said) => said.passedOver(path)))
  const wanted = {
    ...DEFAULTS,
    effects: DISK,
    ...given,
    densityGiven: options.density !== undefined,
  }
  const bases = basesOf(files, wanted.out)
  // The browser starts while the first document is read: that is half of a small deck's time.
  const press = wanted.pdf ? pressFor(wanted.effects) : null
  await warmFonts()
  try {
    const built: Built[] = []
    for (const [file, base] of bases)
      built.push(await buildOne({ path: file, base }, wanted, press))
    return built
  } finally {
    await press?.close()
  }
}

/** What prints: the effects where they say so, else a browser. */
function pressFor({ print }: Effects): Press {
  return print ? { print, close: async () => {} } : openPress()
}

type Wanted = Required<Pick<BuildOptions, keyof typeof DEFAULTS | 'effects'>> &
  BuildOptions & { densityGiven: boolean }

async function buildOne(
  { path, base: own }: { path: string; base: string },
  wanted: Wanted,
  press: Press | null,
): Promise<Built> {
  const tell = (step: Progress['step']) => wanted.onProgress?.({ file: path, step })
  tell('read')
  const { density, effects } = wanted
  const settings = { density, ...lookOf(wanted, wanted.out) }
  const found = load(path, settings, effects, wanted.encoding)
  const loaded = found.edited ? asTold(found, wanted, dirname(path)) : found
  const { outline, deck } = loaded
  const dress = dressOf(
    deck.look,
    loaded.edited ? dirname(path) : wanted.out,
    outline.document.language,
  )
  tell('deck')
  const { assets } = outline.document
  const pages = render(deck, outline, dataUrls(assets, dress.logoUrl), wanted.handouts)
  const script = deckText(
    loaded,
    {
      source: path,
      base: own,
      force: wanted.force,
    },
    effects,
  )
  const { base } = script
  const papers = press
    ? printAll(press, pages, deck.theme, { css: dress.css, ink: wanted.ink }, wanted, base, tell)
    : Promise.resolve([])
  // While the browser prints, the finished pages are counted; a failure there is heard of below.
  papers.catch(() => {})
  const fonts = await fontFaces(pages.screen.characters, pages.language)
  const problems = [
    ...loaded.problems,
    ...dress.problems,
    ...pages.problems.map((problem) => placed(problem, loaded)),
    ...unshown(loaded, pages),
    ...script.problems,
    ...missingGlyphs(outline.document, pages),
    ...besideOthers({ path, base }, own, wanted, outline.document.language),
  ]
  const report = makeReport(loaded, pages, problems, { deck: script.sha256, version: version() })
  const contents: [string, string | Uint8Array][] = [
    [`${base}.html`, deckHtml(pages, deck.theme, { css: dress.css, ink: false }, fonts)],
    ...(await papers),
    ...script.files,
    [`${base}.report.json`, `${JSON.stringify(report, null, 2)}\n`],
  ]
  for (const [file, content] of contents) await effects.write(file, content)
  tell('done')
  return { source: path, files: contents.map(([file]) => file), report }
}

/** What an author should know of the files beside those that are written now. */
function besideOthers(
  { path, base }: { path: string; base: string },
  own: string,
  { pdf, handouts, effects }: Wanted,
  language: Language,
): Problem[] {
  const said = SAID[language]
  const written = pdf
    ? ['slides', ...handouts.map(handoutName)].map((name) => `${base}-${name}.pdf`)
    : []
  const stale = stalePdfs(base, EDITIONS, written, (file) => effects.readText(file) !== null)
  const stem = basename(path).replace(/\.[^.]+$/, '')
  return [
    ...(basename(own) === stem
      ? []
      : [
          {
            severity: 'warning' as const,
            code: 'name-taken' as const,
            message: said.nameTaken(path, base),
          },
        ]),
    ...(stale.length === 0
      ? []
      : [
          {
            severity: 'warning' as const,
            code: 'pdf-stale' as const,
            message: said.pdfStale(listed[language](stale)),
          },
        ]),
  ]
}

/** The default edition needs no name of its own; so no other one overwrites it. */
function handoutName(edition: Edition): string {
  return edition === 'text' ? 'handout' : `handout-${edition}`
}

/** An edited deck as this build was told to show it; its file stays as it is. */
function asTold(loaded: Loaded, wanted: Wanted, folder: string): Loaded {
  const deck = { ...loaded.deck, ...overruled(loaded.deck, wanted, folder) }
  const isOther = wanted.densityGiven && wanted.density !== deck.density
  return {
    ...loaded,
    deck,
    problems: [
      ...loaded.problems,
      ...(isOther ? [densityKept(deck, loaded.outline.document.language)] : []),
    ],
  }
}

function densityKept({ density, source }: Deck, language: Language): Problem {
  return {
    severity: 'warning',
    code: 'density-kept',
    message: SAID[language].densityKept(density, source.name),
  }
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

async function printAll(
  press: Press,
  pages: Pages,
  theme: Theme,
  wear: Wear,
  { handouts }: Wanted,
  base: string,
  tell: (step: Progress['step']) => void,
): Promise<[string, Uint8Array][]> {
  const slides = slidesHtml(
    pages,
    theme,
    wear,
    await fontFaces(pages.slides.characters, pages.language),
  )
  tell('slides-pdf')
  const papers: [string, Uint8Array][] = [[`${base}-slides.pdf`, await press.print(slides)]]
  for (const edition of handouts) {
    const page = pages.handouts[edition]
    if (!page) continue
    tell('handout-pdf')
    const html = handoutHtml(
      pages,
      page,
      theme,
      wear,
      await fontFaces(page.characters, pages.language),
    )
    papers.push([`${base}-${handoutName(edition)}.pdf`, await press.print(html)])
  }
  return papers
}
