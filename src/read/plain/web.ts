/** How far from the top and the end of a text a web page's own words stand, in lines. */
const HEAD = 30
const TAIL = 12
/** Buttons and links beside a text on a page of the web. */
const BUTTON =
  /^[【［[]?(?:下载|打印|全屏|收藏|分享|关闭|返回|首页|字号|字体|加大|减小|还原|缩小|放大|默认|大|中|小|朗读|复制|投稿|印刷|共有|戻る|Print|Share|Save|Download|Home|Back)(?:本页|窗口|此页|顶部|列表)?[:：]?[】］\]]?$/i
const CLOSING_BRACKET = /^[】］\]|｜>＞]+$/
const SOURCE =
  /^[（(]?\s*(?:(?:文章|信息)?来源|稿源|时间|日期|发布时间|发布日期|责任编辑|编辑|责编|作者|浏览次数|点击数)\s*[：:]/
/** 时间： above 地点： are the fields of minutes, which the text itself has. */
const WHEN = /^[（(]?\s*(?:时间|日期)\s*[：:]/
const FIELD = /^[^\s，。；：:]{2,6}[：:]\s*\S/
const RELATED = /^(?:相关(?:报道|链接|阅读|新闻|文章|附件|稿件)|延伸阅读|上一篇|下一篇|扫一扫)/
/** 本报记者 王某 摄: below a picture that is no longer there. */
const PHOTO = /(?:记者|摄影)[^。]{0,16}摄$/

/** The lines that a web page puts above and below a text: buttons, source lines, links, captions. */
export function webLines(words: readonly string[]): number[] {
  const found: number[] = []
  const isOwn = (line: string, index: number) =>
    WHEN.test(line) &&
    [words[index - 1], words[index + 1]].some(
      (beside = '') => FIELD.test(beside) && !SOURCE.test(beside),
    )
  const isWeb = (line: string) =>
    BUTTON.test(line) || SOURCE.test(line) || RELATED.test(line) || PHOTO.test(line)
  words.forEach((line, index) => {
    const isNear = index < HEAD || index >= words.length - TAIL
    if (!isNear || line.length > 60) return
    if (
      (isWeb(line) && !isOwn(line, index)) ||
      (CLOSING_BRACKET.test(line) && found.at(-1) === index - 1)
    )
      found.push(index)
  })
  return found
}
