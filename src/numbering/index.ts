import { ANNEX } from './annex.ts'
import { ARABIC_RULES } from './arabic.ts'
import { fold } from './fold.ts'
import { JAPANESE } from './japanese.ts'
import { KOREAN } from './korean.ts'
import { LATIN } from './latin.ts'
import { LAW } from './law.ts'
import { OFFICIAL } from './official.ts'
import { ORDINAL } from './ordinal.ts'
import type { Rule } from './rule.ts'

export { readCaption } from './caption.ts'
export { PART_NAME } from './parts.ts'

/** Every way of numbering, one construct a file. Where two match, the upper is the likelier one. */
const RULES: readonly Rule[] = [
  ...LAW,
  ...ANNEX,
  ...ORDINAL,
  ...OFFICIAL,
  ...ARABIC_RULES,
  ...LATIN,
  ...JAPANESE,
  ...KOREAN,
]

/** A label found at the head of a text. */
export interface Label {
  rule: Rule
  /** What it counts; null where the label has no number in it (附则). */
  value: number | null
  /** Its length in UTF-16 code units, with its mark and without the space after it. */
  length: number
}

/** How much of a paragraph is looked at; a label and what follows it at once are shorter. */
const HEAD = 48
const NO_LABELS: readonly Label[] = []

/** The rules by the sign that a label begins with. */
const BY_SIGN = new Map<string, Rule[]>()
for (const rule of RULES) {
  for (const sign of new Set(rule.begins)) BY_SIGN.set(sign, [...(BY_SIGN.get(sign) ?? []), rule])
}

/**
 * Every way to read the head of `text` as a label, the likeliest first: “(i)” can follow (h) and can
 * begin (i) (ii). Full-width and half-width digits and marks are equal.
 */
export function readLabels(text: string): readonly Label[] {
  const rules = BY_SIGN.get(fold(text[0] ?? ''))
  if (!rules) return NO_LABELS
  const head = fold(text.slice(0, HEAD))
  const labels: Label[] = []
  for (const rule of rules) {
    const found = rule.pattern.exec(head)
    if (!found) continue
    const value = rule.value(found[1] as string)
    if (value === null && found[1] !== undefined) continue
    labels.push({ rule, value, length: found[0].length })
  }
  return labels
}

/** The likeliest label at the head of `text`, or null when it has none. */
export function readLabel(text: string): Label | null {
  return readLabels(text)[0] ?? null
}
