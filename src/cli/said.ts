import { listed, type Told } from '../model/said.ts'
import type { Progress } from '../publish/build.ts'

/** What the command says of a call, in the user's language. */
interface Said {
  noCommand(word: string, nearest: string | null, known: readonly string[]): string
  /** A file where a command belongs. */
  fileAsCommand(path: string): string
  unknownOption(
    option: string,
    nearest: string | null,
    command: string,
    known: readonly string[],
  ): string
  needsValue(option: string): string
  takesNoValue(option: string): string
  noneAlone(): string
  needsFile(command: string): string
  oneAtATime(command: string): string
  noPort(value: string): string
  /** A deck is open: over the whole screen, or as the system opens pages. */
  presented(deck: string): string
  opened(deck: string): string
  /** A preview is served, and was renewed in so many ms. */
  served(url: string): string
  renewed(ms: number, problems: number): string
  /** An exception that is no user's doing; `reason` is what the system calls it. */
  failed(reason: string): string
  setupDone(path: string): string
  setupFailed(): string
  steps: Readonly<Record<Progress['step'], string>>
}

export const SAID: Told<Said> = {
  'zh-Hans': {
    noCommand: (word, nearest, known) =>
      `没有“${word}”这个命令，可用的是 ${listed['zh-Hans'](known)}；${nearest ? `是不是“lectern ${nearest}”？` : '用法请看“lectern --help”。'}`,
    fileAsCommand: (path) => `“${path}”前面少了命令；请写“lectern build ${path}”。`,
    unknownOption: (option, nearest, command, known) =>
      `没有“${option}”这个选项${nearest ? `，是不是“${nearest}”？` : '；'}“lectern ${command}”可用的是 ${known.join(' ')}。`,
    needsValue: (option) => `“${option}”后面要有一个值；用法请看 --help。`,
    takesNoValue: (option) => `“${option}”后面不带值；请去掉“=”和后面的内容。`,
    noneAlone: () => '--handout 的 none 不能和别的版式一起用；请只留一种写法。',
    needsFile: (command) =>
      `“lectern ${command}”需要一个文件；用法请看“lectern ${command} --help”。`,
    oneAtATime: (command) => `“lectern ${command}”一次只用一个文件；请分几次运行。`,
    noPort: (value) => `--port 不能是“${value}”；请写 1 到 65535 之间的数。`,
    presented: (deck) => `正在放映 ${deck}；按 ? 看按键，关闭窗口即结束。`,
    opened: (deck) => `已打开 ${deck}；请按 F 全屏。`,
    served: (url) => `预览：${url}（保存文件后自动更新；按 Ctrl+C 结束）`,
    renewed: (ms, problems) =>
      `已更新${ms > 0 ? `（${ms} 毫秒）` : ''}${problems > 0 ? `，有 ${problems} 处提示，见页面左下角` : ''}`,
    failed: (reason) =>
      `Lectern 自己出了错（${reason}）；请把这条命令和文件的类型报告给 Lectern 的维护者，设 LECTERN_DEBUG=1 可看到详情。`,
    setupDone: (path) => `PDF 由 ${path} 生成。`,
    setupFailed: () =>
      '没有装上浏览器；请安装 Chrome、Edge 或 Chromium，或用 LECTERN_BROWSER 写明它的路径。',
    steps: {
      read: '读取',
      deck: '排版',
      'slides-pdf': '幻灯片 PDF',
      'handout-pdf': '讲义 PDF',
      done: '完成',
    },
  },
  ja: {
    noCommand: (word, nearest, known) =>
      `「${word}」というコマンドはありません。使えるのは ${listed.ja(known)} です。${nearest ? `「lectern ${nearest}」ですか。` : '使い方は「lectern --help」を見てください。'}`,
    fileAsCommand: (path) =>
      `「${path}」の前にコマンドがありません。「lectern build ${path}」と書いてください。`,
    unknownOption: (option, nearest, command, known) =>
      `「${option}」というオプションはありません。${nearest ? `「${nearest}」ですか。` : ''}「lectern ${command}」で使えるのは ${known.join(' ')} です。`,
    needsValue: (option) => `「${option}」には値が必要です。使い方は --help を見てください。`,
    takesNoValue: (option) => `「${option}」に値は付きません。「=」から後ろを消してください。`,
    noneAlone: () => '--handout の none はほかの版と一緒に使えません。どちらか一つにしてください。',
    needsFile: (command) =>
      `「lectern ${command}」にはファイルが必要です。使い方は「lectern ${command} --help」を見てください。`,
    oneAtATime: (command) =>
      `「lectern ${command}」が扱うのは一度に一つのファイルです。分けて実行してください。`,
    noPort: (value) => `--port に「${value}」は使えません。1 から 65535 までの数を書いてください。`,
    presented: (deck) => `${deck} を上映しています。? でキー一覧、ウィンドウを閉じると終わります。`,
    opened: (deck) => `${deck} を開きました。F で全画面になります。`,
    served: (url) => `プレビュー：${url}（保存すると更新されます。Ctrl+C で終わります）`,
    renewed: (ms, problems) =>
      `更新しました${ms > 0 ? `（${ms} ミリ秒）` : ''}${problems > 0 ? `。指摘が ${problems} 件、ページの左下にあります` : ''}`,
    failed: (reason) =>
      `Lectern 自身の誤りです（${reason}）。このコマンドとファイルの種類を Lectern の保守者に報告してください。LECTERN_DEBUG=1 で詳細が出ます。`,
    setupDone: (path) => `PDF は ${path} で作ります。`,
    setupFailed: () =>
      'ブラウザーを入れられませんでした。Chrome、Edge、Chromium のいずれかを入れるか、LECTERN_BROWSER にパスを書いてください。',
    steps: {
      read: '読み取り',
      deck: '組版',
      'slides-pdf': 'スライド PDF',
      'handout-pdf': '配付資料 PDF',
      done: '完了',
    },
  },
  en: {
    noCommand: (word, nearest, known) =>
      `“${word}” is no command; known are ${listed.en(known)}: ${nearest ? `did you mean “lectern ${nearest}”?` : 'see “lectern --help”.'}`,
    fileAsCommand: (path) =>
      `“${path}” stands where a command belongs; write “lectern build ${path}”.`,
    unknownOption: (option, nearest, command, known) =>
      `“${option}” is no option${nearest ? `, did you mean “${nearest}”?` : ';'} “lectern ${command}” knows ${known.join(' ')}.`,
    needsValue: (option) => `“${option}” needs a value behind it; see --help.`,
    takesNoValue: (option) => `“${option}” takes no value; remove “=” and what is behind it.`,
    noneAlone: () => '--handout can’t be none and another edition at once; leave one of the two.',
    needsFile: (command) => `“lectern ${command}” needs a file; see “lectern ${command} --help”.`,
    oneAtATime: (command) => `“lectern ${command}” takes one file at a time; run it once for each.`,
    noPort: (value) => `--port can't be “${value}”; give a number from 1 to 65535.`,
    presented: (deck) => `Presenting ${deck}; ? shows the keys, closing the window ends it.`,
    opened: (deck) => `${deck} is open; press F for full screen.`,
    served: (url) => `Preview: ${url} (every save shows there; Ctrl+C ends it)`,
    renewed: (ms, problems) =>
      `renewed${ms > 0 ? ` in ${ms} ms` : ''}${problems > 0 ? `; ${problems} to look at, at the foot of the page` : ''}`,
    failed: (reason) =>
      `Lectern itself failed (${reason}); please report this with the command and the file's kind to Lectern's maintainers; LECTERN_DEBUG=1 shows the details.`,
    setupDone: (path) => `PDFs are made with ${path}.`,
    setupFailed: () =>
      'No browser could be got; install Chrome, Edge or Chromium, or set LECTERN_BROWSER to the path of one.',
    steps: {
      read: 'reading',
      deck: 'composing',
      'slides-pdf': 'slides PDF',
      'handout-pdf': 'handout PDF',
      done: 'done',
    },
  },
  ko: {
    noCommand: (word, nearest, known) =>
      `“${word}” 명령이 없습니다. 쓸 수 있는 명령은 ${listed.ko(known)}입니다. ${nearest ? `“lectern ${nearest}”을 뜻하셨나요?` : '“lectern --help”를 보십시오.'}`,
    fileAsCommand: (path) =>
      `명령이 올 자리에 “${path}”가 있습니다. “lectern build ${path}”로 쓰십시오.`,
    unknownOption: (option, nearest, command, known) =>
      `“${option}” 옵션이 없습니다. ${nearest ? `“${nearest}”를 뜻하셨나요?` : ''} “lectern ${command}”의 옵션은 ${known.join(' ')}입니다.`,
    needsValue: (option) => `“${option}” 뒤에 값이 있어야 합니다. --help를 보십시오.`,
    takesNoValue: (option) => `“${option}”에는 값을 쓰지 않습니다. “=”과 그 뒤를 지우십시오.`,
    noneAlone: () => '--handout에 none과 다른 판을 함께 쓸 수 없습니다. 하나만 남기십시오.',
    needsFile: (command) =>
      `“lectern ${command}”에는 파일이 있어야 합니다. “lectern ${command} --help”를 보십시오.`,
    oneAtATime: (command) =>
      `“lectern ${command}”는 한 번에 파일 하나만 받습니다. 파일마다 한 번씩 실행하십시오.`,
    noPort: (value) => `--port에 “${value}”를 쓸 수 없습니다. 1부터 65535까지의 수를 쓰십시오.`,
    presented: (deck) => `${deck} 상영 중입니다. ?로 키를 보고, 창을 닫으면 끝납니다.`,
    opened: (deck) => `${deck}을(를) 열었습니다. F를 누르면 전체 화면이 됩니다.`,
    served: (url) => `미리 보기: ${url} (저장하면 바로 보입니다. Ctrl+C로 끝냅니다)`,
    renewed: (ms, problems) =>
      `새로 고침${ms > 0 ? ` ${ms} ms` : ''}${problems > 0 ? `, 살펴볼 것 ${problems}건(화면 아래쪽)` : ''}`,
    failed: (reason) =>
      `Lectern 자체에 오류가 났습니다(${reason}). 명령과 파일 종류를 Lectern 관리자에게 알려 주십시오. LECTERN_DEBUG=1로 자세히 볼 수 있습니다.`,
    setupDone: (path) => `PDF는 ${path}(으)로 만듭니다.`,
    setupFailed: () =>
      '브라우저를 구하지 못했습니다. Chrome, Edge, Chromium 가운데 하나를 설치하거나 LECTERN_BROWSER에 경로를 쓰십시오.',
    steps: {
      read: '읽기',
      deck: '구성',
      'slides-pdf': '슬라이드 PDF',
      'handout-pdf': '유인물 PDF',
      done: '완료',
    },
  },
}
