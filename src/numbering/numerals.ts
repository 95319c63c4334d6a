const HAN_DIGITS = new Map([...'〇一二三四五六七八九'].map((sign, value) => [sign, value]))
HAN_DIGITS.set('零', 0).set('○', 0).set('两', 2)
const HAN_POWERS = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
])

/** 一 → 1, 十二 → 12, 二十 → 20, 一百零三 → 103, 二〇 → 20; null for anything else. */
export function readHan(text: string): number | null {
  if (text === '') return null
  let sum = 0
  let digit = 0
  let digits = 0
  for (const sign of text) {
    const power = HAN_POWERS.get(sign)
    const value = HAN_DIGITS.get(sign)
    if (power !== undefined) {
      sum += (digit || 1) * power
      digit = 0
    } else if (value === undefined) return null
    else {
      digit = value
      digits = digits * 10 + value
    }
  }
  return sum > 0 ? sum + digit : digits
}

/** 12, １２ → 12; null for anything else, and for more than four digits. */
export function readArabic(text: string): number | null {
  if (!/^[0-9０-９]{1,4}$/.test(text)) return null
  let value = 0
  for (const sign of text) {
    const code = sign.charCodeAt(0)
    value = value * 10 + code - (code < 0xff10 ? 0x30 : 0xff10)
  }
  return value
}

/** a → 1, B → 2, aa → 27; null for anything else. */
export function readLetter(text: string): number | null {
  if (!/^([a-z])\1?$/i.test(text)) return null
  return text.toLowerCase().charCodeAt(0) - 96 + (text.length - 1) * 26
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
  const wide = 'ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ'.indexOf(text.toUpperCase())
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

/** Rows of signs in Unicode that are a number each: where a row begins, its length, its first value. */
const SIGN_ROWS: readonly [first: number, length: number, value: number][] = [
  [0x2460, 20, 1], // ①
  [0x3251, 15, 21], // ㉑
  [0x32b1, 15, 36], // ㊱
  [0x2474, 20, 1], // ⑴
  [0x2488, 20, 1], // ⒈
  [0x2776, 10, 1], // ❶
  [0x3220, 10, 1], // ㈠
  [0x3280, 10, 1], // ㊀
]

/** ① → 1, ⑳ → 20, ㊿ → 50, ⑴ → 1, ⒈ → 1, ㈠ → 1; null for anything else. */
export function readSign(text: string): number | null {
  const code = text.length === 1 ? text.charCodeAt(0) : 0
  const row = SIGN_ROWS.find(([first, length]) => code >= first && code < first + length)
  return row ? code - row[0] + row[2] : null
}

/** ア イ ウ … by the order of sounds. */
export function readKana(text: string): number | null {
  return placeIn('アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホ', text)
}

/** イ ロ ハ … by the old order, which Japanese statutes use below 号. */
export function readIroha(text: string): number | null {
  return placeIn('イロハニホヘトチリヌルヲワカヨタレソツネ', text)
}

/** 가 나 다 …, then 거 너 더 …; ㉮ is 가 in a circle. */
export function readHangul(text: string): number | null {
  return (
    placeIn('가나다라마바사아자차카타파하거너더러머버서어저처커터퍼허', text) ??
    placeIn('㉮㉯㉰㉱㉲㉳㉴㉵㉶㉷㉸㉹㉺㉻', text)
  )
}

/** ㄱ ㄴ ㄷ … and ㉠ ㉡ ㉢ … */
export function readJamo(text: string): number | null {
  return (
    placeIn('ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ', text) ?? placeIn('㉠㉡㉢㉣㉤㉥㉦㉧㉨㉩㉪㉫㉬㉭', text)
  )
}

/** 甲 乙 丙 … */
export function readStem(text: string): number | null {
  return placeIn('甲乙丙丁戊己庚辛壬癸', text)
}

function placeIn(row: string, text: string): number | null {
  const place = row.indexOf(text)
  return text.length === 1 && place >= 0 ? place + 1 : null
}

/** Whichever kind of digits it is, as in 第十二条 and 第12条. */
export function readAny(text: string): number | null {
  return readHan(text) ?? readArabic(text)
}

const FORMAL = '壹贰叁肆伍陆柒捌玖拾貳參陸壱弐参'
const PLAIN = '一二三四五六七八九十二三六一二三'

/** 壹 → 1, 叁 → 3, 拾贰 → 12: as sums are written in words; null for anything else. */
export function readFormal(text: string): number | null {
  const plain = [...text].map((sign) => PLAIN[FORMAL.indexOf(sign)] ?? '-')
  return readHan(plain.join(''))
}
