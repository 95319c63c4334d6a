import type { Content, Deck, Group } from '../model/deck.ts'
import type { Document } from '../model/document.ts'
import type { Discussion, Meeting } from '../model/meeting.ts'
import type { Span } from '../model/span.ts'
import type { IsCut } from '../model/titles.ts'
import { TRADITIONAL_WORDS, WORDS, type Words } from '../model/words.ts'
import type { Show } from '../typeset/plan.ts'
import { type Places, placesIn } from './places.ts'
import type { Typesetter } from './type.ts'

/** What the slides of one page are made with. */
export interface Studio {
  deck: Deck
  typesetter: Typesetter
  words: Words
  /** 1-based place of each slide in the deck, by id. */
  pages: ReadonlyMap<string, number>
  /** What each slide's group is, by the slide's id. */
  kinds: ReadonlyMap<string, Group['kind']>
  assetUrl(id: string): string
  /** How contents read, for planning. */
  show: Show
  /** The alternative texts of the source's pictures, by asset; one may stand in several places. */
  alternatives: ReadonlyMap<string, readonly Span[]>
  /** Where words that name a section lead. */
  places: Places
  /** What was asked for of a meeting. */
  meeting: Meeting | null
}

export function makeStudio(
  deck: Deck,
  typesetter: Typesetter,
  assetUrl: (id: string) => string,
  { isCut, meeting = null }: { isCut?: IsCut; meeting?: Meeting | null } = {},
): Studio {
  const pages = new Map(idsOf(deck, meeting).map((id, index) => [id, index + 1]))
  const kinds = new Map(
    deck.groups.flatMap(({ kind, slides }) => slides.map(({ id }) => [id, kind] as const)),
  )
  const isTraditional = deck.language === 'zh-Hans' && typesetter.document.isTraditional
  const words = isTraditional ? TRADITIONAL_WORDS : WORDS[deck.language]
  const { size } = deck.look
  const show = Object.assign(showOf(typesetter), { size }, isCut ? { isCut } : {})
  return {
    deck,
    typesetter,
    words,
    pages,
    kinds,
    assetUrl,
    show,
    alternatives: alternativesIn(typesetter.document),
    places: placesIn(deck),
    meeting,
  }
}

/** Of every slide in its order, those of discussions too. */
function idsOf({ groups }: Deck, meeting: Meeting | null): string[] {
  return groups.flatMap((group) => [
    ...group.slides.map(({ id }) => id),
    ...discussionsAfter(meeting, group).map(({ id }) => id),
  ])
}

export function discussionsAfter(meeting: Meeting | null, group: Group): Discussion[] {
  return meeting?.discussions.filter(({ after }) => after === group) ?? []
}

function alternativesIn({ blocks }: Document): Map<string, Span[]> {
  const found = new Map<string, Span[]>()
  for (const block of blocks) {
    if (block.type !== 'figure') continue
    found.set(block.asset, [...(found.get(block.asset) ?? []), block.span])
  }
  return found
}

/** How contents read, for planning. */
export function showOf({ runs }: Typesetter): Show {
  const show = (content: Content) =>
    runs(content)
      .map(({ text }) => text)
      .join('')
  return Object.assign(show, { pieces: runs })
}
