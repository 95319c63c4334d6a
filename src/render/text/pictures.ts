import type { Asset, Document, Figure } from '../../model/document.ts'
import { shownText } from '../../model/shown.ts'
import type { Picture } from './block.ts'
import { COLUMN, PAGE } from './page.ts'

/** A picture is at most as high as half a page. */
const HIGHEST = Math.floor(COLUMN / 2)
/** Where a file doesn't say how large its picture is. */
const UNKNOWN = { width: 400, height: 300 }
const SPACE = 10

/** A picture at its own size, or scaled to the column and to half a page; null where its file is missing. */
export function pictureOf(document: Document, { span, asset: id }: Figure): Picture | null {
  const asset = document.assets.find((one) => one.id === id)
  if (!asset) return null
  const { width, height } = scaled(asset)
  return {
    type: 'picture',
    asset: id,
    width,
    height,
    alt: shownText(document, span),
    units: [{ height: height + SPACE, span, lines: [] }],
    above: SPACE,
    together: 1,
    leads: false,
  }
}

function scaled({ size }: Asset): { width: number; height: number } {
  const { width, height } = size && size.width > 0 && size.height > 0 ? size : UNKNOWN
  const scale = Math.min(1, PAGE.measure / width, HIGHEST / height)
  return {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  }
}
