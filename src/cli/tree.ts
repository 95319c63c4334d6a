import { parallelsOf } from '../lectern.ts'
import type { Document, Language } from '../model/document.ts'
import type { Outline, Section } from '../model/outline.ts'
import { placeOf } from '../model/problem.ts'
import type { Told } from '../model/said.ts'
import { shownText } from '../model/shown.ts'

interface ParallelJson {
  /** `major`: clauses and sentences; `minor`: phrases of a few words. */
  rank: 'major' | 'minor'
  items: { text: string; start: number }[]
}

/** The parallel groups as `lectern outline --json --parallels` prints them. */
export function parallelsJson(outline: Outline): ParallelJson[] {
  return parallelsOf(outline).map(({ kind, members }) => ({
    rank: kind === 'phrases' ? 'minor' : 'major',
    items: members.map(({ head }) => ({
      text: shownText(outline.document, head),
      start: head.start,
    })),
  }))
}

/** The parallel groups as lines: the line that each begins on, and its members. */
export function parallelsList(outline: Outline): string {
  const rows = parallelsOf(outline).map(({ members, span }) =>
    row(
      outline.document,
      span.start,
      members.map(({ head }) => shownText(outline.document, head)).join(' / '),
    ),
  )
  return rows.length > 0 ? `\n${rows.join('\n')}\n` : ''
}

/** The outline as indented lines, each with its line in the source. */
export function outlineTree(outline: Outline): string {
  const { document, preambleSections, sections } = outline
  const { title, subtitle, salutation } = document.front
  const front = [...title, subtitle, salutation].filter((span) => span !== null)
  const rows = front.map((span) => row(document, span.start, shownText(document, span)))
  if (rows.length > 0) rows.push('')
  const visit = (section: Section, depth: number) => {
    const number = section.number ? shownText(document, section.number) : ''
    const heading = section.heading ? shownText(document, section.heading) : '…'
    // A label without a mark of its own would run into its heading.
    const runsOn = /[\p{L}\p{N}]$/u.test(number) || /^[!-~가-힣]/.test(heading)
    const gap = number !== '' && runsOn ? ' ' : ''
    rows.push(row(document, section.span.start, `${'  '.repeat(depth)}${number}${gap}${heading}`))
    for (const child of section.children) visit(child, depth + 1)
  }
  for (const section of [...preambleSections, ...sections]) visit(section, 0)
  return `${rows.join('\n')}\n`
}

function row({ text }: Document, start: number, words: string): string {
  return `${String(placeOf(text, start).line).padStart(5)}  ${words}`
}

const CORRECTED: Told<(count: number) => string> = {
  'zh-Hans': (count) => `人工校正 ${count} 处`,
  ja: (count) => `読み取りの訂正 ${count} か所`,
  en: (count) => `corrections applied: ${count}`,
  ko: (count) => `바로잡은 곳 ${count}곳`,
}

/** How many corrections changed something, behind the name of their file. */
export function correctionsLine(file: string, count: number, language: Language): string {
  return `${file}: ${CORRECTED[language](count)}`
}
