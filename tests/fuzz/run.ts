import fc from 'fast-check'
import { kindOfFault } from './checks/fault.ts'
import { KINDS, type Kind, TRIALS } from './kinds.ts'
import { samplesIn } from './samples.ts'

/** A case that went wrong. */
export interface Failure {
  kind: Kind
  /** With the seed of the run, this makes the input again. */
  number: number
  /** Two of the same are probably one fault. */
  fault: string
  message: string
  input: Uint8Array
}

/** Makes inputs and tries them; the same seed gives the same inputs. */
export interface Fuzzer {
  inputOf(kind: Kind, number: number): Uint8Array
  /** null where all is well. */
  failureOf(kind: Kind, number: number): Failure | null
}

/** `root` is the project's folder, `room` one to write into. */
export function makeFuzzer({
  seed,
  root,
  room,
}: {
  seed: number
  root: string
  room: string
}): Fuzzer {
  const samples = samplesIn(root)
  const inputsOf = lazily((kind: Kind) => TRIALS[kind].inputs(samples))
  const inputOf = (kind: Kind, number: number) => {
    // Half of the cases without fast-check's liking for the small and the extreme.
    const settings = { seed: mixed(seed, kind, number), numRuns: 1, unbiased: number % 2 === 0 }
    return fc.sample(inputsOf(kind), settings)[0] ?? new Uint8Array()
  }
  return {
    inputOf,
    failureOf(kind, number) {
      const input = inputOf(kind, number)
      const error = errorOf(kind, input, room)
      return error === null ? null : { kind, number, input, ...told(error) }
    },
  }
}

function lazily<K, V>(make: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>()
  return (key) => {
    const value = known.get(key) ?? make(key)
    known.set(key, value)
    return value
  }
}

/** What an input of a kind is found guilty of; null where all is well. */
export function errorOf(kind: Kind, input: Uint8Array, room: string): unknown {
  try {
    TRIALS[kind].check(input, room)
    return null
  } catch (error) {
    return error ?? new Error('nothing was thrown, but thrown it was')
  }
}

/** An error as words. */
export function told(error: unknown): Pick<Failure, 'fault' | 'message'> {
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return { fault: kindOfFault(error), message }
}

/** A seed of its own for each case: FNV-1a over the three. */
function mixed(seed: number, kind: Kind, number: number): number {
  let hash = 0x811c9dc5
  for (const part of [seed, KINDS.indexOf(kind), number]) {
    for (let shift = 0; shift < 32; shift += 8) {
      hash = Math.imul(hash ^ ((part >>> shift) & 0xff), 0x01000193)
    }
  }
  return hash | 0
}
