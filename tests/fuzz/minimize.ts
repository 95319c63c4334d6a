import { strFromU8, strToU8, type Unzipped, unzipSync, zipSync } from 'fflate'
import { errorOf, type Failure, told } from './run.ts'

/** So many smaller inputs are tried at most. */
const TRIES = 1500

/** A smaller input with the same fault: what can be left out is left out. `tick` hears of each try. */
export function minimized(
  { kind, input, fault }: Pick<Failure, 'kind' | 'input' | 'fault'>,
  room: string,
  tick: () => void = () => {},
): Uint8Array {
  let tries = 0
  const isSame = (candidate: Uint8Array) => {
    tries += 1
    tick()
    if (tries > TRIES) return false
    const error = errorOf(kind, candidate, room)
    return error !== null && told(error).fault === fault
  }
  return kind === 'docx' ? smallerPackage(input, isSame) : smallerText(input, isSame)
}

type Test = (candidate: Uint8Array) => boolean

/** Lines first, then signs; an input that is no UTF-8 by its bytes. */
function smallerText(input: Uint8Array, isSame: Test): Uint8Array {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(input)
  const asBytes = (units: readonly string[]) => new TextEncoder().encode(units.join(''))
  if (!isSame(asBytes([text]))) {
    return Uint8Array.from(reduced([...input], (bytes) => isSame(Uint8Array.from(bytes))))
  }
  const lines = reduced(text.split(/(?<=\n)/), (units) => isSame(asBytes(units)))
  return asBytes(reduced([...lines.join('')], (units) => isSame(asBytes(units))))
}

/** Parts first, then what the parts are made of: paragraphs and rows, then tags and words. */
function smallerPackage(input: Uint8Array, isSame: Test): Uint8Array {
  let parts: Unzipped
  try {
    parts = unzipSync(input)
  } catch {
    return input
  }
  const packed = (files: Unzipped) => zipSync(files, { level: 0 })
  if (!isSame(packed(parts))) return input
  const names = reduced(Object.keys(parts), (some) => isSame(packed(picked(parts, some))))
  let files = picked(parts, names)
  for (const unit of [
    /(?=<w:(?:p|tr|tbl|style|lvl|abstractNum|num)[ >])/,
    /(?=<w:r[ >])/,
    /(?=<)|(?<=>)/,
  ]) {
    for (const name of names) {
      const withUnits = (units: readonly string[]) => ({
        ...files,
        [name]: strToU8(units.join('')),
      })
      const units = strFromU8(files[name] ?? new Uint8Array()).split(unit)
      files = withUnits(reduced(units, (some) => isSame(packed(withUnits(some)))))
    }
  }
  return packed(files)
}

function picked(parts: Unzipped, names: readonly string[]): Unzipped {
  return Object.fromEntries(names.map((name) => [name, parts[name] ?? new Uint8Array()]))
}

/**
 * Delta debugging (Zeller and Hildebrandt 2002), the part that takes stretches away: as long ones as can
 * be, then shorter ones.
 */
function reduced<T>(units: readonly T[], isSame: (units: T[]) => boolean): T[] {
  let left = [...units]
  for (
    let size = Math.ceil(left.length / 2);
    size >= 1;
    size = size === 1 ? 0 : Math.ceil(size / 2)
  ) {
    for (let at = 0; at < left.length; ) {
      const without = [...left.slice(0, at), ...left.slice(at + size)]
      if (isSame(without)) left = without
      else at += size
    }
  }
  return left
}
