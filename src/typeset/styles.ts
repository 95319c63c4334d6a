import { haveWideBold, type Piece } from '../model/shown.ts'
import type { Variation } from './metrics.ts'
import type { Setting } from './plan.ts'

/** What of a piece says how wide its words are. */
export type Styled = Pick<Piece, 'text' | 'strong' | 'code' | 'script' | 'kept'>

/** Raised and lowered words are set in this part of the size around them; the style sheets say the same. */
const SCRIPT_SCALE = 0.65

/**
 * The setting by which pieces are measured: as if all were strong where strong words are wider, and with
 * what is set smaller or in another face. `shift` characters stand before the first piece.
 */
export function settingFor(set: Setting, pieces: readonly Styled[], shift = 0): Setting {
  const [only] = pieces
  if (only && pieces.length === 1 && isPlain(only)) return set
  const isWide = set.face === 'sans-400' && haveWideBold(pieces)
  const variations = variationsOf(pieces, shift)
  const isKept = pieces.length > 0 && pieces.every(({ kept }) => kept)
  if (!isWide && variations.length === 0 && !isKept) return set
  return {
    ...set,
    ...(isWide ? { face: 'sans-700' } : {}),
    ...(variations.length > 0 ? { variations } : {}),
    ...(isKept ? { isKept } : {}),
  }
}

function isPlain({ strong, code, script, kept }: Styled): boolean {
  return !strong && !code && !script && !kept
}

/** What of the text of pieces is set smaller, or in the face of code. */
export function variationsOf(pieces: readonly Styled[], shift = 0): Variation[] {
  const found: Variation[] = []
  let at = shift
  for (const { text, code, script } of pieces) {
    const end = at + text.length
    if (code || script) {
      const scale = script ? SCRIPT_SCALE : 1
      found.push({ start: at, end, face: code ? 'mono-400' : null, scale, isHeld: script !== null })
    }
    at = end
  }
  return found
}
