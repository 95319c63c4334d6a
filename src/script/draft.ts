import { NOTE } from './escape.ts'
import type { Line } from './lines.ts'
import { addParagraph, type Paragraph } from './paragraphs.ts'
import { type Report, shortened, warn } from './report.ts'

/** A `#` line (null for slides that stand before the first) and the slides under it. */
export interface GroupDraft {
  title: Line | null
  slides: SlideDraft[]
}

/** The lines of a slide, told apart by what they are. */
export interface SlideDraft {
  title: Line
  /** What the line `::: cards` names. */
  layout: Line | null
  crumb: Line[]
  lead: Paragraph[]
  /** Items, table and picture; blank lines are kept, for they part one table from the next. */
  inside: Line[]
  tail: Paragraph[]
  notes: Paragraph[]
}

/** Sorts the lines of a deck file into groups and slides. */
export function draftGroups(lines: readonly Line[], report: Report): GroupDraft[] {
  const groups: GroupDraft[] = []
  let sorting: Sorting | null = null
  for (const line of lines) {
    const depth = depthOf(line)
    if (depth === 0 || depth > 2) {
      placeLine(sorting, depth === 0 ? line : flattened(line, report), report)
      continue
    }
    endSlide(sorting)
    sorting = null
    if (depth === 1) groups.push({ title: line, slides: [] })
    else {
      const slide = emptySlide(line)
      groupFor(groups, line, report).slides.push(slide)
      const start = { place: 'lead', open: null, isAfterBlank: true, isUnderTitle: true } as const
      sorting = { slide, report, told: 0, ...start }
    }
  }
  endSlide(sorting)
  return groups
}

