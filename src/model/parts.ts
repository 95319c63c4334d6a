import { isSpan, type Slide } from './deck.ts'

/**
 * Gives slides that follow each other and say the same at their heads their place among them (2/3); one
 * that is alone has no part. Changes the slides for which `counts` holds.
 */
export function numberParts(slides: readonly Slide[], counts: (slide: Slide) => boolean): void {
  let run: Slide[] = []
  const close = () => {
    for (const [at, slide] of run.entries()) {
      slide.part = run.length > 1 ? { index: at + 1, of: run.length } : null
    }
    run = []
  }
  for (const slide of slides) {
    const [first] = run
    if (!counts(slide) || (first && saysAtHead(first) !== saysAtHead(slide))) close()
    if (counts(slide)) run.push(slide)
  }
  close()
}

/** A heading that is cut short on some of them begins as the whole one does. */
function saysAtHead({ crumb, heading, layout }: Slide): string {
  const beginnings = heading.map((line) => (isSpan(line) ? line.start : line))
  return JSON.stringify([crumb, beginnings, layout === 'agenda'])
}
