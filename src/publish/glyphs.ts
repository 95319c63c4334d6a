import type { Document } from '../model/document.ts'
import { type Problem, placeOf } from '../model/problem.ts'
import type { Pages } from '../render/index.ts'
import { type Face, hasGlyph } from '../typeset/metrics.ts'

/** Characters that the embedded fonts can't show, each named with its first place: never a silent box. */
export function missingGlyphs({ text }: Document, pages: Pages): Problem[] {
  const all = [pages.screen, pages.slides, ...Object.values(pages.handouts)]
  const missing = all.flatMap(({ characters }) =>
    (Object.entries(characters) as [Face, string][]).flatMap(([face, signs]) =>
      [...signs].filter((sign) => !hasGlyph(sign, face)),
    ),
  )
  return [...new Set(missing)].sort().map((sign) => ({
    severity: 'warning',
    code: 'glyph-missing',
    message: `“${sign}” (U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase()}) is not in the embedded fonts; the browser shows it in a font of the machine, or as a box.`,
    // What a person wrote into the deck has no place in the source.
    ...(text.includes(sign) ? placeOf(text, text.indexOf(sign)) : {}),
  }))
}
