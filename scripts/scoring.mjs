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
  // A heading that is null can't be told: it is not scored.
  const headed = pairs(all, own, ({ heading }) => heading !== null && bare(heading) !== '')
  const exact = headed.filter(({ one, other }) => bare(one.heading) === bare(other.heading))
  const front = ['title', 'subtitle', 'salutation']
    .filter((part) => gold[part] !== null)
    .map((part) => Number(plain(gold[part]) === plain(found[part])))
  return {
    block,
    inline,
    headings: headed.length > 0 ? exact.length / headed.length : null,
    front: front.length > 0 ? front.reduce((sum, one) => sum + one, 0) / front.length : null,
    missed: all.length - pairs(all, own, () => true).length,
    extra: own.length - pairs(all, own, () => true).length,
    ...(gold.parallels && found.parallels
      ? scoreParallels(gold.parallels, found.parallels)
      : { parallels: null, major: null, precision: null }),
  }
}

/** Pairs of members that stand in one group, each as “a|b”. */
function membersTogether(groups) {
  return groups.flatMap((ids) =>
    ids.flatMap((a, index) => ids.slice(index + 1).map((b) => (a < b ? `${a}|${b}` : `${b}|${a}`))),
  )
}

/**
 * Pairwise F1 of parallel groups: all of them, and the major ones, where a minor group of the gold
 * that was found too counts neither way. A member is found where it begins or where half of it is.
 */
export function scoreParallels(gold, found) {
  const members = gold.flatMap(({ items, rank }, group) =>
    items.map((item) => ({ ...item, rank, group })),
  )
  const idOf = (item, own) => {
    const near = members.filter((other) => isSameMember(item, other))
    if (near.length === 0) return own
    near.sort((a, b) => Math.abs(a.start - item.start) - Math.abs(b.start - item.start))
    return members.indexOf(near[0])
  }
  let own = members.length
  const said = found.map(({ items }) => [...new Set(items.map((item) => idOf(item, own++)))])
  const known = gold.map((_, group) =>
    members.flatMap((member, id) => (member.group === group ? [id] : [])),
  )
  const wanted = new Set(membersTogether(known))
  const minor = new Set(membersTogether(known.filter((_, group) => gold[group].rank === 'minor')))
  const given = new Set(membersTogether(said))
  const isMajor = (pair) => !minor.has(pair)
  return {
    parallels: f1OfSets(wanted, given),
    major: f1OfSets(new Set([...wanted].filter(isMajor)), new Set([...given].filter(isMajor))),
    precision:
      given.size === 0 ? 1 : [...given].filter((pair) => wanted.has(pair)).length / given.size,
  }
}

function isSameMember(one, other) {
  const ends = [one, other].map(({ start, text }) => start + text.length)
  const overlap = Math.min(...ends) - Math.max(one.start, other.start)
  const half = Math.min(one.text.length, other.text.length) / 2
  return Math.abs(one.start - other.start) <= TOLERANCE || overlap >= half
}

function f1OfSets(wanted, given) {
  if (wanted.size + given.size === 0) return 1
  return (2 * [...given].filter((pair) => wanted.has(pair)).length) / (wanted.size + given.size)
}

const plain = (words) => bare(words).replace(/^[—－-]+/, '')
