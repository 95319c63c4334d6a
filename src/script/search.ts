/** Finds words in one long text without walking through it each time. */
export interface Search {
  /** The first place of `words` that begins at or after `from` and ends at or before `to`; else -1. */
  find(words: string, from: number, to: number): number
  /** The last place of `words` that ends at or before `to`; else -1. */
  findLast(words: string, to: number): number
}

/**
 * Every pair of neighbouring characters is entered with its places. Words are looked for at the places
 * of their rarest pair, so words that stand nowhere cost next to nothing, also in a text full of
 * repetition.
 */
export function makeSearch(text: string): Search {
  const pairs = enterPairs(text)
  return {
    find(words, from, to) {
      if (words === '' || from + words.length > to) return -1
      if (words.length > 1) return findByPair(text, pairs, words, from, to)
      const index = text.slice(from, to).indexOf(words)
      return index < 0 ? -1 : from + index
    },
    findLast(words, to) {
      if (words === '' || words.length > to) return -1
      return words.length > 1
        ? findLastByPair(text, pairs, words, to)
        : text.lastIndexOf(words, to - 1)
    },
  }
}

function findByPair(text: string, pairs: Pairs, words: string, from: number, to: number): number {
  const { offset, first, end } = rarestPair(pairs, words)
  const last = to - words.length
  for (let at = lowerBound(pairs.places, from + offset, first, end); at < end; at += 1) {
    const place = (pairs.places[at] ?? 0) - offset
    if (place > last) return -1
    if (text.startsWith(words, place)) return place
  }
  return -1
}

function findLastByPair(text: string, pairs: Pairs, words: string, to: number): number {
  const { offset, first, end } = rarestPair(pairs, words)
  const past = to - words.length + offset + 1
  for (let at = lowerBound(pairs.places, past, first, end) - 1; at >= first; at -= 1) {
    const place = (pairs.places[at] ?? 0) - offset
    if (place >= 0 && text.startsWith(words, place)) return place
  }
  return -1
}

/** Where in `words` the pair stands that has the fewest places, and the range of its places. */
function rarestPair({ starts, bucketAt }: Pairs, words: string) {
  let best = { offset: 0, first: 0, end: Number.POSITIVE_INFINITY }
  for (let offset = 0; offset + 1 < words.length; offset += 1) {
    const bucket = bucketAt(words, offset)
    const first = starts[bucket] ?? 0
    const end = starts[bucket + 1] ?? 0
    if (end - first < best.end - best.first) best = { offset, first, end }
    if (first === end) break
  }
  return best
}

/** The places of bucket b are `places[starts[b]] … places[starts[b + 1] - 1]`, rising. */
interface Pairs {
  starts: Uint32Array
  places: Uint32Array
  /** Of the two characters at `at`. Different pairs may share a bucket. */
  bucketAt(text: string, at: number): number
}

/** A counting sort of every pair of the text. */
function enterPairs(text: string): Pairs {
  const bits = Math.min(18, Math.max(8, Math.ceil(Math.log2(text.length + 1))))
  const bucketAt = (words: string, at: number) =>
    (Math.imul(words.charCodeAt(at), 0x9e3779b1) +
      Math.imul(words.charCodeAt(at + 1), 0x85ebca6b)) >>>
    (32 - bits)
  const starts = new Uint32Array(2 ** bits + 1)
  const pairs = Math.max(0, text.length - 1)
  for (let at = 0; at < pairs; at += 1) {
    const next = bucketAt(text, at) + 1
    starts[next] = (starts[next] ?? 0) + 1
  }
  for (let bucket = 1; bucket < starts.length; bucket += 1) {
    starts[bucket] = (starts[bucket] ?? 0) + (starts[bucket - 1] ?? 0)
  }
  const free = starts.slice()
  const places = new Uint32Array(pairs)
  for (let at = 0; at < pairs; at += 1) {
    const bucket = bucketAt(text, at)
    const place = free[bucket] ?? 0
    places[place] = at
    free[bucket] = place + 1
  }
  return { starts, places, bucketAt }
}

/** The first index of `sorted` in `from … to` whose value is not below `value`. */
export function lowerBound(
  sorted: Uint32Array,
  value: number,
  from = 0,
  to = sorted.length,
): number {
  let low = from
  let high = to
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low
}
