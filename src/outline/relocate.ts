import type { Section } from '../model/outline.ts'

/** A section inside a paragraph that a person said is of another depth; `at` is its label's start. */
export interface Move {
  at: number
  /** 1 is the outermost. */
  depth: number
}

/**
 * Hangs one section at another depth, in place: outwards it takes along what stands behind it in the
 * sections that it leaves, inwards it becomes the last one of its neighbour before. Nothing is done
 * where no section stands at `at`, or none is there to hold it.
 */
export function relocate(trees: readonly Section[][], { at, depth }: Move): void {
  for (const roots of trees) {
    const path = pathTo(roots, at)
    const section = path.at(-1)
    if (!section) continue
    if (depth < path.length) moveOut(roots, path, depth)
    else moveIn(path.at(-2)?.children ?? roots, section, depth - path.length)
    return
  }
}

/** The sections from an outermost one to that with its label at `at`; empty where there is none. */
function pathTo(sections: readonly Section[], at: number): Section[] {
  for (const section of sections) {
    if (section.number?.start === at) return [section]
    const { start, end } = section.span
    const inner = start <= at && at < end ? pathTo(section.children, at) : []
    if (inner.length > 0) return [section, ...inner]
  }
  return []
}

function moveOut(roots: Section[], path: readonly Section[], depth: number): void {
  const section = path.at(-1)
  const around = path.slice(depth - 1, -1)
  const [outermost] = around
  if (!section || !outermost) return
  for (const outer of [...around].reverse()) handOver(outer, section)
  const siblings = path[depth - 2]?.children ?? roots
  siblings.splice(siblings.indexOf(outermost) + 1, 0, section)
}

/** What comes after the label of a section that stands beside it is that section's. */
export function handOver(from: Section, to: Section): void {
  const at = to.span.start
  const isLater = (one: { span: { start: number } }) => one !== to && one.span.start >= at
  to.children = [...to.children, ...from.children.filter(isLater)]
  to.body = [...to.body, ...from.body.filter(isLater)]
  from.children = from.children.filter((child) => child !== to && !isLater(child))
  from.body = from.body.filter((block) => !isLater(block))
  to.span.end = Math.max(to.span.end, from.span.end)
  from.span.end = at
}

function moveIn(siblings: Section[], section: Section, steps: number): void {
  const index = siblings.indexOf(section)
  const before = siblings[index - 1]
  if (!before || steps < 1) return
  siblings.splice(index, 1)
  let holder = before
  holder.span.end = section.span.end
  for (let step = 1; step < steps; step += 1) {
    const last: Section | undefined = holder.children.at(-1)
    if (!last) break
    holder = last
    holder.span.end = section.span.end
  }
  holder.children.push(section)
}
