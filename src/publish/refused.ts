import { UnusableInput } from '../model/problem.ts'
import { inEach, listed, type Told } from '../model/said.ts'

/** Why a build can't be made: the call, a path or what stands at it; in the user's language. */
interface Refused {
  cantWrite(path: string, reason: Reason): string
  cantRead(path: string, reason: Reason): string
  notThere(path: string): string
  noDocument(folder: string, known: readonly string[]): string
  /** Its documents are of formats that aren't read, such as `name`. */
  foreignOnly(folder: string, name: string, known: readonly string[]): string
  /** Told, not thrown: a document of another format in a folder. */
  passedOver(path: string): string
  /** Told, not thrown: a link in a folder that leads out of it, a device or a pipe there. */
  linkedOut(path: string): string
  /** A deck names for an option of the command what isn't in its folder. */
  outsideDeck(name: string, option: string): string
  /** A deck's source likewise. */
  outsideSource(path: string, name: string): string
  footerTooLong(words: string, han: number): string
  noPicture(name: string): string
  svgActive(name: string, found: string): string
  notFrom(name: string, folder: string): string
  tooLarge(name: string, megabytes: number): string
  deckSourceless(path: string): string
  deckEmpty(path: string): string
  deckFrontBroken(path: string, line: number): string
  deckSourceGone(path: string, name: string): string
  noBrowser(): string
  browserFailed(path: string, reason: string): string
  /** A deck that was to be opened, and `file` is where it lies. */
  noScreen(file: string): string
  noWindow(file: string): string
  windowFailed(browser: string, reason: string, file: string): string
  portTaken(port: number): string
  noAmount(option: string, value: string, most: number): string
  allDiscussed(meeting: number, discuss: number): string
  /** LECTERN_BROWSER names what isn't there. */
  browserMissing(path: string): string
  /** Told beside what was made: the browser ended, or said what is no PDF. */
  printFailed(reason: Reason): string
  browserSilent(seconds: number): string
  /** An option's value that isn't among those that are known. */
  notOneOf(option: string, value: string, known: readonly string[]): string
  noTheme(option: string, value: string, known: readonly string[]): string
}

/** What the system says of a path. */
export type Reason =
  | 'missing'
  | 'denied'
  | 'readonly'
  | 'full'
  | 'folder'
  | 'inFile'
  | 'taken'
  /** Neither a file nor a folder: a device, a pipe. */
  | 'device'
  | 'large'
  /** Not in the folder of the document or deck that names it. */
  | 'outside'
  | string

const REASONS: Told<Record<string, string>> = {
  'zh-Hans': {
    missing: '没有这个文件',
    denied: '没有权限',
    readonly: '磁盘是只读的',
    full: '磁盘已满',
    folder: '它是文件夹',
    inFile: '路径中有一段是文件',
    taken: '已有同名的文件',
    device: '它是设备或管道，不是文件',
    large: '它太大',
    outside: '它不在文档所在的文件夹里',
    exit: '它提前结束了',
    'no PDF': '它给出的不是 PDF',
  },
  ja: {
    missing: 'ファイルがありません',
    denied: '権限がありません',
    readonly: 'ディスクが読み取り専用です',
    full: 'ディスクがいっぱいです',
    folder: 'フォルダーです',
    inFile: 'パスの途中がファイルです',
    taken: '同じ名前のファイルがあります',
    device: 'ファイルではなくデバイスかパイプです',
    large: '大きすぎます',
    outside: '文書のフォルダーの外にあります',
    exit: '途中で終わりました',
    'no PDF': 'PDF でないものが返りました',
  },
  en: {
    missing: 'there is no such file',
    denied: 'permission denied',
    readonly: 'the disk is read-only',
    full: 'the disk is full',
    folder: 'it is a folder',
    inFile: 'a part of the path is a file',
    taken: 'a file of that name is in the way',
    device: 'it is a device or a pipe, no file',
    large: 'it is too large',
    outside: 'it lies outside the folder of the document',
    exit: 'it ended before its work was done',
    'no PDF': 'what it made is no PDF',
  },
  ko: {
    missing: '그런 파일이 없음',
    denied: '권한이 없음',
    readonly: '읽기 전용 디스크',
    full: '디스크가 가득 참',
    folder: '폴더임',
    inFile: '경로 중간이 파일임',
    taken: '같은 이름의 파일이 있음',
    device: '파일이 아니라 장치나 파이프임',
    large: '너무 큼',
    outside: '문서 폴더 밖에 있음',
    exit: '일을 마치기 전에 끝남',
    'no PDF': '만든 것이 PDF가 아님',
  },
}

