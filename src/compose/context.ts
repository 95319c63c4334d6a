import type { Content, Deck, Density, Slide, Theme } from '../model/deck.ts'
import { isSpan } from '../model/deck.ts'
import type { Document } from '../model/document.ts'
import { shownText } from '../model/shown.ts'
import type { Span } from '../model/span.ts'
import { planSlide } from '../typeset/index.ts'

/** What a person chose for a deck. */
export interface Settings {
  density: Density
  theme: Theme
  source: Deck['source']
}

/** What every part of composing needs: the document, how its words look, and whether a slide fits. */
export interface Context {
  document: Document
  settings: Settings
  read(span: Span): string
  fits(slide: Slide): boolean
}

export function makeContext(document: Document, settings: Settings): Context {
  const known = new Map<string, string>()
  const read = (span: Span) => {
    const key = `${span.start}-${span.end}`
    const text = known.get(key) ?? shownText(document, span)
    known.set(key, text)
    return text
  }
  const show = (content: Content) => (isSpan(content) ? read(content) : content.written)
  return { document, settings, read, fits: (slide) => planSlide(slide, show).fits }
}
