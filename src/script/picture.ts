import type { Asset } from '../model/document.ts'
import type { Line } from './lines.ts'
import { type Report, shortened, warn } from './report.ts'

/** Gives a picture that lies beside the deck, or null where there is none that can be shown. */
export type PictureBeside = (path: string) => Asset | null

/** Pictures that a slide may name: those of the document, by id, and files beside the deck. */
export interface Pictures {
  take(path: string, line: Line): string | null
  /** Those that were taken from beside the deck, each once. */
  taken(): Asset[]
}

export function makePictures(
  assets: readonly Asset[],
  beside: PictureBeside,
  report: Report,
): Pictures {
  const own = new Set(assets.map(({ id }) => id))
  const taken = new Map<string, Asset>()
  const find = (path: string): string | null => {
    if (own.has(path) || taken.has(path)) return path
    const asset = beside(path)
    if (asset) taken.set(path, { ...asset, id: path })
    return asset ? path : null
  }
  return {
    take(path, line) {
      const found = find(path)
      if (found === null) {
        const isRemote = /^(?:[a-z][a-z0-9+.-]+:|\/\/)/i.test(path)
        const code = isRemote ? 'picture-remote' : 'picture-missing'
        const say = isRemote ? 'pictureRemote' : 'pictureMissing'
        const column = line.text.indexOf('![') + 1
        warn(report, code, (said) => said[say](shortened(path)), line.number, column)
      }
      return found
    },
    taken: () => [...taken.values()],
  }
}

const PICTURE =
  /^!\[((?:[^\]\\]|\\.)*)\]\(\s*(?:<([^<>]*)>|([^()\s<>]*(?: [^()\s<>"]+)*))(?:\s+"([^"]*)")?\s*\)$/

/** `![caption](file.png)` or `![caption](<a file.png> "title")` alone in its line. */
export function readPicture(text: string): { caption: string; path: string; title: string } | null {
  const found = PICTURE.exec(text.trim())
  if (!found) return null
  const path = found[2] ?? found[3] ?? ''
  return {
    caption: found[1]?.trim() ?? '',
    path: decoded(path.replace(/\\([!-/:-@[-`{-~])/g, '$1')),
    title: found[4]?.trim() ?? '',
  }
}

export function writePicture(path: string): string {
  return `![](<${encoded(path)}>)`.replace(/<([\w./\u0080-\uffff-]+)>/, '$1')
}

/** Only what would end the address. */
function encoded(path: string): string {
  return path.replace(/[%<>\\\s]/g, (sign) => encodeURIComponent(sign))
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
