import { type Content, contentsOf, type Deck, isSpan, type Slide } from '../../model/deck.ts'
import type { Document, Language, Omission } from '../../model/document.ts'
import { type Outline, walk } from '../../model/outline.ts'
import { type Problem, placeOf } from '../../model/problem.ts'
import { shownText } from '../../model/shown.ts'
import { difference, type Span } from '../../model/span.ts'
import type { Pages } from '../../render/index.ts'
import type { Edited, Loaded } from '../deck/deckfile.ts'
import { type ToldEdit, toldEdit } from '../deck/edits.ts'
import { keptInChanged } from '../deck/takenoff.ts'
import { hiddenByHand } from '../deck/unshown.ts'
import { SAID } from '../said.ts'
import { audit, type Coverage, countable, readPage, type Said } from './audit.ts'
import { omissionProblems, omittedList } from './omitted.ts'

/** What was made and what it holds, counted in the finished pages. */
export interface Report {
  /** False for a deck of one's own: nothing was there that its words could be compared with. */
  hasSource: boolean
  /** Of a deck of one's own, the deck file itself. */
  source: { name: string; sha256: string; language: Language }
  /**
   * Characters of the source that count: without white space and mark-up. Of a deck of one's own, those
   * on its slides and in its notes.
   */
  characters: number
  /** How many of them stand on slides, in the notes, and in the handout's full text. */
  onScreen: number
  inNotes: number
  inHandout: number | null
  /**
   * Characters that are not in the handout, or in neither slides nor notes, though a person didn't take
   * them out there.
   */
  missing: number
  /** What the file holds and neither slides nor handout show, by kind. */
  omitted: Omission[]
  /** Stretches of words that are neither source nor marked as the tool's. */
  invented: number
  /** What a person did to the deck file, in its order. */
  edits: ToldEdit[]
  /** Characters that would stand on the slides and that a person took off; the full text has them. */
  takenOff: number
  /** The file beside the source in which a person set the reading right, and what of it changed anything. */
  corrections: { file: string; count: number } | null
  sections: number
  slides: number
  layouts: Record<string, number>
  problems: Problem[]
  /** SHA-256 of the deck's Markdown as Lectern last wrote it; null where it wrote none. */
  deck: string | null
  version: string
}

const NOTES = /<aside class="notes">[\s\S]*?<\/aside>/g

/** Counts the finished pages against the document. */
export function makeReport(
  loaded: Loaded,
  pages: Pages,
  problems: readonly Problem[],
  made: Pick<Report, 'deck' | 'version'>,
): Report {
  const { outline, deck, corrections, edited } = loaded
  const { document } = outline
  const screen = pages.screen.body.source
  const slidesSay = readPage(screen.replace(NOTES, ''))
  const notesSay = readPage((screen.match(NOTES) ?? []).join(''))
  const shown = audit(document, [slidesSay])
  const noted = audit(document, [notesSay])
  const whole = heldOnly(loaded, pages, audit(document, [slidesSay, notesSay]))
  const text = pages.handouts.text
    ? audit(document, [readPage(pages.handouts.text.body.source)])
    : null
  const isOwn = edited?.own !== undefined
  const slides = deck.groups.flatMap((group) => group.slides)
  const omitted = (document.omitted ?? []).filter(({ count }) => count > 0)
  const said = [isOwn ? { ...whole, missing: [] } : whole, ...(text ? [text] : [])]
  const layouts: Record<string, number> = {}
  for (const { layout } of slides) layouts[layout] = (layouts[layout] ?? 0) + 1
  return {
    hasSource: !isOwn,
    source: { ...deck.source, language: deck.language },
    ...(isOwn ? writtenFigures(shown, noted) : sourceFigures(document, shown, noted)),
    inHandout: text?.characters ?? null,
    missing: said.reduce((sum, { missing }) => sum + lengthOf(missing), 0),
    omitted,
    invented: said.reduce((sum, { invented }) => sum + invented.length, 0),
    edits: (edited?.edits ?? []).map((edit) => toldEdit(edit, deck.language)),
    takenOff: edited && !isOwn ? takenOff(document, deck, edited, shown) : 0,
    corrections,
    sections: [...walk(outline.sections)].length + outline.preambleSections.length,
    slides: slides.length,
    layouts,
    problems: [
      ...problems,
      ...omissionProblems(omitted, deck.language, problems),
      ...said.flatMap((one) => lost(outline, one)),
    ],
    ...made,
  }
}

