// 从A增加到B, from A to B, AからBに: what was and what is. The source of both is the clause itself.
import type { Told } from '../model/said.ts'
import { NUMBER, UNIT } from './figures.ts'

const DATE = /(?:(?:19|20)\d\d年(?:底|末|初)?的?)?/.source
const ABOUT = /(?:每[年月周天日户人亩](?:均)?|人均)?[约近超逾]?/.source
const FIGURE = `${DATE}${ABOUT}(?:[$€£¥￥]\\s?)?${NUMBER}`
/** As short as it may be: a verb follows it. */
const WAS = UNIT.replaceAll('{1,4}', '{1,4}?')
const MODIFIERS = '以上|以下|以内|左右|多|余'

/** Verbs of change before 到, 至 and 为. */
const GROWS = [
  '增加|增长|增至|提高|提升|上升|扩大|扩展|拓展|延长|发展|攀升|跃升|跃进|升|增',
  '下降|降低|减少|压缩|压减|缩短|缩小|收窄|回落|精简|降|减',
  '调整|调|变更|变|改|达',
].join('|')
const HOW = '(?:大幅|快速|稳步|进一步|逐步|迅速)?'

const HAN = new RegExp(
  `^(.*?)(?:已经?|也)?[从由](${FIGURE}(?:${WAS})?(?:${MODIFIERS})?)的?${HOW}(?:${GROWS})?(?:到|至|为)了?(${FIGURE}${UNIT}(?:${MODIFIERS})?)$`,
  'u',
)

const RISES =
  'rose|risen|rises|grew|grown|grows|increase[ds]?|fell|fallen|falls|dropped|drops|declined?|decreased?|climbed|went|gone|improved|expanded|reduced|raised|cut|shrank|jumped|up|down|extended|shortened'
const LATIN_FIGURE = '[$€£]?\\d[\\d,.]*(?:\\s?%| (?:percent|per cent|thousand|million|billion)\\b)?'
/** Leads on to what of, when or why. */
const LEADING = 'of|in|for|at|on|after|before|since|as|because|by|during|when|while|per'
const LATIN = new RegExp(
  `^(.{3,80}?),? (?:ha[sd] |have |was |were )?(?:been )?(?:${RISES})(?: \\w+ly)? from (${LATIN_FIGURE})(?: in \\d{4})? to (${LATIN_FIGURE}(?: (?!${LEADING})[a-z]+){0,2})(?: in \\d{4})?(?: ((?:${LEADING})\\b.{3,80}))?$`,
  'i',
)

const KANA = new RegExp(
  `^(.*?)(?:[はがを]、?)?(${FIGURE}(?:${WAS})?)から(${FIGURE}${UNIT})(?:に|へと?|まで)(?:増|減|拡|上|低|下|引|短|延|改|向|伸|広|縮|\\p{Script=Hiragana})`,
  'u',
)

const KOREAN_FIGURE = `(?:\\d{4}년 )?(?:약 )?${NUMBER}${UNIT}`
const KOREAN = new RegExp(
  `^(.*?)[은는이가을를도] (${KOREAN_FIGURE})에서 (${KOREAN_FIGURE})(?:으로|로) (?:크게 |꾸준히 )?(?:늘|줄|증가|감소|올|내|높|낮|오르|떨어|확대|축소|단축|연장|개선)`,
  'u',
)

const TOLD: Told<RegExp> = { 'zh-Hans': HAN, en: LATIN, ja: KANA, ko: KOREAN }

/** A year alone, or two: from 2019 to 2024 is no change of anything. */
const YEAR = /^(?:19|20)\d\d$/

/** Of what, from what and to what a clause says that something changed, in UTF-16 offsets into it. */
export interface ChangeParts {
  what: [number, number]
  from: [number, number]
  to: [number, number]
  /** What is said behind it: of what, when, why; null where nothing is. */
  after: [number, number] | null
}

/** The parts of a clause that tells a change from one figure to another; null where it tells none. */
export function changeIn(clause: string): ChangeParts | null {
  for (const pattern of Object.values(TOLD)) {
    const found = pattern.exec(clause)
    if (!found) continue
    const [whole, what = '', from = '', to = '', after = ''] = found
    if (YEAR.test(from) && YEAR.test(to)) return null
    const fromAt = whole.indexOf(from, what.length)
    const toAt = whole.indexOf(to, fromAt + from.length)
    const boundsOf = (at: number, words: string): [number, number] => [at, at + words.length]
    return {
      what: boundsOf(0, what),
      from: boundsOf(fromAt, from),
      to: boundsOf(toAt, to),
      after: after === '' ? null : boundsOf(whole.length - after.length, after),
    }
  }
  return null
}
