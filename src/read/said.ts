import type { Language } from '../model/document.ts'
import type { Cause } from './encoding/garbled.ts'
import type { Furniture } from './plain/furniture.ts'

/** Sentences of the reading stage about a document, for its author, in the document's language. */
interface Said {
  encodingUncertain(taken: string, runnerUp: string): string
  characterBroken(encoding: string): string
  /** Instead of one sentence for each place, after the first few. */
  moreBroken(count: number, encoding: string): string
  textGarbled(percent: number, cause: Cause): string
  /** Page furniture of one kind, kept in the full text and not on slides. */
  furnitureLeft(kind: Furniture, count: number): string
  tagsLeft(count: number): string
  lineTorn(): string
  pictureMissing(url: string, isRemote: boolean): string
  /** TeX and drawings in words, which other tools draw. */
  formulaRaw(): string
  diagramRaw(): string
  /** Lists, quotations or pictures within each other; the file's name stands before it. */
  nestedTooDeep(most: number): string
  /** Words of a correction that stand on another line now. */
  correctionMoved(words: string, line: number, file: string): string
  /** A correction that says what was read so without it. */
  correctionIdle(): string
}

const FURNITURE: Record<Language, Record<Furniture, string>> = {
  'zh-Hans': {
    'page-number': '页码',
    'running-head': '页眉页脚',
    contents: '目录',
    web: '网页导航和来源等行',
    notes: '注释',
  },
  ja: {
    'page-number': 'ページ番号',
    'running-head': '柱',
    contents: '目次',
    web: 'ウェブページの案内など',
    notes: '注',
  },
  en: {
    'page-number': 'page numbers',
    'running-head': 'running heads',
    contents: 'a table of contents',
    web: 'lines of a web page',
    notes: 'endnotes',
  },
  ko: {
    'page-number': '쪽 번호',
    'running-head': '머리글과 바닥글',
    contents: '차례',
    web: '웹 페이지의 안내 행',
    notes: '미주',
  },
}

/** What is shown of an encoding's name. */
const CAUSES: Record<Exclude<Cause, 'lost'>, string> = {
  gb18030: 'GBK',
  shift_jis: 'Shift_JIS',
  big5: 'Big5',
  'latin-1': 'Latin-1',
}

