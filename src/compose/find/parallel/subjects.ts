import type { Sentence } from '../../../language/clauses.ts'
import { ASKED_OF, NOBODY } from '../../../language/parallels.ts'
import { overlaps, type Span } from '../../../model/span.ts'
import { group, type Member, type Parallel, type Read } from './group.ts'

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
  const [, subject, modal] = ASKED_OF.exec(words) ?? []
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
