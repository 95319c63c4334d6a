import subsetFont from 'subset-font'
import type { Face } from '../typeset/metrics.ts'
import { faceFile } from './assets.ts'

const FAMILY: Record<Face, { family: string; weight: number }> = {
  'sans-400': { family: 'Lectern Sans', weight: 400 },
  'sans-700': { family: 'Lectern Sans', weight: 700 },
  'serif-700': { family: 'Lectern Serif', weight: 700 },
}

/** Each face needs a space to measure by, even where none is set in it. */
const ALWAYS = ' '

/**
 * `@font-face` rules with the faces cut down to exactly these characters. TrueType outlines, because
 * a CFF face becomes hundreds of Type 3 fonts in Chromium's PDF.
 */
export async function fontFaces(characters: Record<Face, string>): Promise<string> {
  const faces = Object.keys(FAMILY) as Face[]
  const rules = await Promise.all(faces.map((face) => rule(face, characters[face])))
  return rules.filter((text) => text !== '').join('\n')
}

async function rule(face: Face, characters: string): Promise<string> {
  if (characters === '') return ''
  const font = await subsetFont(faceFile(face), characters + ALWAYS, { targetFormat: 'truetype' })
  const { family, weight } = FAMILY[face]
  const data = font.toString('base64')
  return `@font-face{font-family:'${family}';font-weight:${weight};font-display:block;src:url(data:font/ttf;base64,${data}) format('truetype')}`
}
