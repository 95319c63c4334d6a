import type { Language, Omission } from '../../model/document.ts'
import type { Problem } from '../../model/problem.ts'
import { listed, type Told } from '../../model/said.ts'

/** What the file holds and no output shows, each with its number: 3 处批注. */
type Names = Record<string, (count: number) => string>

/** 批注 → 3 处批注. */
const zh = (unit: string, name: string) => (count: number) => `${count} ${unit}${name}`
/** コメント → コメント 3 件. */
const ja = (name: string, unit: string) => (count: number) => `${name} ${count} ${unit}`
/** 메모 → 메모 3개. */
const ko = (name: string, unit: string) => (count: number) => `${name} ${count}${unit}`
const en =
  (one: string, more = `${one}s`) =>
  (count: number) =>
    `${count} ${count === 1 ? one : more}`

const NAMES: Told<Names> = {
  'zh-Hans': {
    'docx-comment': zh('处', '批注'),
    'docx-header': zh('个', '页眉'),
    'docx-footer': zh('个', '页脚'),
    'docx-deleted': zh('处', '修订中已删除的文字'),
    'docx-hidden': zh('处', '隐藏文字'),
    'docx-field': zh('处', '域'),
    'docx-picture': zh('幅', '图片'),
    'docx-symbol': zh('个', '符号字体中的字符'),
    'docx-ruby': zh('处', '拼音标注'),
    'docx-formula': zh('个', '公式'),
    'docx-insertion': zh('个', '嵌入的文件'),
    'docx-note': zh('条', '注释'),
    'docx-note-mark': zh('个', '注释标记'),
    'docx-alt-text': zh('处', '图片的替代文字'),
    'docx-chart-text': zh('个', '图表中的文字'),
    'docx-covered': zh('处', '被图片或其他内容遮住的文字'),
    'docx-enclosure': zh('处', '圈号'),
    'docx-picture-crop': zh('幅', '裁剪过的图片'),
    'docx-drawing': zh('个', '绘图'),
    'docx-text': zh('个', '未能读出的字'),
    'txt-rule': zh('行', '用符号画的线（如 ----）'),
    'md-html': zh('处', '网页代码'),
    'md-comment': zh('处', '注释（<!-- -->）'),
    'md-link-target': zh('个', '链接地址'),
    'md-front-matter': zh('项', '文件头信息'),
    'md-reference': zh('处', '没有用到的链接定义'),
    'md-link-title': zh('个', '链接或图片的提示文字'),
    'md-code-info': zh('处', '代码块的说明文字'),
  },
  ja: {
    'docx-comment': ja('コメント', '件'),
    'docx-header': ja('ヘッダー', '個'),
    'docx-footer': ja('フッター', '個'),
    'docx-deleted': ja('変更履歴の削除文字列', 'か所'),
    'docx-hidden': ja('隠し文字', 'か所'),
    'docx-field': ja('フィールド', 'か所'),
    'docx-picture': ja('図', '点'),
    'docx-symbol': ja('記号フォントの文字', '字'),
    'docx-ruby': ja('ルビ', 'か所'),
    'docx-formula': ja('数式', '個'),
    'docx-insertion': ja('埋め込まれたファイル', '個'),
    'docx-note': ja('注', '件'),
    'docx-note-mark': ja('注の番号', '個'),
    'docx-alt-text': ja('図の代替テキスト', '件'),
    'docx-chart-text': ja('グラフの文字', '件'),
    'docx-covered': ja('ほかのものに隠れた文字列', 'か所'),
    'docx-enclosure': ja('囲み文字の枠', 'か所'),
    'docx-picture-crop': ja('トリミングされた図', '点'),
    'docx-drawing': ja('描画', '個'),
    'docx-text': ja('読み取れない文字', '字'),
    'txt-rule': ja('記号で引いた線（---- など）', '行'),
    'md-html': ja('HTML', 'か所'),
    'md-comment': ja('コメント（<!-- -->）', 'か所'),
    'md-link-target': ja('リンク先', '件'),
    'md-front-matter': ja('先頭の設定項目', '件'),
    'md-reference': ja('使われていないリンク定義', '件'),
    'md-link-title': ja('リンクや図の説明', '件'),
    'md-code-info': ja('コードブロックの注記', '件'),
  },
  en: {
    'docx-comment': en('comment'),
    'docx-header': en('header'),
    'docx-footer': en('footer'),
    'docx-deleted': en('tracked deletion'),
    'docx-hidden': en('hidden passage'),
    'docx-field': en('field'),
    'docx-picture': en('picture'),
    'docx-symbol': en('sign of a symbol font', 'signs of a symbol font'),
    'docx-ruby': en('reading above a word', 'readings above words'),
    'docx-formula': en('formula'),
    'docx-insertion': en('inserted file'),
    'docx-note': en('note'),
    'docx-note-mark': en('note mark'),
    'docx-alt-text': en('alternative text'),
    'docx-chart-text': en('text of a chart', 'texts of charts'),
    'docx-covered': en('passage covered by something else', 'passages covered by something else'),
    'docx-enclosure': en('enclosing sign'),
    'docx-picture-crop': en('cropped picture'),
    'docx-drawing': en('drawing'),
    'docx-text': en('character that could not be read', 'characters that could not be read'),
    'txt-rule': en('line drawn with signs (such as ----)', 'lines drawn with signs (such as ----)'),
    'md-html': en('piece of HTML', 'pieces of HTML'),
    'md-comment': en('comment'),
    'md-link-target': en('link target'),
    'md-front-matter': en('field of the front matter', 'fields of the front matter'),
    'md-reference': en(
      'link definition that nothing refers to',
      'link definitions that nothing refers to',
    ),
    'md-link-title': en('title of a link or picture', 'titles of links or pictures'),
    'md-code-info': en('note on a code block', 'notes on code blocks'),
  },
  ko: {
    'docx-comment': ko('메모', '개'),
    'docx-header': ko('머리글', '개'),
    'docx-footer': ko('바닥글', '개'),
    'docx-deleted': ko('변경 내용에서 지운 글', '곳'),
    'docx-hidden': ko('숨긴 글', '곳'),
    'docx-field': ko('필드', '곳'),
    'docx-picture': ko('그림', '개'),
    'docx-symbol': ko('기호 글꼴의 글자', '자'),
    'docx-ruby': ko('윗주', '곳'),
    'docx-formula': ko('수식', '개'),
    'docx-insertion': ko('삽입된 파일', '개'),
    'docx-note': ko('주', '개'),
    'docx-note-mark': ko('주 번호', '개'),
    'docx-alt-text': ko('그림의 대체 텍스트', '개'),
    'docx-chart-text': ko('차트의 글', '개'),
    'docx-covered': ko('다른 것에 가려진 글', '곳'),
    'docx-enclosure': ko('원 문자 테두리', '곳'),
    'docx-picture-crop': ko('잘린 그림', '개'),
    'docx-drawing': ko('그리기 개체', '개'),
    'docx-text': ko('읽지 못한 글자', '자'),
    'txt-rule': ko('기호로 그은 줄(---- 등)', '행'),
    'md-html': ko('HTML', '곳'),
    'md-comment': ko('주석(<!-- -->)', '곳'),
    'md-link-target': ko('링크 주소', '개'),
    'md-front-matter': ko('머리 설정 항목', '개'),
    'md-reference': ko('쓰이지 않은 링크 정의', '곳'),
    'md-link-title': ko('링크나 그림의 설명', '개'),
    'md-code-info': ko('코드 블록의 설명', '곳'),
  },
}

