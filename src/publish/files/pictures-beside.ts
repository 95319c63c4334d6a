import { dirname } from 'node:path'
import { pictureType, sizeOf } from '../../read/index.ts'
import type { PictureBeside } from '../../script/index.ts'
import { besideOf } from './files.ts'

/** Pictures that lie where the deck does, or below. */
export function picturesBeside(path: string): PictureBeside {
  const read = besideOf(dirname(path))
  return (id) => {
    const bytes = read(id)
    const type = bytes && pictureType(bytes)
    return bytes && type ? { id, type, bytes, size: sizeOf(bytes, type) } : null
  }
}
