import type { Item } from '../model/deck.ts'
import { emWidth } from '../typeset/metrics.ts'
import { linesIn, type Plan } from '../typeset/plan.ts'
import type { Markup } from './html.ts'
import type { Studio } from './studio.ts'

/** In px: of the type, and between the words of a row and its minutes. */
const SIZE = 20
const GAP = 24

/** The minutes of a meeting that a row of the agenda stands for; none where its words leave no room. */
export function minutesOf(studio: Studio, { settings }: Plan): (item: Item) => Markup | null {
  const { meeting, deck, places, typesetter, words, show } = studio
  const groups = new Map(deck.groups.map(({ id, slides }) => [slides[0]?.id, id]))
  return ({ head, label }) => {
    const place = [head, label].map((one) => one && places.of(one)).find((id) => id !== null)
    const group = groups.get(place ?? undefined)
    const minutes = group === undefined ? undefined : meeting?.reading.get(group)
    if (!minutes || !head) return null
    const said = words.minutes(minutes)
    const { face, size, width } = settings.head
    const lines = linesIn(head, settings.head, show)
    const ems = lines.map(({ start, end }) => emWidth(show(head).slice(start, end), face))
    const taken = Math.max(0, ...ems) * size
    const wanted = emWidth(said, 'sans-400') * SIZE + GAP
    return taken + wanted > width ? null : typesetter.word(said, 'minutes')
  }
}
