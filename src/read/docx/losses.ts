import type { Language } from '../../model/document.ts'
import { type Problem, placeOf } from '../../model/problem.ts'
import { languageOf } from '../language.ts'

/** What a .docx can hold that is not in the text as Word shows it, by the code of its problem. */
export type Loss =
  | 'docx-number-format'
  | 'docx-picture'
  | 'docx-symbol'
  | 'docx-formula'
  | 'docx-ruby'
  | 'docx-insertion'

/** How often each was met, and the first paragraph that it was met in. */
export type Losses = Map<Loss, { count: number; at: number }>

type Sentences = Record<Loss, (count: number) => string>

const SENTENCES: Record<Language, Sentences> = {
  'zh-Hans': {
    'docx-number-format': (count) =>
      `有 ${count} 段的自动编号采用了不认识的格式，已改用阿拉伯数字；请在 Word 中换一种编号格式。`,
    'docx-picture': (count) =>
      `略去 ${count} 幅图片：它们是外部链接、Office 绘图，或浏览器不能显示的格式；请在 Word 中改插 PNG 或 JPEG 图片。`,
    'docx-symbol': (count) => `略去 ${count} 个符号字体中的字符；请在 Word 中改用普通字符。`,
    'docx-formula': (count) =>
      `有 ${count} 个公式只读成了一行字符；如有不妥，请在 Word 中改插图片。`,
    'docx-ruby': (count) => `略去 ${count} 处拼音标注；如需保留，请写在括号里。`,
    'docx-insertion': (count) => `略去 ${count} 个嵌入的文件；请在 Word 中打开文档，再保存一次。`,
  },
  ja: {
    'docx-number-format': (count) =>
      `${count} 段落の自動番号が未対応の書式のため、算用数字で示しました。Word で別の番号書式を選んでください。`,
    'docx-picture': (count) =>
      `図 ${count} 点を省きました（リンク、Office の描画、またはブラウザーで表示できない形式）。Word で PNG か JPEG を挿入してください。`,
    'docx-symbol': (count) =>
      `記号フォントの文字 ${count} 字を省きました。Word で通常の文字に置き換えてください。`,
    'docx-formula': (count) =>
      `数式 ${count} 個を 1 行の文字として読みました。不十分なときは図を挿入してください。`,
    'docx-ruby': (count) =>
      `ルビ ${count} か所を省きました。必要なときは括弧に入れて書いてください。`,
    'docx-insertion': (count) =>
      `埋め込まれたファイル ${count} 個を省きました。Word で開いて保存し直してください。`,
  },
  en: {
    'docx-number-format': (count) =>
      `In decimal digits: the numbers of ${counted(count, 'paragraph')} in a format that isn't known; in Word, choose another one.`,
    'docx-picture': (count) =>
      `Left out: ${counted(count, 'picture')} linked, drawn by Office or in a format that browsers don't show; in Word, insert PNG or JPEG instead.`,
    'docx-symbol': (count) =>
      `Left out: ${counted(count, 'sign')} from a symbol font; in Word, type ordinary characters instead.`,
    'docx-formula': (count) =>
      `Read as a row of characters: ${counted(count, 'formula')}; where that is not enough, insert a picture instead.`,
    'docx-ruby': (count) =>
      `Left out: the reading above ${counted(count, 'word')}; where it matters, type it in brackets.`,
    'docx-insertion': (count) =>
      `Left out: ${counted(count, 'inserted file')}; open the document in Word and save it once more.`,
  },
}

function counted(count: number, noun: string): string {
  return count === 1 ? `1 ${noun}` : `${count} ${noun}s`
}

/** One warning for each kind of loss, however often it was met, at the first place of it. */
export function problemsOf(text: string, losses: Losses): Problem[] {
  const sentences = SENTENCES[languageOf(text)]
  return (Object.keys(sentences) as Loss[]).flatMap((code): Problem[] => {
    const loss = losses.get(code)
    if (!loss) return []
    const message = sentences[code](loss.count)
    return [{ severity: 'warning', code, message, ...placeOf(text, loss.at) }]
  })
}
