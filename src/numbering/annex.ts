import { readAny, readLetter } from './numerals.ts'
import { ANY, type Rule } from './rule.ts'

/** What hangs on a document: 附件1 附录 別表第１ 別紙２ 様式第１号 (GB/T 9704-2012, 7.3.4). */
export const ANNEX: readonly Rule[] = [
  {
    // 附录A（规范性）, 附属書Ｂ: standards count them in letters (GB/T 1.1-2020; JIS Z 8301).
    style: 'annex',
    begins: '附',
    pattern: /^附(?:[录錄]|属書)\s?([A-Z])(?![A-Za-z])(?=[\s:(]|$|[一-龥][^，。；：]{1,40}$):?/,
    value: readLetter,
    isSure: true,
    rank: 0,
  },
  {
    style: 'annex',
    begins: '附',
    // 附件：1.… in the text is a list of the annexes, not one of them.
    pattern: new RegExp(
      `^附\\s?[件录錄表]\\s?(${ANY})?(?![:.]\\s*\\d)(?!\\d)(?=[\\s:.]|$|[^，。、；的中所一-龥])[:.]?`,
    ),
    value: (numeral) => (numeral === undefined ? 1 : readAny(numeral)),
    isSure: true,
    rank: 0,
  },
  {
    // 附件1防汛物资清单 is a title in a line of its own; 附件1所列的物资应当…。 refers to it.
    style: 'annex',
    begins: '附',
    pattern: new RegExp(
      `^附[件录錄表](${ANY})(?![所的中第和及与])(?=[一-龥《“(][^，。；：:]{2,40}$)`,
    ),
    value: readAny,
    isSure: true,
    rank: 0,
  },
  {
    style: 'annex',
    begins: '別样様参資付附',
    pattern: new RegExp(
      `^(?:別表|別紙|別添|別記様式|様式|参考|資料|付録|附属書)(?:第?(${ANY})号?)(?=\\s|$|[:(])`,
    ),
    value: (numeral) => (numeral === undefined ? 1 : readAny(numeral)),
    isSure: true,
    rank: 0,
  },
  {
    // Without a number there is only one of them.
    style: 'annex',
    begins: '別',
    pattern: /^(?:別表|別紙|別添)(?=\s|$|\()/,
    value: () => 1,
    isSure: true,
    rank: 0,
  },
]
