/**
 * Where a line may end. The classes are those of line-break: strict (CSS Text 3, 5.3), of
 * “Requirements for Chinese Text Layout” 3.1.4 and of JIS X 4051: what may not begin a line, what
 * may not end one, and what may not be torn apart.
 */
const NOT_AT_START = new Set(
  '，。、；：！？）》」』】〕〉｝］”’…—～·・,.;:!?)]}%‰℃°％ー々〻ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ〗〞﹚﹞',
)
const NOT_AT_END = new Set('（《「『【〔〈｛［“‘([{$￥¥£€＄#＃№〖〝')

/** Things that read as one: numbers with units and dates, short 《titles》 and “terms”. */
const TOGETHER =
  /第?[0-9０-９〇零一二三四五六七八九十百千万亿]+(?:[.．,，][0-9０-９]+)*(?:年|月|日|号|條|条|章|节|項|项|款|个|名|人|元|万元|亿元|倍|岁|米|公里|小时|分钟|世纪|周年|％|%)+|《[^《》\n]{1,8}》|“[^“”\n]{1,6}”|「[^「」\n]{1,6}」/gu

/** A break may stand before character `i` where `kind[i]` isn't `NEVER`. */
export const NEVER = 0
export const ALLOWED = 1
/** After a comma, a colon or a space: where a speaker takes breath. */
export const PAUSE = 2

const WORD = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Nd}\p{M}'’_@&+=./\\-]/u
const BREATH = new Set('，、；：。！？,;:!? \u3000）」』》”')

/** For each index of `text`: may a line end in front of it? Surrogate pairs are never torn. */
export function opportunities(text: string): Uint8Array {
  const kinds = new Uint8Array(text.length + 1)
  for (let index = 1; index < text.length; index += 1) {
    kinds[index] = between(text[index - 1] ?? '', text[index] ?? '')
  }
  for (const found of text.matchAll(TOGETHER)) {
    if (found[0].length <= 12) kinds.fill(NEVER, found.index + 1, found.index + found[0].length)
  }
  return kinds
}

function between(before: string, after: string): number {
  if (isSpaceSign(after)) return NEVER
  if (isSpaceSign(before)) return PAUSE
  if (NOT_AT_START.has(after) || NOT_AT_END.has(before)) return NEVER
  if (isLowSurrogate(after) || (isWordSign(before) && isWordSign(after))) return NEVER
  if (after === '\u200d' || before === '\u200d' || after === '\ufe0f') return NEVER
  return BREATH.has(before) ? PAUSE : ALLOWED
}

const words = new Map<string, boolean>()

function isWordSign(sign: string): boolean {
  if (sign >= '\u2e80' && sign < '\ud800') return false
  let known = words.get(sign)
  if (known === undefined) {
    known = WORD.test(sign)
    words.set(sign, known)
  }
  return known
}

/** Spaces at which a line may end: not the no-break space. */
function isSpaceSign(sign: string): boolean {
  return sign === ' ' || sign === '\u3000' || sign === '\t'
}

function isLowSurrogate(sign: string): boolean {
  return sign >= '\udc00' && sign <= '\udfff'
}
