const OPENERS = '“‘「『《〈（(【〔['
const CLOSERS = '”’」』》〉）)】〕]'

/** What was opened so long ago, in characters, was never closed: a typing slip. */
const LONGEST = 300

export function isCloser(sign: string): boolean {
  return CLOSERS.includes(sign)
}

/**
 * For each offset of `text` from `start` to `end`: how many quotation marks and brackets are open
 * there. A closing sign counts as outside what it closes, a bracket that is never closed not at all.
 */
export function bracketDepths(text: string, start: number, end: number): Uint8Array {
  const depths = new Uint8Array(Math.max(0, end - start))
  const open: number[] = []
  for (let at = start; at < end; at += 1) {
    const sign = text[at] ?? ''
    while (open.length > 0 && at - (open[0] ?? at) > LONGEST) dropOldest(depths, open, start, at)
    if (OPENERS.includes(sign)) open.push(at)
    else if (isCloser(sign)) open.pop()
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
