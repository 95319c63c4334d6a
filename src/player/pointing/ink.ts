import { canvas } from './canvas.ts'

/** A line that was drawn on a slide. Plain data. */
export interface Stroke {
  /** Points on the slide, in px of its canvas: x, y, x, y … */
  points: number[]
  pen: Pen
}

export const PENS = ['red', 'blue', 'marker'] as const
export type Pen = (typeof PENS)[number]

const SVG = 'http://www.w3.org/2000/svg'

/** The drawing of a slide over its words; no screen reader can say it. */
export function inkOf(strokes: readonly Stroke[]): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg')
  svg.setAttribute('class', 'ink')
  const { width, height } = canvas()
  svg.setAttribute('viewBox', `0 0 ${width} ${height}`)
  svg.setAttribute('aria-hidden', 'true')
  for (const { points, pen } of strokes) {
    const path = document.createElementNS(SVG, 'path')
    path.setAttribute('class', `pen-${pen}`)
    path.setAttribute('d', pathOf(points))
    svg.append(path)
  }
  return svg
}

/** A smooth line: its corners are the ends of curves between the middles of neighbouring points. */
export function pathOf(points: readonly number[]): string {
  const [x = 0, y = 0] = points
  // A dot has a length of nearly nothing.
  if (points.length <= 2) return `M${x} ${y}l0.1 0`
  let path = `M${x} ${y}`
  for (let at = 2; at + 3 < points.length; at += 2) {
    const [ax = 0, ay = 0, bx = 0, by = 0] = points.slice(at, at + 4)
    path += `Q${ax} ${ay} ${(ax + bx) / 2} ${(ay + by) / 2}`
  }
  return `${path}L${points.at(-2)} ${points.at(-1)}`
}

/** Strokes as they were kept; none where what was kept is no drawing. */
export function readStrokes(kept: string | null): Stroke[] {
  try {
    const found: unknown = JSON.parse(kept ?? '[]')
    return Array.isArray(found) ? found.filter(isStroke) : []
  } catch {
    return []
  }
}

function isStroke(one: unknown): one is Stroke {
  if (typeof one !== 'object' || one === null || !('points' in one) || !('pen' in one)) return false
  const isPen = PENS.some((pen) => pen === one.pen)
  return isPen && Array.isArray(one.points) && one.points.every((value) => Number.isFinite(value))
}
