import type { Command } from './args.ts'

type Tongue = 'zh' | 'en'

/** The user's language, from what the system says (POSIX: LC_ALL before LC_MESSAGES before LANG). */
export function tongueOf(env: NodeJS.ProcessEnv): Tongue {
  const said =
    env.LC_ALL || env.LC_MESSAGES || env.LANG || Intl.DateTimeFormat().resolvedOptions().locale
  return /^zh/i.test(said) ? 'zh' : 'en'
}

const GENERAL: Record<Tongue, string> = {
  en: `Lectern: a long numbered document → a deck to present and papers to print, word for word.

  lectern build   FILE…      make the deck (HTML), the PDFs, the deck Markdown and the report
  lectern outline FILE       show the numbered sections that were found

  lectern COMMAND --help     the options of a command
`,
  zh: `Lectern：把编了号的长文件变成演示稿和讲义，一字不改。

  lectern build   文件…      生成演示稿（HTML）、PDF、Markdown 和报告
  lectern outline 文件       显示识别出的层次

  lectern 命令 --help        查看某个命令的选项
`,
}

const COMMANDS: Record<Command, Record<Tongue, string>> = {
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
  --encoding E          of a .txt or .md, where it is not found out rightly: utf-8, utf-16le, utf-16be,
                        gb18030 (GBK), big5, shift_jis, euc-jp, windows-1252
  --no-pdf              the deck alone, without a browser
  --force               overwrite a deck Markdown that was edited
  --json                print the report as JSON

  FILE.lectern.yml beside FILE sets right what was read wrongly (title, subtitle, salutation,
  sections); it is found by itself. Its form is in the README.
`,
    zh: `lectern build 文件… [选项]      文件：.docx、.txt、.md，或装有它们的文件夹

  --out 目录            输出目录（默认 out）
  --theme 主题          official（默认）、scholar、plain，或自己的主题文件：./ours.css
  --logo 图片           每张幻灯片页脚的标志（PNG、JPEG、SVG）
  --footer 文字         每张幻灯片页脚的一行字
  --steps               要点逐条出现
  --ink                 省墨打印：PDF 用浅色底
  --density 密度        points（默认）：屏幕上是要点，备注里是全文
                        full：全文上屏
  --handout 版式        text（默认）：全文讲义，标明对应的幻灯片；3：每页三张，留出笔记横线；none：不要
  --encoding 编码       识别错误时，指定 .txt 或 .md 的编码：utf-8、utf-16le、utf-16be、
                        gb18030（GBK）、big5、shift_jis、euc-jp、windows-1252
  --no-pdf              只生成演示稿，不需要浏览器
  --force               覆盖已被改动的 Markdown
  --json                以 JSON 输出报告

  文件旁边的“文件名.lectern.yml”用来校正识别结果（标题、副标题、称呼、层次），会自动读取；
  写法见 README。
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
    zh: `lectern outline 文件 [选项]

  --json                以 JSON 输出
  --parallels           同时列出排比
  --encoding 编码       识别错误时，指定 .txt 或 .md 的编码：utf-8、utf-16le、utf-16be、
                        gb18030（GBK）、big5、shift_jis、euc-jp、windows-1252

  文件旁边的“文件名.lectern.yml”用来校正识别结果（标题、副标题、称呼、层次），会自动读取；
  写法见 README。
`,
  },
}

export function helpFor(command: Command | null, tongue: Tongue): string {
  return command ? COMMANDS[command][tongue] : GENERAL[tongue]
}
