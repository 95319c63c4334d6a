import { childrenOf, type Element, textIn } from './xml.ts'

/**
 * Is a table no more than a border around text? One that has a single cell compares nothing, nor does
 * one of which one cell holds several paragraphs and the others nothing. A single line beside an empty
 * cell is a field to be filled in.
 */
export function isFrame(table: Element): boolean {
  const cells = cellsOf(table)
  if (cells.length <= 1) return cells.length === 1
  if (cells.length > MOST_CELLS) return false
  const [only, ...others] = cells.filter(({ children }) => children.some(holdsSomething))
  return only !== undefined && others.length === 0 && paragraphsIn(only) > 1
}

/** Larger tables are forms. */
const MOST_CELLS = 6

/** The cells of a table itself, not of those within it. */
function cellsOf(element: Element): Element[] {
  return childrenOf(element).flatMap((child) => {
    if (child.name === 'w:tc') return [child]
    return child.name === 'w:tbl' ? [] : cellsOf(child)
  })
}

const SHOWN: ReadonlySet<string> = new Set(['w:drawing', 'w:pict', 'w:object', 'w:sym', 'm:oMath'])

function holdsSomething(element: Element): boolean {
  if (SHOWN.has(element.name) || (element.name === 'w:t' && element.text.trim() !== '')) return true
  return element.children.some(holdsSomething)
}

function paragraphsIn(cell: Element): number {
  return childrenOf(cell).filter((child) => child.name === 'w:p' && textIn(child).trim() !== '')
    .length
}
