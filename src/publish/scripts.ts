import type { Language } from '../model/document.ts'

/** A script or a group of signs that fonts have or lack as a whole. */
export interface Script {
  pattern: RegExp
  names: Readonly<Record<Language, string>>
}

const script = (pattern: RegExp, zh: string, ja: string, en: string): Script => ({
  pattern,
  names: { 'zh-Hans': zh, ja, en },
})

/** Scripts and groups of signs by the Unicode property that tells them; the first that fits counts. */
const SCRIPTS: readonly Script[] = [
  script(/\p{Script=Han}/u, '生僻汉字', '漢字', 'rare Han characters'),
  script(/\p{Script=Hangul}/u, '韩文（谚文）', 'ハングル', 'Hangul'),
  script(/[\p{Script=Hiragana}\p{Script=Katakana}]/u, '假名', '仮名', 'kana'),
  script(/\p{Script=Bopomofo}/u, '注音符号', '注音符号', 'Bopomofo'),
  script(/\p{Script=Latin}/u, '拉丁字母', 'ラテン文字', 'Latin letters'),
  script(/\p{Script=Greek}/u, '希腊字母', 'ギリシャ文字', 'Greek letters'),
  script(/\p{Script=Cyrillic}/u, '西里尔字母', 'キリル文字', 'Cyrillic letters'),
  script(/\p{Script_Extensions=Arabic}/u, '阿拉伯字母', 'アラビア文字', 'Arabic letters'),
  script(/\p{Script=Hebrew}/u, '希伯来字母', 'ヘブライ文字', 'Hebrew letters'),
  script(/\p{Script=Tibetan}/u, '藏文', 'チベット文字', 'Tibetan letters'),
  script(/\p{Script=Mongolian}/u, '蒙古文', 'モンゴル文字', 'Mongolian letters'),
  script(/\p{Script=Yi}/u, '彝文', 'イ文字', 'Yi syllables'),
  script(/\p{Script=Thai}/u, '泰文', 'タイ文字', 'Thai letters'),
  script(/\p{Script=Lao}/u, '老挝文', 'ラオ文字', 'Lao letters'),
  script(/\p{Script=Khmer}/u, '高棉文', 'クメール文字', 'Khmer letters'),
  script(/\p{Script=Myanmar}/u, '缅文', 'ビルマ文字', 'Burmese letters'),
  script(/\p{Script=Devanagari}/u, '天城文', 'デーヴァナーガリー', 'Devanagari letters'),
  script(/\p{Script=Bengali}/u, '孟加拉文', 'ベンガル文字', 'Bengali letters'),
  script(/\p{Script=Tamil}/u, '泰米尔文', 'タミル文字', 'Tamil letters'),
  script(/\p{Script=Georgian}/u, '格鲁吉亚字母', 'ジョージア文字', 'Georgian letters'),
  script(/\p{Script=Armenian}/u, '亚美尼亚字母', 'アルメニア文字', 'Armenian letters'),
  script(/\p{Co}/u, '自造字（专用区）', '外字（私用領域）', 'private characters'),
  script(/\p{Regional_Indicator}|\p{Emoji_Presentation}|\u20e3/u, '表情符号', '絵文字', 'emoji'),
  script(/\p{L}/u, '其他文字', 'そのほかの文字', 'letters of other scripts'),
  script(/\p{M}/u, '组合符号', '結合文字', 'combining marks'),
  script(/\p{Sm}|[\u{1d400}-\u{1d7ff}]/u, '数学符号', '数学記号', 'mathematical signs'),
  script(/\p{Sc}/u, '货币符号', '通貨記号', 'currency signs'),
  script(/\p{N}/u, '数字符号', '数字', 'number signs'),
  script(/\p{P}/u, '标点', '約物', 'punctuation'),
]

const OTHER = script(/[\s\S]/u, '其他符号', 'そのほかの記号', 'other signs')

/** White space, control and format characters and variation selectors: nothing is drawn for them. */
const UNDRAWN = /[\p{Cc}\p{Cf}\p{Z}\p{Default_Ignorable_Code_Point}]/u

/** Is a font expected to draw something for this character? */
export function isDrawn(sign: string): boolean {
  return !UNDRAWN.test(sign)
}

export function scriptOf(sign: string): Script {
  return SCRIPTS.find(({ pattern }) => pattern.test(sign)) ?? OTHER
}
