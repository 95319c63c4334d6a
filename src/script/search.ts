/** Finds words in one long text without walking through it each time. */
export interface Search {
  /** The first place of `words` that begins at or after `from` and ends at or before `to`; else -1. */
  find(words: string, from: number, to: number): number
  /** The last place of `words` that ends at or before `to`; else -1. */
  findLast(words: string, to: number): number
}

/**
 * Every character and every pair of neighbours is entered with its places. Words are looked for at the
 * places of their rarest pair, so words that stand nowhere cost next to nothing, also in a text full of
 * repetition.
 */
export function makeSearch(text: string): Search {
  const bits = Math.min(18, Math.max(8, Math.ceil(Math.log2(text.length + 1))))
  const single = enter(text, { length: 1, bits: 16, bucketAt: (words, at) => words.charCodeAt(at) })
  const pair = enter(text, {
    length: 2,
    bits,
    bucketAt: (words, at) =>
      (Math.imul(words.charCodeAt(at), 0x9e3779b1) +
        Math.imul(words.charCodeAt(at + 1), 0x85ebca6b)) >>>
      (32 - bits),
  })
  const placesOf = (words: string) => rarest(words.length > 1 ? pair : single, words)
  return {
    find(words, from, to) {
      if (words === '' || from + words.length > to) return -1
      const { places, offset, first, end } = placesOf(words)
      const last = to - words.length
      for (let at = lowerBound(places, from + offset, first, end); at < end; at += 1) {
        const place = (places[at] ?? 0) - offset
        if (place > last) return -1
        if (text.startsWith(words, place)) return place
      }
      return -1
    },
    findLast(words, to) {
      if (words === '' || words.length > to) return -1
      const { places, offset, first, end } = placesOf(words)
      const past = to - words.length + offset + 1
      for (let at = lowerBound(places, past, first, end) - 1; at >= first; at -= 1) {
        const place = (places[at] ?? 0) - offset
        if (place >= 0 && text.startsWith(words, place)) return place
      }
      return -1
    },
  }
}

/** What the places of a text's parts are entered by. */
interface Key {
  /** Of a part, in characters. */
  length: number
  /** There are 2^bits buckets. */
  bits: number
  /** Of the part at `at`. Different parts may share a bucket. */
  bucketAt(text: string, at: number): number
}

/** The places of bucket b are `places[starts[b]] … places[starts[b + 1] - 1]`, rising. */
interface Places {
  key: Key
  starts: Uint32Array
  places: Uint32Array
}

/** Where in `words` the part stands that has the fewest places, and the range of its places. */
function rarest({ key, starts, places }: Places, words: string) {
  let best = { places, offset: 0, first: 0, end: Number.POSITIVE_INFINITY }
  for (let offset = 0; offset + key.length <= words.length; offset += 1) {
    const bucket = key.bucketAt(words, offset)
    const first = starts[bucket] ?? 0
    const end = starts[bucket + 1] ?? 0
    if (end - first < best.end - best.first) best = { places, offset, first, end }
    if (first === end) break
  }
  return best
}

/** A counting sort of every part of the text. */
function enter(text: string, key: Key): Places {
  const starts = new Uint32Array(2 ** key.bits + 1)
  const count = Math.max(0, text.length - key.length + 1)
  for (let at = 0; at < count; at += 1) {
    const next = key.bucketAt(text, at) + 1
    starts[next] = (starts[next] ?? 0) + 1
  }
  for (let bucket = 1; bucket < starts.length; bucket += 1) {
    starts[bucket] = (starts[bucket] ?? 0) + (starts[bucket - 1] ?? 0)
  }
  const free = starts.slice()
  const places = new Uint32Array(count)
  for (let at = 0; at < count; at += 1) {
    const bucket = key.bucketAt(text, at)
    const place = free[bucket] ?? 0
    places[place] = at
    free[bucket] = place + 1
  }
  return { key, starts, places }
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
