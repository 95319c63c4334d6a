const OPENERS = '“‘「『《〈（(【〔['
const CLOSERS = '”’」』》〉）)】〕]'

/** What was opened so long ago, in characters, was never closed: a typing slip. */
export const LONGEST_QUOTE = 300

const OPENS = 1
const CLOSES = 2
/** What each UTF-16 code unit does; looked up for every character of a text. */
const KINDS = new Uint8Array(0x10000)
for (const sign of OPENERS) KINDS[sign.charCodeAt(0)] = OPENS
for (const sign of CLOSERS) KINDS[sign.charCodeAt(0)] = CLOSES

export function isCloser(sign: string): boolean {
  return KINDS[sign.charCodeAt(0)] === CLOSES
}

/**
 * For each offset of `text` from `start` to `end`: how many quotation marks and brackets are open
 * there. A closing sign counts as outside what it closes, a bracket that is never closed not at all.
 */
export function bracketDepths(text: string, start: number, end: number): Uint8Array {
  const depths = new Uint8Array(Math.max(0, end - start))
  const open: number[] = []
  for (let at = start; at < end; at += 1) {
    const kind = KINDS[text.charCodeAt(at)]
    if (kind === OPENS) open.push(at)
    else if (kind === CLOSES) open.pop()
    if (open.length === 0) continue
    while (at - (open[0] ?? at) > LONGEST_QUOTE) dropOldest(depths, open, start, at)
    depths[at - start] = Math.min(open.length, 255)
  }
  while (open.length > 0) dropOldest(depths, open, start, end)
  return depths
}

/** Takes the oldest open bracket back: from it on, everything stands one level further out. */
function dropOldest(depths: Uint8Array, open: number[], start: number, end: number): void {
  const from = (open.shift() ?? end) - start
  for (let at = from; at < end - start; at += 1) depths[at] = Math.max(0, (depths[at] ?? 0) - 1)
}
