import type { Language } from '../model/document.ts'
import type { Told } from '../model/said.ts'
import type { Command } from './args.ts'

const GENERAL: Told<string> = {
  en: `Lectern: a long numbered document → a deck to present and papers to print, word for word.

  lectern build   FILE…      make the deck (HTML), the PDFs, the deck Markdown and the report
  lectern outline FILE       show the numbered sections that were found
  lectern present FILE       make the deck and open it over the whole screen
  lectern dev     FILE       show the deck while the file is written: every save is seen at once

  lectern COMMAND --help     the options of a command
  lectern --version          which Lectern this is
`,
  'zh-Hans': `Lectern：把编了号的长文件变成演示稿和讲义，一字不改。

  lectern build   文件…      生成演示稿（HTML）、PDF、Markdown 和报告
  lectern outline 文件       显示识别出的层次
  lectern present 文件       生成演示稿并全屏放映
  lectern dev     文件       边写边看：保存后页面立即更新

  lectern 命令 --help        查看某个命令的选项
  lectern --version          查看版本
`,
  ja: `Lectern：番号のついた長い文書を、一字も変えずにスライドと配付資料にします。

  lectern build   ファイル…  スライド（HTML）、PDF、Markdown、レポートを作る
  lectern outline ファイル   読み取った見出しの構成を見る
  lectern present ファイル   スライドを作り、全画面で上映する
  lectern dev     ファイル   書きながら見る：保存するとすぐ画面に出る

  lectern コマンド --help    コマンドのオプション
  lectern --version          バージョン
`,
  ko: `Lectern: 번호가 붙은 긴 문서를 한 글자도 바꾸지 않고 슬라이드와 유인물로 만듭니다.

  lectern build   파일…      슬라이드(HTML), PDF, Markdown, 보고서를 만듭니다
  lectern outline 파일       읽어 낸 절의 구조를 봅니다
  lectern present 파일       슬라이드를 만들어 전체 화면으로 상영합니다
  lectern dev     파일       쓰면서 봅니다. 저장하면 바로 보입니다

  lectern 명령 --help        명령의 옵션
  lectern --version          버전
`,
}

/** Options of how a deck looks. */
const LOOK: Told<string> = {
  en: `  --theme T             official (default), scholar, plain, or a file of your own: ./ours.css
  --logo FILE           a picture at the foot of every slide (PNG, JPEG, SVG)
  --footer TEXT         a line at the foot of every slide
  --steps               points come one by one
  --no-agenda           without the slide of the sections
  --no-dividers         without slides between sections
  --no-closing          without the last slide that brings the sections back
  --size 4:3            slides for a screen of this shape; 16:9 is usual
  --slides N            about so many slides; what leaves the screen stays in notes and handout
  --pace N              characters read aloud in a minute (200), for the speaker's planned time
  --meeting N           minutes of the meeting, divided over the sections by their length
  --discuss N           minutes of them for discussion, on slides of their own behind sections
`,
  'zh-Hans': `  --theme 主题          official（默认）、scholar、plain，或自己的主题文件：./ours.css
  --logo 图片           每张幻灯片页脚的标志（PNG、JPEG、SVG）
  --footer 文字         每张幻灯片页脚的一行字
  --steps               要点逐条出现
  --no-agenda           不要目录页
  --no-dividers         不要各部分之间的分隔页
  --no-closing          不要回顾各部分的结尾页
  --size 4:3            按 4:3 的屏幕排版（默认 16:9）
  --slides 张数         大约做这么多张；不上屏的仍在备注和讲义里
  --pace 字数           每分钟朗读的字数（默认 200），用来计划演讲者的时间
  --meeting 分钟        会议总时长，按篇幅分给各部分
  --discuss 分钟        其中讨论的时间，各部分之后另有讨论页
`,
  ja: `  --theme テーマ        official（既定）、scholar、plain、または自分のファイル：./ours.css
  --logo 画像           全スライドの下に置くロゴ（PNG、JPEG、SVG）
  --footer 文           全スライドの下に置く一行
  --steps               項目を一つずつ出す
  --no-agenda           目次のスライドを入れない
  --no-dividers         部の間の区切りを入れない
  --no-closing          最後の振り返りを入れない
  --size 4:3            4:3 の画面に合わせて組む（既定は 16:9）
  --slides 枚数         およそこの枚数にする。画面に出ない言葉もノートと配付資料に残る
  --pace 字数           一分間に読み上げる字数（200）。発表者の予定時間に使う
  --meeting 分          会議の全時間。長さに応じて各部に割り振る
  --discuss 分          そのうち討議の時間。各部の後に討議のスライドを入れる
`,
  ko: `  --theme 테마          official(기본), scholar, plain 또는 자기 파일: ./ours.css
  --logo 그림           모든 슬라이드 아래의 로고(PNG, JPEG, SVG)
  --footer 글           모든 슬라이드 아래의 한 줄
  --steps               항목을 하나씩 보입니다
  --no-agenda           차례 슬라이드를 넣지 않습니다
  --no-dividers         부분 사이의 슬라이드를 넣지 않습니다
  --no-closing          끝에서 다시 짚는 슬라이드를 넣지 않습니다
  --size 4:3            4:3 화면에 맞추어 짭니다(기본 16:9)
  --slides 장수         대략 이 장수로. 화면에 내지 않은 말도 노트와 유인물에 남습니다
  --pace 글자수         1분에 소리 내어 읽는 한자 글자 수(200). 발표자의 계획 시간에 씁니다
  --meeting 분          회의 시간. 길이에 따라 각 부분에 나눕니다
  --discuss 분          그 가운데 토의 시간. 각 부분 뒤에 토의 슬라이드를 넣습니다
`,
}

