import { anyOf } from '../model/patterns.ts'

// What a document asks of all at its end.

const ALL = 'members|councill?ors|colleagues|residents|all|everyone'
const ASKED = `\\b(?:${ALL}) (?:are|is) (?:asked|invited|urged|called on) to\\b`
const URGES = '\\b(?:let us|i (?:urge|call on|ask|invite) (?:you|all|every))\\b'

/** What a speaker asks of all at the end: 让我们…, 希望大家…, Let us …, …しましょう. */
export const CALLS = anyOf({
  'zh-Hans':
    /让我们|我们要更加紧密|希望(?:大家|同志们|各位|全[市省县区国院校司体]|各[级地单部]|广大)/,
  ja: /しましょう|まいりましょう|お願い(?:いた)?します/,
  en: new RegExp(`${URGES}|${ASKED}`, 'i'),
  ko: /[합갑킵듭]시다|(?:주시기|함께하기를?) 바랍니다|부탁드립니다/,
})

/** Whom it is said to is no part of it: 同志们， */
export const ADDRESS = anyOf({
  'zh-Hans': /^[^，,！!]{1,12}(?:们|代表|委员|同志|朋友)[，,！!：:]\s*/,
  ja: null,
  en: /^ladies and gentlemen[，,！!：:]\s*/i,
  ko: /^[^,.!]{0,16}여러분[,!:]\s*/,
})

/** Where a long call may be taken up: with what is to be done, or what for. */
export const TAKES_UP =
  /^(?:为(?!了|什么|何)|以(?![便免至及])|奋力|努力|不断|共同|携手|奋勇|谱写|夺取|开创|推动|推进|加快|继续|团结|切实|迎难|坚定)/
