import type { Deck } from '../model/deck.ts'
import { type Outline, walk } from '../model/outline.ts'
import { type Problem, placeOf } from '../model/problem.ts'
import type { Pages } from '../render/index.ts'
import { audit, type Coverage, countable, readPage } from './audit.ts'

/** What was made and what it holds, counted in the finished pages. */
export interface Report {
  source: { name: string; sha256: string; language: string }
  /** Characters of the source that count: without white space and mark-up. */
  characters: number
  /** How many of them stand on slides, in the notes, and in the handout's full text. */
  onScreen: number
  inNotes: number
  inHandout: number | null
  /** Characters that are in neither slides nor notes, or not in the handout. */
  missing: number
  /** Stretches of words that are neither source nor marked as the tool's. */
  invented: number
  /** Stretches that a person wrote into the deck file. */
  edits: number
  /** The file beside the source in which a person set the reading right, and in how many places. */
  corrections: { file: string; count: number } | null
  sections: number
  slides: number
  layouts: Record<string, number>
  problems: Problem[]
  /** SHA-256 of the deck's Markdown as it was written; null where an edited one was kept. */
  deck: string | null
  version: string
}

const NOTES = /<aside class="notes">[\s\S]*?<\/aside>/g

/** Counts the finished pages against the document. */
export function makeReport(
  { outline, deck, corrections }: { outline: Outline; deck: Deck } & Pick<Report, 'corrections'>,
  pages: Pages,
  problems: readonly Problem[],
  made: Pick<Report, 'deck' | 'version'>,
): Report {
  const { document } = outline
  const screen = pages.screen.body.source
  const slidesSay = readPage(screen.replace(NOTES, ''))
  const notesSay = readPage((screen.match(NOTES) ?? []).join(''))
  const shown = audit(document, [slidesSay])
  const noted = audit(document, [notesSay])
  const whole = audit(document, [slidesSay, notesSay])
  const text = pages.handouts.text
    ? audit(document, [readPage(pages.handouts.text.body.source)])
    : null
  const slides = deck.groups.flatMap((group) => group.slides)
  const said = [whole, ...(text ? [text] : [])]
  const layouts: Record<string, number> = {}
  for (const { layout } of slides) layouts[layout] = (layouts[layout] ?? 0) + 1
  return {
    source: { ...deck.source, language: deck.language },
    characters: countable(document).reduce((sum, one) => sum + one, 0),
    onScreen: shown.characters,
    inNotes: noted.characters,
    inHandout: text?.characters ?? null,
    missing: said.reduce((sum, { missing }) => sum + lengthOf(missing), 0),
    invented: said.reduce((sum, { invented }) => sum + invented.length, 0),
    edits: whole.written.length,
    corrections,
    sections: [...walk(outline.sections)].length + outline.preambleSections.length,
    slides: slides.length,
    layouts,
    problems: [...problems, ...said.flatMap((one) => lost(outline, one))],
    ...made,
  }
}

function lengthOf(spans: Coverage['missing']): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0)
}

/** What is lost or invented is an error with its place. */
function lost({ document: { text } }: Outline, { missing, invented }: Coverage): Problem[] {
  return [
    ...missing.slice(0, 5).map(
      (span): Problem => ({
        severity: 'error',
        code: 'text-lost',
        message: `“${text.slice(span.start, Math.min(span.end, span.start + 20))}” is in the source and not in the result.`,
        ...placeOf(text, span.start),
      }),
    ),
    ...invented.slice(0, 5).map(
      (words): Problem => ({
        severity: 'error',
        code: 'text-invented',
        message: `“${words.slice(0, 20)}” is in the result and not in the source.`,
      }),
    ),
  ]
}

/** 12345 → 12,345; by hand, for the locale data take longer to load than a deck to make. */
const digits = (count: number) => String(count).replace(/\B(?=(?:\d{3})+$)/g, ',')

/** The report's last line: what a person wants to know before they present. */
export function summary(report: Report): string {
  const { characters, onScreen, missing, invented, slides, source } = report
  if (source.language === 'en') {
    return [
      `${digits(characters)} characters · ${digits(onScreen)} on screen · ${slides} slides`,
      invented === 0 ? 'nothing added' : `${invented} added`,
      missing === 0 ? 'nothing lost' : `${digits(missing)} lost`,
      ...byHand(report).map(([kind, count]) => `${count} ${kind}`),
    ].join(' · ')
  }
  const words = source.language === 'ja' ? JAPANESE : CHINESE
  return [
    `${words.whole} ${digits(characters)} 字 · ${words.screen} ${digits(onScreen)} · ${slides} ${words.slides}`,
    invented === 0 ? words.unchanged : `${words.added} ${invented}`,
    missing === 0 ? words.complete : `${words.lost} ${digits(missing)}`,
    ...byHand(report).map(([kind, count]) => `${words[kind]} ${count}`),
  ].join(' · ')
}

/** What a person did to the deck's words and to the reading of the source, where they did. */
function byHand({ edits, corrections }: Report): ['edited' | 'corrected', number][] {
  const all: ['edited' | 'corrected', number][] = [
    ['edited', edits],
    ['corrected', corrections?.count ?? 0],
  ]
  return all.filter(([, count]) => count > 0)
}

const CHINESE = {
  whole: '全文',
  screen: '上屏',
  slides: '张幻灯片',
  unchanged: '一字未改',
  complete: '一字未漏',
  added: '多出',
  lost: '漏掉',
  edited: '人工修改',
  corrected: '人工校正',
}

const JAPANESE = {
  whole: '全文',
  screen: '画面',
  slides: '枚',
  unchanged: '改変なし',
  complete: '欠落なし',
  added: '追加',
  lost: '欠落',
  edited: '手動の変更',
  corrected: '読み取りの訂正',
}
