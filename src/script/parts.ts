import type { Deck, Slide } from '../model/deck.ts'

/**
 * Numbers the runs of slides that share a heading anew: a person took one out, put one in or moved one,
 * and the others still say 2/3. A slide that is left alone has no part. Changes the deck's slides.
 */
export function renumberParts({ groups }: Deck): void {
  for (const { slides } of groups) {
    let run: Slide[] = []
    for (const slide of slides) {
      const [first] = run
      if (!first || !isOfRun(first, slide)) run = closed(run)
      if (slide.part) run.push(slide)
    }
    closed(run)
  }
}

function isOfRun(first: Slide, slide: Slide): boolean {
  return slide.part !== null && keyOf(first) === keyOf(slide)
}

function keyOf({ crumb, heading, layout }: Slide): string {
  return JSON.stringify([crumb, heading, layout === 'agenda'])
}

function closed(run: readonly Slide[]): Slide[] {
  run.forEach((slide, index) => {
    slide.part = run.length > 1 ? { index: index + 1, of: run.length } : null
  })
  return []
}
