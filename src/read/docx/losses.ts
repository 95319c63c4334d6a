import type { Language, Omission } from '../../model/document.ts'
import { type Problem, placeOf } from '../../model/problem.ts'
import { languageOf } from '../language.ts'

/** What of a .docx isn't in the text as Word shows it, or is there in another way. */
export type Loss = Changed | Mendable | LeftOut

/** Shown, but in another way. */
type Changed = 'docx-number-format' | 'docx-formula' | 'docx-note-pages' | 'docx-picture-turn'
/** Left out, and an author can do something about it. */
type Mendable =
  | 'docx-picture'
  | 'docx-picture-crop'
  | 'docx-symbol'
  | 'docx-insertion'
  | 'docx-drawing'
/** Left out as Word's own text is without it, or as no page has it at this place. */
type LeftOut =
  | 'docx-hidden'
  | 'docx-ruby'
  | 'docx-enclosure'
  | 'docx-deleted'
  | 'docx-covered'
  | 'docx-note'
  | 'docx-alt-text'

const CHANGED: ReadonlySet<Loss> = new Set<Changed>([
  'docx-number-format',
  'docx-formula',
  'docx-note-pages',
  'docx-picture-turn',
])

/** How often each was met, the first place, the last one, and the words that were lost. */
export type Losses = Map<Loss, { count: number; at: number; last: number; texts: string[] }>

type Sentences = Record<Changed | Mendable, (count: number) => string>

