import { NOTE } from './escape.ts'
import { type Report, shortened, warn } from './report.ts'

export interface Line {
  text: string
  /** 1-based. */
  number: number
}

/** Lines that are read as one, and the number of the first of them. */
interface Paragraph {
  lines: string[]
  number: number
}

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

export function linesOf(text: string, first: number): Line[] {
  return text.split(/\r\n|\r|\n/).map((line, index) => ({ text: line, number: first + index }))
}

/** Sorts the lines of a deck file into groups and slides. */
export function draftGroups(lines: readonly Line[], report: Report): GroupDraft[] {
  const groups: GroupDraft[] = []
  let sorting: Sorting | null = null
  for (const line of lines) {
    const depth = /^#*/.exec(line.text)?.[0].length ?? 0
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
      sorting = { slide, report, place: 'lead', open: null, isAfterBlank: true }
    }
  }
  endSlide(sorting)
  return groups
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
/** `- point`, `1. point`, a row of a table or a picture. */
const INSIDE = /^(?:[-+*](?:\s|$)|\d{1,9}[.)](?:\s|$)|\||!\[[^\]]*\]\()/

/** How far the lines of a slide are told apart; they stand in this order. */
interface Sorting {
  slide: SlideDraft
  report: Report
  place: 'lead' | 'inside' | 'tail' | 'notes'
  /** The container that no `:::` has closed yet. */
  open: Line | null
  isAfterBlank: boolean
}

function addLine(sorting: Sorting, line: Line): void {
  const { slide, place } = sorting
  const isBlank = line.text.trim() === ''
  if (isBlank) {
    if (place === 'inside') slide.inside.push(line)
  } else if (place === 'notes') addParagraph(slide.notes, line, sorting.isAfterBlank)
  else if (!beginPlace(sorting, line)) putLine(sorting, line)
  sorting.isAfterBlank = isBlank
}

/** True for a line that says what the next ones are, and holds at most the first words of a note. */
function beginPlace(sorting: Sorting, line: Line): boolean {
  const { slide, report } = sorting
  const container = CONTAINER.exec(line.text)
  if (container) moveContainer(sorting, line, container[1]?.trim() ?? '')
  else if (NOTE.test(line.text)) {
    sorting.place = 'notes'
    addParagraph(slide.notes, { ...line, text: line.text.replace(NOTE, '') }, true)
  } else if (RULE.test(line.text)) {
    warn(report, 'rule-ignored', 'This line begins no slide; begin one with “##”.', line.number)
  } else return false
  return true
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
  if (INSIDE.test(text) || (place === 'inside' && isContinued)) {
    sorting.place = 'inside'
    slide.inside.push(line)
  } else if (place === 'lead' && text.startsWith('>') && slide.lead.length === 0) {
    slide.crumb.push({ ...line, text: text.slice(1) })
  } else {
    if (place === 'inside') sorting.place = 'tail'
    addParagraph(place === 'lead' ? slide.lead : slide.tail, line, isAfterBlank)
  }
}

/** Lines under each other are one paragraph, except what begins like a point. */
function addParagraph(paragraphs: Paragraph[], line: Line, isNew: boolean): void {
  const words = line.text.trim()
  if (words === '') return
  const last = paragraphs.at(-1)
  const previous = last?.lines.at(-1) ?? ''
  // `{@0-9}` and `{written}` end a content, whatever stands below.
  const isEnded = isNew || /(?<!\\)\}$/.test(previous) || /^(?:[-+*]|\d{1,9}[.)])\s/.test(words)
  if (!last || isEnded) paragraphs.push({ lines: [words], number: line.number })
  else last.lines.push(words)
}

/** The lines of a paragraph in one: closed up between Han, with a space between Latin letters. */
export function joined({ lines }: Paragraph): string {
  const [first = ''] = lines
  const rest = lines.slice(1).map((line, index) => {
    const isSpaced = isLatin(lines[index]?.at(-1)) && isLatin(line[0])
    return isSpaced ? ` ${line}` : line
  })
  return first + rest.join('')
}

/** True where a line end separates words, as in the source: anything before the CJK blocks. */
function isLatin(character: string | undefined): boolean {
  return character !== undefined && character < '\u2e80' && !/\s/.test(character)
}

function endSlide(sorting: Sorting | null): void {
  if (sorting?.open) reportOpen(sorting.report, sorting.open)
}

function reportOpen(report: Report, line: Line): void {
  const message = `“${shortened(line.text)}” is not closed; put a line “:::” under what belongs in it.`
  warn(report, 'container-open', message, line.number)
}
