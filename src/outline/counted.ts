import { COUNTED_NAMES, readNamed } from '../numbering/names.ts'
import {
  readArabic,
  readHan,
  readKana,
  readLetter,
  readRoman,
  readSign,
} from '../numbering/numerals.ts'
import { simplified } from '../numbering/simplified.ts'

const HAN = '[一二三四五六七八九十]{1,4}'
/** What stands before a member: nothing, a mark of the sentence, or a closing quotation mark. */
const START = '(?<=^|[。！？；：，、,;:!?”）)\\s\\u3000—])'
const WORDS = ['首先', '其次', '再次', '最后']
/** 最後 counts as 最后 does. */
const placeOf = (word: string) => WORDS.indexOf(simplified(word).replace(/再[者则]/, '再次')) + 1
const JAPANESE = ['まず', '次に', '続いて', '最後に']
const ENGLISH = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh']
/** Lastly and finally end the row, wherever it has come to. */
const LAST_ENGLISH = ENGLISH.length + 1
const placeOfEnglish = (word: string) => {
  const place = ENGLISH.indexOf(word.toLowerCase().replace(/ly$/, '')) + 1
  return place === 0 ? LAST_ENGLISH : place
}
const COUNTED =
  '(?:[个個]?大?(?:方面|[问問][题題]|[层層]次|[阶階]段|[环環][节節]|步[骤驟])|句[话話]|件事)'
const POINT = '[个個點点步类類项項條条种種招件批]'
/** Behind the mark of a clause, perhaps with a space. */
const BEFORE_ITEM = '(?<=[。；：;:，,][\\s\\u3000]{0,2})'
const EASTERN = '(?=[ \\u3000]?[\\u3041-\\u9fff“《「])'
/** What sayings of offices count: 一抓教育；二抓制度；三抓监督. */
const SAID_VERBS = '抓把查看防讲講学學促强強严嚴保建重不靠比想听聽问問说說做定改守盯帮幫送评評树樹'

/** One way of counting; a numeral may be read in more than one. */
export interface Kind {
  /** The style of the same labels at the head of a paragraph. */
  style: string
  value(numeral: string): number | null
  isNormative?: boolean
  /** Its style depends on the name that stands before the numeral. */
  isNamed?: boolean
  /** How many members in order make a series of it; two where it isn't said. */
  least?: number
  /** The value of the word that ends a series wherever it has come to. */
  last?: number
  /** How many members stand before the one that ends a series; one where it isn't said. */
  beforeLast?: number
}

type Counted = readonly [pattern: string, kinds: readonly Kind[]]

