/** What a caption names: 表1, Figure 2. */
export interface Caption {
  kind: 'table' | 'figure'
}

/** Han and kana: what is named, then its number, as in 附表3, 图1-2, 図－１, 表A.1, 图（一）. */
const HAN =
  /^(?:附|续|續|插)?(表|图表|圖表|図表|图|圖|図|照片|写真|图片|圖片)[\s（(－‐-]{0,2}(?:[A-ZＡ-Ｚ][-－.．]?)?(?:[0-9０-９]{1,3}|[一二三四五六七八九十]{1,3}|[Ⅰ-Ⅻ]|[IVX]{1,4}(?![A-Za-z]))(?:[-－—–‐.．・][0-9０-９]{1,3}){0,3}[a-z]?[）)]?(.*)$/s
/** English: the same, with a full stop or colon behind the number, or a word that begins large. */
const LATIN =
  /^(?:(?:Appendix|Supplementary|Extended Data)\s+)?(Table|Tab\.|Fig(?:ure|\.)?|Chart|Exhibit|Plate|Photo(?:graph)?|Illustration|Diagram|Map)\s*(?:[A-Z][-.]?)?(?:\d{1,3}|[IVX]{1,5})(?:[-–.]\d{1,3}){0,3}[a-z]?(?![A-Za-z\d])(.*)$/is

/** Korean: what is named and its number, which a particle makes part of a sentence (표 1은, 표 1에서). */
const HANGUL =
  /^(?:부)?(표|도표|그림|사진|차트)\s?(?:\d{1,3}|[IVX]{1,4})(?:[-–.]\d{1,3}){0,3}(?=[\s>\])〉：:.]|$)(.*)$/s

/** What may stand before a caption: signs of emphasis, a bracket, a square of a newspaper. */
const BEFORE = /^(?:[*_【［[（(〈＜<■◆●▼▲△]\s*){0,4}/
/** A sentence about the table goes on so: 表1显示…, 图2是…, 表1和表2. */
const GOES_ON =
  /^(?:显示|顯示|表明|所[示列]|中(?![国國央心学學小])|[为為是的和与與及至]|说明(?!书)|反映|给出|列[出示]|可[见見知]|[、，,;；]|[はをがにでとのよからまで])/
/** Ways to name, and what may stand behind the number. */
const NAMES: readonly [pattern: RegExp, isRest: (rest: string) => boolean][] = [
  [HAN, isHanRest],
  [HANGUL, isHanRest],
  [LATIN, isLatinRest],
]
/** Captions are short, in characters. */
const LONGEST_HAN = 80
const LONGEST_LATIN = 200

/** Reads the line that names a table or picture; null for a sentence that only begins with its name. */
export function readCaption(line: string): Caption | null {
  if (line.length > LONGEST_LATIN) return null
  const words = line.trim().replace(BEFORE, '')
  for (const [pattern, isRest] of NAMES) {
    const found = pattern.exec(words)
    if (found) return isRest(found[2] ?? '') ? { kind: kindOf(found[1] ?? '') } : null
  }
  return null
}

function kindOf(name: string): Caption['kind'] {
  return /^(?:表|표|tab)/i.test(name) ? 'table' : 'figure'
}

/** Names end with no mark of a sentence, or stand apart from their number as a short one. */
function isHanRest(rest: string): boolean {
  if (rest.length > LONGEST_HAN) return false
  const name = rest.replace(/^[\s】］\]〉＞>）):：.．。—–-]+/, '')
  if (GOES_ON.test(name) || /[。；！？].*[。；！？]/s.test(name)) return false
  const isApart = name.length < rest.length
  return isApart || !/[。；！？:：]$/.test(name)
}

function isLatinRest(rest: string): boolean {
  return /^\s*(?:$|[*_.:)\]—–-]|[A-Z\d“"(\u2e80-\uffef])/.test(rest)
}
