import type { Language } from '../../model/document.ts'
import type { Edit, EditKind } from '../../script/index.ts'

/** An edit with the sentence that tells it. */
export interface ToldEdit extends Edit {
  message: string
}

/** An edit in people's words: where, what, and the words before and after. */
export function toldEdit(edit: Edit, language: Language): ToldEdit {
  const { place, kinds, quote } = SAID[language]
  const [before, after] = neighbourhood(edit)
  const say = kinds[edit.kind]
  return { ...edit, message: `${place(edit)}${say(quote(before), quote(after))}` }
}

/** Signs of unchanged words that are shown on either side of a change, and the most that are shown. */
const AROUND = 8
const MOST = 40

/** The words before and after, cut to where they differ. */
function neighbourhood({ before, after }: Edit): [string, string] {
  const [a, b] = [[...before], [...after]]
  const least = Math.min(a.length, b.length)
  let first = 0
  while (first < least && a[first] === b[first]) first += 1
  let last = 0
  while (last < least - first && a.at(-1 - last) === b.at(-1 - last)) last += 1
  const isSame = first === a.length && first === b.length
  const from = isSame ? 0 : Math.max(0, first - AROUND)
  const to = isSame ? 0 : Math.max(0, last - AROUND)
  return [clipped(a, from, to), clipped(b, from, to)]
}

function clipped(signs: readonly string[], from: number, to: number): string {
  const shown = signs.slice(from, signs.length - to)
  const start = from > 0 ? '…' : ''
  const end = to > 0 || shown.length > MOST ? '…' : ''
  return start + shown.slice(0, MOST).join('') + end
}

interface Said {
  place(edit: Edit): string
  quote(words: string): string
  kinds: Record<EditKind, (before: string, after: string) => string>
}

const SAID: Record<Language, Said> = {
  'zh-Hans': {
    place: ({ slide, line }) => (line === null ? `${slide}：` : `第 ${line} 行（${slide}）：`),
    quote: (words) => `“${words}”`,
    kinds: {
      'slide-added': (_, after) => `新增一页 ${after}`,
      'slide-removed': (before) => `删去一页 ${before}`,
      'slide-moved': (_, after) => `移动了这一页 ${after}`,
      'layout-changed': (before, after) => `版式由 ${before} 改为 ${after}`,
      'picture-changed': (before, after) => `图片由 ${before} 改为 ${after}`,
      'words-added': (_, after) => `添加 ${after}`,
      'words-removed': (before) => `撤下 ${before}`,
      'words-changed': (before, after) => `${before} 改为 ${after}`,
      'words-moved': (_, after) => `移动了 ${after}`,
      'words-reset': (_, after) => `换了写法（标号、粗体或分行） ${after}`,
      'note-added': (_, after) => `备注添加 ${after}`,
      'note-removed': (before) => `备注撤下 ${before}`,
      'note-changed': (before, after) => `备注 ${before} 改为 ${after}`,
      'note-moved': (_, after) => `备注移动了 ${after}`,
      'note-reset': (_, after) => `备注换了写法 ${after}`,
    },
  },
  ja: {
    place: ({ slide, line }) => (line === null ? `${slide}：` : `${line} 行目（${slide}）：`),
    quote: (words) => `「${words}」`,
    kinds: {
      'slide-added': (_, after) => `スライドを追加 ${after}`,
      'slide-removed': (before) => `スライドを削除 ${before}`,
      'slide-moved': (_, after) => `スライドを移動 ${after}`,
      'layout-changed': (before, after) => `レイアウトを ${before} から ${after} に変更`,
      'picture-changed': (before, after) => `画像を ${before} から ${after} に変更`,
      'words-added': (_, after) => `追加 ${after}`,
      'words-removed': (before) => `画面から外した ${before}`,
      'words-changed': (before, after) => `${before} を ${after} に変更`,
      'words-moved': (_, after) => `移動 ${after}`,
      'words-reset': (_, after) => `書き方を変更（番号・太字・改行） ${after}`,
      'note-added': (_, after) => `ノートに追加 ${after}`,
      'note-removed': (before) => `ノートから外した ${before}`,
      'note-changed': (before, after) => `ノートの ${before} を ${after} に変更`,
      'note-moved': (_, after) => `ノート内で移動 ${after}`,
      'note-reset': (_, after) => `ノートの書き方を変更 ${after}`,
    },
  },
  en: {
    place: ({ slide, line }) => (line === null ? `${slide}: ` : `line ${line} (${slide}): `),
    quote: (words) => `“${words}”`,
    kinds: {
      'slide-added': (_, after) => `slide added: ${after}`,
      'slide-removed': (before) => `slide removed: ${before}`,
      'slide-moved': (_, after) => `slide moved: ${after}`,
      'layout-changed': (before, after) => `layout: ${before} → ${after}`,
      'picture-changed': (before, after) => `picture: ${before} → ${after}`,
      'words-added': (_, after) => `added: ${after}`,
      'words-removed': (before) => `taken off: ${before}`,
      'words-changed': (before, after) => `${before} → ${after}`,
      'words-moved': (_, after) => `moved: ${after}`,
      'words-reset': (_, after) => `set in another way (label, bold or lines): ${after}`,
      'note-added': (_, after) => `added to the notes: ${after}`,
      'note-removed': (before) => `taken out of the notes: ${before}`,
      'note-changed': (before, after) => `in the notes: ${before} → ${after}`,
      'note-moved': (_, after) => `moved in the notes: ${after}`,
      'note-reset': (_, after) => `set in another way in the notes: ${after}`,
    },
  },
  ko: {
    place: ({ slide, line }) => (line === null ? `${slide}: ` : `${line}행(${slide}): `),
    quote: (words) => `“${words}”`,
    kinds: {
      'slide-added': (_, after) => `슬라이드 추가: ${after}`,
      'slide-removed': (before) => `슬라이드 삭제: ${before}`,
      'slide-moved': (_, after) => `슬라이드 이동: ${after}`,
      'layout-changed': (before, after) => `배치: ${before} → ${after}`,
      'picture-changed': (before, after) => `그림: ${before} → ${after}`,
      'words-added': (_, after) => `추가: ${after}`,
      'words-removed': (before) => `화면에서 뺌: ${before}`,
      'words-changed': (before, after) => `${before} → ${after}`,
      'words-moved': (_, after) => `이동: ${after}`,
      'words-reset': (_, after) => `다르게 놓음(번호, 굵기, 줄): ${after}`,
      'note-added': (_, after) => `노트에 추가: ${after}`,
      'note-removed': (before) => `노트에서 삭제: ${before}`,
      'note-changed': (before, after) => `노트: ${before} → ${after}`,
      'note-moved': (_, after) => `노트에서 이동: ${after}`,
      'note-reset': (_, after) => `노트에서 다르게 놓음: ${after}`,
    },
  },
}
