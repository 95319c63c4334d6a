// Writes src/typeset/metrics.json: what the line breaker must know of the embedded fonts.
// Run it after a change of the font packages; a test says when it was forgotten.
import { readFileSync, writeFileSync } from 'node:fs'
import { Blob, Face, Font } from 'harfbuzzjs'
import { FACES, LOCAL_FACES } from './faces.mjs'

/**
 * Advances in thousandths of an em as runs [first code point, count, advance, …], without those of
 * one em (nearly all of Han, kana and full-width signs); and all code points that the face has, as
 * runs [first, count, …].
 */
export function metricsOf(path) {
  const face = new Face(new Blob(readFileSync(path)), 0)
  const font = new Font(face)
  const scale = 1000 / face.upem
  const { ascender, descender } = font.hExtents()
  const runs = []
  const covered = []
  for (const code of face.collectUnicodes()) {
    if (covered.length > 0 && covered.at(-2) + covered.at(-1) === code)
      covered[covered.length - 1] += 1
    else covered.push(code, 1)
    if (code > 0xffff) continue
    const advance = Math.round(font.glyphHAdvance(font.nominalGlyph(code)) * scale)
    if (advance === 1000) continue
    const last = runs.at(-1)
    if (last && last[2] === advance && last[0] + last[1] === code) last[1] += 1
    else runs.push([code, 1, advance])
  }
  return {
    ascent: Math.round(ascender * scale),
    descent: Math.round(-descender * scale),
    advances: runs.flat(),
    covered,
  }
}

/** Code points in order, each once, as runs [first, count, …]. */
function runsOf(codes) {
  const runs = []
  for (const code of [...new Set(codes)].sort((a, b) => a - b)) {
    if (runs.length > 0 && runs.at(-2) + runs.at(-1) === code) runs[runs.length - 1] += 1
    else runs.push(code, 1)
  }
  return runs
}

function codesIn(runs) {
  return Array.from({ length: runs.length / 2 }, (_, run) =>
    Array.from({ length: runs[2 * run + 1] }, (_, at) => runs[2 * run] + at),
  ).flat()
}

/** Hangul, which the Korean face alone has and sets closer than one em. */
function hangulOf(name) {
  if (!LOCAL_FACES.ko[name]) return []
  const { advances } = metricsOf(LOCAL_FACES.ko[name])
  return Array.from({ length: advances.length / 3 }, (_, run) =>
    advances.slice(3 * run, 3 * run + 3),
  )
    .filter(([first]) => first >= 0xac00 && first <= 0xd7a3)
    .flat()
}

/** Where a face lacks a character, its forms for other readers may have it. */
export function makeMetrics() {
  const faces = Object.entries(FACES).map(([name, path]) => {
    const others = Object.values(LOCAL_FACES).flatMap((local) =>
      local[name] ? codesIn(metricsOf(local[name]).covered) : [],
    )
    const own = metricsOf(path)
    const covered = runsOf([...codesIn(own.covered), ...others])
    return [name, { ...own, advances: [...own.advances, ...hangulOf(name)], covered }]
  })
  return `${JSON.stringify(Object.fromEntries(faces))}\n`
}

if (process.argv[1]?.endsWith('make-metrics.mjs')) {
  writeFileSync(new URL('../src/typeset/metrics.json', import.meta.url), makeMetrics())
}