/** So many `#` begin the line. */
function depthOf({ text, code }: Line): number {
  return code === undefined ? (/^#*/.exec(text)?.[0].length ?? 0) : 0
}

function placeLine(sorting: Sorting | null, line: Line, report: Report): void {
  if (sorting) addLine(sorting, line)
  else if (line.text.trim() !== '') {
    warn(report, 'line-astray', (said) => said.lineAstray(shortened(line.text)), line.number)
  }
}

function emptySlide(title: Line): SlideDraft {
  return { title, layout: null, crumb: [], lead: [], inside: [], tail: [], notes: [] }
}

function groupFor(groups: GroupDraft[], line: Line, report: Report): GroupDraft {
  const last = groups.at(-1)
  if (last) return last
  warn(report, 'slide-without-group', (said) => said.slideWithoutGroup(), line.number)
  const group: GroupDraft = { title: null, slides: [] }
  groups.push(group)
  return group
}

function flattened(line: Line, report: Report): Line {
  const words = line.text.replace(/^#+\s*/, '')
  warn(report, 'heading-deep', (said) => said.headingDeep(shortened(line.text)), line.number)
  return { ...line, text: words }
}

const CONTAINER = /^:::+\s*(.*)$/s
const RULE = /^ {0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*$/
/** `- point`, `1. point`, a row of a table, a quotation or a picture. */
const INSIDE = /^(?:[-+*](?:\s|$)|\d{1,9}[.)](?:\s|$)|[|>]|!\[[^\]]*\]\()/

/** How far the lines of a slide are told apart; they stand in this order. */
interface Sorting {
  slide: SlideDraft
  report: Report
  place: 'lead' | 'inside' | 'tail' | 'notes'
  /** The container that no `:::` has closed yet. */
  open: Line | null
  isAfterBlank: boolean
  /** So many paragraphs below the items are told to stand between them. */
  told: number
  /** Nothing but crumbs stands between the `##` line and this one. */
  isUnderTitle: boolean
}

function addLine(sorting: Sorting, line: Line): void {
  const { slide, place } = sorting
  const isBlank = line.text.trim() === '' && line.code === undefined
  if (isBlank) {
    if (place === 'inside') slide.inside.push(line)
  } else if (place === 'notes') addNote(sorting, line)
  else if (!beginPlace(sorting, line)) putLine(sorting, line)
  sorting.isAfterBlank = isBlank
  sorting.isUnderTitle &&= line.text.startsWith('>')
}

/** Notes go on to the next heading; what would begin something else above them says nothing here. */
function addNote({ slide, report, isAfterBlank }: Sorting, line: Line): void {
  if (line.code === undefined && CONTAINER.test(line.text)) {
    const words = shortened(line.text)
    warn(report, 'container-stray', (said) => said.containerInNotes(words), line.number)
  } else if (line.code === undefined && NOTE.test(line.text)) {
    addParagraph(slide.notes, { ...line, text: line.text.replace(NOTE, '') }, true)
  } else addParagraph(slide.notes, line, isAfterBlank)
}

/** What stands between items is shown below all of them, which is told once. */
function enterInside(sorting: Sorting): void {
  const { slide, report } = sorting
  for (const { lines, number } of slide.tail.slice(sorting.told)) {
    const words = shortened(lines[0] ?? '')
    warn(report, 'text-between', (said) => said.textBetween(words), number)
  }
  sorting.told = slide.tail.length
  sorting.place = 'inside'
}

/** True for a line that says what the next ones are, and holds at most the first words of a note. */
function beginPlace(sorting: Sorting, line: Line): boolean {
  const { slide, report } = sorting
  if (line.code !== undefined) return false
  const container = CONTAINER.exec(line.text)
  if (container) moveContainer(sorting, line, nameIn(container[1] ?? ''))
  else if (NOTE.test(line.text)) {
    sorting.place = 'notes'
    addParagraph(slide.notes, { ...line, text: line.text.replace(NOTE, '') }, true)
  } else if (RULE.test(line.text)) {
    warn(report, 'rule-ignored', (said) => said.ruleIgnored(), line.number)
  } else return false
  return true
}

/** `cards` in `::: cards`, `::: {.cards}` and `::: cards :::`. */
function nameIn(text: string): string {
  const name = text.trim()
  const inBraces = /^\{\s*\.([a-z]+)(?![\w-])([^{}]*)\}$/.exec(name)
  if (inBraces) return `${inBraces[1]} ${inBraces[2]?.trim()}`.trim()
  return /^([^\s:]+) :+$/.exec(name)?.[1] ?? name
}

function moveContainer(sorting: Sorting, line: Line, name: string): void {
  const { slide, report, open } = sorting
  if (name === '') {
    if (!open) warn(report, 'container-stray', (said) => said.containerStray(), line.number)
    else sorting.place = 'tail'
    sorting.open = null
    return
  }
  if (open) reportOpen(report, open)
  if (slide.layout) {
    warn(report, 'container-second', (said) => said.containerSecond(), line.number)
  }
  slide.layout ??= { ...line, text: name }
  sorting.open = line
  enterInside(sorting)
}

function putLine(sorting: Sorting, line: Line): void {
  const { slide, place, open, isAfterBlank } = sorting
  const { text } = line
  const isContinued = open !== null || !isAfterBlank || /^\s/.test(text)
  const isInside = line.code !== undefined || INSIDE.test(text)
  if (sorting.isUnderTitle && text.startsWith('>')) {
    slide.crumb.push({ ...line, text: text.slice(1) })
  } else if (isInside || (place === 'inside' && isContinued)) {
    enterInside(sorting)
    slide.inside.push(line)
  } else {
    if (place === 'inside') sorting.place = 'tail'
    addParagraph(place === 'lead' ? slide.lead : slide.tail, line, isAfterBlank)
  }
}

function endSlide(sorting: Sorting | null): void {
  if (sorting?.open) reportOpen(sorting.report, sorting.open)
}

function reportOpen(report: Report, line: Line): void {
  warn(report, 'container-open', (said) => said.containerOpen(shortened(line.text)), line.number)
}
