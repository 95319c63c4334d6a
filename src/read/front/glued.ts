import type { Block } from '../../model/document.ts'
import { type Span, sliceOf, trimmed } from '../../model/span.ts'

/** How many blocks at the top of a document are looked at. */
const HEAD = 6
const LONGEST = 260

/** Kinds of official documents (党政机关公文处理工作条例, art. 8, and what laws are called). */
const KIND =
  '(?:通知|决定|意见|报告|规定|办法|条例|方案|纲要|批复|函|命令|令|公告|通告|通报|决议|规划|细则|公报|议案|请示|纪要)'
const YEAR = '(?:\\d{4}|[０-９]{4}|[一二][〇○零一二三四五六七八九]{3})年'
const NUMBER = '[\\u4e00-\\u9fff]{1,8}[〔\\[（(]\\d{4}[〕\\]）)]\\s*第?\\s*\\d{1,5}\\s*号'
const ADDRESS =
  '(?:尊敬的|敬爱的|亲爱的)?(?:各位[\\u4e00-\\u9fff]{1,8}|同志们|代表们|委员们|朋友们|同学们|老师们|女士们|先生们)'
/** 各省、自治区、直辖市人民政府…： to whom a notice is sent. */
const ADDRESSEES = '各[\\u4e00-\\u9fff]{1,10}[、，][^。；：:！？]{0,120}[：:]'
/** Who speaks: 国务院总理, 县农业农村局局长 */
const SPEAKER =
  '[\\u4e00-\\u9fff]{0,14}(?:总理|主席|省长|市长|县长|区长|镇长|乡长|书记|主任|院长|校长|局长|部长|检察长)(?=[\\s\\u3000])'

/** Where lines of the front matter were run together: the second begins at group 2. */
const SEAMS: readonly RegExp[] = [
  new RegExp(`^([^。；]{2,80}${KIND})(${NUMBER})`),
  new RegExp(`^(${NUMBER})(?=[^，。；])()`),
  new RegExp(`^([^。；]{4,80}?)(?=(?:——|―|－－)\\s*(?:在|${YEAR}))()`),
  new RegExp(`^([^。；（(]{4,90}(?:${KIND}|号))(?=[（(]${YEAR}[^（(]{2,20}[）)])()`),
  new RegExp(`^((?:——|―|－－)[^。；]{6,80}上)(?=[^，。；]*${ADDRESS}[^。！？；]{0,16}[：:！!]$)()`),
  new RegExp(`^((?:——|―|－－)[^。；]{6,80}上)(?=${SPEAKER})()`),
  new RegExp(`^([^。；]{2,60}${KIND})(?=第[一1１][章编条])()`),
  new RegExp(`^(${ADDRESSEES})(?=\\S)()`),
  // 各班级、各位家长： is one salutation.
  new RegExp(
    `^(?!${ADDRESS})([\\s\\S]{2,160}?)(?<![、，和及与])(?=${ADDRESS}[^。！？；]{0,16}[：:！!]$)()`,
  ),
  new RegExp(`^([^。；：，]{4,80}通知)(?=${ADDRESSEES})()`),
]

/** 亲爱的居民朋友们： and 家长朋友们： are one salutation, with nothing run together in them. */
const GREETING = new RegExp(
  `^(?:(?:尊敬的|敬爱的|亲爱的|广大|全体)[^，。；！？：:]{1,24}|(?![^：:]*${KIND})[\\u4e00-\\u9fff、，]{2,14}们)[：:！!]$`,
)

/** The first blocks with front matter that was run together parted again: 通知国发〔2014〕56号各省： */
export function unglued(text: string, blocks: readonly Block[]): Block[] {
  const head = blocks.slice(0, HEAD).flatMap((block): Block[] => {
    if (block.type !== 'paragraph') return [block]
    return parted(text, block.span).map((span) => ({ ...block, span }))
  })
  return [...head, ...blocks.slice(HEAD)]
}

function parted(text: string, span: Span): Span[] {
  const words = sliceOf(text, { start: span.start, end: Math.min(span.end, span.start + LONGEST) })
  if (GREETING.test(words)) return [span]
  for (const seam of SEAMS) {
    const length = seam.exec(words)?.[1]?.length ?? 0
    if (length === 0 || length >= span.end - span.start) continue
    const first = trimmed(text, { start: span.start, end: span.start + length })
    const rest = trimmed(text, { start: span.start + length, end: span.end })
    return [first, ...parted(text, rest)]
  }
  return [span]
}
