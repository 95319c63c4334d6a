/** One way to count in Han signs. */
export interface Counting {
  /** The signs of 0 to 9. */
  digits: string
  /** The signs of 10, 100 and 1000. */
  units: string
  /** Stands for places that are left out between others: 一百零一. Empty where nothing does. */
  gap: string
  /** Where 一 is said before 十, 百 and 千: everywhere, but not at the head of 十一, or nowhere. */
  one: 'everywhere' | 'inside' | 'nowhere'
}

/** Lists of this length don't exist, and the programs differ beyond it. */
const MOST = 9999

const PLAIN = '一二三四五六七八九'

/** 〇 is what Word itself writes in the gap; the standard has 零 (ECMA-376-1, 17.18.59). */
export const SIMPLIFIED: Counting = {
  digits: `〇${PLAIN}`,
  units: '十百千',
  gap: '〇',
  one: 'inside',
}
export const TRADITIONAL: Counting = { ...SIMPLIFIED, digits: `零${PLAIN}`, gap: '零' }
export const JAPANESE: Counting = { ...SIMPLIFIED, gap: '', one: 'nowhere' }
export const LEGAL_SIMPLIFIED: Counting = {
  digits: '零壹贰叁肆伍陆柒捌玖',
  units: '拾佰仟',
  gap: '零',
  one: 'everywhere',
}
export const LEGAL_TRADITIONAL: Counting = { ...LEGAL_SIMPLIFIED, digits: '零壹貳參肆伍陸柒捌玖' }
export const LEGAL_JAPANESE: Counting = {
  digits: '〇壱弐参四伍六七八九',
  units: '拾百阡',
  gap: '',
  one: 'everywhere',
}

/** 一百二十 and the like; null beyond what is counted so. */
export function count(value: number, counting: Counting): string | null {
  if (value > MOST) return null
  if (value === 0) return counting.digits.charAt(0)
  const places = [...String(value)].map(Number)
  return places.map((_, index) => placeOf(places, index, counting)).join('')
}

function placeOf(places: readonly number[], index: number, counting: Counting): string {
  const digit = places[index] ?? 0
  if (digit === 0) return ''
  const power = places.length - 1 - index
  const gap = index > 0 && places[index - 1] === 0 ? counting.gap : ''
  const isBare = digit === 1 && power > 0 && isOneSilent(counting.one, index === 0 && power === 1)
  const sign = isBare ? '' : counting.digits.charAt(digit)
  return gap + sign + (power > 0 ? counting.units.charAt(power - 1) : '')
}

function isOneSilent(one: Counting['one'], isHead: boolean): boolean {
  return one === 'nowhere' || (one === 'inside' && isHead)
}

/** 十一 up to 99, then digit by digit: 一○一. */
export function countThenSpell(value: number): string | null {
  return value < 100 ? count(value, { ...SIMPLIFIED, digits: `○${PLAIN}` }) : spell(value, '○')
}

/** Digit by digit, with the sign for zero. */
export function spell(value: number, zero: string): string {
  return [...String(value)].map((digit) => `${zero}${PLAIN}`.charAt(Number(digit))).join('')
}
