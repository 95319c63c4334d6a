import type { Density } from '../model/deck.ts'
import { inEach, type Sentence } from '../model/said.ts'
import type { Encoding } from '../read/index.ts'
import type { Edition } from '../render/index.ts'
import { version } from './assets.ts'
import { checkGivenBrowser } from './browser.ts'
import { deckText } from './decktext.ts'
import { basesOf, documentsIn } from './documents.ts'
import type { LookOptions } from './dress.ts'
import { DISK, type Effects } from './files.ts'
import { fontFaces, warmFonts } from './fonts.ts'
import { missingGlyphs } from './glyphs.ts'
import { makePages, type PagesWanted, problemsOf } from './made.ts'
import { checkBuild } from './options.ts'
import { nameTaken, stalePapers } from './others.ts'
import { deckHtml } from './page.ts'
import { type Papers, printAll } from './papers.ts'
import { openPress, type Press } from './press.ts'
import { REFUSED } from './refused.ts'
import { makeReport, type Report } from './report.ts'
import { type Written, writeSet } from './whole.ts'

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

async function buildOne(
  { path, base: own }: { path: string; base: string },
  wanted: Wanted,
  press: Press | null,
): Promise<Built> {
  const tell = (step: Progress['step']) => wanted.onProgress?.({ file: path, step })
  tell('read')
  const { effects } = wanted
  const made = makePages(path, wanted, () => tell('deck'))
  const { loaded, dress, pages } = made
  const { outline, deck } = loaded
  const script = deckText(loaded, { source: path, base: own, force: wanted.force }, effects)
  const { base } = script
  const { language } = deck
  const wear = { css: dress.css, ink: wanted.ink, pace: deck.look.pace }
  const job = { pages, theme: deck.theme, wear, handouts: wanted.handouts, base, tell }
  const printing = press ? printAll(press, job, language) : Promise.resolve(NO_PAPERS)
  // While the browser prints, the finished pages are counted; a failure there is heard of below.
  printing.catch(() => {})
  const fonts = await fontFaces(pages.screen.characters, pages.language)
  const problems = [
    ...problemsOf(made),
    ...script.problems,
    ...missingGlyphs({ text: loaded.edited?.own ?? outline.document.text, language }, pages),
    ...nameTaken({ path, base, own }, language),
  ]
  const counted = makeReport(loaded, pages, problems, { deck: script.sha256, version: version() })
  const papers = await printing
  const stale = stalePapers(base, papers.files, effects, language)
  const report = { ...counted, problems: [...counted.problems, ...papers.problems, ...stale] }
  const files: Written[] = [
    [`${base}.html`, deckHtml(pages, deck.theme, { ...wear, ink: false }, fonts)],
    ...papers.files,
    ...script.files,
    [`${base}.report.json`, `${JSON.stringify(report, null, 2)}\n`],
  ]
  await writeSet(files, base, effects)
  tell('done')
  return { source: path, files: files.map(([file]) => file), report }
}

const NO_PAPERS: Papers = { files: [], problems: [] }
