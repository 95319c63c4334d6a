import type { Language } from '../../model/document.ts'
import { type Problem, placeOf } from '../../model/problem.ts'
import { unreadable } from '../refused.ts'
import { SAID } from '../said.ts'
import type { Decoded } from './decode.ts'
import { garbledIn } from './garbled.ts'

/** Below this the author hears of the runner-up; see `detect` for what the number means. */
export const CERTAIN = 0.9

/** After as many broken characters, the others are only counted. */
const MOST_BROKEN = 5

/** With less than this share of the text undamaged there is nothing to present. */
const LEAST_SOUND = 0.05

/**
 * What the author should know of a text as it was decoded.
 * @throws UnusableInput when next to nothing of it can be read
 */
export function inspect(decoded: Decoded, language: Language): Problem[] {
  refuseLost(decoded.text)
  return [
    ...uncertain(decoded, language),
    ...broken(decoded, language),
    ...garbled(decoded, language),
  ]
}

/** Replacement characters and question marks in the place of words: the text itself is gone. */
function refuseLost(text: string): void {
  const sample = text.slice(0, 200_000)
  const lost = sample.match(/\ufffd|锟斤拷|烫烫烫/g)?.length ?? 0
  const asked = sample.match(/\?{2,}/g)?.join('').length ?? 0
  if (lost * 20 > sample.length || asked * 4 > sample.length) {
    throw unreadable((said) => said.replaced())
  }
}

function uncertain({ encoding, runnerUp, confidence }: Decoded, language: Language): Problem[] {
  if (confidence >= CERTAIN || !runnerUp) return []
  const message = SAID[language].encodingUncertain(encoding, runnerUp)
  return [{ severity: 'warning', code: 'encoding-uncertain', message }]
}

function broken({ text, encoding, broken: places }: Decoded, language: Language): Problem[] {
  const said = SAID[language]
  const told = places.slice(0, MOST_BROKEN).map(
    (offset): Problem => ({
      severity: 'warning',
      code: 'character-broken',
      message: said.characterBroken(encoding),
      ...placeOf(text, offset),
    }),
  )
  const more = places.length - told.length
  if (more === 0) return told
  const message = said.moreBroken(more, encoding)
  return [...told, { severity: 'warning', code: 'character-broken', message }]
}

function garbled({ text, broken: places }: Decoded, language: Language): Problem[] {
  const found = garbledIn(text, places)
  if (!found) return []
  if (found.share > 1 - LEAST_SOUND) {
    throw unreadable((said) => said.misread())
  }
  const message = SAID[language].textGarbled(
    Math.max(1, Math.round(found.share * 100)),
    found.cause,
  )
  const place = placeOf(text, found.spans[0]?.start ?? 0)
  return [{ severity: 'warning', code: 'text-garbled', message, ...place }]
}
