import type { Element } from '@xmldom/xmldom'
import type { Asset, Block, Mark } from '../../model/document.ts'
import { type Checked, type Problem, UnusableInput } from '../../model/problem.ts'
import { isEmpty, type Span, trimmed } from '../../model/span.ts'
import type { Body } from '../body.ts'
import { pictureType, sizeOf } from '../picture.ts'
import { below, child, children, isOn, openPackage, type Parts, rootOf } from './package.ts'
import { levelOf, numbersOf, readStyles, type Style } from './styles.ts'

interface State {
  parts: Parts
  styles: ReadonlyMap<string, Style>
  /** Targets of the document's relationships: internal part names and external addresses. */
  targets: ReadonlyMap<string, { target: string; isExternal: boolean }>
  /** The text so far, in pieces, and how long it is. */
  pieces: string[]
  length: number
  blocks: Block[]
  marks: Mark[]
  assets: Asset[]
  /** Paragraphs that Word numbers itself. */
  numbered: number
  lostPictures: number
}

/** How text is set where it is being read. */
interface Setting {
  href: string | null
  depth: number
}

/** Elements nested deeper than this are no document. */
const DEEPEST = 120

/**
 * A .docx → its text, every paragraph's joined with LF, and the blocks over it. Tracked changes are
 * taken as accepted; headers, footers and field codes are left out; nothing is fetched.
 * @throws UnusableInput when it is no Word document
 */
export function readDocx(bytes: Uint8Array): Checked<Body> {
  const parts = openPackage(bytes)
  const root = rootOf(parts, 'word/document.xml')
  const body = root && child(root, 'w:body')
  if (!body) throw new UnusableInput('holds no document body; save it as .docx once more.')
  const state: State = {
    parts,
    styles: readStyles(rootOf(parts, 'word/styles.xml')),
    targets: readTargets(rootOf(parts, 'word/_rels/document.xml.rels')),
    pieces: [],
    length: 0,
    blocks: [],
    marks: [],
    assets: [],
    numbered: 0,
    lostPictures: 0,
  }
  readBlocks(state, body, 0)
  for (const name of ['footnotes', 'endnotes']) readNotes(state, rootOf(parts, `word/${name}.xml`))
  const { blocks, marks, assets } = state
  marks.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
  const text = state.pieces.join('')
  return {
    value: { text, blocks: filled(text, blocks), marks, assets },
    problems: problemsOf(state),
  }
}

/** Blocks without the white space at their ends, and without those that hold nothing else. */
function filled(text: string, blocks: readonly Block[]): Block[] {
  return blocks
    .map((block): Block => {
      const span = trimmed(text, block.span)
      return block.type === 'table'
        ? { ...block, span, rows: block.rows.map((row) => row.map((cell) => trimmed(text, cell))) }
        : { ...block, span }
    })
    .filter((block) => block.type === 'figure' || !isEmpty(block.span))
}

function problemsOf({ numbered, lostPictures }: State): Problem[] {
  const problems: Problem[] = []
  if (numbered > 0) {
    problems.push({
      severity: 'warning',
      code: 'docx-automatic-numbers',
      message: `${numbered} paragraphs have numbers that Word makes itself, which are not read yet; in Word, turn them into typed numbers.`,
    })
  }
  if (lostPictures > 0) {
    problems.push({
      severity: 'warning',
      code: 'docx-picture',
      message: `${lostPictures} pictures are in a format that browsers don't show, or lie outside the file; save them as PNG or JPEG in it.`,
    })
  }
  return problems
}

function readTargets(root: Element | null): State['targets'] {
  const targets = new Map<string, { target: string; isExternal: boolean }>()
  for (const element of root ? children(root) : []) {
    const isExternal = element.getAttribute('TargetMode') === 'External'
    targets.set(element.getAttribute('Id') ?? '', {
      target: element.getAttribute('Target') ?? '',
      isExternal,
    })
  }
  return targets
}

/** Wrappers whose content counts as if it stood where they do. */
const WRAPPERS = new Set([
  'w:sdt',
  'w:sdtContent',
  'w:smartTag',
  'w:customXml',
  'w:ins',
  'w:moveTo',
])

function readBlocks(state: State, parent: Element, depth: number): void {
  refuseDepth(depth)
  for (const element of children(parent)) {
    if (element.nodeName === 'w:p') readParagraph(state, element, depth)
    else if (element.nodeName === 'w:tbl') readTable(state, element, depth)
    else if (WRAPPERS.has(element.nodeName)) readBlocks(state, element, depth + 1)
  }
}

function refuseDepth(depth: number): void {
  if (depth > DEEPEST)
    throw new UnusableInput('nests deeper than any document does; it is not read.')
}

function readParagraph(state: State, paragraph: Element, depth: number): Span {
  const properties = child(paragraph, 'w:pPr')
  const style = state.styles.get(child(properties, 'w:pStyle')?.getAttribute('w:val') ?? '')
  const level = levelOf(properties) ?? style?.level ?? null
  const start = state.length
  const pictures = state.assets.length
  readInlines(state, paragraph, { href: null, depth })
  const span = { start, end: state.length }
  if ((numbersOf(properties) ?? style?.isNumbered ?? false) && span.end > start) state.numbered += 1
  state.blocks.push(level === null ? { type: 'paragraph', span } : { type: 'heading', span, level })
  for (const { id } of state.assets.slice(pictures)) {
    state.blocks.push({ type: 'figure', span: { start: span.end, end: span.end }, asset: id })
  }
  add(state, '\n')
  return span
}