/** What can be counted after the mark of a sentence; each pattern's one group is the numeral. */
const AFTER_MARK: readonly Counted[] = [
  // 一是一，二是二 is a saying.
  [`(${HAN})是(?!非|[一二][，。,])`, [{ style: 'is', value: readHan }]],
  [`(${HAN})要(?![求紧素])`, [{ style: 'must', value: readHan }]],
  [`(${HAN})[则則来來](?=[\\u4e00-\\u9fff])`, [{ style: 'partly', value: readHan }]],
  // 一勤：…。二勤：…。三勤：…。
  [`(${HAN})[\\u4e00-\\u9fff][：:]`, [{ style: 'single', value: readHan, least: 3 }]],
  [`(${HAN})[类類种種]是`, [{ style: 'sort', value: readHan }]],
  [
    `(?<=^|[。；：;:，,”])(${HAN})(?=[${SAID_VERBS}][\\u4e00-\\u9fff])`,
    [{ style: 'said', value: readHan }],
  ],
  [
    `第(${HAN})(?:[，,：:]|に、|は(?!じ)|是(?!产|產)|、(?!第|${HAN}[、产產]))`,
    [{ style: 'ordinal', value: readHan }],
  ],
  // Inside the paragraph of a 一、 it counts anew. 第一、二组 and 一、二等奖 are no series.
  [
    `(?<=[。！？；：:;\\s])(${HAN})、(?!${HAN}(?:[、等产產年级級]|$))`,
    [{ style: 'han-said', value: readHan }],
  ],
  // 第一阶段（3月）：准备。
  [
    `第(${HAN})${COUNTED}(?:[，,：:是]|(?=[（(][^（()）]{2,30}[)）]))`,
    [{ style: 'ordinal-counted', value: readHan }],
  ],
  [`第(${HAN})${POINT}(?:[，,：:]|是(?=[^否]))`, [{ style: 'ordinal-point', value: readHan }]],
  [
    '(首先|其次|再[次者则則]|最[后後])[，,]',
    [{ style: 'first-of-all', value: placeOf, last: WORDS.length }],
  ],
  [
    '(首先|其次|再[次者则則]|最[后後])(?=[\\u4e00-\\u9fff])',
    [{ style: 'first-of-all', value: placeOf, last: WORDS.length, beforeLast: 2 }],
  ],
  [`其(${HAN})(?:[，,：:是为為])`, [{ style: 'one-of', value: readHan }]],
  [
    `(?:${COUNTED_NAMES.join('|')})(${HAN}|[0-9]{1,2})[：:]`,
    [{ style: 'named', value: readNamed, isNamed: true }],
  ],
  // 分两组。1.东组…；2.西组…: behind the mark of a clause, and before Han or kana.
  [`${BEFORE_ITEM}([0-9０-９]{1,2})[.．]${EASTERN}`, [{ style: 'arabic-dot', value: readArabic }]],
  [`${BEFORE_ITEM}([0-9０-９]{1,2})、${EASTERN}`, [{ style: 'arabic-comma', value: readArabic }]],
  [`(?<=[。；：;:，,])([A-H])[.．、]${EASTERN}`, [{ style: 'letter-dot', value: readLetter }]],
  ['([0-9０-９]{1,2})[)）](?=\\s?\\S)', [{ style: 'arabic-close', value: readArabic }]],
  ['([a-h])[)）](?=\\s?\\S)', [{ style: 'letter-close', value: readLetter }]],
  [
    '\\(([a-z]|[ivx]{2,5})\\)(?=\\s)',
    [
      { style: 'letter-brackets', value: readLetter, isNormative: true },
      { style: 'roman-brackets', value: readRoman, isNormative: true },
    ],
  ],
  ['\\(([A-H])\\)(?=\\s)', [{ style: 'capital-brackets', value: readLetter, isNormative: true }]],
  [
    '(?<=[:;]\\s(?:and\\s)?)([0-9]{1,2})\\.(?=\\s[A-Za-z])',
    [{ style: 'arabic-dot', value: readArabic, isNormative: true }],
  ],
  [
    '(?<=^|[.;:!?]\\s{1,2})(?:Step|Rule)\\s([0-9]{1,2}):(?=\\s)',
    [{ style: 'rule-en', value: readArabic, isNormative: true }],
  ],
  [
    '(?<=^|[.;:!?]\\s{1,2}|[;,]\\sand\\s)' +
      '((?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth|[Ss]ixth|[Ss]eventh)(?:ly)?|[Ll]astly|[Ff]inally),(?=\\s)',
    [
      {
        style: 'first-en',
        value: placeOfEnglish,
        isNormative: true,
        last: LAST_ENGLISH,
        beforeLast: 2,
      },
    ],
  ],
  [
    '(?<=^|。[\\s\\u3000]{0,4})(まず|次に|続いて|最後に)、',
    [{ style: 'mazu', value: (word) => JAPANESE.indexOf(word) + 1, last: JAPANESE.length }],
  ],
  ['([ア-コ])[\\s\\u3000]+(?=\\S)', [{ style: 'kana', value: readKana }]],
]

/** 附件1.… and 表2.… name a thing by its number. */
const GLUED = '(?<=[\\u4e00-\\u9fff”」）)])(?<!附件|[图圖表章节節條条款第号號页頁版])'
/** 1.2万元 is an amount. */
const UNITLESS =
  '(?![万萬亿億千百倍元米亩畝里升斤公吨噸年月日天岁歲个個级級度分秒点點位人次件项項成册本名家户戶])'
const lastOf = (numeral: string) => readArabic(numeral.split(/[.．]/).at(-1) ?? '')
/** 第（一）项 and （3）号楼 refer to something. */
const UNREFERRED =
  '(?!项[^目]|[项款号號條条目](?:[、，。；和或及的规規]|$)|[号號][楼樓房门門]|号議案)'

/** What is a label wherever it stands. */
const ANYWHERE: readonly Counted[] = [
  [`(?<!第)[（(](${HAN})[）)]${UNREFERRED}`, [{ style: 'han-brackets', value: readHan }]],
  [
    `(?<!第)[（(]([0-9０-９]{1,3})[）)]${UNREFERRED}`,
    [{ style: 'arabic-brackets', value: readArabic }],
  ],
  ['([①-⑳])', [{ style: 'circled', value: readSign }]],
  ['[（(]([ア-コ])[）)]', [{ style: 'kana-brackets', value: readKana }]],
  // 包括1.身份证2.照片3.证明: no mark parts them, so three of them are needed.
  [`${GLUED}([1-9][0-9]?)[.．]${EASTERN}`, [{ style: 'arabic-dot', value: readArabic, least: 3 }]],
  [
    `${GLUED}([1-9][0-9]?[.．][1-9][0-9]?)${UNITLESS}${EASTERN}`,
    [{ style: 'decimal-2', value: lastOf, least: 3 }],
  ],
]

/** All of them in one pattern, for it is matched over the whole text; its groups are those of `KINDS`. */
export const MEMBER = new RegExp(
  `${START}(?:${AFTER_MARK.map(([pattern]) => pattern).join('|')})|${ANYWHERE.map(([pattern]) => pattern).join('|')}`,
  'g',
)

/** How each group of `MEMBER` counts. */
export const KINDS: readonly (readonly Kind[])[] = [...AFTER_MARK, ...ANYWHERE].map(
  ([, kinds]) => kinds,
)
