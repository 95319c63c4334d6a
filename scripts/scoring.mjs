// How well an outline was found, against one that was made by hand.

/** An offset within so many UTF-16 units of the gold one is the same place. */
const TOLERANCE = 2
/** Words as they are compared: without tags, note signs, white space and a mark at the end. */
const bare = (words = '') =>
  words
    .normalize('NFKC')
    .replace(/<[^>]*>|〔\d+〕|\[\d+\]|[\s*_`#]+/g, '')
    .replace(/[。.;:,、!]+$/u, '')

const flat = (sections, depth = 1) =>
  (sections ?? []).flatMap(({ children, altDepth = [], inline = false, ...own }) => [
    { ...own, inline, depths: [depth, ...altDepth] },
    ...flat(children, depth + 1),
  ])

/** Pairs of gold and found sections at one place, each used once, the nearest first. */
function pairs(gold, found, isSame) {
  const near = []
  for (const one of gold)
    for (const other of found) {
      const distance = Math.abs(one.start - other.start)
      if (distance <= TOLERANCE && isSame(one, other)) near.push({ one, other, distance })
    }
  const used = new Set()
  return near
    .sort((a, b) => a.distance - b.distance)
    .filter(({ one, other }) => {
      const isFree = !used.has(one) && !used.has(other)
      if (isFree) used.add(one).add(other)
      return isFree
    })
}

function f1(gold, found) {
  if (gold.length + found.length === 0) return 1
  const hits = pairs(gold, found, (one, other) => one.depths.includes(other.depths[0])).length
  return (2 * hits) / (gold.length + found.length)
}

/** F1 of the sections in both kinds, the share of exact headings and front matter, 0 to 1 each. */
export function scoreOf(gold, found) {
  const [all, own] = [flat(gold.sections), flat(found.sections)]
  const [block, inline] = [false, true].map((kind) =>
    f1(
      all.filter((section) => section.inline === kind),
      own.filter((section) => section.inline === kind),
    ),
  )
  const headed = pairs(all, own, ({ heading }) => bare(heading) !== '')
  const exact = headed.filter(({ one, other }) => bare(one.heading) === bare(other.heading))
  const front = ['title', 'subtitle', 'salutation'].map((part) =>
    Number(plain(gold[part]) === plain(found[part])),
  )
  return {
    block,
    inline,
    headings: headed.length > 0 ? exact.length / headed.length : null,
    front: front.reduce((sum, one) => sum + one, 0) / 3,
    missed: all.length - pairs(all, own, () => true).length,
    extra: own.length - pairs(all, own, () => true).length,
  }
}

const plain = (words) => bare(words).replace(/^[—－-]+/, '')
