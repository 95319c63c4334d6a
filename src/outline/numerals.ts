const HAN_DIGITS = new Map([...'〇一二三四五六七八九'].map((sign, value) => [sign, value]))
HAN_DIGITS.set('零', 0).set('两', 2)

/** 一 → 1, 十二 → 12, 二十 → 20, 一百零三 → 103, 二〇 → 20; null for anything else. */
export function readHan(text: string): number | null {
  if (!/^[〇零一二两三四五六七八九十百千]+$/.test(text)) return null
  if (!/[十百千]/.test(text)) return Number([...text].map((sign) => HAN_DIGITS.get(sign)).join(''))
  let sum = 0
  let digit = 0
  for (const sign of text) {
    const power = { 十: 10, 百: 100, 千: 1000 }[sign]
    if (power === undefined) digit = HAN_DIGITS.get(sign) ?? 0
    else {
      sum += (digit || 1) * power
      digit = 0
    }
  }
  return sum + digit
}

/** 12, １２ → 12; null for anything else. */
export function readArabic(text: string): number | null {
  const plain = text.replace(/[０-９]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
  return /^\d{1,4}$/.test(plain) ? Number(plain) : null
}

/** a → 1, B → 2; null for anything else. */
export function readLetter(text: string): number | null {
  return /^[A-Za-z]$/.test(text) ? text.toLowerCase().charCodeAt(0) - 96 : null
}

const ROMAN: readonly [string, number][] = [
  ['c', 100],
  ['xc', 90],
  ['l', 50],
  ['xl', 40],
  ['x', 10],
  ['ix', 9],
  ['v', 5],
  ['iv', 4],
  ['i', 1],
]

/** ii → 2, IV → 4, Ⅲ → 3; null for what isn't a Roman numeral below 400. */
export function readRoman(text: string): number | null {
  const wide = 'ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ'.indexOf(text)
  if (wide >= 0 && text.length === 1) return wide + 1
  let rest = text.toLowerCase()
  let sum = 0
  for (const [sign, value] of ROMAN) {
    const most = sign.length === 1 && value !== 5 && value !== 50 ? 3 : 1
    for (let times = 0; times < most && rest.startsWith(sign); times += 1) {
      rest = rest.slice(sign.length)
      sum += value
    }
  }
  return rest === '' && sum > 0 ? sum : null
}

/** ① → 1 … ⑳ → 20; null for anything else. */
export function readCircled(text: string): number | null {
  const value = text.charCodeAt(0) - 0x2460
  return text.length === 1 && value >= 0 && value < 20 ? value + 1 : null
}

/** ア イ ウ … in the order of Japanese legal drafting (五十音). */
export function readKana(text: string): number | null {
  const place = 'アイウエオカキクケコサシスセソタチツテト'.indexOf(text)
  return text.length === 1 && place >= 0 ? place + 1 : null
}

/** Whichever kind of digits it is, as in 第十二条 and 第12条. */
export function readAny(text: string): number | null {
  return readHan(text) ?? readArabic(text)
}
