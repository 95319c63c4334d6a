// What a figure says as a number, to draw it to scale.

/** How much one of a unit is of what it counts; English in the short scale. */
const MULTIPLES: readonly [RegExp, number][] = [
  [/^万亿|^萬億|^兆|^조(?![가-힣])|^trillion/i, 1e12],
  [/^billion/i, 1e9],
  [/^亿|^億|^억/, 1e8],
  [/^千万|^千萬|^천만/, 1e7],
  [/^百万|^百萬|^백만|^million/i, 1e6],
  [/^万|^萬|^만/, 1e4],
  [/^千(?![米克瓦卡])|^천|^thousand/i, 1e3],
]

/** 2만 3천 명 says its number in two, and is drawn by neither. */
const COMPOUND = /\d[억만천백] ?\d[\d.,]*[만천백]? ?\p{Script=Hangul}*$/u

/** How much a figure says, and of what. */
interface Amount {
  value: number
  /** `%`, 人, 公里; '' where nothing is counted. */
  unit: string
}

/** The number at the end of `words` with its unit (174.09万户, 约30%, $1.2 million); null where there is none. */
function amountOf(words: string): Amount | null {
  if (COMPOUND.test(words.trim())) return null
  const found = /([$€£¥￥]?)\s*(\d[\d,，]*(?:[.．·]\d+)?)\s*([^\d\s]*(?: \p{L}+)?)\s*$/u.exec(
    words.normalize('NFKC').trim(),
  )
  if (!found) return null
  const [, currency = '', digits = '', rest = ''] = found
  const value = Number(digits.replace(/[,，]/g, '').replace('·', '.'))
  const unit = rest
    .replace(/[（(].*$/, '')
    .replace(/(?:以上|以下|以内|左右|多|余| ?(?:이상|이하|이내|가량|정도))$/, '')
  const multiple = MULTIPLES.find(([pattern]) => pattern.test(unit))
  if (!multiple) return { value, unit: currency + unit }
  const [pattern, times] = multiple
  const word = pattern.exec(unit)?.[0] ?? ''
  return {
    value: value * times,
    unit: currency + unit.slice(word.length).trim(),
  }
}

/** Ranks and grades: 第3位 is more than 第5位, and no bar says so. */
const RANK = /^(?:[位名级級]|等级|等級)$/

/**
 * The shares of the largest that figures of one unit are, 0 to 1; null where they can't be compared: of several
 * units, ranks, or nothing at all.
 */
export function sharesOf(figures: readonly string[]): number[] | null {
  const amounts = figures.map(amountOf)
  const units = new Set(amounts.map((amount) => amount?.unit))
  const values = amounts.map((amount) => amount?.value ?? 0)
  const most = Math.max(0, ...values)
  const [unit] = units
  if (units.size !== 1 || unit === undefined || RANK.test(unit) || most === 0) return null
  return values.map((value) => value / most)
}
