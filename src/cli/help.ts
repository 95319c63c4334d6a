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
                        gb18030 (GBK), big5, shift_jis, euc-jp, windows-1252
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
                        gb18030（GBK）、big5、shift_jis、euc-jp、windows-1252
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
                        gb18030（GBK）、big5、shift_jis、euc-jp、windows-1252
  --no-pdf              ブラウザーを使わず、デッキだけを作る
  --force               編集された Markdown も上書きする
  --json                レポートを JSON で出す

  ファイルの隣の「ファイル名.lectern.yml」で読み取り（題名、副題、呼びかけ、見出し）を直せます。
  自動で読まれます。書き方は README にあります。
`,
  },
  outline: {
    en: `lectern outline FILE [options]

  --json                print the tree as JSON
  --parallels           the parallel groups too (clauses or phrases built alike)
  --encoding E          of a .txt or .md, where it is not found out rightly: utf-8, utf-16le, utf-16be,
                        gb18030 (GBK), big5, shift_jis, euc-jp, windows-1252

  FILE.lectern.yml beside FILE sets right what was read wrongly (title, subtitle, salutation,
  sections); it is found by itself. Its form is in the README.
`,
    'zh-Hans': `lectern outline 文件 [选项]

  --json                以 JSON 输出
  --parallels           同时列出排比
  --encoding 编码       识别错误时，指定 .txt 或 .md 的编码：utf-8、utf-16le、utf-16be、
                        gb18030（GBK）、big5、shift_jis、euc-jp、windows-1252

  文件旁边的“文件名.lectern.yml”用来校正识别结果（标题、副标题、称呼、层次），会自动读取；
  写法见 README。
`,
    ja: `lectern outline ファイル [オプション]

  --json                JSON で出す
  --parallels           並んだ言い回し（対句）も出す
  --encoding 文字コード 自動で正しく読めない .txt や .md に：utf-8、utf-16le、utf-16be、
                        gb18030（GBK）、big5、shift_jis、euc-jp、windows-1252

  ファイルの隣の「ファイル名.lectern.yml」で読み取り（題名、副題、呼びかけ、見出し）を直せます。
  自動で読まれます。書き方は README にあります。
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
  },
}

export function helpFor(command: Command | null, tongue: Language): string {
  return command ? COMMANDS[command][tongue] : GENERAL[tongue]
}
