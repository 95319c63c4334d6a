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
      sorting = { slide, report, ...start }
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
    const message = `“${shortened(line.text)}” stands outside every slide; put it below a “##” line.`
    warn(report, 'line-astray', message, line.number)
  }
}

function emptySlide(title: Line): SlideDraft {
  return { title, layout: null, crumb: [], lead: [], inside: [], tail: [], notes: [] }
}

function groupFor(groups: GroupDraft[], line: Line, report: Report): GroupDraft {
  const last = groups.at(-1)
  if (last) return last
  const message = 'This slide stands before the first “#” line; it is put into a group of its own.'
  warn(report, 'slide-without-group', message, line.number)
  const group: GroupDraft = { title: null, slides: [] }
  groups.push(group)
  return group
}

function flattened(line: Line, report: Report): Line {
  const words = line.text.replace(/^#+\s*/, '')
  const message = `“${shortened(line.text)}” is read as a paragraph; “#” begins a group and “##” a slide.`
  warn(report, 'heading-deep', message, line.number)
  return { ...line, text: words }
}

const CONTAINER = /^:::+\s*(.*)$/s
const RULE = /^(?:-{3,}|\*{3,}|_{3,})\s*$/
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
  /** Nothing but crumbs stands between the `##` line and this one. */
  isUnderTitle: boolean
}

function addLine(sorting: Sorting, line: Line): void {
  const { slide, place } = sorting
  const isBlank = line.text.trim() === '' && line.code === undefined
  if (isBlank) {
    if (place === 'inside') slide.inside.push(line)
  } else if (place === 'notes') addParagraph(slide.notes, line, sorting.isAfterBlank)
  else if (!beginPlace(sorting, line)) putLine(sorting, line)
  sorting.isAfterBlank = isBlank
  sorting.isUnderTitle &&= line.text.startsWith('>')
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
    warn(report, 'rule-ignored', 'This line begins no slide; begin one with “##”.', line.number)
  } else return false
  return true
}

/** `cards` in `::: cards`, `::: {.cards}` and `::: cards :::`. */
function nameIn(text: string): string {
  const name = text.trim()
  return /^\{\s*\.([a-z]+)\s*\}$/.exec(name)?.[1] ?? /^([^\s:]+) :+$/.exec(name)?.[1] ?? name
}

function moveContainer(sorting: Sorting, line: Line, name: string): void {
  const { slide, report, open } = sorting
  if (name === '') {
    const message = 'Nothing is open that “:::” could close; take it away.'
    if (!open) warn(report, 'container-stray', message, line.number)
    else sorting.place = 'tail'
    sorting.open = null
    return
  }
  if (open) reportOpen(report, open)
  else if (slide.layout) {
    const message = 'A slide has one layout; begin another slide with “##” for this one.'
    warn(report, 'container-second', message, line.number)
  }
  slide.layout ??= { ...line, text: name }
  sorting.open = line
  sorting.place = 'inside'
}

function putLine(sorting: Sorting, line: Line): void {
  const { slide, place, open, isAfterBlank } = sorting
  const { text } = line
  const isContinued = open !== null || !isAfterBlank || /^\s/.test(text)
  const isInside = line.code !== undefined || INSIDE.test(text)
  if (sorting.isUnderTitle && text.startsWith('>')) {
    slide.crumb.push({ ...line, text: text.slice(1) })
  } else if (isInside || (place === 'inside' && isContinued)) {
    sorting.place = 'inside'
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
  const message = `“${shortened(line.text)}” is not closed; put a line “:::” under what belongs in it.`
  warn(report, 'container-open', message, line.number)
}
