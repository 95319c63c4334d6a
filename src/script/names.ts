/** Ids in use, to keep each of them unique. */
export interface Names {
  /** `id`, or the next one free of its kind when it is taken: `s1-2`, `s1-2-2`. */
  take(id: string): string
  /** An id for something that has none: `like`, or with the next number in place of its own. */
  make(like: string): string
}

/** `given` are the ids that the file names anywhere; none of them is made up for something else. */
export function makeNames(given: readonly string[]): Names {
  const reserved = new Set(given)
  const used = new Set<string>()
  const counts = new Map<string, number>()
  const next = (stem: string, from: number) => {
    let count = counts.get(stem) ?? from
    while (used.has(`${stem}${count}`) || reserved.has(`${stem}${count}`)) count += 1
    counts.set(stem, count + 1)
    used.add(`${stem}${count}`)
    return `${stem}${count}`
  }
  return {
    take(id) {
      if (used.has(id)) return next(`${id}-`, 2)
      used.add(id)
      return id
    },
    make(like) {
      const [, stem = like, number = '1'] = /^(.*?)(\d+)$/.exec(like) ?? []
      return next(stem, Number(number))
    },
  }
}