/** What of the text is shown, and how it is read. */
const TEXT: Told<string> = {
  en: `  --density D           points (default) or full: every character on the slides
  --encoding E          of a .txt or .md, where it is not found out rightly
`,
  'zh-Hans': `  --density 密度        points（默认）或 full：全文上屏
  --encoding 编码       识别错误时，指定 .txt 或 .md 的编码
`,
  ja: `  --density 密度        points（既定）または full：全文をスライドに
  --encoding 文字コード 自動で正しく読めない .txt や .md に
`,
  ko: `  --density 밀도        points(기본) 또는 full: 전문을 슬라이드에
  --encoding 인코딩     .txt나 .md를 바르게 읽지 못할 때
`,
}

const COMMANDS: Record<Command, Told<string>> = {
  build: {
    en: `lectern build FILE… [options]      FILE: .docx, .txt, .md, or a folder of them

  --out DIR             where the files go (default: out)
${LOOK.en}  --ink                 print with little ink: light grounds in the PDFs
  --density D           points (default): key points on the slides, all of it in the notes
                        full: every character on the slides
  --handout E,E         text (default): the full text, keyed to the slides; 3: three slides a page;
                        record: a form for the record of the meeting; none
                        each but text has its name in the file's: speech-handout-3.pdf
  --encoding E          of a .txt or .md, where it is not found out rightly: utf-8, utf-16le, utf-16be,
                        gb18030 (GBK), big5, shift_jis, euc-jp, euc-kr, windows-1252
  --no-pdf              the deck alone, without a browser
  --force               overwrite a deck Markdown that was edited
  --json                print the report as JSON

  FILE.lectern.yml beside FILE sets right what was read wrongly (title, subtitle, salutation,
  sections); it is found by itself. Its form is in the README.
`,
    'zh-Hans': `lectern build 文件… [选项]      文件：.docx、.txt、.md，或装有它们的文件夹

  --out 目录            输出目录（默认 out）
${LOOK['zh-Hans']}  --ink                 省墨打印：PDF 用浅色底
  --density 密度        points（默认）：屏幕上是要点，备注里是全文
                        full：全文上屏
  --handout 版式        text（默认）：全文讲义，标明对应的幻灯片；3：每页三张，留出笔记横线；
                        record：会议记录表；none：不要
                        除 text 外，文件名里带版式名：speech-handout-3.pdf
  --encoding 编码       识别错误时，指定 .txt 或 .md 的编码：utf-8、utf-16le、utf-16be、
                        gb18030（GBK）、big5、shift_jis、euc-jp、euc-kr、windows-1252
  --no-pdf              只生成演示稿，不需要浏览器
  --force               覆盖已被改动的 Markdown
  --json                以 JSON 输出报告

  文件旁边的“文件名.lectern.yml”用来校正识别结果（标题、副标题、称呼、层次），会自动读取；
  写法见 README。
`,
    ja: `lectern build ファイル… [オプション]  ファイル：.docx、.txt、.md、またはそれらのフォルダー

  --out フォルダー      出力先（既定は out）
${LOOK.ja}  --ink                 インクを節約して印刷：PDF は明るい地になる
  --density 密度        points（既定）：スライドは要点、全文はノートに
                        full：全文をスライドに
  --handout 版,版       text（既定）：スライド番号付きの全文；3：一ページに三枚；
                        record：会議の記録用紙；none：作らない
                        text のほかはファイル名に版の名が付く：speech-handout-3.pdf
  --encoding 文字コード 自動で正しく読めない .txt や .md に：utf-8、utf-16le、utf-16be、
                        gb18030（GBK）、big5、shift_jis、euc-jp、euc-kr、windows-1252
  --no-pdf              ブラウザーを使わず、デッキだけを作る
  --force               編集された Markdown も上書きする
  --json                レポートを JSON で出す

  ファイルの隣の「ファイル名.lectern.yml」で読み取り（題名、副題、呼びかけ、見出し）を直せます。
  自動で読まれます。書き方は README にあります。
`,
    ko: `lectern build 파일… [옵션]         파일: .docx, .txt, .md 또는 이것들이 든 폴더

  --out 폴더            출력 폴더(기본은 out)
${LOOK.ko}  --ink                 잉크를 아끼는 인쇄: PDF의 바탕이 밝아집니다
  --density 밀도        points(기본): 슬라이드에는 요점, 노트에는 전문
                        full: 전문을 슬라이드에
  --handout 판,판       text(기본): 슬라이드 번호가 붙은 전문, 3: 한 쪽에 세 장,
                        record: 회의 기록 서식, none: 만들지 않음
                        text 밖의 판은 파일 이름에 판 이름이 붙습니다: speech-handout-3.pdf
  --encoding 인코딩     .txt나 .md를 바르게 읽지 못할 때: utf-8, utf-16le, utf-16be,
                        gb18030 (GBK), big5, shift_jis, euc-jp, euc-kr, windows-1252
  --no-pdf              브라우저 없이 덱만 만듭니다
  --force               편집된 Markdown도 덮어씁니다
  --json                보고서를 JSON으로 냅니다

  파일 옆의 “파일이름.lectern.yml”로 잘못 읽은 것(제목, 부제, 호칭, 절)을 바로잡습니다.
  저절로 읽으며, 쓰는 법은 README에 있습니다.
`,
  },
  outline: {
    en: `lectern outline FILE [options]

  --json                print the tree as JSON
  --parallels           the parallel groups too (clauses or phrases built alike)
  --encoding E          of a .txt or .md, where it is not found out rightly: utf-8, utf-16le, utf-16be,
                        gb18030 (GBK), big5, shift_jis, euc-jp, euc-kr, windows-1252

  FILE.lectern.yml beside FILE sets right what was read wrongly (title, subtitle, salutation,
  sections); it is found by itself. Its form is in the README.
`,
    'zh-Hans': `lectern outline 文件 [选项]

  --json                以 JSON 输出
  --parallels           同时列出排比
  --encoding 编码       识别错误时，指定 .txt 或 .md 的编码：utf-8、utf-16le、utf-16be、
                        gb18030（GBK）、big5、shift_jis、euc-jp、euc-kr、windows-1252

  文件旁边的“文件名.lectern.yml”用来校正识别结果（标题、副标题、称呼、层次），会自动读取；
  写法见 README。
`,
    ja: `lectern outline ファイル [オプション]

  --json                JSON で出す
  --parallels           並んだ言い回し（対句）も出す
  --encoding 文字コード 自動で正しく読めない .txt や .md に：utf-8、utf-16le、utf-16be、
                        gb18030（GBK）、big5、shift_jis、euc-jp、euc-kr、windows-1252

  ファイルの隣の「ファイル名.lectern.yml」で読み取り（題名、副題、呼びかけ、見出し）を直せます。
  自動で読まれます。書き方は README にあります。
`,
    ko: `lectern outline 파일 [옵션]

  --json                JSON으로 냅니다
  --parallels           나란한 표현(대구)도 냅니다
  --encoding 인코딩     .txt나 .md를 바르게 읽지 못할 때: utf-8, utf-16le, utf-16be,
                        gb18030 (GBK), big5, shift_jis, euc-jp, euc-kr, windows-1252

  파일 옆의 “파일이름.lectern.yml”로 잘못 읽은 것(제목, 부제, 호칭, 절)을 바로잡습니다.
  저절로 읽으며, 쓰는 법은 README에 있습니다.
`,
  },
  present: {
    en: `lectern present FILE [options]     FILE: .docx, .txt, .md, or a deck that was built (.html)

  --out DIR             where the deck is written (default: out)
  --force               overwrite a deck Markdown that was edited
${LOOK.en}${TEXT.en}
  Chrome, Edge or Chromium opens it full screen, in a window of its own; LECTERN_BROWSER names another one.
  In the deck, ? shows every key, and S the speaker's view.
`,
    'zh-Hans': `lectern present 文件 [选项]       文件：.docx、.txt、.md，或已生成的演示稿（.html）

  --out 目录            演示稿写到哪里（默认 out）
  --force               覆盖已被改动的 Markdown
${LOOK['zh-Hans']}${TEXT['zh-Hans']}
  由 Chrome、Edge 或 Chromium 在单独的窗口里全屏打开；可用 LECTERN_BROWSER 指定浏览器。
  放映时按 ? 看全部按键，按 S 打开演讲者视图。
`,
    ja: `lectern present ファイル [オプション]  ファイル：.docx、.txt、.md、または作成済みのデッキ（.html）

  --out フォルダー      デッキの出力先（既定は out）
  --force               編集された Markdown も上書きする
${LOOK.ja}${TEXT.ja}
  Chrome、Edge、Chromium のいずれかが専用のウィンドウで全画面に開きます。LECTERN_BROWSER で選べます。
  上映中は ? でキー一覧、S で発表者画面です。
`,
    ko: `lectern present 파일 [옵션]        파일: .docx, .txt, .md 또는 만들어 둔 덱(.html)

  --out 폴더            덱을 쓸 폴더(기본은 out)
  --force               편집된 Markdown도 덮어씁니다
${LOOK.ko}${TEXT.ko}
  Chrome, Edge, Chromium 가운데 하나가 따로 된 창에서 전체 화면으로 엽니다. LECTERN_BROWSER로 고를 수 있습니다.
  상영 중에 ?로 키 목록을, S로 발표자 화면을 봅니다.
`,
  },
  dev: {
    en: `lectern dev FILE [options]         FILE: .docx, .txt, .md, or a deck's Markdown

  --port N              where it is served (default: 4180, or any that is free)
${LOOK.en}${TEXT.en}
  Open the address that it prints. A save of the file, its corrections, its theme or its logo shows there
  without losing the slide; what is amiss stands at the foot of the page. Nothing is written, and nobody
  but this machine is answered.
`,
    'zh-Hans': `lectern dev 文件 [选项]           文件：.docx、.txt、.md，或演示稿的 Markdown

  --port 端口           服务端口（默认 4180，被占用时任选）
${LOOK['zh-Hans']}${TEXT['zh-Hans']}
  用浏览器打开它给出的地址。保存文件、校正文件、主题或标志后，页面立即更新，停在原来那一张；
  有问题时显示在页面左下角。不写任何文件，只回应本机。
`,
    ja: `lectern dev ファイル [オプション]   ファイル：.docx、.txt、.md、またはデッキの Markdown

  --port 番号           ポート（既定は 4180、使えなければ空いているもの）
${LOOK.ja}${TEXT.ja}
  表示されたアドレスをブラウザーで開いてください。ファイル、訂正ファイル、テーマ、ロゴを保存すると、
  同じスライドのまま更新されます。指摘はページの左下に出ます。何も書き込まず、この端末だけに応えます。
`,
    ko: `lectern dev 파일 [옵션]            파일: .docx, .txt, .md 또는 덱의 Markdown

  --port 번호           포트(기본은 4180, 쓸 수 없으면 빈 것)
${LOOK.ko}${TEXT.ko}
  나온 주소를 브라우저로 여십시오. 파일, 바로잡는 파일, 테마, 로고를 저장하면 같은 슬라이드에서
  새로 고칩니다. 살펴볼 것은 화면 아래에 보입니다. 아무것도 쓰지 않으며 이 컴퓨터에만 답합니다.
`,
  },
}

export function helpFor(command: Command | null, tongue: Language): string {
  return command ? COMMANDS[command][tongue] : GENERAL[tongue]
}
