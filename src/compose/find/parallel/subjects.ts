import type { Sentence } from '../../../language/clauses.ts'
import { overlaps, type Span } from '../../../model/span.ts'
import { group, type Member, type Parallel, type Read } from './group.ts'

/** Who, in a few words, and what is asked of them: 铁路系统要…, 金融系统要…, 农业部门要… */
const DEMAND =
  /^([^，。；：、]{2,12}?(?:、[^，。；：、]{2,8}){0,2})(必须|应当|须|要)(?![求素点领害])/
/** Such words are nobody: they begin a clause whose subject was named before. */
const NOBODY =
  /^(?:[“‘「《（(这那此其它他她也还都就又更才再既不但而且并则把将被让使给从在对向为以按用与和同凡每如若当除]|我们?|你们?|大家|同时|今[后年天]|首先|其次|最后|特别|尤其|关键|重点|一是|二是|三是|四是|第|[一二三四五六七八九十]+要|所有|只|必|需|主|重|首|简|摘)/
const FEWEST = 3
const MOST = 8
/** Longer clauses are no members, in UTF-16 units. */
const LONGEST = 60

interface Demand {
  head: Span
  /** What follows in its sentence; null at its end. */
  rest: Span | null
  subject: string
  modal: string
}

/**
 * Neighbours that each ask something of another subject in the same word, as clauses of one sentence or
 * at the head of sentences.
 */
export function subjects(sentences: readonly Sentence[], read: Read): Parallel[] {
  const heads = sentences.map((sentence) => demandOf(sentence, 0, read))
  const inside = sentences.flatMap((sentence) =>
    chains(sentence.clauses.map((_, index) => demandOf(sentence, index, read))),
  )
  const found = inside.map((chain) => made('clauses', chain))
  for (const chain of chains(heads)) {
    const whole = made('leads', chain)
    if (!found.some(({ span }) => overlaps(span, whole.span))) found.push(whole)
  }
  return found
}

function demandOf({ span, clauses }: Sentence, index: number, read: Read): Demand | null {
  const clause = clauses[index]
  const words = clause ? read(clause.span) : ''
  const [, subject, modal] = DEMAND.exec(words) ?? []
  if (!clause || !subject || !modal || words.length > LONGEST || NOBODY.test(subject)) return null
  const next = clauses[index + 1]
  const rest = next ? { start: next.span.start, end: clauses.at(-1)?.span.end ?? span.end } : null
  return { head: clause.span, rest, subject, modal }
}

/** Runs of neighbours with one modal and a subject each. */
function chains(demands: readonly (Demand | null)[]): Demand[][] {
  const runs: Demand[][] = []
  let run: Demand[] = []
  for (const demand of [...demands, null]) {
    const isNext =
      demand !== null &&
      run.length < MOST &&
      run.every(({ subject, modal }) => modal === demand.modal && subject !== demand.subject)
    if (demand && isNext) {
      run.push(demand)
      continue
    }
    if (run.length >= FEWEST) runs.push(run)
    run = demand ? [demand] : []
  }
  return runs
}

/** The same modal in the same place, and nothing else that is sure. */
const STRENGTH = 0.5

function made(kind: 'clauses' | 'leads', chain: readonly Demand[]): Parallel {
  const members = chain.map(
    ({ head, rest }): Member => ({ head, body: kind === 'leads' ? rest : null }),
  )
  return group(members.some(({ body }) => body) ? 'leads' : 'clauses', members, STRENGTH)
}