type Figures = Pick<Report, 'characters' | 'onScreen' | 'inNotes'>

function sourceFigures(document: Document, shown: Coverage, noted: Coverage): Figures {
  const characters = countable(document).reduce((sum, one) => sum + one, 0)
  return { characters, onScreen: shown.characters, inNotes: noted.characters }
}

/** Of words that stand in no source. */
function writtenFigures(shown: Coverage, noted: Coverage): Figures {
  const [onScreen, inNotes] = [shown, noted].map(
    ({ written }) => written.join('').replace(/\s/g, '').length,
  ) as [number, number]
  return { characters: onScreen + inNotes, onScreen, inNotes }
}

/**
 * What a person took out of slides and notes, or put where a layout has no place for it, is not lost: it
 * is missing there by their hand.
 */
function heldOnly(loaded: Loaded, pages: Pages, found: Coverage): Coverage {
  const { outline, deck, edited } = loaded
  if (!edited) return found
  const hidden = new Set(hiddenByHand(loaded, pages).map(({ content }) => content))
  const held = spansOf(deck, (slide) => [
    ...contentsOf(slide).filter((content) => !hidden.has(content)),
    ...slide.notes,
  ])
  const { missing } = audit(outline.document, [saidBy(outline.document, held)])
  return { ...found, missing: difference(found.missing, missing) }
}

/** How much the slides composed from the source alone show and these don't, also not in changed words. */
function takenOff(document: Document, deck: Deck, { composed }: Edited, shown: Coverage): number {
  const before = audit(document, [saidBy(document, spansOf(composed, contentsOf))])
  const off = difference(shown.missing, before.missing)
  return Math.max(0, lengthOf(off) - keptInChanged(document, composed, deck, off))
}

function saidBy(document: Document, spans: readonly Span[]): Said {
  const said = spans.map((span) => ({ span, text: shownText(document, span) }))
  return { spans: said, written: [], stray: [] }
}

function spansOf(deck: Deck, contents: (slide: Slide) => Content[]): Span[] {
  return deck.groups.flatMap((group) => group.slides.flatMap(contents)).filter(isSpan)
}

function lengthOf(spans: Coverage['missing']): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0)
}

/** What is lost or invented is an error with its place. */
function lost(
  { document: { text, language } }: Outline,
  { missing, invented }: Coverage,
): Problem[] {
  return [
    ...missing.slice(0, 5).map(
      (span): Problem => ({
        severity: 'error',
        code: 'text-lost',
        message: SAID[language].textLost(
          text.slice(span.start, Math.min(span.end, span.start + 20)),
        ),
        ...placeOf(text, span.start),
      }),
    ),
    ...invented.slice(0, 5).map(
      (words): Problem => ({
        severity: 'error',
        code: 'text-invented',
        message: SAID[language].textInvented(words.slice(0, 20)),
      }),
    ),
  ]
}

/** 12345 → 12,345; by hand, for the locale data take longer to load than a deck to make. */
const digits = (count: number) => String(count).replace(/\B(?=(?:\d{3})+$)/g, ',')

/** The report's last line: what a person wants to know before they present. */
export function summary(report: Report): string {
  const words = WORDS[report.source.language]
  const facts = report.hasSource ? comparedFacts(report, words) : ownFacts(report, words)
  return facts.filter((fact) => fact !== '').join(' · ')
}

/** Of a deck that was made of no document: no word of it is said to be kept, for none was there before. */
function ownFacts({ onScreen, inNotes, slides, invented, missing }: Report, words: SummaryWords) {
  return [
    words.own(digits(onScreen), slides),
    inNotes > 0 ? words.ownNotes(digits(inNotes)) : '',
    invented > 0 ? words.added(invented) : '',
    missing > 0 ? words.lost(digits(missing)) : '',
  ]
}

