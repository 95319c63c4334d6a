import type { Block, Front } from '../../model/document.ts'
import { type Span, sliceOf } from '../../model/span.ts'
import type { GivenFront } from '../body.ts'
import { isLabelled } from './kinds.ts'

interface Taken {
  front: Front
  blocks: Block[]
}

/**
 * The front with what the format itself names. A title that is named stands for the one of the text: the
 * first lines are text then, but for the one outermost heading, which is a line of the title, and says
 * the same words as a rule.
 * @param all every block, `taken` what `takeFront` made of them
 */
export function withGiven(
  text: string,
  all: readonly Block[],
  taken: Taken,
  given: GivenFront,
): Taken {
  const [subtitle = null, ...below] = [...given.subtitle]
  const bylines = [...below, ...given.bylines]
  const heading = titleHeading(text, all)
  const isSame = heading !== null && given.title.some((one) => saysSame(text, one, heading.span))
  if (given.title.length === 0 || isSame) {
    const { front } = taken
    const rest = subtitle && front.subtitle ? [front.subtitle] : []
    const merged = {
      subtitle: subtitle ?? front.subtitle,
      bylines: [...bylines, ...rest, ...front.bylines],
    }
    return { front: { ...front, ...merged }, blocks: taken.blocks }
  }
  const title = [...given.title, ...(heading ? [heading.span] : [])]
  const front = { title, subtitle, bylines, salutation: null }
  return { front, blocks: all.filter((block) => block !== heading) }
}

/** The heading at the top that is the only one of its level, with none above that level, and no 一、. */
function titleHeading(text: string, blocks: readonly Block[]): Block | null {
  const [first] = blocks
  if (first?.type !== 'heading' || isLabelled(sliceOf(text, first.span))) return null
  const isOutermost = blocks.every(
    (block) => block === first || block.type !== 'heading' || block.level > first.level,
  )
  return isOutermost ? first : null
}

function saysSame(text: string, a: Span, b: Span): boolean {
  const bare = (span: Span) => sliceOf(text, span).replace(/\s+/g, '')
  return bare(a) === bare(b)
}