/** What has no name of its own here. */
const OTHER: Told<(count: number) => string> = {
  'zh-Hans': zh('处', '其他内容'),
  ja: ja('その他', 'か所'),
  en: en('other item'),
  ko: ko('그 밖의 것', '곳'),
}

/** Kinds that a reader may leave out and that have a name in each language. */
export const OMITTED_KINDS: readonly string[] = Object.keys(NAMES.en)

/** 3 处批注、1 个页眉: what is left out, in one list; kinds without a name are counted together. */
export function omittedList(omitted: readonly Omission[], language: Language): string {
  const names = NAMES[language]
  const known = omitted.filter(({ kind }) => Object.hasOwn(names, kind))
  const others = omitted
    .filter(({ kind }) => !Object.hasOwn(names, kind))
    .reduce((sum, { count }) => sum + count, 0)
  return listed[language]([
    ...known.map(({ kind, count }) => names[kind]?.(count) ?? ''),
    ...(others > 0 ? [OTHER[language](others)] : []),
  ])
}

const SAID: Told<(what: string, characters: number) => string> = {
  'zh-Hans': (what, characters) =>
    `略去 ${what}${characters > 0 ? `（共 ${characters} 字）` : ''}，幻灯片、备注和讲义里都没有；需要保留的，请写进正文。`,
  ja: (what, characters) =>
    `${what}${characters > 0 ? `（計 ${characters} 字）` : ''}を省きました。スライドにもノートにも配付資料にもありません。残したいものは本文に書いてください。`,
  en: (what, characters) =>
    `Left out of slides, notes and handout: ${what}${characters > 0 ? ` (${characters} characters)` : ''}; write into the text what must be kept.`,
  ko: (what, characters) =>
    `${what}${characters > 0 ? `(모두 ${characters}자)` : ''}를 뺐습니다. 슬라이드에도 노트에도 유인물에도 없으니, 남길 것은 본문에 쓰십시오.`,
}

/** A warning for each kind that is left out, but for those that the reader has warned of itself. */
export function omissionProblems(
  omitted: readonly Omission[],
  language: Language,
  told: readonly Problem[],
): Problem[] {
  return omitted
    .filter(({ kind }) => !told.some(({ code }) => code === kind))
    .map((one) => ({
      severity: 'warning',
      code: one.kind,
      message: SAID[language](omittedList([one], language), one.characters),
    }))
}
