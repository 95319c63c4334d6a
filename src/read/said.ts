import type { Language } from '../model/document.ts'
import type { Cause } from './garbled.ts'

/** Sentences of the reading stage about a document, for its author, in the document's language. */
interface Said {
  encodingUncertain(taken: string, runnerUp: string): string
  characterBroken(encoding: string): string
  /** Instead of one sentence for each place, after the first few. */
  moreBroken(count: number, encoding: string): string
  textGarbled(percent: number, cause: Cause): string
  /** Words of a correction that stand on another line now. */
  correctionMoved(words: string, line: number, file: string): string
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
    correctionMoved: (words, line, file) =>
      `“${words}”已不在第 ${line} 行，校正按此处的文字进行；请改 ${file} 里的行号。`,
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
    correctionMoved: (words, line, file) =>
      `「${words}」は ${line} 行目になく、ここにあるものを訂正しました。${file} の行番号を直してください。`,
  },
  en: {
    encodingUncertain: (taken, runnerUp) =>
      `The file's encoding is not certain: it was read as ${taken} and may be ${runnerUp}; if the words are wrong, say --encoding ${runnerUp}.`,
    characterBroken: (encoding) =>
      `A character here is incomplete in ${encoding} and can't be read; mend it from the original, or name the right encoding with --encoding.`,
    moreBroken: (count, encoding) => `${count} more characters are incomplete in ${encoding}.`,
    textGarbled: (percent, cause) =>
      `The text is damaged from here on, about ${percent} % of it in all (${cause === 'lost' ? 'the words themselves are gone' : `it was once taken for ${CAUSES[cause]} and saved so`}); get the file again from its author.`,
    correctionMoved: (words, line, file) =>
      `“${words}” is no longer on line ${line}; the words here were corrected; change the line in ${file}.`,
  },
}
