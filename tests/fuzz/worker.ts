import { parentPort, workerData } from 'node:worker_threads'
import { TRIALS } from './kinds.ts'
import { minimized } from './minimize.ts'
import { type Failure, makeFuzzer } from './run.ts'

/** What a thread is given to begin with. */
interface Data {
  seed: number
  root: string
  room: string
  /** The number of the case in hand, and a count that goes on as long as cases do. */
  beat: Int32Array
}

/** Cases of one kind: from, and up to but not with, these numbers. */
interface Chunk {
  kind: Failure['kind']
  from: number
  to: number
  /** The inputs are told before they are tried: one may be a hang. */
  keeps?: true
}

const { seed, root, room, beat } = workerData as Data
const fuzzer = makeFuzzer({ seed, root, room })
/** A fault is made small once: of the hundredth case there is nothing more to learn. */
const known = new Set<string>()

parentPort?.on('message', ({ kind, from, to, keeps }: Chunk) => {
  for (let number = from; number < to; number += 1) {
    Atomics.store(beat, 0, number)
    Atomics.add(beat, 1, 1)
    if (keeps) parentPort?.postMessage({ input: caseOf(kind, number) })
    const failure = fuzzer.failureOf(kind, number)
    if (failure) parentPort?.postMessage({ failure: smaller(failure) })
  }
  parentPort?.postMessage({ done: { kind, from, to } })
})

function caseOf(kind: Chunk['kind'], number: number) {
  return { kind, number, input: fuzzer.inputOf(kind, number), ending: TRIALS[kind].ending }
}

function smaller(failure: Failure) {
  const { kind, fault } = failure
  const isNew = !known.has(kind + fault)
  known.add(kind + fault)
  const tick = () => Atomics.add(beat, 1, 1)
  const input = isNew ? minimized(failure, room, tick) : failure.input
  return { ...failure, input, ending: TRIALS[kind].ending }
}