const zh = REASONS['zh-Hans']
const dotted = (known: readonly string[]) => known.map((format) => `.${format}`)

export const REFUSED: Told<Refused> = {
  'zh-Hans': {
    cantWrite: (path, reason) =>
      `无法写入 ${path}（${zh[reason] ?? reason}）；请用 --out 另选文件夹。`,
    cantRead: (path, reason) => `无法读取 ${path}（${zh[reason] ?? reason}）；请检查文件名。`,
    notThere: (path) => `找不到 ${path}；请检查文件名。`,
    noDocument: (folder, known) =>
      `${folder} 里没有可用的文档（${listed['zh-Hans'](dotted(known))}）；请检查文件夹。`,
    foreignOnly: (folder, name, known) =>
      `${folder} 里没有可用的文档（${listed['zh-Hans'](dotted(known))}）；其中的 ${name} 等请用 Word 或 WPS 打开，另存为 .docx。`,
    passedOver: (path) => `跳过 ${path}；需要它的话，请用 Word 或 WPS 打开，另存为 .docx。`,
    linkedOut: (path) => `跳过 ${path}：它不是这个文件夹里的文件；需要它的话，请直接写出它的路径。`,
    outsideDeck: (name, option) =>
      `演示稿里写的 ${name} 不在演示稿所在的文件夹里，没有读取；请放到那个文件夹里，或用 --${option} 写明。`,
    outsideSource: (path, name) =>
      `${path} 的原文“${name}”不在演示稿所在的文件夹里，没有读取；请放到那个文件夹里，只写文件名。`,
    footerTooLong: (words, han) =>
      `页脚“${words}…”太长，幻灯片底部放不下；最多 ${han} 个汉字，或两倍的字母。`,
    noPicture: (name) => `${name} 不是可以显示的图片；请存成 PNG、JPEG 或 SVG。`,
    svgActive: (name, found) => `${name} 里有“${found}”，标志不允许有；请存成普通的 SVG 或 PNG。`,
    notFrom: (name, folder) => `找不到 ${name}；请检查路径（是从 ${folder} 找的）。`,
    tooLarge: (name, megabytes) => `${name} 超过 ${megabytes} MB；请改小一些。`,
    deckFrontBroken: (path, line) =>
      `${path} 开头两行 --- 之间的设置从第 ${line} 行起不是 YAML，读不出原文是哪个文件；请改正这一行。`,
    deckEmpty: (path) => `${path} 里没有幻灯片；请用“## 标题”开始一张。`,
    deckSourceless: (path) =>
      `${path} 没有说明原文是哪个文件；请在开头的设置里加上“source: ”和文件名。`,
    deckSourceGone: (path, name) =>
      `${path} 的原文“${name}”找不到；请把它放到演示稿所在的文件夹里。`,
    noBrowser: () =>
      '没有找到生成 PDF 用的浏览器；请运行“npm run setup”，或安装 Chrome、Edge 或 Chromium，或用 LECTERN_BROWSER 写明它的路径；加 --no-pdf 则只生成演示稿。',
    browserFailed: (path, reason) =>
      `浏览器 ${path} 没有启动（${reason}）；请用 LECTERN_BROWSER 另选一个。`,
    noScreen: (file) =>
      `这里没有屏幕（未设 DISPLAY），打不开窗口；请在放映的机器上用浏览器打开 ${file}，按 F 全屏。`,
    noWindow: (file) =>
      `没有找到能放映的浏览器；请安装 Chrome、Edge 或 Chromium，或用 LECTERN_BROWSER 写明它的路径；也可以自己用浏览器打开 ${file}，按 F 全屏。`,
    windowFailed: (browser, reason, file) =>
      `浏览器 ${browser} 没能打开（${reason}）；请用 LECTERN_BROWSER 换一个，或自己打开 ${file}，按 F 全屏。`,
    noAmount: (option, value, most) => `${option} 不能是“${value}”；请写 1 到 ${most} 之间的整数。`,
    allDiscussed: (meeting, discuss) =>
      `会议共 ${meeting} 分钟，讨论就占了 ${discuss} 分钟，没有时间读稿；请改 --meeting 或 --discuss。`,
    portTaken: (port) => `端口 ${port} 不能用；请用 --port 换一个，或不写它。`,
    browserMissing: (path) =>
      `LECTERN_BROWSER 指的浏览器 ${path} 不存在；请改正路径，或去掉这个设置。`,
    printFailed: (reason) =>
      `PDF 没有做成：浏览器出了错（${zh[reason] ?? reason}）；请再试一次，或用 LECTERN_BROWSER 另选一个。`,
    browserSilent: (seconds) =>
      `PDF 没有做成：浏览器 ${seconds} 秒没有回应；请用 LECTERN_BROWSER 另选一个，或用 LECTERN_BROWSER_SECONDS 多给些时间。`,
    notOneOf: (option, value, known) =>
      `${option} 不能是“${value}”；可选的是 ${listed['zh-Hans'](known)}。`,
    noTheme: (option, value, known) =>
      `${option} 不能是“${value}”；可选的是 ${listed['zh-Hans'](known)}，或 .css 文件的路径。`,
  },
  ja: {
    cantWrite: (path, reason) =>
      `${path} に書き込めません（${REASONS.ja[reason] ?? reason}）。--out で別のフォルダーを選んでください。`,
    cantRead: (path, reason) =>
      `${path} を読めません（${REASONS.ja[reason] ?? reason}）。名前を確かめてください。`,
    notThere: (path) => `${path} がありません。名前を確かめてください。`,
    noDocument: (folder, known) =>
      `${folder} には使える文書（${listed.ja(dotted(known))}）がありません。フォルダーを確かめてください。`,
    foreignOnly: (folder, name, known) =>
      `${folder} には使える文書（${listed.ja(dotted(known))}）がありません。${name} などは Word で開いて .docx で保存してください。`,
    passedOver: (path) =>
      `${path} を飛ばしました。必要なら Word で開いて .docx で保存してください。`,
    linkedOut: (path) =>
      `${path} はこのフォルダーのファイルではないので飛ばしました。必要ならパスを直接書いてください。`,
    outsideDeck: (name, option) =>
      `デッキに書かれた ${name} はデッキのフォルダーの外にあるので読みません。そのフォルダーに置くか、--${option} で指定してください。`,
    outsideSource: (path, name) =>
      `${path} のもとの文書「${name}」はデッキのフォルダーの外にあるので読みません。そのフォルダーに置き、名前だけを書いてください。`,
    footerTooLong: (words, han) =>
      `フッター「${words}…」はスライドの下に入りません。漢字で ${han} 字、英字でその倍までです。`,
    noPicture: (name) =>
      `${name} は表示できる画像ではありません。PNG、JPEG、SVG のいずれかで保存してください。`,
    svgActive: (name, found) =>
      `${name} にはロゴに使えない「${found}」があります。普通の SVG か PNG で保存してください。`,
    notFrom: (name, folder) =>
      `${name} がありません。パスを確かめてください（${folder} から探しました）。`,
    tooLarge: (name, megabytes) =>
      `${name} は ${megabytes} MB を超えています。小さくしてください。`,
    deckFrontBroken: (path, line) =>
      `${path} の先頭の設定は ${line} 行目から YAML ではなく、もとの文書がわかりません。その行を直してください。`,
    deckEmpty: (path) =>
      `${path} にはスライドがありません。「## 見出し」で 1 枚目を始めてください。`,
    deckSourceless: (path) =>
      `${path} にはもとの文書が書かれていません。先頭の設定に「source: 」とファイル名を加えてください。`,
    deckSourceGone: (path, name) =>
      `${path} のもとの文書「${name}」がありません。デッキのフォルダーに置いてください。`,
    noBrowser: () =>
      'PDF を作るブラウザーが見つかりません。「npm run setup」を実行するか、Chrome、Edge、Chromium のいずれかを入れるか、LECTERN_BROWSER にパスを書いてください。--no-pdf ならデッキだけを作ります。',
    browserFailed: (path, reason) =>
      `ブラウザー ${path} が起動しません（${reason}）。LECTERN_BROWSER で別のものを選んでください。`,
    noScreen: (file) =>
      `画面がないため（DISPLAY がありません）ウィンドウを開けません。上映する端末のブラウザーで ${file} を開き、F を押してください。`,
    noWindow: (file) =>
      `上映できるブラウザーが見つかりません。Chrome、Edge、Chromium のいずれかを入れるか、LECTERN_BROWSER にパスを書いてください。${file} を自分で開いて F を押しても上映できます。`,
    windowFailed: (browser, reason, file) =>
      `ブラウザー ${browser} が開きません（${reason}）。LECTERN_BROWSER で別のものを選ぶか、${file} を自分で開いて F を押してください。`,
    noAmount: (option, value, most) =>
      `${option} に「${value}」は使えません。1 から ${most} までの整数を書いてください。`,
    allDiscussed: (meeting, discuss) =>
      `会議 ${meeting} 分のうち討議が ${discuss} 分で、読む時間がありません。--meeting か --discuss を直してください。`,
    portTaken: (port) =>
      `ポート ${port} は使えません。--port で別の番号にするか、書かないでください。`,
    browserMissing: (path) =>
      `LECTERN_BROWSER のブラウザー ${path} がありません。パスを直すか、この設定を外してください。`,
    printFailed: (reason) =>
      `PDF を作れませんでした。ブラウザーの誤りです（${REASONS.ja[reason] ?? reason}）。もう一度試すか、LECTERN_BROWSER で別のものを選んでください。`,
    browserSilent: (seconds) =>
      `PDF を作れませんでした。ブラウザーが ${seconds} 秒応えません。LECTERN_BROWSER で別のものを選ぶか、LECTERN_BROWSER_SECONDS で時間を延ばしてください。`,
    notOneOf: (option, value, known) =>
      `${option} に「${value}」は使えません。使えるのは ${listed.ja(known)} です。`,
    noTheme: (option, value, known) =>
      `${option} に「${value}」は使えません。使えるのは ${listed.ja(known)}、または .css ファイルのパスです。`,
  },
  en: {
    cantWrite: (path, reason) =>
      `${path} can't be written (${REASONS.en[reason] ?? reason}); choose another folder with --out.`,
    cantRead: (path, reason) =>
      `${path} can't be read (${REASONS.en[reason] ?? reason}); check the name.`,
    notThere: (path) => `${path} is not there; check the name.`,
    noDocument: (folder, known) =>
      `${folder} holds no document (${listed.en(dotted(known))}); check the folder.`,
    foreignOnly: (folder, name, known) =>
      `${folder} holds no document (${listed.en(dotted(known))}); open ${name} and its like in Word or WPS and save them as .docx.`,
    passedOver: (path) =>
      `${path} is passed over; if it is wanted, open it in Word or WPS and save it as .docx.`,
    linkedOut: (path) =>
      `${path} is passed over, for it is no file of this folder; if it is wanted, name its own path.`,
    outsideDeck: (name, option) =>
      `${name}, which the deck names, lies outside the deck's folder and is not read; put it into that folder, or name it with --${option}.`,
    outsideSource: (path, name) =>
      `${path} was made of “${name}”, which lies outside the deck's folder and is not read; put it into that folder and give its name alone.`,
    footerTooLong: (words, han) =>
      `The footer “${words}…” is too long for the foot of a slide; ${han} Chinese characters or twice as many letters fit.`,
    noPicture: (name) => `${name} is no picture that can be shown; save it as PNG, JPEG or SVG.`,
    svgActive: (name, found) =>
      `${name} holds “${found}”, which a logo may not; save it as a plain SVG or as PNG.`,
    notFrom: (name, folder) => `${name} is not there; check its path (looked for in ${folder}).`,
    tooLarge: (name, megabytes) => `${name} is larger than ${megabytes} MB; make it smaller.`,
    deckFrontBroken: (path, line) =>
      `The front matter of ${path} is no YAML from line ${line} on, so what it was made of can't be told; mend that line.`,
    deckEmpty: (path) => `${path} has no slides; begin one with “## Heading”.`,
    deckSourceless: (path) =>
      `${path} doesn't say what it was made of; add “source: ” with that file's name to its front matter.`,
    deckSourceGone: (path, name) =>
      `${path} was made of “${name}”, which is not there; put it into the deck's folder.`,
    noBrowser: () =>
      'No browser to make PDFs with was found; run “npm run setup”, or install Chrome, Edge or Chromium, or set LECTERN_BROWSER to its path; --no-pdf builds the deck alone.',
    browserFailed: (path, reason) =>
      `The browser ${path} did not start (${reason}); set LECTERN_BROWSER to another one.`,
    noScreen: (file) =>
      `There is no screen here (DISPLAY is not set), so no window opens; open ${file} in the browser of the machine that shows it, and press F.`,
    noWindow: (file) =>
      `No browser to present with was found; install Chrome, Edge or Chromium, or set LECTERN_BROWSER to its path; or open ${file} yourself and press F.`,
    windowFailed: (browser, reason, file) =>
      `The browser ${browser} did not open (${reason}); set LECTERN_BROWSER to another one, or open ${file} yourself and press F.`,
    noAmount: (option, value, most) =>
      `${option} can't be “${value}”; give a whole number from 1 to ${most}.`,
    allDiscussed: (meeting, discuss) =>
      `Of ${meeting} minutes, ${discuss} are for discussion, and none is left for reading; change --meeting or --discuss.`,
    portTaken: (port) => `Port ${port} can't be used; choose another with --port, or leave it out.`,
    browserMissing: (path) =>
      `The browser that LECTERN_BROWSER names, ${path}, is not there; correct its path, or unset it.`,
    printFailed: (reason) =>
      `No PDF was made, for the browser failed (${REASONS.en[reason] ?? reason}); try again, or set LECTERN_BROWSER to another one.`,
    browserSilent: (seconds) =>
      `No PDF was made, for the browser said nothing for ${seconds} seconds; set LECTERN_BROWSER to another one, or LECTERN_BROWSER_SECONDS to more.`,
    notOneOf: (option, value, known) =>
      `${option} can't be “${value}”; it is one of ${listed.en(known)}.`,
    noTheme: (option, value, known) =>
      `${option} can't be “${value}”; it is one of ${listed.en(known)}, or the path of a .css file.`,
  },
  ko: {
    cantWrite: (path, reason) =>
      `${path}: 쓸 수 없습니다(${REASONS.ko[reason] ?? reason}). --out으로 다른 폴더를 고르십시오.`,
    cantRead: (path, reason) =>
      `${path}: 읽을 수 없습니다(${REASONS.ko[reason] ?? reason}). 이름을 확인하십시오.`,
    notThere: (path) => `${path}: 파일이 없습니다. 이름을 확인하십시오.`,
    noDocument: (folder, known) =>
      `${folder}: 문서(${listed.ko(dotted(known))})가 없습니다. 폴더를 확인하십시오.`,
    foreignOnly: (folder, name, known) =>
      `${folder}: 문서(${listed.ko(dotted(known))})가 없습니다. ${name} 같은 파일은 Word나 한글에서 열어 .docx로 저장하십시오.`,
    passedOver: (path) =>
      `${path}: 건너뜁니다. 필요하면 Word나 한글에서 열어 .docx로 저장하십시오.`,
    linkedOut: (path) =>
      `${path}: 이 폴더의 파일이 아니어서 건너뜁니다. 필요하면 그 파일의 경로를 쓰십시오.`,
    outsideDeck: (name, option) =>
      `덱이 가리키는 ${name}은(는) 덱의 폴더 밖에 있어 읽지 않습니다. 그 폴더에 넣거나 --${option}으로 지정하십시오.`,
    outsideSource: (path, name) =>
      `${path}의 원본 “${name}”은 덱의 폴더 밖에 있어 읽지 않습니다. 그 폴더에 넣고 이름만 쓰십시오.`,
    footerTooLong: (words, han) =>
      `바닥글 “${words}…”이 너무 깁니다. 한글 ${han}자, 로마자는 그 두 배까지 들어갑니다.`,
    noPicture: (name) =>
      `${name}: 보일 수 있는 그림이 아닙니다. PNG, JPEG, SVG 가운데 하나로 저장하십시오.`,
    svgActive: (name, found) =>
      `${name}: 로고에 쓸 수 없는 “${found}”가 들어 있습니다. 단순한 SVG나 PNG로 저장하십시오.`,
    notFrom: (name, folder) =>
      `${name}: 파일이 없습니다. 경로를 확인하십시오(${folder}에서 찾았습니다).`,
    tooLarge: (name, megabytes) => `${name}: ${megabytes} MB보다 큽니다. 줄이십시오.`,
    deckFrontBroken: (path, line) =>
      `${path}: 머리 설정이 ${line}행부터 YAML이 아니어서 무엇으로 만들었는지 알 수 없습니다. 그 행을 고치십시오.`,
    deckEmpty: (path) => `${path}: 슬라이드가 없습니다. “## 제목”으로 시작하십시오.`,
    deckSourceless: (path) =>
      `${path}: 무엇으로 만들었는지 쓰여 있지 않습니다. 머리 설정에 “source: ”와 파일 이름을 쓰십시오.`,
    deckSourceGone: (path, name) => `${path}의 원본 “${name}”이 없습니다. 덱의 폴더에 넣으십시오.`,
    noBrowser: () =>
      'PDF를 만들 브라우저를 찾지 못했습니다. “npm run setup”을 실행하거나 Chrome, Edge, Chromium 가운데 하나를 설치하거나 LECTERN_BROWSER에 경로를 쓰십시오. --no-pdf는 덱만 만듭니다.',
    browserFailed: (path, reason) =>
      `브라우저 ${path}이(가) 시작되지 않았습니다(${reason}). LECTERN_BROWSER로 다른 것을 고르십시오.`,
    noScreen: (file) =>
      `여기에는 화면이 없어(DISPLAY 없음) 창을 열 수 없습니다. 상영할 컴퓨터의 브라우저에서 ${file}을(를) 열고 F를 누르십시오.`,
    noWindow: (file) =>
      `상영할 브라우저를 찾지 못했습니다. Chrome, Edge, Chromium 가운데 하나를 설치하거나 LECTERN_BROWSER에 경로를 쓰거나, ${file}을(를) 직접 열고 F를 누르십시오.`,
    windowFailed: (browser, reason, file) =>
      `브라우저 ${browser}이(가) 열리지 않았습니다(${reason}). LECTERN_BROWSER로 다른 것을 고르거나, ${file}을(를) 직접 열고 F를 누르십시오.`,
    noAmount: (option, value, most) =>
      `${option}에 “${value}”를 쓸 수 없습니다. 1부터 ${most}까지의 정수를 쓰십시오.`,
    allDiscussed: (meeting, discuss) =>
      `${meeting}분 가운데 ${discuss}분이 토의여서 읽을 시간이 없습니다. --meeting이나 --discuss를 바꾸십시오.`,
    portTaken: (port) =>
      `포트 ${port}를 쓸 수 없습니다. --port로 다른 포트를 고르거나 그 옵션을 빼십시오.`,
    browserMissing: (path) =>
      `LECTERN_BROWSER가 가리키는 브라우저 ${path}이(가) 없습니다. 경로를 고치거나 설정을 지우십시오.`,
    printFailed: (reason) =>
      `브라우저 오류로 PDF를 만들지 못했습니다(${REASONS.ko[reason] ?? reason}). 다시 해 보거나 LECTERN_BROWSER로 다른 것을 고르십시오.`,
    browserSilent: (seconds) =>
      `브라우저가 ${seconds}초 동안 답하지 않아 PDF를 만들지 못했습니다. LECTERN_BROWSER로 다른 것을 고르거나 LECTERN_BROWSER_SECONDS를 늘리십시오.`,
    notOneOf: (option, value, known) =>
      `${option}에 “${value}”를 쓸 수 없습니다. ${listed.ko(known)} 가운데 하나를 쓰십시오.`,
    noTheme: (option, value, known) =>
      `${option}에 “${value}”를 쓸 수 없습니다. ${listed.ko(known)} 가운데 하나나 .css 파일의 경로를 쓰십시오.`,
  },
}

/** The error that says so in each language. */
export function unusable(say: (said: Refused) => string): UnusableInput {
  return new UnusableInput(inEach(REFUSED, say))
}
