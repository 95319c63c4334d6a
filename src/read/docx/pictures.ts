import type { Asset } from '../../model/document.ts'
import { pictureType, sizeOf } from '../markdown/picture.ts'
import { cutOut, type View } from './raster.ts'
import { partNameOf, type Relation } from './relations.ts'
import {
  append,
  type Drawing,
  type Handlers,
  lose,
  type Picture,
  type State,
  type Walk,
} from './state.ts'
import { wordsOf } from './words.ts'
import { attributeOf, childOf, type Element } from './xml.ts'

export const PICTURES: Handlers = {
  'wp:inline': readDrawing,
  'wp:anchor': readDrawing,
  'pic:pic': readPicture,
  'pic:blipFill': readFill,
  'a:blipFill': readFill,
  'a:blip': (state, element) => showBlip(state, element, null),
  'v:shape': readShape,
  'v:rect': readShape,
  'v:imagedata': readImage,
  // What it shows lies in a part of its own, which says how to draw it.
  'c:chart': (state) => lose(state, 'docx-picture'),
}

const UPRIGHT: Drawing = { words: '', turn: 0, flipX: false, flipY: false }

/** Reads a drawing, whose alternative text goes to the first picture in it. */
function within(state: State, drawing: Drawing, read: () => void): void {
  const outer = state.drawing
  state.drawing = drawing
  read()
  const { words } = drawing
  if (words !== '') lose(state, 'docx-alt-text', { text: words })
  state.drawing = outer
}

/** ECMA-376-1, 20.4.2.8 and 20.4.2.3, with the words for those who don't see it (20.4.2.5). */
function readDrawing(state: State, element: Element, walk: Walk): void {
  const properties = childOf(element, 'wp:docPr')
  const words = attributeOf(properties, 'descr') || attributeOf(properties, 'title')
  within(state, { ...UPRIGHT, words: wordsOf(words) }, () => walk(state, element))
}

/** A picture of DrawingML, turned by its own frame. */
function readPicture(state: State, element: Element, walk: Walk): void {
  const frame = childOf(childOf(element, 'pic:spPr'), 'a:xfrm')
  const drawing = state.drawing ?? { ...UPRIGHT }
  state.drawing = drawing
  // In units of 1/60,000 degree (ECMA-376-1, 20.1.10.3).
  drawing.turn = Number(attributeOf(frame, 'rot') ?? 0) / 60_000
  drawing.flipX = isSet(attributeOf(frame, 'flipH'))
  drawing.flipY = isSet(attributeOf(frame, 'flipV'))
  walk(state, element)
}

function isSet(value: string | null): boolean {
  return value === '1' || value === 'true'
}

/** A shape of VML says the same in its style. */
function readShape(state: State, element: Element, walk: Walk): void {
  const style = attributeOf(element, 'style') ?? ''
  const flip = /(?:^|;)\s*flip:\s*([xy ]+)/i.exec(style)?.[1] ?? ''
  const drawing: Drawing = {
    words: wordsOf(attributeOf(element, 'alt')),
    turn: Number(/(?:^|;)\s*rotation:\s*(-?[\d.]+)/i.exec(style)?.[1] ?? 0),
    flipX: flip.includes('x'),
    flipY: flip.includes('y'),
  }
  within(state, drawing, () => walk(state, element))
}

/** Thousandths of a percent that are cut off at each side (ECMA-376-1, 20.1.8.55). */
function readFill(state: State, element: Element): void {
  const blip = childOf(element, 'a:blip')
  if (blip) showBlip(state, blip, childOf(element, 'a:srcRect'))
}

function showBlip(state: State, blip: Element, crop: Element | null): void {
  const cut = (side: string) => Number.parseFloat(attributeOf(crop, side) ?? '0') / 100_000
  show(state, attributeOf(blip, 'r:embed'), attributeOf(blip, 'r:link'), {
    left: cut('l'),
    top: cut('t'),
    right: cut('r'),
    bottom: cut('b'),
  })
}

/** VML counts in shares, or in 65,536ths with an f behind them. */
function readImage(state: State, element: Element): void {
  const cut = (side: string) => {
    const value = attributeOf(element, side) ?? '0'
    return Number.parseFloat(value) / (value.endsWith('f') ? 65_536 : 1)
  }
  show(state, attributeOf(element, 'r:id'), attributeOf(element, 'r:href'), {
    left: cut('cropleft'),
    top: cut('croptop'),
    right: cut('cropright'),
    bottom: cut('cropbottom'),
  })
}