const SENTENCES: Record<Language, Sentences> = {
  'zh-Hans': {
    'docx-number-format': (count) =>
      `有 ${count} 段的自动编号采用了不认识的格式，已改用阿拉伯数字；请在 Word 中换一种编号格式。`,
    'docx-picture': (count) =>
      `略去 ${count} 幅图片：它们是外部链接、Office 绘图，或浏览器不能显示的格式；请在 Word 中改插 PNG 或 JPEG 图片。`,
    'docx-picture-crop': (count) =>
      `略去 ${count} 幅裁剪过的图片：裁掉的部分无法从文件中去除；请在 Word 中用“压缩图片”删除裁剪区域，或改插 PNG、JPEG 图片。`,
    'docx-picture-turn': (count) =>
      `有 ${count} 幅图片在 Word 中转过角度或翻转过，这里按原样放置；请改插转好的图片。`,
    'docx-drawing': (count) =>
      `有 ${count} 个 SmartArt 图形只读出了文字，按条列出；如需保留图形，请改插图片。`,
    'docx-symbol': (count) => `略去 ${count} 个符号字体中的字符；请在 Word 中改用普通字符。`,
    'docx-formula': (count) =>
      `有 ${count} 个公式只读成了一行字符；如有不妥，请在 Word 中改插图片。`,
    'docx-insertion': (count) => `略去 ${count} 个嵌入的文件；请在 Word 中打开文档，再保存一次。`,
    'docx-note-pages': (count) =>
      `有 ${count} 个注释在 Word 中按页编号，这里连续编号；如需一致，请在 Word 中改为连续编号。`,
  },
  ja: {
    'docx-number-format': (count) =>
      `${count} 段落の自動番号が未対応の書式のため、算用数字で示しました。Word で別の番号書式を選んでください。`,
    'docx-picture': (count) =>
      `図 ${count} 点を省きました（リンク、Office の描画、またはブラウザーで表示できない形式）。Word で PNG か JPEG を挿入してください。`,
    'docx-picture-crop': (count) =>
      `トリミングした図 ${count} 点を省きました。切り落とした部分を取り除けません。Word の「図の圧縮」でトリミング部分を削除するか、PNG か JPEG を挿入してください。`,
    'docx-picture-turn': (count) =>
      `Word で回転または反転した図 ${count} 点を、もとの向きで置きました。向きを直した図を挿入してください。`,
    'docx-drawing': (count) =>
      `SmartArt ${count} 点は文字だけを箇条で示しました。図形が必要なときは画像を挿入してください。`,
    'docx-symbol': (count) =>
      `記号フォントの文字 ${count} 字を省きました。Word で通常の文字に置き換えてください。`,
    'docx-formula': (count) =>
      `数式 ${count} 個を 1 行の文字として読みました。不十分なときは図を挿入してください。`,
    'docx-insertion': (count) =>
      `埋め込まれたファイル ${count} 個を省きました。Word で開いて保存し直してください。`,
    'docx-note-pages': (count) =>
      `ページごとに番号が付く注 ${count} 個を、通し番号で示しました。Word で通し番号に変えてください。`,
  },
  en: {
    'docx-number-format': (count) =>
      `In decimal digits: the numbers of ${counted(count, 'paragraph')} in a format that isn't known; in Word, choose another one.`,
    'docx-picture': (count) =>
      `Left out: ${counted(count, 'picture')} linked, drawn by Office or in a format that browsers don't show; in Word, insert PNG or JPEG instead.`,
    'docx-picture-crop': (count) =>
      `Left out: ${counted(count, 'cropped picture')} whose cut-off parts can't be taken out of the file; in Word, delete the cropped areas with Compress Pictures, or insert PNG or JPEG.`,
    'docx-picture-turn': (count) =>
      `Shown as it was inserted: ${counted(count, 'picture')} that Word turns or mirrors; insert it turned already.`,
    'docx-drawing': (count) =>
      `Only the words were read, as a list: ${counted(count, 'SmartArt drawing')}; where the shapes matter, insert a picture instead.`,
    'docx-symbol': (count) =>
      `Left out: ${counted(count, 'sign')} from a symbol font; in Word, type ordinary characters instead.`,
    'docx-formula': (count) =>
      `Read as a row of characters: ${counted(count, 'formula')}; where that is not enough, insert a picture instead.`,
    'docx-insertion': (count) =>
      `Left out: ${counted(count, 'inserted file')}; open the document in Word and save it once more.`,
    'docx-note-pages': (count) =>
      `Numbered through: ${counted(count, 'note')} that Word numbers anew on each page; in Word, choose continuous numbers.`,
  },
  ko: {
    'docx-number-format': (count) =>
      `알 수 없는 번호 형식의 문단 ${count}개를 아라비아 숫자로 보였습니다. Word에서 다른 번호 형식을 고르십시오.`,
    'docx-picture': (count) =>
      `연결되었거나 Office로 그렸거나 브라우저가 못 보이는 형식의 그림 ${count}개를 뺐습니다. Word에서 PNG나 JPEG로 바꾸십시오.`,
    'docx-picture-crop': (count) =>
      `잘린 부분을 파일에서 없앨 수 없는 그림 ${count}개를 뺐습니다. Word의 ‘그림 압축’으로 잘린 영역을 지우거나 PNG나 JPEG로 바꾸십시오.`,
    'docx-picture-turn': (count) =>
      `Word에서 돌리거나 뒤집은 그림 ${count}개를 넣은 그대로 보였습니다. 미리 돌린 그림을 넣으십시오.`,
    'docx-drawing': (count) =>
      `SmartArt ${count}개는 글만 목록으로 읽었습니다. 모양이 중요하면 그림으로 넣으십시오.`,
    'docx-symbol': (count) =>
      `기호 글꼴의 글자 ${count}자를 뺐습니다. Word에서 보통 글자로 쓰십시오.`,
    'docx-formula': (count) =>
      `수식 ${count}개를 한 줄의 글자로 읽었습니다. 모자라면 그림으로 넣으십시오.`,
    'docx-insertion': (count) =>
      `삽입된 파일 ${count}개를 뺐습니다. Word에서 열어 다시 저장하십시오.`,
    'docx-note-pages': (count) =>
      `쪽마다 새로 매기는 주 ${count}개를 이어서 매겼습니다. Word에서 이어 매기기를 고르십시오.`,
  },
}

function counted(count: number, noun: string): string {
  return count === 1 ? `1 ${noun}` : `${count} ${noun}s`
}

/** One warning for each kind that an author can do something about, at the first place of it. */
export function problemsOf(text: string, losses: Losses): Problem[] {
  const sentences = SENTENCES[languageOf(text)]
  return (Object.keys(sentences) as (Changed | Mendable)[]).flatMap((code): Problem[] => {
    const loss = losses.get(code)
    if (!loss) return []
    const message = sentences[code](loss.count)
    return [{ severity: 'warning', code, message, ...placeOf(text, loss.at) }]
  })
}

/** What the reader itself left out, by kind; what is only shown in another way is none of it. */
export function omissionsOf(losses: Losses): Omission[] {
  return [...losses].flatMap(([kind, { count, texts }]) =>
    CHANGED.has(kind) || kind === 'docx-drawing'
      ? []
      : [{ kind, count, characters: lengthOf(texts.join('')) }],
  )
}

/** Characters without white space, those beyond U+FFFF as one. */
export function lengthOf(text: string): number {
  return [...text.replace(/\s+/g, '')].length
}
