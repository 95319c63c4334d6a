import type { Told } from '../../model/said.ts'
import { listed } from '../../model/said.ts'

/** What is wrong in a theme file, behind its place. */
export interface ThemeRefused {
  stray(words: string, selectors: readonly string[]): string
  noProperty(words: string): string
  unclosed(sign: string): string
  noBase(value: string, known: readonly string[]): string
  unknown(name: string, meant: string | null): string
  fixedFace(value: string): string
  badValue(value: string, name: string): string
  unmeasured(name: string, value: string): string
}

export const THEME_REFUSED: Told<ThemeRefused> = {
  'zh-Hans': {
    stray: (words, selectors) =>
      `“${words}”不会被读取；请把自定义属性写进 ${selectors.join(' 或 ')} { … }。`,
    noProperty: (words) => `“${words}”不是自定义属性；请写成“--名称: 值;”。`,
    unclosed: (sign) => `这里的“${sign}”没有配对的另一半；请补上，或删去。`,
    noBase: (value, known) => `--base 不能是“${value}”；可选的是 ${listed['zh-Hans'](known)}。`,
    unknown: (name, meant) =>
      `主题没有“${name}”这个属性；${meant ? `是不是“${meant}”？` : '请删去这一行。'}`,
    fixedFace: (value) =>
      `--heading-face 由 --base 所选的主题决定；这里是 ${value}，请删去这一行。`,
    badValue: (value, name) => `“${value}”不能作 ${name} 的值；请写颜色、长度或渐变。`,
    unmeasured: (name, value) =>
      `${name} 不能是“${value}”，因为要计算它的对比度；请写成 #rrggbb 或 rgb(…)。`,
  },
  ja: {
    stray: (words, selectors) =>
      `「${words}」は読まれません。カスタムプロパティは ${selectors.join(' か ')} { … } の中に書いてください。`,
    noProperty: (words) =>
      `「${words}」はカスタムプロパティではありません。「--名前: 値;」と書いてください。`,
    unclosed: (sign) => `ここの「${sign}」には対になるものがありません。補うか消してください。`,
    noBase: (value, known) =>
      `--base に「${value}」は使えません。使えるのは ${listed.ja(known)} です。`,
    unknown: (name, meant) =>
      `テーマに「${name}」というプロパティはありません。${meant ? `「${meant}」ですか。` : 'この行を消してください。'}`,
    fixedFace: (value) =>
      `--heading-face は --base のテーマで決まり、ここでは ${value} です。この行を消してください。`,
    badValue: (value, name) =>
      `「${value}」は ${name} の値にできません。色、長さ、グラデーションのいずれかを書いてください。`,
    unmeasured: (name, value) =>
      `${name} に「${value}」は使えません。コントラストを測るため、#rrggbb か rgb(…) で書いてください。`,
  },
  en: {
    stray: (words, selectors) =>
      `“${words}” is not read; put custom properties into ${selectors.join(' or ')} { … }.`,
    noProperty: (words) => `“${words}” is no custom property; write “--name: value;”.`,
    unclosed: (sign) => `“${sign}” has no counterpart here; add it, or remove this one.`,
    noBase: (value, known) => `--base can't be “${value}”; it is one of ${listed.en(known)}.`,
    unknown: (name, meant) =>
      `“${name}” is no property of a theme; ${meant ? `did you mean “${meant}”?` : 'remove this line.'}`,
    fixedFace: (value) =>
      `--heading-face comes with the theme that --base names; here it is ${value}: remove this line.`,
    badValue: (value, name) =>
      `“${value}” can't be the value of ${name}; write a colour, a length or a gradient.`,
    unmeasured: (name, value) =>
      `${name} can't be “${value}”: its contrast is measured; write it as #rrggbb or rgb(…).`,
  },
  ko: {
    stray: (words, selectors) =>
      `“${words}”는 읽지 않습니다. 사용자 정의 속성을 ${selectors.join(' 또는 ')} { … } 안에 쓰십시오.`,
    noProperty: (words) => `“${words}”는 사용자 정의 속성이 아닙니다. “--이름: 값;”으로 쓰십시오.`,
    unclosed: (sign) => `여기에 “${sign}”의 짝이 없습니다. 더하거나 이것을 지우십시오.`,
    noBase: (value, known) =>
      `--base에 “${value}”를 쓸 수 없습니다. ${listed.ko(known)} 가운데 하나를 쓰십시오.`,
    unknown: (name, meant) =>
      `“${name}”은 테마의 속성이 아닙니다. ${meant ? `“${meant}”를 뜻하셨나요?` : '이 행을 지우십시오.'}`,
    fixedFace: (value) =>
      `--heading-face는 --base의 테마가 정합니다. 여기서는 ${value}이니 이 행을 지우십시오.`,
    badValue: (value, name) =>
      `${name}에 “${value}”를 쓸 수 없습니다. 색, 길이, 그러데이션 가운데 하나를 쓰십시오.`,
    unmeasured: (name, value) =>
      `${name}에 “${value}”를 쓸 수 없습니다. 명암비를 재야 하니 #rrggbb나 rgb(…)로 쓰십시오.`,
  },
}
