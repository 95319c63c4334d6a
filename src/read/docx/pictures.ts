import type { Asset } from '../../model/document.ts'
import { pictureType, sizeOf } from '../markdown/picture.ts'
import { partNameOf, type Relation } from './relations.ts'
import { type Handler, type Handlers, lose, type State } from './state.ts'
import { attributeOf } from './xml.ts'

export const PICTURES: Handlers = {
  'a:blip': picture('r:embed', 'r:link'),
  'v:imagedata': picture('r:id', 'r:href'),
  // What these show lies in parts of their own, which say how to draw it.
  'c:chart': (state) => lose(state, 'docx-picture'),
  'dgm:relIds': (state) => lose(state, 'docx-picture'),
}

/** A picture that lies in the package; one that is only linked is never fetched. */
function picture(embedded: string, linked: string): Handler {
  return (state, element) => {
    const id = attributeOf(element, embedded)
    if (!id && !attributeOf(element, linked)) return
    const relation = state.relations.get(id ?? '')
    const asset = relation ? takeAsset(state, relation) : null
    if (asset) state.paragraph?.figures.push(asset.id)
    else lose(state, 'docx-picture')
  }
}

function takeAsset({ parts, assets }: State, relation: Relation): Asset | null {
  const name = partNameOf(relation)
  const bytes = name === null ? undefined : parts.get(name)
  if (name === null || !bytes) return null
  const known = assets.get(name)
  if (known) return known
  const type = pictureType(bytes)
  if (!type) return null
  const asset = { id: `image${assets.size + 1}`, type, bytes, size: pixels(bytes, type) }
  assets.set(name, asset)
  return asset
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
