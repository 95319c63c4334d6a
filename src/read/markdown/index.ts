import type { Source } from '../../model/document.ts'
import { type Checked, UnusableInput } from '../../model/problem.ts'
import { isEmpty, type Span, trimmed, without } from '../../model/span.ts'
import type { Body } from '../body.ts'
import { SAID } from '../said.ts'
import { DEEPEST, TooDeep } from './block-places.ts'
import { type FrontMatter, readFrontMatter } from './frontmatter.ts'
import { PARSER } from './parser.ts'
import { type Placed, parsePlaced } from './positions.ts'
import { markSyntax, omit, type State } from './state.ts'
import { tongueOf } from './tongue.ts'
import { readBlocks } from './walk.ts'

/**
 * Markdown as a person types a document: every span points into the file as it is.
 * @throws UnusableInput where lists, quotations or pictures are nested too deep.
 */
export function readMarkdown(text: string, source: Source): Checked<Body> {
  const state: State = {
    text,
    source,
    blocks: [],
    marks: [],
    assets: [],
    problems: [],
    omitted: new Map(),
    definitions: [],
    used: new Set(),
  }
  const head = readFrontMatter(text)
  readBlocks(state, parsed(text, head?.end ?? 0))
  state.blocks.sort((a, b) => a.span.start - b.span.start)
  markSyntaxBetween(state, head)
  omitUnused(state, head)
  state.marks.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
  const { blocks, marks, assets, problems } = state
  const omitted = [...state.omitted.values()]
  const front = head?.front ?? null
  return { value: { text, blocks, marks, assets, omitted, ...(front ? { front } : {}) }, problems }
}

function parsed(text: string, from: number): Placed[] {
  try {
    return parsePlaced(PARSER, text, from)
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error
    throw new UnusableInput(SAID[tongueOf(text)].nestedTooDeep(DEEPEST))
  }
}

/** What stands between the blocks (#, bullets, fences, pipes) is mark-up. */
function markSyntaxBetween(state: State, head: FrontMatter | null): void {
  const shown = [...(head?.shown ?? []), ...state.blocks.map(({ span }) => span)]
  for (const gap of without({ start: 0, end: state.text.length }, shown)) {
    const span = trimmed(state.text, gap)
    if (!isEmpty(span)) markSyntax(state, span)
  }
}

/** Link targets that no link uses, and what front matter says that isn't shown. */
function omitUnused(state: State, head: FrontMatter | null): void {
  const wordsOf = ({ start, end }: Span) => state.text.slice(start, end)
  for (const { label, span } of state.definitions) {
    if (!state.used.has(label)) omit(state, 'md-reference', wordsOf(span))
  }
  for (const span of head?.unshown ?? []) omit(state, 'md-front-matter', wordsOf(span))
}
