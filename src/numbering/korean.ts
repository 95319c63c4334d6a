import { readArabic, readHangul, readJamo } from './numerals.ts'
import { ARABIC, type Rule } from './rule.ts'

const ROW = '가나다라마바사아자차카타파하거너더러머버서어저처커터퍼허'
const JAMO = 'ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ'
/** 가 to 하, then 거 to 허 (행정업무의 운영 및 혁신에 관한 규정 시행규칙, 2). */
const HANGUL = `([${ROW}])`

/** The order of the units (법령 입안·심사 기준: 편 장 절 관 조 항 호 목); 부 stands where others put 편. */
const UNITS = [
  ['part', '[편부]', 0],
  ['chapter', '장', 1],
  ['division', '절', 2],
  ['subdivision', '관', 2.5],
] as const

/** 제3장에 따라 and 제3장 및 제4장의 … refer to chapters. */
const AFTER_UNIT = '(?=[\\s:(]|$)(?!\\s(?:및|또는|내지|부터|의))'
/** 제5조(목적)부터, 제2조제1항, 제2조 제1항에 따라: the same of articles. */
const AFTER_ARTICLE =
  '(?=[\\s:([【]|$)(?!\\s?(?:및|또는|내지|부터|제\\d|각 호)|\\([^()]{1,24}\\)(?:[,·]|및|부터|까지|에|의|를|와|과|는|은))'

/** Public papers and law in Korean: 제1장 제1절 제1조, 1. 가. 1) 가) (1) (가); ① and Arabic are in other tables. */
export const KOREAN: readonly Rule[] = [
  ...UNITS.map(
    ([style, sign, rank]): Rule => ({
      style,
      begins: '제',
      pattern: new RegExp(`^제\\s?(${ARABIC})\\s?${sign}(?:의\\s?${ARABIC})?${AFTER_UNIT}`),
      value: readArabic,
      isSure: true,
      rank,
    }),
  ),
  {
    style: 'article',
    begins: '제',
    // 제17조의2 is an article put in between.
    pattern: new RegExp(`^제\\s?(${ARABIC})\\s?조(?:의\\s?${ARABIC})?${AFTER_ARTICLE}`),
    value: readArabic,
    isSure: true,
    isNormative: true,
    rank: 3,
  },
  {
    style: 'chapter',
    begins: '부',
    pattern: /^(?:부\s?칙)(?=\s*(?:[(<〈].*)?$)/,
    value: () => null,
    isSure: true,
    rank: 1,
  },
  {
    style: 'annex',
    begins: '붙별부',
    // 붙임  1. 명단 1부. lists what is attached; 별표 1에 따라 refers to it.
    pattern: new RegExp(
      `^(?:붙임|별표|별지|별첨|부록)\\s?(?:제?\\s?(${ARABIC})(?:호(?:\\s?서식)?)?)?(?![.:]\\s*\\d)(?=\\s|$|[:(])(?!\\s+\\d)`,
    ),
    value: (numeral) => (numeral === undefined ? 1 : readArabic(numeral)),
    isSure: true,
    rank: 0,
  },
  { style: 'hangul', begins: ROW, pattern: new RegExp(`^${HANGUL}\\.(?=\\s)`), value: readHangul },
  {
    style: 'hangul-close',
    begins: ROW,
    pattern: new RegExp(`^${HANGUL}\\)(?=\\s)`),
    value: readHangul,
  },
  {
    style: 'hangul-brackets',
    begins: '(',
    pattern: new RegExp(`^\\(${HANGUL}\\)(?=\\s)`),
    value: readHangul,
  },
  {
    style: 'hangul-circled',
    begins: '㉮㉯㉰㉱㉲㉳㉴㉵㉶㉷㉸㉹㉺㉻',
    pattern: /^([㉮-㉻])/,
    value: readHangul,
  },
  { style: 'jamo', begins: JAMO, pattern: new RegExp(`^([${JAMO}])[.)](?=\\s)`), value: readJamo },
  {
    style: 'jamo-circled',
    begins: '㉠㉡㉢㉣㉤㉥㉦㉧㉨㉩㉪㉫㉬㉭',
    pattern: /^([㉠-㉭])/,
    value: readJamo,
  },
  {
    style: 'ordinal-native',
    begins: '첫둘셋넷다여일',
    pattern: /^(첫째|둘째|셋째|넷째|다섯째|여섯째|일곱째),/,
    value: (word) => ['첫', '둘', '셋', '넷', '다', '여', '일'].indexOf(word.charAt(0)) + 1,
  },
]
