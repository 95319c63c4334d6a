// Writes src/typeset/metrics.json: what the line breaker must know of the embedded fonts.
// Run it after a change of the font packages; a test says when it was forgotten.
import { readFileSync, writeFileSync } from 'node:fs'
import { Blob, Face, Font } from 'harfbuzzjs'
import { FACES } from './faces.mjs'

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

export function makeMetrics() {
  const faces = Object.entries(FACES).map(([name, path]) => [name, metricsOf(path)])
  return `${JSON.stringify(Object.fromEntries(faces))}\n`
}

if (process.argv[1]?.endsWith('make-metrics.mjs')) {
  writeFileSync(new URL('../src/typeset/metrics.json', import.meta.url), makeMetrics())
}
