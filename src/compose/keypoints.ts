import type { Span } from '../model/span.ts'
import type { Clause, Sentence } from './clauses.ts'

/** A point as it stands on a slide: a lead phrase and what supports it, or a sentence in plain type. */
export interface Point {
  /** Null where no part of the sentence stands alone: then all of it is the body. */
  head: Span | null
  body: Span | null
  /** The sentence it was taken from. */
  sentence: Span
  score: number
}

type Read = (span: Span) => string
type Cut = Pick<Point, 'head' | 'body'>

/** A lead phrase is at least and at most this long, in characters of Han (Latin counts a third). */
const SHORTEST_HEAD = 5
const LONGEST_HEAD = 26
const LONGEST_BODY = 58
/** A sentence in plain type is cut at a clause beyond this; of Latin letters and kana beyond the second. */
const LONGEST_PLAIN = 66
const LONGEST_WHOLE = 90
const LONGEST_CONDITIONAL = 140

/** Tie a sentence to the one before or address the audience, and say nothing themselves. */
const CONNECTIVE =
  /^(?:总之|因此|所以|同时|此外|另外|其中|比如|例如|比方说|如|可见|由此|为此|对此|即|首先|其次|再次|最后|换句话说|一句话|反之|然而|但是|当然|(?:同志|朋友|女士|先生|同学)们|各位(?:代表|委员|同志|来宾|朋友))$/

/** Say when, where or on what ground, and wait for the clause that goes on. */
const ADVERBIAL = [
  /^(?:当前|目前|今天|现在|今后|近年来|多年来|在此|一直以来|长期以来)$/,
  /^[\d〇○零一二三四五六七八九十]+(?:年|月|日|世纪)[^，]{0,8}$/,
  /^(?:在|从|对|对于|关于|就|以|自|由于|为了?|当|随着|通过|按照|根据|依据|围绕|本着|结合|经过|作为|除了?)(?!.*(?:要|必须|应当|是)).{1,28}$/,
  /^(?:还?要|必须|应当?)?(?:随着|通过|按照|根据|依据|围绕|本着|结合|针对).{1,18}$/,
  /.{2,}(?:时|时候|之前|以前|期间|同时|另一方面|一方面)$/,
  /^.{3,16}[后中上下内里间来]$/,
]

/** Whoever acts, without what is done: 我代表市委 全市组织、宣传部门 */
const ACTOR =
  /^(?:我代表.*|[^要应须把将被使让靠给为做抓讲]*(?:部门|单位|同志们?|干部|[^或]者|我们|大家|各地|政府|党委|机关|企业|委员会|人员|职工|农民|群众|学生|教师|公民|[^当]事人))$/

/** Whoever says or shows what comes next. */
const SPEAKS =
  /(?:指出|强调|提出|认为|要求|表示|表明|证明|显示|规定|说过?|讲过?|认识到|看到|懂得|明白|知道|记住)$/

/** Conditions carry the sense of the whole sentence: it is shown from its beginning or not at all. */
const CONDITION =
  /^(?:如果|只要|只有|假如|倘若|一旦|凡|除非|虽然|尽管|if|when|where|while|unless|because|although|in the event|except|subject to|notwithstanding|to the extent)/i
const CONDITION_CLAUSE =
  /^(?:如果|只要|只有|假如|倘若|一旦|除非|虽然|尽管|不仅|不但|无论|不管|既然)/

/** A clause with its verb in front: what is before it is its subject. */
const PREDICATE =
  /^(?:是|就是|也是|都是|才是|不是|而是|既是|不仅|不但|也|都|已|已经|均|一直|始终|仍|仍然|还|就|便|则|才|却|又|表示|使|能|可以|不能|必须|应|应当)/

/** A sentence that begins so only makes sense after the one before. */
const DANGLING =
  /^(?:这|其|此|它|他们|她们|并|而|且|则|就|也|都|还|又|但|可|使|让|从而|以及|否则|不然|そして|また|しかし|この|その|これ|それ|it|they|this|these|that|those|he|she|such|and|but|or|which)/i
const DEMANDS =
  /要|必须|应当|务必|坚持|切实|绝不|决不|不得|禁止|须|确保|しなければならない|ものとする|must|shall|should|may not|is to|are to/i
const ASIDE =
  /^(?:比如|例如|如[^何果]|我(?:曾|常)|当前|目前|近年|随着|如果|下面|以上|最后|for example|e\.g\.)/i

/** The points that a run of sentences offers, each with how much it matters. */
export function pointsOf(sentences: readonly Sentence[], read: Read): Point[] {
  return sentences.flatMap((sentence, index) => {
    const words = read(sentence.span)
    const cut = isHan(words) ? cutHan(sentence.clauses, read) : cutWhole(sentence, read)
    if (!cut) return []
    const place = index === 0 || index === sentences.length - 1 ? 1 : 0
    return [{ ...cut, sentence: sentence.span, score: scoreOf(words) + place }]
  })
}

/** Chinese parts clauses that stand alone; Japanese and Latin sentences do not come apart so. */
function isHan(words: string): boolean {
  return /[\u4e00-\u9fff]/.test(words) && !/[ぁ-ん]/.test(words)
}

/**
 * At most `most` points, in reading order, spread evenly: of each stretch of about the same length the
 * one that matters most.
 */
export function choosePoints(points: readonly Point[], most: number): Point[] {
  if (points.length <= most) return [...points]
  const total = points.reduce((sum, { sentence }) => sum + lengthOf(sentence), 0)
  const best: (Point | undefined)[] = []
  let before = 0
  for (const point of points) {
    const middle = before + lengthOf(point.sentence) / 2
    const stretch = Math.min(most - 1, Math.floor((middle / total) * most))
    if (point.score > (best[stretch]?.score ?? -Infinity)) best[stretch] = point
    before += lengthOf(point.sentence)
  }
  return best.filter((point) => point !== undefined)
}

