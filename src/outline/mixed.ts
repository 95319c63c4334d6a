import type { Label } from '../numbering/index.ts'
import type { Head } from './heads.ts'

/** Ways to type Arabic numbers of one level: with a mark behind them, and with brackets. */
const FAMILY: Readonly<Record<string, string>> = {
  'arabic-dot': 'mark',
  'arabic-comma': 'mark',
  'arabic-clause': 'mark',
  'arabic-close': 'bracket',
  'arabic-brackets': 'bracket',
}
/** Signs of outer levels: what is counted below one of them begins anew. */
const OUTER = /^(?:han|chapter|division|article|part|annex|decimal)/

/**
 * Lists whose numbers are typed now with one mark and now with another (1.什么… 2、要… 3.能…, （1）… 2）…):
 * a number that goes on with one typed in another way, and with no series of its own mark, is of that series.
 */
export function withMixedMarks(heads: readonly Head[]): Head[] {
  const open: Label[] = []
  return heads.map((head) => {
    const [typed] = head.labels
    if (!typed || typed.value === null) return head
    if (OUTER.test(typed.rule.style)) open.length = 0
    if (!FAMILY[typed.rule.style]) return head
    const before = beforeIn(open, typed)
    const own = before ? { ...typed, rule: before.rule } : typed
    open.length = placeOf(open, own)
    open.push(own)
    return before ? { ...head, labels: [own] } : head
  })
}

/** The open number that one typed in another way goes on with. */
function beforeIn(open: readonly Label[], { rule, value }: Label): Label | undefined {
  const next = open.filter((one) => one.value === (value ?? 0) - 1)
  if (next.some((one) => one.rule.style === rule.style)) return undefined
  const family = FAMILY[rule.style]
  return next.findLast((one) => FAMILY[one.rule.style] === family)
}

/** Where in the open numbers one stands: in place of the one of its own style, else innermost. */
function placeOf(open: readonly Label[], { rule, value }: Label): number {
  const at = open.findLastIndex((one) => one.rule.style === rule.style)
  return at < 0 || (value === 1 && at < open.length - 1) ? open.length : at
}
