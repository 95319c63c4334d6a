// The gold outline of one format of a marked document.

/** Why a section stands for itself in a paragraph or in the run of one. */
const START_OF_LINE = /(?:^|\n)[\s#*\-|>【]*$/

/**
 * The outline as it ought to be found in `text`, where the mark n begins at `places[n]`.
 * Front matter is as printed, its lines joined with LF; null for a part that can’t be told (`unscored`).
 */
export function goldOf({ marks, options }, text, places) {
  const front = (kind) =>
    options.unscored === kind
      ? null
      : marks
          .filter((mark) => mark.kind === kind)
          .map(({ words }) => words)
          .join('\n')
  const root = { children: [] }
  const around = [root]
  marks.forEach((mark, index) => {
    if (mark.kind !== 'section') return
    const { number, heading, depth, altDepth } = mark
    const start = places[index]
    const isInline = !START_OF_LINE.test(text.slice(0, start))
    const section = {
      number,
      heading: heading?.replace(/[：:]$/, '') ?? null,
      start,
      ...(isInline && { inline: true }),
      ...(altDepth && { altDepth }),
      children: [],
    }
    if (!around[depth - 1]) throw new Error(`“${number}${heading}” has no section above it`)
    around[depth - 1].children.push(section)
    around.splice(depth, around.length, section)
  })
  return {
    title: front('title'),
    subtitle: front('subtitle'),
    salutation: front('salutation'),
    sections: root.children,
  }
}

/** Where the marks stand in a text that another program set: each after the one before it. */
export function placesIn(text, paragraphs) {
  const places = []
  let from = 0
  for (const { pieces } of paragraphs) {
    pieces.forEach((piece, index) => {
      if (!piece.mark) return
      const after = pieces
        .slice(index + 1)
        .map(({ words }) => words)
        .join('')
      const words = (piece.words + after).replace(/\s/g, '').slice(0, 24)
      const pattern = [...words]
        .map((one) => one.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
        .join('\\s*')
      const found = new RegExp(pattern, 'g')
      found.lastIndex = from
      const at = found.exec(text)
      if (!at) throw new Error(`“${words}” is not in the text after ${from}`)
      from = at.index + piece.words.length
      places[piece.sign.charCodeAt(0) - 0xe000] = at.index
    })
  }
  return places
}
