import type { Document } from '../../model/document.ts'
import { type Problem, placeOf } from '../../model/problem.ts'
import type { Pages } from '../../render/index.ts'
import { type Face, hasGlyph } from '../../typeset/metrics.ts'
import { SAID } from '../said.ts'
import { isDrawn, type Script, scriptOf } from './scripts.ts'

/**
 * Characters that the embedded fonts can't show, never a silent box: one warning for each script that
 * they are of, at the first place of it.
 */
export function missingGlyphs(
  { text, language }: Pick<Document, 'text' | 'language'>,
  pages: Pages,
): Problem[] {
  const all = [pages.screen, pages.slides, ...Object.values(pages.handouts)]
  const missing = all.flatMap(({ characters }) =>
    (Object.entries(characters) as [Face, string][]).flatMap(([face, signs]) =>
      [...signs].filter((sign) => isDrawn(sign) && !hasGlyph(sign, face)),
    ),
  )
  const scripts = new Map<Script, string[]>()
  for (const sign of [...new Set(missing)].sort()) {
    const script = scriptOf(sign)
    scripts.set(script, [...(scripts.get(script) ?? []), sign])
  }
  const problems = [...scripts].map(
    ([{ names }, signs]): Problem => ({
      severity: 'warning',
      code: 'glyph-missing',
      message: SAID[language].glyphMissing(names[language], signs.length, shown(signs)),
      ...firstPlace(text, signs),
    }),
  )
  return problems.sort((a, b) => (a.line ?? Infinity) - (b.line ?? Infinity))
}

/** How many characters a message shows. */
const MOST_SHOWN = 3

function shown(signs: readonly string[]): string {
  const named = signs
    .slice(0, MOST_SHOWN)
    .map((sign) => `${sign} U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase()}`)
  return named.join(' ') + (signs.length > MOST_SHOWN ? ' …' : '')
}

/** What a person wrote into the deck has no place in the source. */
function firstPlace(text: string, signs: readonly string[]): Pick<Problem, 'line' | 'column'> {
  const places = signs.map((sign) => text.indexOf(sign)).filter((at) => at >= 0)
  return places.length > 0 ? placeOf(text, Math.min(...places)) : {}
}
