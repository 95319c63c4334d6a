import { UnusableInput } from '../model/problem.ts'
import { inEach, listed, type Told } from '../model/said.ts'
import { FOREIGN, type Foreign } from './foreign-said.ts'

/** Why a file can't be read, behind its name, and what to do. */
interface Refused {
  unknownEnding(known: readonly string[]): string
  noEnding(known: readonly string[]): string
  foreign(format: Foreign): string
  noWords(): string
  empty(): string
  blank(): string
  zeroBytes(): string
  noText(): string
  replaced(): string
  misread(): string
  noPackage(): string
  noWordPart(): string
  brokenPackage(): string
  bomb(): string
  doubled(): string
  brokenXml(): string
  doctype(): string
  deepXml(most: number): string
  largeXml(): string
  otherRoot(part: string): string
}

const dotted = (known: readonly string[]) => known.map((format) => `.${format}`)

export const REFUSED: Told<Refused> = {
  'zh-Hans': {
    unknownEnding: (known) =>
      `的扩展名不认识；可用的是 ${listed['zh-Hans'](dotted(known))}，请另存为其中一种。`,
    noEnding: (known) =>
      `没有扩展名，看不出是什么格式；请按它的格式加上 ${listed['zh-Hans'](dotted(known))}。`,
    foreign: (format) => FOREIGN['zh-Hans'][format],
    noWords: () => '里没有文字；请检查文件。',
    empty: () => '是空文件，没有内容可做成幻灯片；请检查文件。',
    blank: () => '里只有空白；请检查文件。',
    zeroBytes: () => '里有零字节，不是文本文件；请存成 .docx、.txt 或 .md。',
    noText: () =>
      '里大多是乱码或数据，读不出文字；请存成 .docx、.txt 或 .md，或用 --encoding 指定编码。',
    replaced: () => '因编码错误而损坏（大部分文字已变成替代符号）；请向作者索取原来的文件。',
    misread: () => '因编码错误而损坏（曾按另一种编码读取后保存）；请向作者索取原来的文件。',
    noPackage: () => '不是 .docx 文件；请用 Word 或 WPS 打开，另存为 .docx。',
    noWordPart: () => '是压缩包，但里面没有 Word 文档；请把文档本身存成 .docx。',
    brokenPackage: () => '这个 .docx 已损坏；请用 Word 打开，重新保存为 .docx。',
    bomb: () => '解开后远远大于一份文档，没有读取；请用 Word 打开，重新保存为 .docx。',
    doubled: () => '里同一部分出现两次，不像文档，没有读取；请用 Word 打开，重新保存为 .docx。',
    brokenXml: () => '里的 XML 已损坏；请用 Word 打开，重新保存为 .docx。',
    doctype: () => '里有 .docx 不该有的文档类型声明，没有读取；请用 Word 打开，重新保存为 .docx。',
    deepXml: (most) =>
      `里的元素嵌套超过 ${most} 层，不像文档，没有读取；请用 Word 打开，重新保存为 .docx。`,
    largeXml: () => '太大，一次读不完；请分成几份文档。',
    otherRoot: (part) => `里 Word 的 ${part} 部分是别的内容；请用 Word 打开，重新保存为 .docx。`,
  },
  ja: {
    unknownEnding: (known) =>
      `の拡張子は使えません。使えるのは ${listed.ja(dotted(known))} です。そのいずれかで保存してください。`,
    noEnding: (known) =>
      `には拡張子がなく、形式がわかりません。形式に合わせて ${listed.ja(dotted(known))} を付けてください。`,
    foreign: (format) => FOREIGN.ja[format],
    noWords: () => 'には文字がありません。ファイルを確かめてください。',
    empty: () => 'は空のファイルで、スライドにするものがありません。ファイルを確かめてください。',
    blank: () => 'には空白しかありません。ファイルを確かめてください。',
    zeroBytes: () =>
      'にはゼロのバイトがあり、テキストではありません。.docx、.txt、.md のいずれかで保存してください。',
    noText: () =>
      'の中身は文字として読めません。.docx、.txt、.md のいずれかで保存するか、--encoding で文字コードを指定してください。',
    replaced: () =>
      'は文字コードの誤りで壊れています（大部分が代わりの記号です）。作成者からもとのファイルをもらってください。',
    misread: () =>
      'は文字コードの誤りで壊れています（別の文字コードとして読まれ、保存されました）。作成者からもとのファイルをもらってください。',
    noPackage: () => 'は .docx ではありません。Word で開いて .docx で保存してください。',
    noWordPart: () =>
      'は圧縮ファイルですが、中に Word の文書がありません。文書そのものを .docx で保存してください。',
    brokenPackage: () => 'は壊れた .docx です。Word で開いて .docx で保存し直してください。',
    bomb: () =>
      'は展開すると文書とは思えない大きさになるため、読みませんでした。Word で開いて .docx で保存し直してください。',
    doubled: () =>
      'には同じ部分が二つあり、文書とは思えないため、読みませんでした。Word で開いて .docx で保存し直してください。',
    brokenXml: () => 'の XML が壊れています。Word で開いて .docx で保存し直してください。',
    doctype: () =>
      'には .docx にないはずの文書型宣言があるため、読みませんでした。Word で開いて .docx で保存し直してください。',
    deepXml: (most) =>
      `の要素の入れ子が ${most} 段を超えるため、読みませんでした。Word で開いて .docx で保存し直してください。`,
    largeXml: () => 'は大きすぎて一度に読めません。いくつかの文書に分けてください。',
    otherRoot: (part) =>
      `では Word の ${part} の中身が別のものです。Word で開いて .docx で保存し直してください。`,
  },
  en: {
    unknownEnding: (known) =>
      `has an ending that isn't known; known are ${listed.en(dotted(known))}: save it as one of them.`,
    noEnding: (known) =>
      `has no ending that tells its format; known are ${listed.en(dotted(known))}: add the one that it is.`,
    foreign: (format) => FOREIGN.en[format],
    noWords: () => 'holds no words; check the file.',
    empty: () => 'is empty; there is nothing to make slides of: check the file.',
    blank: () => 'holds nothing but white space; check the file.',
    zeroBytes: () =>
      'holds zero bytes, so it is no text file; save it as .docx, .txt or .md first.',
    noText: () =>
      'holds data and no words that can be read; save it as .docx, .txt or .md first, or name its encoding with --encoding.',
    replaced: () =>
      'was damaged by a wrong encoding (most of its words are replacement signs); get the file again from its author.',
    misread: () =>
      'was damaged by a wrong encoding (it was saved after being read in another one); get the file again from its author.',
    noPackage: () => 'is no .docx package; open it in Word and save it as .docx.',
    noWordPart: () =>
      'is a zip package without a Word document in it; save the document itself as .docx.',
    brokenPackage: () =>
      'is a broken .docx package; open it in Word and save it as .docx once more.',
    bomb: () =>
      'unpacks to far more than a document holds and is not read; open it in Word and save it as .docx once more.',
    doubled: () =>
      'holds one of its parts twice, as no document does, and is not read; open it in Word and save it as .docx once more.',
    brokenXml: () => 'holds broken XML; open it in Word and save it as .docx once more.',
    doctype: () =>
      'holds a document type, as no .docx does, and is not read; open it in Word and save it as .docx once more.',
    deepXml: (most) =>
      `nests deeper than ${most} elements, as no document does, and is not read; open it in Word and save it as .docx once more.`,
    largeXml: () => 'is larger than can be read at once; divide it into several documents.',
    otherRoot: (part) =>
      `holds something else in place of Word's ${part}; open it in Word and save it as .docx once more.`,
  },
  ko: {
    unknownEnding: (known) =>
      `파일은 모르는 확장자입니다. ${listed.ko(dotted(known))} 가운데 하나로 저장하십시오.`,
    noEnding: (known) =>
      `파일은 확장자가 없습니다. ${listed.ko(dotted(known))} 가운데 알맞은 것을 붙이십시오.`,
    foreign: (format) => FOREIGN.ko[format],
    noWords: () => '파일은 글이 없습니다. 파일을 확인하십시오.',
    empty: () => '파일은 빈 파일이어서 슬라이드로 만들 것이 없습니다. 파일을 확인하십시오.',
    blank: () => '파일은 공백뿐입니다. 파일을 확인하십시오.',
    zeroBytes: () =>
      '파일은 0 바이트가 들어 있어 텍스트 파일이 아닙니다. 먼저 .docx, .txt, .md로 저장하십시오.',
    noText: () =>
      '파일은 읽을 수 있는 글이 없습니다. 먼저 .docx, .txt, .md로 저장하거나 --encoding으로 인코딩을 알려 주십시오.',
    replaced: () =>
      '파일은 잘못된 인코딩으로 손상되어 글자 대부분이 대체 문자입니다. 작성자에게 파일을 다시 받으십시오.',
    misread: () =>
      '파일은 잘못된 인코딩으로 읽고 저장되어 손상되었습니다. 작성자에게 파일을 다시 받으십시오.',
    noPackage: () => '파일은 .docx 파일이 아닙니다. Word에서 열어 .docx로 저장하십시오.',
    noWordPart: () => '파일은 Word 문서가 없는 압축 파일입니다. 문서 자체를 .docx로 저장하십시오.',
    brokenPackage: () => '파일은 깨진 .docx 파일입니다. Word에서 열어 .docx로 다시 저장하십시오.',
    bomb: () =>
      '파일은 풀면 문서라고 할 수 없을 만큼 커져서 읽지 않습니다. Word에서 열어 .docx로 다시 저장하십시오.',
    doubled: () =>
      '파일은 같은 부분이 두 번 들어 있어 읽지 않습니다. Word에서 열어 .docx로 다시 저장하십시오.',
    brokenXml: () => '파일은 XML이 깨졌습니다. Word에서 열어 .docx로 다시 저장하십시오.',
    doctype: () =>
      '파일은 .docx에 없어야 할 문서 형식 선언이 있어 읽지 않습니다. Word에서 열어 .docx로 다시 저장하십시오.',
    deepXml: (most) =>
      `파일은 요소가 ${most}단계보다 깊어 읽지 않습니다. Word에서 열어 .docx로 다시 저장하십시오.`,
    largeXml: () => '파일은 한 번에 읽기에는 너무 큽니다. 여러 문서로 나누십시오.',
    otherRoot: (part) =>
      `파일은 Word의 ${part} 자리에 다른 것이 있습니다. Word에서 열어 .docx로 다시 저장하십시오.`,
  },
}

/** The error that says why a file can't be read; its name is put before it. */
export function unreadable(say: (said: Refused) => string): UnusableInput {
  return new UnusableInput(inEach(REFUSED, say))
}
