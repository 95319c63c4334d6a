import { later } from './paragraphs.ts'
import { partNameOf } from './relations.ts'
import { type Handlers, lose, type State, type Walk } from './state.ts'
import { attributeOf, childOf, childrenOf, type Element, parseXml } from './xml.ts'

export const SMARTART: Handlers = {
  'dgm:relIds': later(readDiagram),
}

/** The words of a SmartArt drawing, in the order of its outline, as items of a list. */
function readDiagram(state: State, element: Element, walk: Walk): void {
  const relation = state.relations.get(attributeOf(element, 'r:dm') ?? '')
  const name = relation ? partNameOf(relation) : null
  const bytes = name === null ? undefined : state.parts.get(name)
  if (!bytes) {
    lose(state, 'docx-picture')
    return
  }
  lose(state, 'docx-drawing')
  for (const { body, level } of pointsOf(parseXml(bytes))) readPoint(state, body, level, walk)
}

interface Point {
  body: Element
  level: number
}

/** ECMA-376-1, 21.4.3: points, and the connections that make a tree of them. */
function pointsOf(model: Element): Point[] {
  const points = new Map<string, Element>()
  for (const point of childrenOf(childOf(model, 'dgm:ptLst'))) {
    points.set(attributeOf(point, 'modelId') ?? '', point)
  }
  const below = childrenBy(model)
  const found: Point[] = []
  const seen = new Set<string>()
  const visit = (id: string, level: number) => {
    const point = points.get(id)
    if (!point || seen.has(id) || level > DEEPEST) return
    seen.add(id)
    const body = childOf(point, 'dgm:t')
    if (body) found.push({ body, level })
    for (const child of below.get(id) ?? []) visit(child, level + 1)
  }
  for (const [id, point] of points) if (attributeOf(point, 'type') === 'doc') visit(id, 0)
  // What no connection reaches is still seen.
  for (const [id, point] of points) if (attributeOf(point, 'type') !== 'pres') visit(id, 1)
  return found
}

/** A drawing's outline is no deeper. */
const DEEPEST = 50

function childrenBy(model: Element): Map<string, string[]> {
  const connections = childrenOf(childOf(model, 'dgm:cxnLst'))
    .filter((one) => ['parOf', null].includes(attributeOf(one, 'type')))
    .sort((a, b) => Number(attributeOf(a, 'srcOrd') ?? 0) - Number(attributeOf(b, 'srcOrd') ?? 0))
  const below = new Map<string, string[]>()
  for (const one of connections) {
    const source = attributeOf(one, 'srcId') ?? ''
    const siblings = below.get(source) ?? []
    siblings.push(attributeOf(one, 'destId') ?? '')
    below.set(source, siblings)
  }
  return below
}

/** Each paragraph of a point is an item. */
function readPoint(state: State, body: Element, level: number, walk: Walk): void {
  const before = state.blocks.length
  walk(state, body)
  for (const block of state.blocks.slice(before)) {
    if (block.type === 'paragraph')
      Object.assign(block, { listed: true, level: Math.max(level, 1) })
  }
}
