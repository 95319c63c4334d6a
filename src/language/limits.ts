// How long and how much rules allow: 十五日内, 五十万元以下, 三分之二, within 14 days, two-thirds.

const HAN = '[〇零一二三四五六七八九十百千万两]{1,9}'
const COUNT = `(?:${HAN}|(?<![\\d０-９.,])[\\d０-９]{1,4})`
const TIME = '(?:个)?(?:工作日|日|天|周|月|年|小时|時間|日間|[箇かヶ]月間?)'
const BOUND = '(?:以?内|以上|以下|未満|未满|届满|前まで|前|后)'
const SUM = '(?:元|円|倍)(?:以上|以下|以内|未満)?'
const PART = '[一二三四五六七八九十百]{1,4}分(?:之|の)[一二三四五六七八九十百]{1,5}'

const ONES = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve'
const TENS = 'fourteen|fifteen|eighteen|twenty(?:-one|-eight)?|thirty|forty|fifty|sixty|ninety'
const LATIN_COUNT = `\\b(?:\\d{1,3}|${ONES}|${TENS})(?: \\(\\d+\\))?`
const LATIN_TIME =
  '(?: (?:business|working|calendar|clear|consecutive))?[ -](?:days?|weeks?|months?|years?|hours?|minutes)\\b'
const LATIN_PART = '\\b(?:one|two|three)[- ](?:half|thirds?|quarters?|fourths?|fifths?)\\b'

/** The source of a pattern for what a rule bounds with; no date and no number of a rule. */
export const LIMIT = [
  `${COUNT}${TIME}${BOUND}`,
  `${HAN}${SUM}`,
  PART,
  `${LATIN_COUNT}${LATIN_TIME}`,
  LATIN_PART,
].join('|')
