import type { Span } from '../../model/span.ts'
import { SAID } from '../said.ts'
import { pictureType, sizeOf } from './picture.ts'
import { type State, warn } from './state.ts'
import { tongueOf } from './tongue.ts'

/** A picture that the text shows: its address, its alternative text and the whole of its mark-up. */
export interface Picture {
  url: string
  alt: Span
  span: Span
}

/**
 * Takes a picture in as a figure; false when it can't be had, and its alternative text must stand for
 * it. Its problem is told.
 */
export function takePicture(state: State, { url, alt, span }: Picture): boolean {
  const isRemote = /^(?!data:|file:)[a-z][a-z0-9+.-]+:/i.test(url)
  const bytes = isRemote
    ? null
    : (embedded(url) ?? state.source.companion?.(safeDecode(url)) ?? null)
  const type = bytes && pictureType(bytes)
  if (!bytes || !type) {
    const message = SAID[tongueOf(state.text)].pictureMissing(url.slice(0, LONGEST_NAME), isRemote)
    warn(state, span.start, { code: 'picture-missing', message })
    return false
  }
  const id = `image${state.assets.length + 1}`
  state.assets.push({ id, type, bytes, size: sizeOf(bytes, type) })
  state.blocks.push({ type: 'figure', span: alt, asset: id })
  return true
}

/** What of an address a message shows; one that holds the picture itself is long. */
const LONGEST_NAME = 120

/** The bytes of a data: address; null for any other. */
function embedded(url: string): Uint8Array | null {
  const [, base64] = /^data:image\/[a-z+.-]+;base64,([A-Za-z0-9+/=\s]+)$/.exec(url) ?? []
  if (base64 === undefined) return null
  try {
    return Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
  } catch {
    return null
  }
}

function safeDecode(url: string): string {
  try {
    return decodeURIComponent(url)
  } catch {
    return url
  }
}
