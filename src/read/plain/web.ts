import { readLabels } from '../../numbering/index.ts'

/** How far from the top and the end of a text a web page's own words stand, in lines. */
const HEAD = 30
const TAIL = 12
/** Buttons and links beside a text on a page of the web. */
const BUTTON =
  /^[【［[]?(?:下载|打印|全屏|收藏|分享|关闭|返回|首页|字号|字体|加大|减小|还原|缩小|放大|默认|大|中|小|朗读|复制|投稿|印刷|共有|戻る|Print|Share|Save|Download|Home|Back)(?:本页|窗口|此页|顶部|列表)?[:：]?[】］\]]?$/i
const NAME_ALONE = /^[^\s，。；：:]{2,6}[：:]$/
const CLOSING_BRACKET = /^[】］\]|｜>＞]+$/
const SOURCE =
  /^[（(]?\s*(?:(?:文章|信息)?来源|稿源|时间|日期|发布时间|发布日期|责任编辑|编辑|责编|作者|浏览次数|点击数|阅读量|阅读次数|发表时间|更新时间|编审|审核|点击量|浏览量|索引号|信息索引|字体|字号|【字体)\s*[：:]/
/**
 * 时间： above 地点： are the fields of minutes, which the text itself has; so is what stands below a number,
 * or what no date stands in. A page says at its head when it was made.
 */
const WHEN = /^[（(]?\s*(?:时间|日期)\s*[：:]/
const DATED = /\d{4}\s*[-年/.]\s*\d{1,2}/
const FIELD = /^[^\s，。；：:]{2,6}[：:]\s*\S/
/** Where a text was taken from, with an address. */
const TAKEN =
  /^(?:taken|retrieved|downloaded|copied|available|转载自|摘自|转自|引自|出典).{0,40}https?:\/\/\S+$/i
const RELATED = /^(?:相关(?:报道|链接|阅读|新闻|文章|附件|稿件)|延伸阅读|上一篇|下一篇|扫一扫)/
/** 本报记者 王某 摄: below a picture that is no longer there. */
const PHOTO = /(?:记者|摄影)[^。]{0,16}摄$/

/** Where a reader of a web site is: 当前位置：首页 > 政务公开, in one line or a word a line. */
const HERE =
  /^(?:(?:您的?|您现在的|你的?|你现在的|当前|现在|所在)?(?:位置|所在位置)|現在位置|現在地|You are here|Location)\s*[:：]/i
const TRAIL = /^(?:首页|主页|网站首页|ホーム|トップ|Home)\s*(?:[>＞»›→/／|｜])/i
const STEP = /^[>＞»›→/／|｜]+$/

/** The lines of a page's breadcrumb, which stands above all else. */
function breadcrumb(words: readonly string[]): number[] {
  const isOne = (line: string | undefined) =>
    line !== undefined && (HERE.test(line) || TRAIL.test(line))
  const at = words.slice(0, HEAD).findIndex(isOne)
  if (at < 0) return []
  let end = at
  // Some pages have two of them, one below the other.
  while (isOne(words[end]) && end < at + HEAD) end = breadcrumbEnd(words, end)
  return words.map((_, index) => index).slice(at, end)
}

/** One past the last line of the breadcrumb that begins at `at`. */
function breadcrumbEnd(words: readonly string[], at: number): number {
  let end = at + 1
  // A word a line: each behind a step.
  if (STEP.test(words[at + 2] ?? '')) end += 1
  while (STEP.test(words[end] ?? '') && end < at + HEAD) end += 2
  return end
}

/** The lines that a web page puts above and below a text: buttons, source lines, links, captions. */
export function webLines(words: readonly string[]): number[] {
  const found: number[] = []
  const isOwn = (line: string, index: number) =>
    WHEN.test(line) &&
    (index >= HEAD ||
      !DATED.test(line) ||
      readLabels(words[index - 1] ?? '').length > 0 ||
      [words[index - 1], words[index + 1]].some(
        (beside = '') => FIELD.test(beside) && !SOURCE.test(beside),
      ))
  const isWeb = (line: string) =>
    BUTTON.test(line) ||
    SOURCE.test(line) ||
    TAKEN.test(line) ||
    RELATED.test(line) ||
    PHOTO.test(line)
  for (const index of breadcrumb(words)) found.push(index)
  words.forEach((line, index) => {
    const isNear = index < HEAD || index >= words.length - TAIL
    if (!isNear || line.length > 60) return
    if (
      (isWeb(line) && !isOwn(line, index)) ||
      // 来源： and, in a line of its own, what it is.
      (NAME_ALONE.test(words[index - 1] ?? '') && found.includes(index - 1)) ||
      (CLOSING_BRACKET.test(line) && found.at(-1) === index - 1)
    )
      found.push(index)
  })
  return found
}
