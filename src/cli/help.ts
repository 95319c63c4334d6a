import type { Language } from '../model/document.ts'
import type { Told } from '../model/said.ts'
import type { Command } from './args.ts'

const GENERAL: Told<string> = {
  en: `Lectern: a long numbered document → a deck to present and papers to print, word for word.

  lectern build   FILE…      make the deck (HTML), the PDFs, the deck Markdown and the report
  lectern outline FILE       show the numbered sections that were found

  lectern COMMAND --help     the options of a command
  lectern --version          which Lectern this is
`,
  'zh-Hans': `Lectern：把编了号的长文件变成演示稿和讲义，一字不改。

  lectern build   文件…      生成演示稿（HTML）、PDF、Markdown 和报告
  lectern outline 文件       显示识别出的层次

  lectern 命令 --help        查看某个命令的选项
  lectern --version          查看版本
`,
  ja: `Lectern：番号のついた長い文書を、一字も変えずにスライドと配付資料にします。

  lectern build   ファイル…  スライド（HTML）、PDF、Markdown、レポートを作る
  lectern outline ファイル   読み取った見出しの構成を見る

  lectern コマンド --help    コマンドのオプション
  lectern --version          バージョン
`,
}

const COMMANDS: Record<Command, Told<string>> = {
  build: {
    en: `lectern build FILE… [options]      FILE: .docx, .txt, .md, or a folder of them

  --out DIR             where the files go (default: out)
  --theme T             official (default), scholar, plain, or a file of your own: ./ours.css
  --logo FILE           a picture at the foot of every slide (PNG, JPEG, SVG)
  --footer TEXT         a line at the foot of every slide
  --steps               points come one by one
  --ink                 print with little ink: light grounds in the PDFs
  --density D           points (default): key points on the slides, all of it in the notes
                        full: every character on the slides
  --handout E,E         text (default): the full text, keyed to the slides; 3: three slides a page; none
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
  --theme 主题          official（默认）、scholar、plain，或自己的主题文件：./ours.css
  --logo 图片           每张幻灯片页脚的标志（PNG、JPEG、SVG）
  --footer 文字         每张幻灯片页脚的一行字
  --steps               要点逐条出现
  --ink                 省墨打印：PDF 用浅色底
  --density 密度        points（默认）：屏幕上是要点，备注里是全文
                        full：全文上屏
  --handout 版式        text（默认）：全文讲义，标明对应的幻灯片；3：每页三张，留出笔记横线；none：不要
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
  --theme テーマ        official（既定）、scholar、plain、または自分のファイル：./ours.css
  --logo 画像           全スライドの下に置くロゴ（PNG、JPEG、SVG）
  --footer 文           全スライドの下に置く一行
  --steps               項目を一つずつ出す
  --ink                 インクを節約して印刷：PDF は明るい地になる
  --density 密度        points（既定）：スライドは要点、全文はノートに
                        full：全文をスライドに
  --handout 版,版       text（既定）：スライド番号付きの全文；3：一ページに三枚；none：作らない
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
}

export function helpFor(command: Command | null, tongue: Language): string {
  return command ? COMMANDS[command][tongue] : GENERAL[tongue]
}