type Crop = Pick<View, 'left' | 'top' | 'right' | 'bottom'>

/** A picture that lies in the package; one that is only linked is never fetched. */
function show(state: State, embedded: string | null, linked: string | null, crop: Crop): void {
  if (!embedded && !linked) return
  const { paragraph, drawing } = state
  const relation = state.relations.get(embedded ?? '')
  if (state.isHidden) {
    lose(state, 'docx-hidden')
    return
  }
  const asset = relation ? takeAsset(state, relation, viewOf(state, crop)) : null
  if (asset === undefined) return
  if (!asset) lose(state, 'docx-picture')
  else if (paragraph) {
    paragraph.figures.push({ asset: asset.id, words: drawing?.words ?? '' })
    if (drawing) drawing.words = ''
  }
}

/** What is shown of it; a share below 0 only adds room around it. */
function viewOf(state: State, crop: Crop): View {
  const { turn, flipX, flipY } = state.drawing ?? UPRIGHT
  const share = (value: number) => (value > 0 && value < 1 ? value : value >= 1 ? 1 : 0)
  const quarters = Math.round(turn / 90)
  const isQuarter = Math.abs(turn - quarters * 90) <= LEAST_TURN
  if (!isQuarter) lose(state, 'docx-picture-turn')
  return {
    left: share(crop.left),
    top: share(crop.top),
    right: share(crop.right),
    bottom: share(crop.bottom),
    quarters: isQuarter ? ((quarters % 4) + 4) % 4 : 0,
    flipX,
    flipY,
  }
}

/** Nobody sees that a picture stands askew by less, in degrees. */
const LEAST_TURN = 1

/** Undefined where it was named already. */
function takeAsset(state: State, relation: Relation, view: View): Asset | null | undefined {
  const name = partNameOf(relation)
  const bytes = name === null ? undefined : state.parts.get(name)
  if (name === null || !bytes) return null
  const key = isWhole(view) && isUpright(view) ? name : `${name} ${JSON.stringify(view)}`
  const known = state.assets.get(key)
  if (known) return known
  const type = pictureType(bytes)
  if (!type) return null
  const own = key === name ? bytes : cutOut(bytes, type, view)
  if (own) return addAsset(state, key, own, type)
  if (isWhole(view)) {
    lose(state, 'docx-picture-turn')
    return addAsset(state, key, bytes, type)
  }
  lose(state, 'docx-picture-crop')
  return undefined
}

function isWhole({ left, top, right, bottom }: View): boolean {
  return left + top + right + bottom === 0
}

function isUpright({ quarters, flipX, flipY }: View): boolean {
  return quarters === 0 && !flipX && !flipY
}

function addAsset({ assets }: State, key: string, bytes: Uint8Array, type: string): Asset {
  const asset = { id: `image${assets.size + 1}`, type, bytes, size: pixels(bytes, type) }
  assets.set(key, asset)
  return asset
}

/** Puts pictures behind what they stand in, each with its alternative text on a line of its own. */
export function pushFigures(state: State, figures: readonly Picture[]): void {
  if (state.rows) {
    state.tableFigures.push(...figures)
    return
  }
  for (const { asset, words } of figures) {
    if (words !== '') append(state, '\n')
    const start = state.length
    append(state, words)
    state.blocks.push({ type: 'figure', span: { start, end: state.length }, asset })
  }
}

function pixels(bytes: Uint8Array, type: string): Asset['size'] {
  const size = type === 'image/webp' ? webpSize(bytes) : sizeOf(bytes, type)
  return size && size.width > 0 && size.height > 0 ? size : null
}

/** From the first chunk: lossy (RFC 6386, 9.1), lossless or extended (RFC 9649, 3.4 and 2.7). */
function webpSize(bytes: Uint8Array): Asset['size'] {
  if (bytes.length < 30) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const chunk = String.fromCharCode(...bytes.subarray(12, 16))
  if (chunk === 'VP8 ') {
    return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }
  }
  if (chunk === 'VP8L') {
    const bits = view.getUint32(21, true)
    return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 }
  }
  if (chunk !== 'VP8X') return null
  const at24 = (offset: number) => view.getUint16(offset, true) + view.getUint8(offset + 2) * 65_536
  return { width: at24(24) + 1, height: at24(27) + 1 }
}
