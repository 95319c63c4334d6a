import type { Language } from '../../model/document.ts'

/** A script or a group of signs that fonts have or lack as a whole. */
export interface Script {
  pattern: RegExp
  names: Readonly<Record<Language, string>>
}

/** A script and its names in Chinese, Japanese, English and Korean. */
const script = (
  pattern: RegExp,
  ...[zh, ja, en, ko]: [string, string, string, string]
): Script => ({
  pattern,
  names: { 'zh-Hans': zh, ja, en, ko },
})

/** Scripts and groups of signs by the Unicode property that tells them; the first that fits counts. */
const SCRIPTS: readonly Script[] = [
  script(/\p{Script=Han}/u, '生僻汉字', '漢字', 'rare Han characters', '드문 한자'),
  script(/\p{Script=Hangul}/u, '韩文（谚文）', 'ハングル', 'Hangul', '한글'),
  script(/[\p{Script=Hiragana}\p{Script=Katakana}]/u, '假名', '仮名', 'kana', '가나'),
  script(/\p{Script=Bopomofo}/u, '注音符号', '注音符号', 'Bopomofo', '주음 부호'),
  script(/\p{Script=Latin}/u, '拉丁字母', 'ラテン文字', 'Latin letters', '로마자'),
  script(/\p{Script=Greek}/u, '希腊字母', 'ギリシャ文字', 'Greek letters', '그리스 문자'),
  script(/\p{Script=Cyrillic}/u, '西里尔字母', 'キリル文字', 'Cyrillic letters', '키릴 문자'),
  script(
    /\p{Script_Extensions=Arabic}/u,
    '阿拉伯字母',
    'アラビア文字',
    'Arabic letters',
    '아랍 문자',
  ),
  script(/\p{Script=Hebrew}/u, '希伯来字母', 'ヘブライ文字', 'Hebrew letters', '히브리 문자'),
  script(/\p{Script=Tibetan}/u, '藏文', 'チベット文字', 'Tibetan letters', '티베트 문자'),
  script(/\p{Script=Mongolian}/u, '蒙古文', 'モンゴル文字', 'Mongolian letters', '몽골 문자'),
  script(/\p{Script=Yi}/u, '彝文', 'イ文字', 'Yi syllables', '이 문자'),
  script(/\p{Script=Thai}/u, '泰文', 'タイ文字', 'Thai letters', '태국 문자'),
  script(/\p{Script=Lao}/u, '老挝文', 'ラオ文字', 'Lao letters', '라오 문자'),
  script(/\p{Script=Khmer}/u, '高棉文', 'クメール文字', 'Khmer letters', '크메르 문자'),
  script(/\p{Script=Myanmar}/u, '缅文', 'ビルマ文字', 'Burmese letters', '미얀마 문자'),
  script(
    /\p{Script=Devanagari}/u,
    '天城文',
    'デーヴァナーガリー',
    'Devanagari letters',
    '데바나가리 문자',
  ),
  script(/\p{Script=Bengali}/u, '孟加拉文', 'ベンガル文字', 'Bengali letters', '벵골 문자'),
  script(/\p{Script=Tamil}/u, '泰米尔文', 'タミル文字', 'Tamil letters', '타밀 문자'),
  script(
    /\p{Script=Georgian}/u,
    '格鲁吉亚字母',
    'ジョージア文字',
    'Georgian letters',
    '조지아 문자',
  ),
  script(
    /\p{Script=Armenian}/u,
    '亚美尼亚字母',
    'アルメニア文字',
    'Armenian letters',
    '아르메니아 문자',
  ),
  script(
    /\p{Co}/u,
    '自造字（专用区）',
    '外字（私用領域）',
    'private characters',
    '사용자 정의 글자',
  ),
  script(
    /\p{Regional_Indicator}|\p{Emoji_Presentation}|\u20e3/u,
    '表情符号',
    '絵文字',
    'emoji',
    '그림 문자',
  ),
  script(/\p{L}/u, '其他文字', 'そのほかの文字', 'letters of other scripts', '그 밖의 문자'),
  script(/\p{M}/u, '组合符号', '結合文字', 'combining marks', '결합 부호'),
  script(
    /\p{Sm}|[\u{1d400}-\u{1d7ff}]/u,
    '数学符号',
    '数学記号',
    'mathematical signs',
    '수학 기호',
  ),
  script(/\p{Sc}/u, '货币符号', '通貨記号', 'currency signs', '화폐 기호'),
  script(/\p{N}/u, '数字符号', '数字', 'number signs', '숫자 기호'),
  script(/\p{P}/u, '标点', '約物', 'punctuation', '문장 부호'),
]

const OTHER = script(/[\s\S]/u, '其他符号', 'そのほかの記号', 'other signs', '그 밖의 기호')

/** White space, control and format characters and variation selectors: nothing is drawn for them. */
const UNDRAWN = /[\p{Cc}\p{Cf}\p{Z}\p{Default_Ignorable_Code_Point}]/u

/** Is a font expected to draw something for this character? */
export function isDrawn(sign: string): boolean {
  return !UNDRAWN.test(sign)
}

export function scriptOf(sign: string): Script {
  return SCRIPTS.find(({ pattern }) => pattern.test(sign)) ?? OTHER
}