export const SAID: Record<Language, Said> = {
  'zh-Hans': {
    encodingUncertain: (taken, runnerUp) =>
      `文件的编码不能确定：按 ${taken} 读取，也可能是 ${runnerUp}；文字不对时，请用 --encoding ${runnerUp} 指定。`,
    characterBroken: (encoding) =>
      `此处有一个字在 ${encoding} 编码中不完整，已读不出来；请对照原件补上，或用 --encoding 指定正确的编码。`,
    moreBroken: (count, encoding) => `另有 ${count} 处的字在 ${encoding} 编码中不完整。`,
    textGarbled: (percent, cause) =>
      `从此处起有乱码，约占全文的 ${percent}%（${cause === 'lost' ? '原来的字已经丢失' : `文字曾被误当作 ${CAUSES[cause]} 读取后保存`}）；请向作者索取原来的文件。`,
    furnitureLeft: (kind, count) =>
      `从此处起共有 ${count} 行${FURNITURE['zh-Hans'][kind]}，没有放进幻灯片，仍保留在全文里。`,
    tagsLeft: (count) => `文中有 ${count} 个网页标记（如 <p>），已作为标记略去；文字没有改动。`,
    lineTorn: () =>
      '此行是被断开的上一段的下半截，已接上；如果它本应另起一段，请在前面加一个空行。',
    pictureMissing: (url, isRemote) =>
      `图片“${url}”${isRemote ? '在网络上，没有下载' : '找不到，或不是图片'}；请把它存成 PNG、JPEG、GIF 或 WebP，放在文档旁边。`,
    formulaRaw: () => '公式（TeX）按原文显示，没有排成公式；要排好的公式，请换成图片。',
    diagramRaw: () => '用文字写的图（如 mermaid）按原文显示，没有画出来；要画好的图，请换成图片。',
    nestedTooDeep: (most) => `的列表、引用或图片套得太深，超过 ${most} 层，无法读取；请减少层次。`,
    correctionMoved: (words, line, file) =>
      `“${words}”已不在第 ${line} 行，校正按此处的文字进行；请改 ${file} 里的行号。`,
    correctionIdle: () => '这一项没有改变什么：原来就是这样读的；可以删去。',
  },
  ja: {
    encodingUncertain: (taken, runnerUp) =>
      `文字コードを確定できません。${taken} として読みましたが、${runnerUp} の可能性もあります。文字がおかしいときは --encoding ${runnerUp} を指定してください。`,
    characterBroken: (encoding) =>
      `ここに ${encoding} として不完全な文字が一つあり、読み取れません。原本を見て補うか、--encoding で正しい文字コードを指定してください。`,
    moreBroken: (count, encoding) =>
      `ほかに ${count} か所、${encoding} として不完全な文字があります。`,
    textGarbled: (percent, cause) =>
      `ここから文字化けがあり、全体の約 ${percent}% に及びます（${cause === 'lost' ? 'もとの文字は失われています' : `${CAUSES[cause]} と取り違えて保存された文章です`}）。作成者からもとのファイルをもらってください。`,
    furnitureLeft: (kind, count) =>
      `ここから${FURNITURE.ja[kind]}が計 ${count} 行あり、スライドには載せず、全文には残しました。`,
    tagsLeft: (count) =>
      `ウェブページのタグ（<p> など）が ${count} 個あり、マークアップとして除きました。文章はそのままです。`,
    lineTorn: () =>
      'この行は途中で切れた前の段落の続きとしてつなぎました。別の段落なら、前に空行を入れてください。',
    pictureMissing: (url, isRemote) =>
      `画像「${url}」は${isRemote ? 'ネットワーク上にあり、取得しません' : '見つからないか、画像ではありません'}。PNG、JPEG、GIF、WebP のいずれかで文書の隣に保存してください。`,
    formulaRaw: () =>
      '数式（TeX）は書かれたとおりに表示します。組んだ数式が必要なら、画像にしてください。',
    diagramRaw: () =>
      '文字で書いた図（mermaid など）は書かれたとおりに表示します。描いた図が必要なら、画像にしてください。',
    nestedTooDeep: (most) =>
      `のリスト、引用または画像の入れ子が ${most} 段を超えるため、読み取れません。段数を減らしてください。`,
    correctionMoved: (words, line, file) =>
      `「${words}」は ${line} 行目になく、ここにあるものを訂正しました。${file} の行番号を直してください。`,
    correctionIdle: () =>
      'この項目では何も変わりません。もともとそのように読まれています。消してかまいません。',
  },
  en: {
    encodingUncertain: (taken, runnerUp) =>
      `The file's encoding is not certain: it was read as ${taken} and may be ${runnerUp}; if the words are wrong, say --encoding ${runnerUp}.`,
    characterBroken: (encoding) =>
      `A character here is incomplete in ${encoding} and can't be read; mend it from the original, or name the right encoding with --encoding.`,
    moreBroken: (count, encoding) => `${count} more characters are incomplete in ${encoding}.`,
    textGarbled: (percent, cause) =>
      `The text is damaged from here on, about ${percent} % of it in all (${cause === 'lost' ? 'the words themselves are gone' : `it was once taken for ${CAUSES[cause]} and saved so`}); get the file again from its author.`,
    furnitureLeft: (kind, count) =>
      `${count === 1 ? '1 line' : `${count} lines`} of ${FURNITURE.en[kind]}, from here on, are left out of the slides and kept in the full text.`,
    tagsLeft: (count) =>
      `${count} tags of a web page, such as <p>, are left out as mark-up; the words are as they were.`,
    lineTorn: () =>
      'This line was joined to the paragraph before it, which broke off; put an empty line before it if it is a paragraph of its own.',
    pictureMissing: (url, isRemote) =>
      `The picture “${url}” ${isRemote ? 'lies on the network and is not fetched' : 'is not there or is no picture'}; save it beside the document as PNG, JPEG, GIF or WebP.`,
    formulaRaw: () =>
      'Formulas in TeX are shown as they are written; put pictures in their place to have them set.',
    diagramRaw: () =>
      'Drawings in words, such as mermaid, are shown as they are written; put pictures in their place.',
    nestedTooDeep: (most) =>
      `has lists, quotations or pictures nested more than ${most} deep, which can't be read; nest them less.`,
    correctionMoved: (words, line, file) =>
      `“${words}” is no longer on line ${line}; the words here were corrected; change the line in ${file}.`,
    correctionIdle: () =>
      'This entry changes nothing: it was read so without it; you can remove it.',
  },
  ko: {
    encodingUncertain: (taken, runnerUp) =>
      `파일의 인코딩이 확실하지 않습니다. ${taken}(으)로 읽었으나 ${runnerUp}일 수 있습니다. 글자가 틀리면 --encoding ${runnerUp}을(를) 쓰십시오.`,
    characterBroken: (encoding) =>
      `이곳의 글자는 ${encoding}(으)로는 온전하지 않아 읽을 수 없습니다. 원본으로 고치거나 --encoding으로 맞는 인코딩을 쓰십시오.`,
    moreBroken: (count, encoding) => `그 밖에 ${count}자가 ${encoding}(으)로는 온전하지 않습니다.`,
    textGarbled: (percent, cause) =>
      `여기서부터 글이 손상되었습니다. 모두 약 ${percent} %입니다(${cause === 'lost' ? '글자 자체가 없어졌습니다' : `${CAUSES[cause]}(으)로 잘못 읽고 저장한 일이 있습니다`}). 작성자에게 파일을 다시 받으십시오.`,
    furnitureLeft: (kind, count) =>
      `여기서부터 ${FURNITURE.ko[kind]} ${count}행을 슬라이드에서 뺐습니다. 전문에는 남아 있습니다.`,
    tagsLeft: (count) =>
      `<p> 같은 웹 페이지 태그 ${count}개를 표시로 보고 뺐습니다. 글은 그대로입니다.`,
    lineTorn: () =>
      '앞 문단이 중간에 끊겨 있어 이 행을 이어 붙였습니다. 따로 된 문단이면 앞에 빈 행을 넣으십시오.',
    pictureMissing: (url, isRemote) =>
      `그림 “${url}”${isRemote ? '은 네트워크에 있어 가져오지 않습니다' : '이 없거나 그림이 아닙니다'}. 문서 옆에 PNG, JPEG, GIF, WebP 가운데 하나로 저장하십시오.`,
    formulaRaw: () => 'TeX 수식은 쓰인 그대로 보입니다. 수식으로 보이려면 그림으로 바꾸십시오.',
    diagramRaw: () => 'mermaid처럼 글로 그린 그림은 쓰인 그대로 보입니다. 그림으로 바꾸십시오.',
    nestedTooDeep: (most) =>
      `파일은 목록, 인용, 그림이 ${most}단계보다 깊어 읽을 수 없습니다. 단계를 줄이십시오.`,
    correctionMoved: (words, line, file) =>
      `“${words}”가 이제 ${line}행에 없어 이곳을 바로잡았습니다. ${file}의 행을 고치십시오.`,
    correctionIdle: () => '이 항목이 없어도 그렇게 읽으므로 바뀌는 것이 없습니다. 지워도 됩니다.',
  },
}
