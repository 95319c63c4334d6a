import { isAdverbial } from '../language/adverbial.ts'
import { isConditional } from '../language/conditions.ts'
import { AMOUNT } from '../language/figures.ts'
import { isClosed, isConnective } from '../language/wording.ts'
import { dangles } from '../language/worth.ts'
import { COUNTED } from '../typeset/layouts/article.ts'
import type { Run } from './run.ts'

/**
 * What stands out in running text: amounts; in sentences of plain type their key clause, too; before what an article
 * counts its label.
 */
export type Emphasis = 'none' | 'amounts' | 'key' | 'counted'

/** A stretch of shown text, in UTF-16 units. */
interface Stretch {
  start: number
  end: number
}

/**
 * Runs with what the eye should find first: the amounts, and in a sentence of plain type the clause that says
 * what is asked. Where a person or the source has emphasized something, that stands.
 */
export function emphasized(runs: readonly Run[], kind: Exclude<Emphasis, 'none'>): Run[] {
  const text = runs.map((run) => run.text).join('')
  const isOwn = runs.some(({ strong, emphasis, code, href }) => strong || emphasis || code || href)
  if (isOwn) return [...runs]
  const key = kind === 'key' ? keyClauseOf(text) : null
  const strong = key ? marked(runs, [key], (run) => ({ ...run, strong: true })) : [...runs]
  const label = kind === 'counted' ? labelIn(text) : []
  return marked(strong, [...label, ...amountsIn(text)], (run) => ({ ...run, isAmount: true }))
}

/** The label that a text begins with; none where it begins with none. */
function labelIn(text: string): Stretch[] {
  const [label] = COUNTED.exec(text) ?? []
  return label ? [{ start: 0, end: label.trimEnd().length }] : []
}

interface Clause extends Stretch {
  words: string
}

const CLAUSE = /[^，；：。！？,;:!?]+/g
/** What is asked stands at the head of its clause, or behind a short subject. */
const ASKS =
  /^(?![都也就还才更该])(?!.{0,4}要(?:强调|指出|说明|看到|讲|告诉|经历|付出))(?!.*为(?:契机|抓手|指导|引领|目标|重点|依托)$)(?!.{0,6}?要?(?:根据|按照|依照|结合|针对|围绕|通过)[^、]*$)(?:坚决|严禁|绝不|决不|切实|着力|坚持|确保|一律|.{0,6}?(?:必须|务必|不得(?![力已了])|应当|(?<![主重首次摘纲简概纪提扼机只需想不])要(?![素点领害闻目件求是])))/
/** Han and its marks are as wide in bold as in plain type, other signs are not: nothing grows by being emphasized. */
const AS_WIDE = /^(?:[\u4e00-\u9fff、]|“[\u4e00-\u9fff、]+”|《[\u4e00-\u9fff、]+》)+$/
const SHORTEST_KEY = 5
const LONGEST_KEY = 30
/** Of fewer clauses none stands out. */
const FEWEST_CLAUSES = 2

/** A lead clause says more than a name, and less than the sentence; in UTF-16 units. */
const SHORTEST_LEAD = 6
const LONGEST_LEAD = 18

/** The clause of a Chinese sentence that asks for something, or that it opens with as a claim; null where none does. */
export function keyClauseOf(text: string): Stretch | null {
  const clauses = [...text.matchAll(CLAUSE)].map(({ 0: words, index }) => ({
    words,
    start: index,
    end: index + words.length,
  }))
  if (clauses.length < FEWEST_CLAUSES) return null
  const key = clauses.find(
    ({ words }) =>
      ASKS.test(words) &&
      AS_WIDE.test(words) &&
      words.length >= SHORTEST_KEY &&
      words.length <= LONGEST_KEY,
  )
  const found = key ?? leadOf(clauses)
  return found && { start: found.start, end: found.end }
}

/** The first clause, where it stands alone and what follows goes on with it. */
function leadOf([first, ...others]: readonly Clause[]): Clause | null {
  if (!first || !AS_WIDE.test(first.words)) return null
  const { words } = first
  const isShort = words.length >= SHORTEST_LEAD && words.length <= LONGEST_LEAD
  const waits = isAdverbial(words) || isConnective(words) || isConditional(words) || dangles(words)
  return isShort &&
    !waits &&
    isClosed(
      [words],
      others.map((one) => one.words),
    )
    ? first
    : null
}

/** Where the amounts stand in a text. */
export function amountsIn(text: string): Stretch[] {
  return [...text.matchAll(AMOUNT)].map(({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
  }))
}

/** Runs parted at the stretches, which are in order, and changed within them. */
function marked(
  runs: readonly Run[],
  stretches: readonly Stretch[],
  change: (run: Run) => Run,
): Run[] {
  const found: Run[] = []
  let at = 0
  for (const run of runs) {
    let from = 0
    const push = (to: number, isIn: boolean) => {
      if (to <= from) return
      const part = { ...run, text: run.text.slice(from, to) }
      found.push(isIn ? change(part) : part)
      from = to
    }
    for (const { start, end } of stretches) {
      push(Math.min(start - at, run.text.length), false)
      push(Math.min(end - at, run.text.length), true)
    }
    push(run.text.length, false)
    at += run.text.length
  }
  return found
}
