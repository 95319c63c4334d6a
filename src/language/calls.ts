// What a document asks of all at its end.

const HAN =
  '让我们|我们要更加紧密|希望(?:大家|同志们|各位|全[市省县区国院校司体]|各[级地单部]|广大)'
const KANA = 'しましょう|まいりましょう|お願い(?:いた)?します'
const ALL = 'members|councill?ors|colleagues|residents|all|everyone'
const LATIN = [
  '\\b(?:let us|i (?:urge|call on|ask|invite) (?:you|all|every))\\b',
  `\\b(?:${ALL}) (?:are|is) (?:asked|invited|urged|called on) to\\b`,
].join('|')

/** What a speaker asks of all at the end: 让我们…, 希望大家…, Let us …, …しましょう. */
export const CALLS = new RegExp([HAN, KANA, LATIN].join('|'), 'i')

/** Whom it is said to is no part of it: 同志们， */
export const ADDRESS =
  /^(?:[^，,！!]{1,12}(?:们|代表|委员|同志|朋友)|ladies and gentlemen)[，,！!：:]\s*/i

/** Where a long call may be taken up: with what is to be done, or what for. */
export const TAKES_UP =
  /^(?:为(?!了|什么|何)|以(?![便免至及])|奋力|努力|不断|共同|携手|奋勇|谱写|夺取|开创|推动|推进|加快|继续|团结|切实|迎难|坚定)/
