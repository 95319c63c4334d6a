import {
  convertIndexedToRgb,
  type DecodedPng,
  decode as decodePng,
  encode as encodePng,
} from 'fast-png'
import { decode as decodeJpeg, encode as encodeJpeg } from 'jpeg-js'
import { sizeOf } from '../markdown/picture.ts'

/** What of a picture is shown: shares of its width and height that are cut off, then how it is turned. */
export interface View {
  left: number
  top: number
  right: number
  bottom: number
  /** Quarter turns to the right, after it was mirrored. */
  quarters: number
  flipX: boolean
  flipY: boolean
}

/** Pixels of eight bits a channel. */
interface Raster {
  width: number
  height: number
  channels: number
  data: Uint8Array
}

/** Beyond it a picture would take more than some 300 MB while it is cut, in pixels. */
const MOST_PIXELS = 40_000_000
/** Of a JPEG that is written anew; Word's own is 90 or less. */
const QUALITY = 92

/**
 * A picture that holds nothing but what is shown of it; null where it can't be made: another format,
 * broken, too large, or cut to nothing.
 */
export function cutOut(bytes: Uint8Array, type: string, view: View): Uint8Array | null {
  const size = sizeOf(bytes, type)
  if (!size || size.width * size.height > MOST_PIXELS) return null
  try {
    if (type === 'image/png') return cutPng(bytes, view)
    return type === 'image/jpeg' ? cutJpeg(bytes, view) : null
  } catch {
    // Whatever is wrong in the file: what can't be cut must not be shown whole.
    return null
  }
}

function cutPng(bytes: Uint8Array, view: View): Uint8Array | null {
  const shown = viewed(rasterOf(decodePng(bytes)), view)
  return shown && encodePng({ ...shown, depth: 8 })
}

function cutJpeg(bytes: Uint8Array, view: View): Uint8Array | null {
  const { width, height, data } = decodeJpeg(bytes, {
    useTArray: true,
    maxResolutionInMP: MOST_PIXELS / 1e6,
  })
  const shown = viewed({ width, height, channels: 4, data }, view)
  return shown && new Uint8Array(encodeJpeg(shown, QUALITY).data)
}

function rasterOf(png: DecodedPng): Raster {
  const { width, height } = png
  if (png.palette) {
    const data = convertIndexedToRgb(png)
    return { width, height, channels: data.length / (width * height), data }
  }
  const raster = { width, height, channels: png.channels, data: bytesOf(png) }
  return png.transparency ? withAlpha(raster, png) : raster
}

function bytesOf({ width, height, channels, depth, data }: DecodedPng): Uint8Array {
  if (depth === 8) return new Uint8Array(data)
  if (depth === 16) return Uint8Array.from(data, (value) => value >> 8)
  return unpacked({ width, height, channels, data: new Uint8Array(data) }, depth)
}

/** Grey of less than eight bits: several pixels a byte, each row from a byte of its own. */
function unpacked({ width, height, data }: Raster, depth: number): Uint8Array {
  const most = 2 ** depth - 1
  const stride = Math.ceil((width * depth) / 8)
  const result = new Uint8Array(width * height)
  for (let at = 0; at < result.length; at += 1) {
    const bit = (at % width) * depth
    const byte = data[Math.floor(at / width) * stride + (bit >> 3)] ?? 0
    result[at] = (((byte >> (8 - depth - (bit & 7))) & most) * 255) / most
  }
  return result
}

/** One colour of the file stands for nothing (PNG, 11.3.2.1). */
function withAlpha(raster: Raster, { transparency, depth }: DecodedPng): Raster {
  const { width, height, channels, data } = raster
  const scale = depth === 16 ? 1 / 257 : 255 / (2 ** depth - 1)
  const clear = Array.from(transparency ?? [], (value) => Math.floor(value * scale))
  const result = new Uint8Array(width * height * (channels + 1))
  for (let at = 0; at < width * height; at += 1) {
    const pixel = data.subarray(at * channels, (at + 1) * channels)
    result.set(pixel, at * (channels + 1))
    result[(at + 1) * (channels + 1) - 1] = pixel.every((value, index) => value === clear[index])
      ? 0
      : 255
  }
  return { width, height, channels: channels + 1, data: result }
}

/** Cuts, mirrors and turns, in Word's order. */
function viewed(whole: Raster, view: View): Raster | null {
  const x = Math.round(whole.width * view.left)
  const y = Math.round(whole.height * view.top)
  const width = Math.round(whole.width * (1 - view.right)) - x
  const height = Math.round(whole.height * (1 - view.bottom)) - y
  if (width < 1 || height < 1) return null
  const isAcross = view.quarters % 2 === 1
  const result: Raster = {
    width: isAcross ? height : width,
    height: isAcross ? width : height,
    channels: whole.channels,
    data: new Uint8Array(width * height * whole.channels),
  }
  const { channels } = whole
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const from = ((y + row) * whole.width + x + column) * channels
      const to = placeOf({ column, row, width, height }, view, result.width) * channels
      for (let channel = 0; channel < channels; channel += 1) {
        result.data[to + channel] = whole.data[from + channel] ?? 0
      }
    }
  }
  return result
}

/** Where a pixel goes. */
function placeOf(
  { column, row, width, height }: { column: number; row: number; width: number; height: number },
  { quarters, flipX, flipY }: View,
  stride: number,
): number {
  const x = flipX ? width - 1 - column : column
  const y = flipY ? height - 1 - row : row
  if (quarters === 1) return x * stride + (height - 1 - y)
  if (quarters === 2) return (height - 1 - y) * stride + (width - 1 - x)
  if (quarters === 3) return (width - 1 - x) * stride + y
  return y * stride + x
}
