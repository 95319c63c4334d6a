import type { Block } from '../../model/document.ts'

/**
 * The blocks with every heading one level further in where those of the style Title (`titles`: where
 * they begin) stand above all of them, on one level with others: Word has no level above the first.
 */
export function belowTitles(blocks: readonly Block[], titles: ReadonlySet<number>): Block[] {
  const isTitle = ({ span }: Block) => titles.has(span.start)
  const headings = blocks.filter((block) => block.type === 'heading')
  const count = headings.filter(isTitle).length
  const isTop = count > 0 && headings.slice(0, count).every(isTitle)
  if (!isTop || headings.slice(count).every(({ level }) => level > 1)) return [...blocks]
  return blocks.map((block) =>
    block.type === 'heading' && !isTitle(block) ? { ...block, level: block.level + 1 } : block,
  )
}
