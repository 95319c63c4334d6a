import { dirname } from 'node:path'
import { toOutline } from '../../lectern.ts'
import type { Deck } from '../../model/deck.ts'
import type { Document, Language } from '../../model/document.ts'
import type { Outline } from '../../model/outline.ts'
import { numberParts } from '../../model/parts.ts'
import { isTraditional, languageOf } from '../../read/index.ts'
import { bodyOf, parse, plainMarkdown } from '../../script/index.ts'
import { besideOf, nameOf } from '../files/files.ts'
import { picturesBeside } from '../files/pictures-beside.ts'
import { unusable } from '../refused.ts'
import type { Loaded } from './deckfile.ts'
import { sha256 } from './decktext.ts'

/**
 * A deck file that was made of no document: all its words are a person's, and what its slides say is the
 * full text of the handout.
 * @throws UnusableInput when it has no slides
 */
export function loadOwnDeck(path: string, text: string): Loaded {
  const body = bodyOf(text).text
  const read = parse(text, nothing(languageOf(body)), picturesBeside(path))
  const { value: deck, problems, assets, lines } = read
  const slides = deck.groups.flatMap((group) => group.slides)
  if (slides.length === 0) throw unusable((said) => said.deckEmpty(path))
  for (const group of deck.groups) numberParts(group.slides, ({ part }) => part !== null)
  const full = fullText(path, deck)
  for (const slide of slides) {
    const start = full.starts.get(slide.id)
    if (start !== undefined) slide.start = start
  }
  const source = { name: nameOf(path), sha256: sha256(text) }
  const whole = { ...deck, source }
  const document = {
    ...full.outline.document,
    language: deck.language,
    assets: [...full.outline.document.assets, ...assets],
    ...(isTraditional(body) && deck.language === 'zh-Hans' ? { isTraditional: true as const } : {}),
  }
  return {
    outline: { ...full.outline, document },
    deck: whole,
    problems,
    corrections: null,
    edited: { composed: whole, edits: [], lines, own: text },
  }
}

/** A document without a word. */
function nothing(language: Language): Document {
  const front = { title: [], subtitle: null, bylines: [], salutation: null }
  return { text: '', language, front, blocks: [], marks: [], assets: [] }
}

/**
 * What is told of it was told of the deck; what it leaves out, such as the address of a link, stands in the
 * deck.
 */
function fullText(
  path: string,
  deck: Deck,
): { outline: Outline; starts: ReadonlyMap<string, number> } {
  const { markdown, starts } = plainMarkdown(deck)
  if (markdown.trim() === '') return { outline: EMPTY, starts: new Map() }
  const { value } = toOutline(
    {
      name: 'deck.md',
      shown: path,
      bytes: new TextEncoder().encode(markdown),
      companion: besideOf(dirname(path)),
    },
    { encoding: 'utf-8' },
  )
  const { omitted: _, ...document } = value.document
  return { outline: { ...value, document }, starts }
}

const EMPTY: Outline = {
  document: nothing('en'),
  preamble: [],
  preambleSections: [],
  sections: [],
  closing: [],
}
