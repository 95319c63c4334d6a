/** A name that a program gave is no description: the file's, or a number. */
const FILE_NAME =
  /^(?:[a-z]:\\.*|.*\/.*|.*\.(?:png|jpe?g|gif|bmp|tiff?|webp|svg|[ew]mf)|(?:img|image|dsc|pic|picture|图片|图像|圖片|図)?[ _-]?\d*)$/i

/** An alternative text in one line; empty for none and for a file's name. */
export function wordsOf(text: string | null): string {
  const line = (text ?? '').replace(/\s+/g, ' ').trim()
  return FILE_NAME.test(line) ? '' : line
}
