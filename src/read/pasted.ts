import type { Block } from '../model/document.ts'
import { type Problem, placeOf } from '../model/problem.ts'
import { sliceOf } from '../model/span.ts'
import { contentsLines } from './contents.ts'
import { languageOf } from './language.ts'
import { type Furniture, notesLines } from './plain/furniture.ts'
import { webLines } from './plain/web.ts'
import { SAID } from './said.ts'
import { usual } from './usual.ts'

/**
 * Blocks without what was pasted among them from a page of the web or typed by hand: the page's own
 * words, a table of contents that no field makes, notes at the end. Each kind is named in a problem; the
 * words stay in the full text. Text files have these taken out line by line (plain/furniture.ts).
 */
export function withoutPasted(
  text: string,
  blocks: readonly Block[],
): { own: Block[]; problems: Problem[] } {
  const found = pastedIn(text, blocks)
  const own = blocks.filter((block) => !found.has(block))
  // A document may be nothing else.
  return own.length === 0
    ? { own: [...blocks], problems: [] }
    : { own, problems: problemsOf(text, found) }
}

function pastedIn(text: string, blocks: readonly Block[]): Map<Block, Furniture> {
  const seen = usual(text)
  const words = blocks.map((block) =>
    isTyped(block) ? sliceOf(seen, block.span).slice(0, LONGEST) : '',
  )
  const found = new Map<Block, Furniture>()
  const add = (kind: Furniture, indices: readonly number[]) => {
    for (const index of indices) {
      const block = blocks[index]
      if (block && isPlain(block)) found.set(block, kind)
    }
  }
  add('contents', contentsLines(words, new Map()))
  add('web', webLines(words))
  add('notes', notesLines(words))
  return found
}

/** Longer paragraphs are running text, in UTF-16 units. */
const LONGEST = 240

/** Typed as it stands, perhaps with the number that the format gave it. */
function isTyped(block: Block): boolean {
  return block.type === 'heading' || isPlain(block)
}

/** A paragraph that the format calls nothing more: no item, code, note, quotation or caption. */
function isPlain(block: Block): boolean {
  return block.type === 'paragraph' && Object.keys(block).every((key) => PLAIN.has(key))
}

const PLAIN = new Set(['type', 'span', 'numbered'])

function problemsOf(text: string, found: ReadonlyMap<Block, Furniture>): Problem[] {
  const said = SAID[languageOf(text)]
  const kinds = new Map<Furniture, Block[]>()
  for (const [block, kind] of found) {
    const known = kinds.get(kind)
    if (known) known.push(block)
    else kinds.set(kind, [block])
  }
  return [...kinds].map(([kind, blocks]) => ({
    severity: 'warning',
    code: 'furniture-left',
    message: said.furnitureLeft(kind, blocks.length),
    ...placeOf(text, blocks[0]?.span.start ?? 0),
  }))
}
