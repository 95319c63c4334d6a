import type { PageLanguage } from '../../model/document.ts'
import { fontFaces } from '../page/fonts.ts'

type Characters = Parameters<typeof fontFaces>[0]

/**
 * Font rules for a page that changes: cut again only when a character is new, and then for all that were
 * there, so that most saves need none.
 */
export function growingFaces(): (
  characters: Characters,
  language: PageLanguage,
) => Promise<string> {
  let kept: { language: PageLanguage; characters: Characters; css: Promise<string> } | null = null
  return (characters, language) => {
    if (kept?.language === language && isWithin(characters, kept.characters)) return kept.css
    const all = kept?.language === language ? union(kept.characters, characters) : characters
    kept = { language, characters: all, css: fontFaces(all, language) }
    return kept.css
  }
}

function entries(characters: Characters): [face: keyof Characters, signs: string][] {
  return Object.entries(characters) as [keyof Characters, string][]
}

function isWithin(some: Characters, all: Characters): boolean {
  return entries(some).every(([face, signs]) => {
    const known = new Set(all[face])
    return [...signs].every((sign) => known.has(sign))
  })
}

function union(some: Characters, others: Characters): Characters {
  const both = { ...some }
  for (const [face, signs] of entries(others)) {
    both[face] = [...new Set((some[face] ?? '') + signs)].join('')
  }
  return both
}