function add(state: State, text: string): void {
  state.pieces.push(text)
  state.length += text.length
}

/** What each element inside a paragraph stands for; elements not named here hold no text. */
const INLINES: Record<string, (state: State, element: Element, setting: Setting) => void> = {
  'w:r': readRun,
  'w:hyperlink': (state, element, setting) => {
    const link = state.targets.get(element.getAttribute('r:id') ?? '')
    const isSafe = link?.isExternal && /^(?:https?:|mailto:)/i.test(link.target)
    readInlines(state, element, {
      href: isSafe ? link.target : setting.href,
      depth: setting.depth + 1,
    })
  },
  'w:t': (state, element) => add(state, element.textContent ?? ''),
  'w:tab': (state) => add(state, '\t'),
  'w:br': (state, element) => {
    if (!['page', 'column'].includes(element.getAttribute('w:type') ?? '')) add(state, '\n')
  },
  'w:cr': (state) => add(state, '\n'),
  'w:noBreakHyphen': (state) => add(state, '\u2011'),
  'w:drawing': readPicture,
  'w:pict': readPicture,
  'w:fldSimple': inner,
  'mc:AlternateContent': (state, element, setting) => {
    const choice = child(element, 'mc:Choice')
    if (choice) readInlines(state, choice, { ...setting, depth: setting.depth + 1 })
  },
}
for (const name of WRAPPERS) INLINES[name] = inner

function inner(state: State, element: Element, setting: Setting): void {
  readInlines(state, element, { ...setting, depth: setting.depth + 1 })
}

function readInlines(state: State, parent: Element, setting: Setting): void {
  refuseDepth(setting.depth)
  for (const element of children(parent)) {
    if (Object.hasOwn(INLINES, element.nodeName))
      INLINES[element.nodeName]?.(state, element, setting)
  }
}

function readRun(state: State, run: Element, setting: Setting): void {
  const start = state.length
  readInlines(state, run, { ...setting, depth: setting.depth + 1 })
  const span = { start, end: state.length }
  if (isEmpty(span)) return
  const properties = child(run, 'w:rPr')
  if (isOn(properties, 'w:b')) mark(state, { type: 'strong', span })
  if (isOn(properties, 'w:i')) mark(state, { type: 'emphasis', span })
  if (setting.href) mark(state, { type: 'link', span, href: setting.href })
}

/** Word parts a stretch of bold into many runs; neighbours become one mark. */
function mark({ marks }: State, next: Mark): void {
  const last = marks.findLast(({ type }) => type === next.type)
  const isSame = last?.span.end === next.span.start && hrefOf(last) === hrefOf(next)
  if (last && isSame) last.span.end = next.span.end
  else marks.push(next)
}

function hrefOf(one: Mark): string | null {
  return one.type === 'link' ? one.href : null
}

/** A picture that lies in the package; one that is only linked is never fetched. */
function readPicture(state: State, drawing: Element): void {
  const id = below(drawing, 'a:blip') ?? below(drawing, 'v:imagedata')
  const key = id?.getAttribute('r:embed') || id?.getAttribute('r:id') || ''
  if (!id) return
  const link = state.targets.get(key)
  const bytes = link && !link.isExternal ? state.parts[partName(link.target)] : undefined
  const type = bytes && pictureType(bytes)
  if (!bytes || !type) {
    state.lostPictures += 1
    return
  }
  state.assets.push({
    id: `image${state.assets.length + 1}`,
    type,
    bytes,
    size: sizeOf(bytes, type),
  })
}

function partName(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `word/${target.replace(/^\.\//, '')}`
}

/** Rows of equal length: a merged cell's text stands in its first place, the others are empty. */
function readTable(state: State, table: Element, depth: number): void {
  refuseDepth(depth)
  const start = state.length
  const kept = state.blocks.length
  const rows = [...children(table)]
    .filter(({ nodeName }) => nodeName === 'w:tr')
    .map((row) => readRow(state, row, depth))
  const figures = state.blocks.splice(kept).filter(({ type }) => type === 'figure')
  const width = Math.max(0, ...rows.map((row) => row.length))
  for (const row of rows) {
    const end = row.at(-1)?.end ?? start
    while (row.length < width) row.push({ start: end, end })
  }
  const span = { start, end: state.length }
  if (rows.length > 0) state.blocks.push({ type: 'table', span, rows })
  state.blocks.push(...figures)
}

function readRow(state: State, row: Element, depth: number): Span[] {
  const cells = [...children(row)].filter(({ nodeName }) => nodeName === 'w:tc')
  return cells.flatMap((cell) => readCell(state, cell, depth))
}

function readCell(state: State, cell: Element, depth: number): Span[] {
  const start = state.length
  readBlocks(state, cell, depth + 1)
  const span = { start, end: state.length }
  const across = Number(child(child(cell, 'w:tcPr'), 'w:gridSpan')?.getAttribute('w:val') ?? 1)
  const empty = { start: span.end, end: span.end }
  return [span, ...Array.from({ length: Math.min(across, 64) - 1 }, () => ({ ...empty }))]
}

/** Footnotes and endnotes follow the text; the separators that Word keeps among them hold none. */
function readNotes(state: State, root: Element | null): void {
  for (const note of root ? children(root) : []) {
    if (!note.getAttribute('w:type')) readBlocks(state, note, 0)
  }
}
