import { UnusableInput } from '../../../src/model/problem.ts'
import { Fault } from './fault.ts'

/** What a sentence for a person never holds, unless the input did. */
const NONSENSE = /\bundefined\b|\bNaN\b|\[object |\n\s+at |\bnull\b/

/** A sentence that a person is told is one. */
export function checkSentence(words: string, input: string): void {
  const [found] = NONSENSE.exec(words) ?? []
  if (found && !input.includes(found)) throw new Fault('sentence', words)
  if (!/[^\s\p{P}]/u.test(words)) throw new Fault('sentence', JSON.stringify(words))
}

/** Runs `make`; null where the input is refused with a sentence in each language, as it may be. */
export function unlessRefused<T>(make: () => T, input: string): T | null {
  try {
    return make()
  } catch (error) {
    if (!(error instanceof UnusableInput)) throw error
    for (const words of Object.values(error.sentence)) {
      for (const line of words.split('\n')) checkSentence(line, input)
    }
    return null
  }
}
