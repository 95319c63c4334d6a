import type { Density } from '../model/deck.ts'
import { inEach, type Sentence } from '../model/said.ts'
import type { Encoding } from '../read/index.ts'
import type { Edition } from '../render/index.ts'
import { type DeckText, deckText } from './deck/decktext.ts'
import { basesOf, documentsIn } from './files/documents.ts'
import { DISK, type Effects } from './files/files.ts'
import { nameTaken, stalePapers } from './files/others.ts'
import { type Written, writeSet } from './files/whole.ts'
import type { LookOptions } from './look/dress.ts'
import { type Made, makePages, type PagesWanted, problemsOf } from './made.ts'
import { checkBuild } from './options.ts'
import { version } from './page/assets.ts'
import { fontFaces, warmFonts } from './page/fonts.ts'
import { missingGlyphs } from './page/glyphs.ts'
import { deckHtml, type Wear } from './page/page.ts'
import { checkGivenBrowser } from './paper/browser.ts'
import { type Papers, type PrintJob, printAll } from './paper/papers.ts'
import { openPress, type Press } from './paper/press.ts'
import { REFUSED } from './refused.ts'
import { makeReport, type Report } from './report/report.ts'

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

const MEETING: { handouts: readonly Edition[] } = { handouts: ['text', 'record'] }

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
  const { files, passedOver, linkedOut } = documentsIn(paths)
  for (const path of passedOver)
    options.onNotice?.(inEach(REFUSED, (said) => said.passedOver(path)))
  for (const path of linkedOut) options.onNotice?.(inEach(REFUSED, (said) => said.linkedOut(path)))
  const wanted = {
    ...DEFAULTS,
    effects: DISK,
    // Who plans a meeting keeps a record of it.
    ...(given.meeting === undefined && given.discuss === undefined ? {} : MEETING),
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

/**
 * What prints: the effects where they say so, else a browser.
 * @throws UnusableInput where a browser is named that isn't there
 */
function pressFor({ print }: Effects): Press {
  if (print) return { print, close: async () => {} }
  checkGivenBrowser()
  return openPress()
}

type Wanted = Required<Pick<BuildOptions, keyof typeof DEFAULTS>> & BuildOptions & PagesWanted

/** A document read, composed, printed and counted: all its files are written together, or none. */
async function buildOne(
  { path, base: own }: { path: string; base: string },
  wanted: Wanted,
  press: Press | null,
): Promise<Built> {
  const tell = (step: Progress['step']) => wanted.onProgress?.({ file: path, step })
  const { effects, force } = wanted
  tell('read')
  const made = makePages(path, wanted, () => tell('deck'))
  const script = deckText(made.loaded, { source: path, base: own, force }, effects)
  const printing = begun(press, made, { wanted, base: script.base, tell })
  const html = await deckOf(made, wanted)
  // While the browser prints, the finished pages are counted.
  const counted = reportOf(made, script, { path, base: script.base, own })
  const papers = await printing
  const stale = stalePapers(script.base, papers.files, effects, made.loaded.deck.language)
  const report = { ...counted, problems: [...counted.problems, ...papers.problems, ...stale] }
  const files: Written[] = [
    [`${script.base}.html`, html],
    ...papers.files,
    ...script.files,
    [`${script.base}.report.json`, `${JSON.stringify(report, null, 2)}\n`],
  ]
  await writeSet(files, script.base, effects)
  tell('done')
  return { source: path, files: files.map(([file]) => file), report }
}

function wearOf({ dress, loaded }: Made, { ink }: Wanted): Wear {
  return { css: dress.css, ink, pace: loaded.deck.look.pace }
}

/** The PDFs, which are printed beside other work: a failure is heard of where they are waited for. */
function begun(
  press: Press | null,
  made: Made,
  { wanted, base, tell }: { wanted: Wanted; base: string; tell: PrintJob['tell'] },
): Promise<Papers> {
  if (!press) return Promise.resolve(NO_PAPERS)
  const { theme, language } = made.loaded.deck
  const { pages } = made
  const wear = wearOf(made, wanted)
  const job = { pages, theme, wear, handouts: wanted.handouts, base, tell }
  const printing = printAll(press, job, language)
  printing.catch(() => {})
  return printing
}

/** What a reader of the pages finds in them, and what their author should know. */
function reportOf(made: Made, script: DeckText, name: Parameters<typeof nameTaken>[0]): Report {
  const { loaded, pages } = made
  const { language } = loaded.deck
  const text = loaded.edited?.own ?? loaded.outline.document.text
  const problems = [
    ...problemsOf(made),
    ...script.problems,
    ...missingGlyphs({ text, language }, pages),
    ...nameTaken(name, language),
  ]
  return makeReport(loaded, pages, problems, { deck: script.sha256, version: version() })
}

/** The deck to present, with its fonts. */
async function deckOf(made: Made, wanted: Wanted): Promise<string> {
  const { pages, loaded } = made
  const fonts = await fontFaces(pages.screen.characters, pages.language)
  return deckHtml(pages, loaded.deck.theme, { ...wearOf(made, wanted), ink: false }, fonts)
}

const NO_PAPERS: Papers = { files: [], problems: [] }