const lengthOf = ({ start, end }: Span) => end - start

function scoreOf(words: string): number {
  let score = Math.min(2, words.length / 40)
  if (DEMANDS.test(words)) score += 2
  if (/“[^”]{2,}”|《[^》]+》/.test(words)) score += 0.5
  if (DANGLING.test(words)) score -= 1.5
  if (ASIDE.test(words)) score -= 2
  if (/[？?]$/.test(words)) score -= 1
  // (Who is to do it) stands in brackets behind what is to be done.
  if (/^[（(][^（()）]*[）)][。.]?$/.test(words)) score -= 4
  // What only announces the list below it says nothing by itself.
  if (/[：:]$/.test(words)) score -= 3
  if (CONDITION.test(words)) score -= 1
  if (/也是这样|都是这样|如此|上述|以上|前者|后者/.test(words)) score -= 2
  return score
}

/** The lead phrase of a Chinese sentence and what supports it; the sentence itself where it has none. */
function cutHan(clauses: readonly Clause[], read: Read): Cut | null {
  const first = clauses.findIndex(
    ({ span, mark }, index) =>
      index === clauses.length - 1 ||
      (!CONNECTIVE.test(read(span)) && !isColonLead(mark, read(span))),
  )
  const own = clauses.slice(Math.max(0, first))
  if (!own[0]) return null
  const count = headClauses(own, read)
  const head = count > 0 ? joined(own.slice(0, count), read) : null
  if (!head || measure(read(head)) > LONGEST_HEAD) {
    const body = upTo(own, LONGEST_PLAIN, read) ?? upTo(own, LONGEST_WHOLE, read)
    return body && { head: null, body }
  }
  return { head, body: upTo(own.slice(count), LONGEST_BODY, read) }
}

/** How many clauses make a lead phrase that stands alone; 0 where the sentence has none. */
function headClauses(clauses: readonly Clause[], read: Read): number {
  for (let count = 1; count <= clauses.length; count += 1) {
    const clause = clauses[count - 1]
    const next = clauses[count]
    const whole = joined(clauses.slice(0, count), read)
    if (!clause || !whole || measure(read(whole)) > LONGEST_HEAD) return 0
    if (!next) return count
    if (!waits(read(clause.span), read(next.span), read(whole))) {
      return isPhrase(read(whole), read(next.span), next.mark) ? count + 1 : count
    }
  }
  return 0
}

/** A clause that only says something with the one after it. */
function waits(words: string, next: string, whole: string): boolean {
  if (measure(whole) < SHORTEST_HEAD || CONDITION_CLAUSE.test(words)) return true
  if (ADVERBIAL.some((pattern) => pattern.test(words)) || ACTOR.test(words)) return true
  if (SPEAKS.test(words)) return true
  const isSubject = /的[^的，]{1,8}$/.test(words) || words.length <= 10
  return isSubject && PREDICATE.test(next)
}

/** Clauses of a few characters read as one phrase (脚踏实地，埋头苦干). */
function isPhrase(words: string, next: string, mark: string): boolean {
  return measure(words) <= 6 && measure(next) <= 8 && mark !== ''
}

/** 如何为民？ and 意思是： only announce what follows. */
function isColonLead(mark: string, words: string): boolean {
  return (mark === '：' || mark === ':') && words.length <= 12
}

/** From the first clause to the last, without what only stands in front of words. */
function joined(clauses: readonly Clause[], read: Read): Span | null {
  const [first] = clauses
  const last = clauses.at(-1)
  if (!first || !last) return null
  const whole = { start: first.span.start, end: last.span.end }
  const before = BEFORE_WORDS.exec(read(whole))?.[0].length ?? 0
  return { start: whole.start + before, end: whole.end }
}

/** A dash, a bullet or the sign of a note. */
const BEFORE_WORDS = /^(?:[—–·•-]|[〔[]\d{1,3}[〕\]])+/

/** As many clauses as say at most `most` characters; null where not even the first does. */
function upTo(clauses: readonly Clause[], most: number, read: Read): Span | null {
  let found: Span | null = null
  for (let count = 1; count <= clauses.length; count += 1) {
    const span = joined(clauses.slice(0, count), read)
    if (!span || measure(read(span)) > most) break
    // 邓小平同志指出： waits for what was said.
    const isWaiting = '：:'.includes(clauses[count - 1]?.mark || '-') && count < clauses.length
    if (!isWaiting) found = span
  }
  return found
}

/** A sentence with its mark, in plain type; a short one is a lead phrase. Too long: its first half. */
function cutWhole({ span, clauses }: Sentence, read: Read): Cut | null {
  const bare = joined(clauses, read)
  if (!bare) return null
  if (measure(read(bare)) <= LONGEST_HEAD) return { head: bare, body: null }
  // What holds only under a condition is shown with it, or not at all.
  const most = CONDITION.test(read(bare)) ? LONGEST_CONDITIONAL : LONGEST_WHOLE
  if (measure(read(span)) <= most) return { head: null, body: span }
  if (most === LONGEST_CONDITIONAL) return null
  const kept = upTo(clauses, LONGEST_WHOLE, read)
  return kept && measure(read(kept)) > LONGEST_WHOLE / 3 ? { head: null, body: kept } : null
}

/** Characters as the eye counts them: a Latin letter is about a third of a Han sign. */
export function measure(text: string): number {
  const latin = text.match(/[\x20-\x7e]/g)?.length ?? 0
  return text.length - latin + Math.ceil(latin / 2.6)
}
