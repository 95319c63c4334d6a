import type { Language } from '../model/document.ts'
import { grouped, type Problem } from '../model/problem.ts'
import type { Told } from '../model/said.ts'

/** Further lines of the same kind that are named. */
const MOST_LINES = 5

const MORE: Told<(count: number, lines: string) => string> = {
  'zh-Hans': (count, lines) => `（×${count}${lines === '' ? '' : `：第 ${lines} 行`}）`,
  ja: (count, lines) => `（×${count}${lines === '' ? '' : `：${lines} 行目`}）`,
  en: (count, lines) => ` (×${count}${lines === '' ? '' : `: lines ${lines}`})`,
  ko: (count, lines) => ` (×${count}${lines === '' ? '' : `: ${lines}행`})`,
}

/** Problems as a terminal shows them: one line a kind, at its first place, with its count and next places. */
export function warningLines(
  file: string,
  problems: readonly Problem[],
  language: Language,
): string[] {
  return grouped(problems).map(([first, ...others]) => {
    const { severity, line, column, message, file: other } = first
    const name = other ?? file
    const place =
      line === undefined ? name : `${name}:${line}${column === undefined ? '' : `:${column}`}`
    const all = [first, ...others]
    const more = all.length === 1 ? '' : MORE[language](all.length, linesOf(all))
    return `${place}: ${severity}: ${message}${more}`
  })
}

/** Empty where they are all on one. */
function linesOf(problems: readonly Problem[]): string {
  const lines = new Set(problems.flatMap(({ line }) => (line === undefined ? [] : [line])))
  if (lines.size < 2) return ''
  const shown = [...lines].slice(0, MOST_LINES).join(', ')
  return shown + (lines.size > MOST_LINES ? ' …' : '')
}