function comparedFacts(report: Report, words: SummaryWords): string[] {
  const { characters, onScreen, takenOff, missing, invented, slides, source, edits } = report
  const { corrections, omitted } = report
  return [
    words.whole(digits(characters), digits(onScreen), slides),
    invented > 0 ? words.added(invented) : edits.length === 0 ? words.unchanged : '',
    missing > 0 ? words.lost(digits(missing)) : omitted.length === 0 ? words.complete : '',
    omitted.length > 0 ? words.leftOut(omittedList(omitted, source.language)) : '',
    edits.length > 0 ? words.edited(edits.length) : '',
    takenOff > 0 ? words.takenOff(digits(takenOff)) : '',
    corrections && corrections.count > 0 ? words.corrected(corrections.count) : '',
  ]
}

interface SummaryWords {
  whole(characters: string, onScreen: string, slides: number): string
  /** Of a deck that was made of no document. */
  own(onScreen: string, slides: number): string
  ownNotes(characters: string): string
  unchanged: string
  complete: string
  added(count: number): string
  lost(count: string): string
  leftOut(what: string): string
  edited(count: number): string
  takenOff(count: string): string
  corrected(count: number): string
}

const WORDS: Record<Language, SummaryWords> = {
  'zh-Hans': {
    whole: (characters, onScreen, slides) =>
      `全文 ${characters} 字 · 上屏 ${onScreen} · ${slides} 张幻灯片`,
    own: (onScreen, slides) =>
      `自己写的演示稿，没有原文可对照 · 上屏 ${onScreen} 字 · ${slides} 张幻灯片`,
    ownNotes: (characters) => `备注 ${characters} 字，讲义里没有`,
    unchanged: '一字未改',
    complete: '一字未漏',
    added: (count) => `多出 ${count}`,
    lost: (count) => `漏掉 ${count}`,
    leftOut: (what) => `略去 ${what}`,
    edited: (count) => `人工修改 ${count}`,
    takenOff: (count) => `人工撤下 ${count} 字`,
    corrected: (count) => `人工校正 ${count}`,
  },
  ja: {
    whole: (characters, onScreen, slides) =>
      `全文 ${characters} 字 · 画面 ${onScreen} · ${slides} 枚`,
    own: (onScreen, slides) =>
      `書き起こしのデッキ（照らし合わせる文書なし） · 画面 ${onScreen} 字 · ${slides} 枚`,
    ownNotes: (characters) => `ノート ${characters} 字は配付資料になし`,
    unchanged: '改変なし',
    complete: '欠落なし',
    added: (count) => `追加 ${count}`,
    lost: (count) => `欠落 ${count}`,
    leftOut: (what) => `省略 ${what}`,
    edited: (count) => `手動の変更 ${count}`,
    takenOff: (count) => `画面から外した ${count} 字`,
    corrected: (count) => `読み取りの訂正 ${count}`,
  },
  en: {
    whole: (characters, onScreen, slides) =>
      `${characters} characters · ${onScreen} on screen · ${slides} slides`,
    own: (onScreen, slides) =>
      `a deck of its own, no source to compare with · ${onScreen} characters on screen · ${slides} slides`,
    ownNotes: (characters) => `${characters} in the notes, which the handout leaves out`,
    unchanged: 'nothing added',
    complete: 'nothing lost',
    added: (count) => `${count} added`,
    lost: (count) => `${count} lost`,
    leftOut: (what) => `left out: ${what}`,
    edited: (count) => `${count} edited`,
    takenOff: (count) => `${count} characters taken off screen`,
    corrected: (count) => `${count} corrected`,
  },
  ko: {
    whole: (characters, onScreen, slides) =>
      `${characters}자 · 화면에 ${onScreen}자 · 슬라이드 ${slides}장`,
    own: (onScreen, slides) =>
      `원본이 없는 덱이라 대조하지 않음 · 화면에 ${onScreen}자 · 슬라이드 ${slides}장`,
    ownNotes: (characters) => `노트에 ${characters}자(유인물에는 없음)`,
    unchanged: '더한 것 없음',
    complete: '빠진 것 없음',
    added: (count) => `더함 ${count}`,
    lost: (count) => `빠짐 ${count}`,
    leftOut: (what) => `뺀 것: ${what}`,
    edited: (count) => `편집 ${count}곳`,
    takenOff: (count) => `화면에서 뺌 ${count}자`,
    corrected: (count) => `바로잡음 ${count}곳`,
  },
}
