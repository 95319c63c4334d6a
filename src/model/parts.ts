import type { Slide } from './deck.ts'

/**
 * Gives the slides of a group that say the same at their heads their place among them (2/3), those that
 * stand between them aside; one that is alone has no part. Changes the slides for which `counts` holds.
 */
export function numberParts(slides: readonly Slide[], counts: (slide: Slide) => boolean): void {
  const runs = new Map<string, Slide[]>()
  for (const slide of slides.filter(counts)) {
    const key = JSON.stringify([slide.crumb, slide.heading, slide.layout === 'agenda'])
    runs.set(key, [...(runs.get(key) ?? []), slide])
  }
  for (const run of runs.values()) {
    for (const [at, slide] of run.entries()) {
      slide.part = run.length > 1 ? { index: at + 1, of: run.length } : null
    }
  }
}
