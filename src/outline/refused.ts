import type { Told } from '../model/said.ts'

/** Why a correction of the outline can't be applied to its place: the words there, and their line. */
export interface Refused {
  /** Page numbers, running heads, tables of contents. */
  noText(words: string, line: number): string
  /** Tables, pictures, code, notes. */
  noPlace(words: string, line: number): string
  noLabel(words: string, line: number): string
  neighbour(words: string, line: number): string
}

export const REFUSED: Told<Refused> = {
  'zh-Hans': {
    noText: (words, line) =>
      `原文第 ${line} 行的“${words}”不在正文里（页码、页眉、目录、附件清单等），不能成为一节；请删去这一项，或写另一行。`,
    noPlace: (words, line) =>
      `原文第 ${line} 行的“${words}”处不能开始一节（表格、图片、代码、注释等）；请删去这一项，或写另一行。`,
    noLabel: (words, line) =>
      `原文第 ${line} 行的“${words}”处没有编号或标题；请在“text”里从编号的第一个字写起。`,
    neighbour: (words, line) =>
      `在原文第 ${line} 行的“${words}”处另起一节，会拆散同一段里的其他编号；请改从其中某个编号写起。`,
  },
  ja: {
    noText: (words, line) =>
      `原文 ${line} 行目の「${words}」は本文ではなく（ページ番号、柱、目次、添付の一覧など）、節にできません。この項目を消すか、別の行を書いてください。`,
    noPlace: (words, line) =>
      `原文 ${line} 行目の「${words}」では節を始められません（表、図、コード、注など）。この項目を消すか、別の行を書いてください。`,
    noLabel: (words, line) =>
      `原文 ${line} 行目の「${words}」には番号も見出しもありません。「text」は番号の最初の文字から書いてください。`,
    neighbour: (words, line) =>
      `原文 ${line} 行目の「${words}」で節を始めると、同じ段落のほかの番号がばらばらになります。その番号のどれかから書いてください。`,
  },
  en: {
    noText: (words, line) =>
      `“${words}” on line ${line} of the source is no part of its text (a page number, a running head, a table of contents, a list of what is attached), so it can't be a section; remove this entry or name another line.`,
    noPlace: (words, line) =>
      `no section can begin at “${words}” on line ${line} of the source (a table, a picture, code, a note); remove this entry or name another line.`,
    noLabel: (words, line) =>
      `“${words}” on line ${line} of the source is neither a label nor a heading; begin “text” with the first character of the label.`,
    neighbour: (words, line) =>
      `a section that begins at “${words}” on line ${line} of the source would break up the other labels of its paragraph; begin at one of those labels.`,
  },
  ko: {
    noText: (words, line) =>
      `원문 ${line}행의 “${words}”는 본문이 아니므로(쪽 번호, 머리글, 차례, 붙임 목록 등) 절이 될 수 없습니다. 이 항목을 지우거나 다른 행을 쓰십시오.`,
    noPlace: (words, line) =>
      `원문 ${line}행의 “${words}”에서는 절을 시작할 수 없습니다(표, 그림, 코드, 주 등). 이 항목을 지우거나 다른 행을 쓰십시오.`,
    noLabel: (words, line) =>
      `원문 ${line}행의 “${words}”에는 번호도 제목도 없습니다. “text”는 번호의 첫 글자부터 쓰십시오.`,
    neighbour: (words, line) =>
      `원문 ${line}행의 “${words}”에서 절을 시작하면 같은 문단의 다른 번호가 흩어집니다. 그 번호 가운데 하나에서 시작하십시오.`,
  },
}
