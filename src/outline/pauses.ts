import { simplified } from '../numbering/simplified.ts'

/** Openings of topics, conditions and first halves of a pair: they wait for a main clause. */
const WAITING =
  /^(?:要|必须|应当|着力)?(?:按照|根据|依据|针对|围绕|对于|关于|随着|通过|为了|结合|本着|面对|作为|以.{1,20}为|既|不仅|不但|不是|如果|只有|只要|虽然|尽管|由于|因为|当)/
/** 为 that gives something to somebody is no purpose: 为企业提供服务. */
const PURPOSE = /^为(?!.*(?:提供|服务|作出|做出|创造|办|建|解决))/
/** A place in words: 在…中， 从…来看， 思想上， – but not 万人以上. */
const ADVERBIAL =
  /^(?:在|从|自|于).*(?:中|上|下|时|后|前|里|内|外|间|方面|领域|阶段|出发|看|起|以来|之际|的同时|的基础)$|(?<!以)(?:中|上|下|时|来讲|来说|而言|来看|并存|的同时|以来|过程)$/

/** 对进展滞后的，要认真分析原因: whom or what the clause behind it is about. */
const TOPIC = /^(?:对|凡|凡是|对于).*的$/

/** Can a clause of Chinese stand alone, as a statement or a verb with its object? */
export function standsAlone(clause: string): boolean {
  const words = simplified(clause.trim())
  return (
    !WAITING.test(words) && !PURPOSE.test(words) && !ADVERBIAL.test(words) && !TOPIC.test(words)
  )
}
