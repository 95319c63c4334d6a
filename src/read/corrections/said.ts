import type { Told } from '../../model/said.ts'
import { listed } from '../../model/said.ts'

/** Why an entry of a corrections file is refused, and what to write instead. */
interface Refused {
  tooLarge(most: number): string
  noYaml(reason: string): string
  aliases(): string
  nested(): string
  mapping(known: readonly string[]): string
  noQuestions(): string
  unknownKey(key: string, known: readonly string[]): string
  emptyTitle(): string
  needsLine(): string
  notInSource(words: string): string
  noSuchLine(line: number, last: number): string
  emptyLine(line: number): string
  noList(): string
  twice(line: number): string
  oneOfTwo(): string
  onlyFalse(): string
  depthRange(deepest: number): string
  lineMissing(): string
  wordsMissing(): string
  gone(words: string, line: number, now: string): string
  goneEmpty(words: string, line: number): string
  /** The words stand there more than once. */
  ambiguous(words: string, line: number): string
  twoThings(line: number): string
}

export const REFUSED: Told<Refused> = {
  'zh-Hans': {
    tooLarge: (most) => `文件超过 ${most} 个字符；请只在里面写校正内容。`,
    noYaml: (reason) => `此处不是正确的 YAML（${reason}）；请改正。`,
    aliases: () => '用了 & 和 *；请把值直接写出来。',
    nested: () => '嵌套太深；写法请看 README。',
    noQuestions: () => '“questions”是一个列表；每一项写“- line: 行号”和“ask: 问题”。',
    mapping: (known) => `此处应写成键和值，可用的键是 ${listed['zh-Hans'](known)}。`,
    unknownKey: (key, known) => `不认识“${key}”；可用的是 ${listed['zh-Hans'](known)}。`,
    emptyTitle: () => '“title”是空的；请写出标题所在的行。',
    needsLine: () => '此处应写行号，或原文中的文字。',
    notInSource: (words) => `原文里没有“${words}”；只能写原文中同一行的文字。`,
    noSuchLine: (line, last) => `没有第 ${line} 行；原文有第 1 行到第 ${last} 行。`,
    emptyLine: (line) => `原文第 ${line} 行是空的；请写另一行。`,
    noList: () => '“sections”应是列表；每一项以“- line:”开头。',
    twice: (line) => `第 ${line} 行前面已经校正过；请只留一处。`,
    oneOfTwo: () => '请写“section: false”，或者写“depth:”和 1 到 6 的数字，二者选一。',
    onlyFalse: () => '“section”只能是 false；如果是一节，请写它的“depth”。',
    depthRange: (deepest) => `“depth”是 1（最外层）到 ${deepest} 的数字。`,
    lineMissing: () => '此处缺少“line”：原文的行号。',
    wordsMissing: () => '“text”是这一节开头的文字。',
    gone: (words, line, now) =>
      `“${words}”不在原文第 ${line} 行（该行是“${now}”），附近也没有；请改正或删去这一项。`,
    goneEmpty: (words, line) =>
      `“${words}”不在原文第 ${line} 行（该行是空的），附近也没有；请改正或删去这一项。`,
    ambiguous: (words, line) =>
      `“${words}”在原文第 ${line} 行或与它同样近的地方不止一处；请在“text”里多写几个字，使它只指一处。`,
    twoThings: (line) => `原文第 ${line} 行被指定为两种内容；请只留一种。`,
  },
  ja: {
    tooLarge: (most) => `${most} 文字を超えています。訂正だけを書いてください。`,
    noYaml: (reason) => `ここは YAML として読めません（${reason}）。直してください。`,
    aliases: () => '& と * が使われています。値をそのまま書いてください。',
    nested: () => '入れ子が深すぎます。書き方は README を見てください。',
    noQuestions: () =>
      '「questions」はリストです。各項に「- line: 行」と「ask: 質問」を書いてください。',
    mapping: (known) => `ここにはキーと値が必要です。使えるキーは ${listed.ja(known)} です。`,
    unknownKey: (key, known) => `「${key}」は使えません。使えるのは ${listed.ja(known)} です。`,
    emptyTitle: () => '「title」が空です。題名の行を書いてください。',
    needsLine: () => 'ここには行番号か、原文の言葉が必要です。',
    notInSource: (words) => `「${words}」は原文にありません。原文の同じ行の言葉だけを書けます。`,
    noSuchLine: (line, last) =>
      `${line} 行目はありません。原文は 1 行目から ${last} 行目までです。`,
    emptyLine: (line) => `原文の ${line} 行目は空です。別の行を書いてください。`,
    noList: () => '「sections」はリストです。各項目は「- line:」で始めてください。',
    twice: (line) => `${line} 行目は前に訂正されています。どちらか一つにしてください。`,
    oneOfTwo: () =>
      '「section: false」か、「depth:」と 1 から 6 の数字か、どちらか一方を書いてください。',
    onlyFalse: () =>
      '「section」に書けるのは false だけです。節にするときは「depth」を書いてください。',
    depthRange: (deepest) => `「depth」は 1（いちばん外側）から ${deepest} までの数字です。`,
    lineMissing: () => 'ここに「line」（原文の行番号）が必要です。',
    wordsMissing: () => '「text」には節の最初の言葉を書いてください。',
    gone: (words, line, now) =>
      `「${words}」は原文の ${line} 行目（「${now}」）にも、その近くにもありません。この項目を直すか消してください。`,
    goneEmpty: (words, line) =>
      `「${words}」は原文の ${line} 行目（空です）にも、その近くにもありません。この項目を直すか消してください。`,
    ambiguous: (words, line) =>
      `「${words}」は原文の ${line} 行目か、同じくらい近いところに二つ以上あります。一つに決まるように「text」を長く書いてください。`,
    twoThings: (line) =>
      `原文の ${line} 行目が二つのものに指定されています。どちらか一つにしてください。`,
  },
  en: {
    tooLarge: (most) => `is larger than ${most} characters; leave only corrections in it.`,
    noYaml: (reason) => `is no YAML here (${reason}); mend it.`,
    aliases: () => 'uses & and *; write the values out.',
    nested: () => 'is nested too deeply; see the README for its form.',
    noQuestions: () =>
      '“questions” is a list; give each of its entries “- line: N” and “ask: a question”.',
    mapping: (known) => `a mapping with ${listed.en(known)} is needed here.`,
    unknownKey: (key, known) => `“${key}” is not known; known are ${listed.en(known)}.`,
    emptyTitle: () => '“title” is empty; name its lines.',
    needsLine: () => 'a line number, or words of the source, are needed here.',
    notInSource: (words) =>
      `“${words}” does not stand in the source; only its own words can be shown, on one line.`,
    noSuchLine: (line, last) => `${line} is no line; the source has the lines 1 to ${last}.`,
    emptyLine: (line) => `line ${line} of the source is empty; name another.`,
    noList: () => '“sections” is a list; begin each of its entries with “- line:”.',
    twice: (line) => `line ${line} was corrected above; leave one of the two.`,
    oneOfTwo: () => 'say either “section: false” or “depth:” with a number from 1 to 6.',
    onlyFalse: () => '“section” can only be false; for a section, say its “depth”.',
    depthRange: (deepest) => `“depth” is a number from 1 (the outermost) to ${deepest}.`,
    lineMissing: () => '“line” is needed here: the number of a line of the source.',
    wordsMissing: () => '“text” is the words that the section begins with.',
    gone: (words, line, now) =>
      `“${words}” stands neither on line ${line} of the source, which reads “${now}”, nor near it; mend this entry or remove it.`,
    goneEmpty: (words, line) =>
      `“${words}” stands neither on line ${line} of the source, which is empty, nor near it; mend this entry or remove it.`,
    ambiguous: (words, line) =>
      `“${words}” stands several times on line ${line} of the source, or as near to it; write more of its words into “text”, so that one place is meant.`,
    twoThings: (line) => `line ${line} of the source is named for two things; leave one of them.`,
  },
  ko: {
    tooLarge: (most) => `${most}자보다 큽니다. 바로잡을 것만 남기십시오.`,
    noYaml: (reason) => `여기는 YAML이 아닙니다(${reason}). 고치십시오.`,
    aliases: () => '&와 *를 쓰고 있습니다. 값을 그대로 쓰십시오.',
    nested: () => '너무 깊이 들어갑니다. 쓰는 법은 README에 있습니다.',
    noQuestions: () => '“questions”는 목록입니다. 항목마다 “- line: 수”와 “ask: 질문”을 쓰십시오.',
    mapping: (known) => `여기에는 ${listed.ko(known)}이(가) 있어야 합니다.`,
    unknownKey: (key, known) =>
      `“${key}”는 모르는 말입니다. 쓸 수 있는 것은 ${listed.ko(known)}입니다.`,
    emptyTitle: () => '“title”이 비어 있습니다. 제목의 행을 쓰십시오.',
    needsLine: () => '여기에는 행 번호나 원문의 말이 있어야 합니다.',
    notInSource: (words) =>
      `“${words}”는 원문에 없습니다. 원문에 있는 한 행의 말만 보일 수 있습니다.`,
    noSuchLine: (line, last) => `${line}행은 없습니다. 원문은 1행부터 ${last}행까지입니다.`,
    emptyLine: (line) => `원문 ${line}행은 비어 있습니다. 다른 행을 쓰십시오.`,
    noList: () => '“sections”는 목록입니다. 항목마다 “- line:”으로 시작하십시오.',
    twice: (line) => `${line}행은 위에서 바로잡았습니다. 하나만 남기십시오.`,
    oneOfTwo: () => '“section: false”와 1부터 6까지의 “depth:” 가운데 하나만 쓰십시오.',
    onlyFalse: () => '“section”에는 false만 씁니다. 절로 하려면 “depth”를 쓰십시오.',
    depthRange: (deepest) => `“depth”는 1(가장 바깥)부터 ${deepest}까지의 수입니다.`,
    lineMissing: () => '여기에 “line”, 곧 원문의 행 번호가 있어야 합니다.',
    wordsMissing: () => '“text”에는 절이 시작되는 말을 씁니다.',
    gone: (words, line, now) =>
      `“${words}”는 원문 ${line}행(지금은 “${now}”)에도 그 가까이에도 없습니다. 이 항목을 고치거나 지우십시오.`,
    goneEmpty: (words, line) =>
      `“${words}”는 비어 있는 원문 ${line}행에도 그 가까이에도 없습니다. 이 항목을 고치거나 지우십시오.`,
    ambiguous: (words, line) =>
      `“${words}”가 원문 ${line}행이나 같은 거리의 행에 여러 번 나옵니다. 한 곳이 되도록 “text”를 더 길게 쓰십시오.`,
    twoThings: (line) => `원문 ${line}행을 두 가지로 쓰고 있습니다. 하나만 남기십시오.`,
  },
}
