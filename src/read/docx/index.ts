import type { Block, Mark } from '../../model/document.ts'
import type { Checked } from '../../model/problem.ts'
import { isEmpty, trimmed } from '../../model/span.ts'
import type { Body } from '../body.ts'
import { unreadable } from '../refused.ts'
import { newCounters } from './counters.ts'
import { problemsOf } from './losses.ts'
import { readNumbering } from './numbering.ts'
import { openPackage, type Parts } from './package.ts'
import { endUnended } from './paragraphs.ts'
import { readRelations } from './relations.ts'
import type { State } from './state.ts'
import { readStyles } from './styles.ts'
import { walk } from './walk.ts'
import { type Element, parseXml } from './xml.ts'

/** The parts with text in them, in their order, by their root elements. */
const TEXTS = { document: 'w:document', footnotes: 'w:footnotes', endnotes: 'w:endnotes' }

/**
 * A .docx → its text, every paragraph's joined with LF, and the blocks over it. Tracked changes are
 * taken as accepted; headers, footers and field codes are left out; nothing is fetched.
 * @throws UnusableInput when it is no usable Word document
 */
export function readDocx(bytes: Uint8Array): Checked<Body> {
  const parts = openPackage(bytes)
  const state = stateOf(parts)
  for (const [part, root] of Object.entries(TEXTS)) readPart(state, part, root)
  const text = state.pieces.join('')
  return {
    value: {
      text,
      blocks: finish(text, state.blocks),
      marks: state.marks.sort(byPlace),
      assets: [...state.assets.values()],
    },
    problems: problemsOf(text, state.losses),
  }
}

function stateOf(parts: Parts): State {
  const styles = readStyles(rootOf(parts, 'styles'))
  return {
    parts,
    styles,
    numbering: readNumbering(rootOf(parts, 'numbering'), styles),
    counters: newCounters(),
    boxCounters: newCounters(),
    relations: new Map(),
    assets: new Map(),
    pieces: [],
    length: 0,
    blocks: [],
    marks: [],
    lastMarks: new Map(),
    paragraph: null,
    unended: null,
    rows: null,
    isInCell: false,
    isCovered: false,
    isInNotes: false,
    isInContents: false,
    losses: new Map(),
  }
}

function rootOf(parts: Parts, part: string): Element | null {
  const bytes = parts.get(`word/${part}.xml`)
  return bytes ? parseXml(bytes) : null
}

function readPart(state: State, part: string, rootName: string): void {
  const root = rootOf(state.parts, part)
  if (!root) return
  if (root.name !== rootName) {
    throw unreadable((said) => said.otherRoot(part))
  }
  state.relations = readRelations(state.parts.get(`word/_rels/${part}.xml.rels`))
  state.counters = newCounters()
  state.isInNotes = part !== 'document'
  state.isInContents = false
  walk(state, root)
  endUnended(state)
}

/** Blocks without the white space at their ends, and without those that hold nothing else. */
function finish(text: string, blocks: readonly Block[]): Block[] {
  return blocks
    .map((block): Block => {
      const span = trimmed(text, block.span)
      return block.type === 'table'
        ? { ...block, span, rows: block.rows.map((row) => row.map((cell) => trimmed(text, cell))) }
        : { ...block, span }
    })
    .filter((block) => block.type === 'figure' || !isEmpty(block.span))
}

/** The longer first where two begin at once. */
function byPlace(a: Mark, b: Mark): number {
  return a.span.start - b.span.start || b.span.end - a.span.end
}
