import type { Block, Mark, Omission } from '../../model/document.ts'
import type { Checked } from '../../model/problem.ts'
import { isEmpty, sliceOf, trimmed } from '../../model/span.ts'
import type { Body } from '../body.ts'
import { unreadable } from '../refused.ts'
import { newCounters } from './counters.ts'
import { problemsOf } from './losses.ts'
import { type NoteKind, readFound, readNotes } from './notes.ts'
import { readNumbering } from './numbering.ts'
import { omittedFrom } from './omissions.ts'
import { openPackage, type Parts } from './package.ts'
import { endUnended } from './paragraphs.ts'
import { readRelations } from './relations.ts'
import type { State } from './state.ts'
import { readStyles } from './styles.ts'
import { belowTitles } from './titles.ts'
import { walk } from './walk.ts'
import { type Element, parseXml } from './xml.ts'

/** The parts with text in them, by their root elements. */
const TEXTS = { document: 'w:document', footnotes: 'w:footnotes', endnotes: 'w:endnotes' }

/**
 * A .docx → its text, every paragraph's joined with LF, and the blocks over it; notes stand behind it.
 * Tracked changes are taken as accepted; nothing is fetched. What isn't in the text is named.
 * @throws UnusableInput when it is no usable Word document
 */
export function readDocx(bytes: Uint8Array): Checked<Body> {
  const parts = openPackage(bytes)
  const document = textRootOf(parts, 'document')
  const state = stateOf(parts, document)
  if (document) readStory(state, 'document', () => walk(state, document))
  const notes = [readNotesOf(state, 'footnote'), readNotesOf(state, 'endnote')]
  const text = state.pieces.join('')
  const roots = [document, ...notes].filter((root) => root !== null)
  const omitted = omittedFrom(state, text, roots)
  return { value: bodyOf(state, text, omitted), problems: problemsOf(text, state.losses) }
}

function stateOf(parts: Parts, document: Element | null): State {
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
    captions: new Set(),
    titles: new Set(),
    torn: new Set(),
    paragraph: null,
    unended: null,
    rows: null,
    tableFigures: [],
    isInCell: false,
    isHidden: false,
    fonts: null,
    notes: readNotes(rootOf(parts, 'settings'), document),
    note: null,
    isInContents: false,
    drawing: null,
    own: new Map(),
    fields: 0,
    losses: new Map(),
  }
}

function rootOf(parts: Parts, part: string): Element | null {
  const bytes = parts.get(`word/${part}.xml`)
  return bytes ? parseXml(bytes) : null
}

function textRootOf(parts: Parts, part: keyof typeof TEXTS): Element | null {
  const root = rootOf(parts, part)
  if (!root || root.name === TEXTS[part]) return root
  throw unreadable((said) => said.otherRoot(part))
}

/** Reads one part, whose relations and lists are its own. */
function readStory(state: State, part: keyof typeof TEXTS, read: () => void): void {
  state.relations = readRelations(state.parts.get(`word/_rels/${part}.xml.rels`))
  state.counters = newCounters()
  state.isInContents = false
  read()
  endUnended(state)
}

function readNotesOf(state: State, kind: NoteKind): Element | null {
  const root = textRootOf(state.parts, `${kind}s`)
  if (!root) return null
  readStory(state, `${kind}s`, () =>
    readFound(state, kind, root, (note) => {
      walk(state, note)
      endUnended(state)
    }),
  )
  return root
}

function bodyOf(state: State, text: string, omitted: Omission[]): Body {
  const { blocks, captions } = finish(text, state)
  const breaks = blocks.flatMap((block) => breaksIn(text, block, state.torn))
  return {
    text,
    blocks,
    marks: [...state.marks, ...breaks].sort(byPlace),
    assets: [...state.assets.values()],
    captions,
    ...(omitted.length > 0 ? { omitted } : {}),
  }
}

/** Blocks without the white space at their ends, and without those that hold nothing else. */
function finish(
  text: string,
  state: Pick<State, 'blocks' | 'captions' | 'titles'>,
): { blocks: Block[]; captions: Set<Block> } {
  const captions = new Set<Block>()
  const blocks = belowTitles(state.blocks, state.titles)
    .map((block): Block => {
      const span = trimmed(text, block.span)
      const own =
        block.type === 'table'
          ? {
              ...block,
              span,
              rows: block.rows.map((row) =>
                row.map((cell) => ({ ...cell, ...trimmed(text, cell) })),
              ),
            }
          : { ...block, span }
      if (state.captions.has(block.span.start)) captions.add(own)
      return own
    })
    .filter((block) => block.type === 'figure' || !isEmpty(block.span))
  return { blocks, captions }
}

/** The line ends within a cell, and within a block that holds several lines. */
function breaksIn(text: string, block: Block, torn: ReadonlySet<number>): Mark[] {
  const spans = block.type === 'table' ? block.rows.flat() : [block.span]
  return spans.flatMap((span) =>
    [...sliceOf(text, span).matchAll(/\s*\n\s*/g)]
      .map(({ 0: end, index }) => ({
        start: span.start + index,
        end: span.start + index + end.length,
      }))
      .filter(({ start }) => !torn.has(start))
      .map((end): Mark => ({ type: 'break', span: end })),
  )
}

/** The longer first where two begin at once. */
function byPlace(a: Mark, b: Mark): number {
  return a.span.start - b.span.start || b.span.end - a.span.end
}
