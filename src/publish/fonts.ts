import type { Language } from '../model/document.ts'
import type { Face } from '../typeset/metrics.ts'
import { faceFile } from './assets.ts'

const FAMILY: Record<Face, { family: string; weight: number }> = {
  'sans-400': { family: 'Lectern Sans', weight: 400 },
  'sans-700': { family: 'Lectern Sans', weight: 700 },
  'serif-700': { family: 'Lectern Serif', weight: 700 },
}

const FACES = Object.keys(FAMILY) as Face[]

/** The subsetter and the faces, loaded once. */
function load() {
  const files = new Map(FACES.map((face) => [face, faceFile(face)]))
  const subsetter = import('subset-font').then(({ default: subset }) => subset)
  return { files, subsetter }
}

let loading: ReturnType<typeof load> | null = null

/** Begins to load what subsetting needs (a compiled module, 35 MB of faces) beside other work. */
export async function warmFonts(): Promise<void> {
  loading ??= load()
  const subset = await loading.subsetter
  // The first call has the module compiled, in a thread of its own; it fails, for this is no face.
  subset(Buffer.alloc(0), ALWAYS, OPTIONS).catch(() => {})
}

/** Without the glyphs that only ligatures and vertical forms would lead to. */
const OPTIONS = { targetFormat: 'truetype', noLayoutClosure: true } as const

/** English sets ’ and “ in their narrow forms, which only a feature of the face leads to. */
const PROPORTIONAL = { targetFormat: 'truetype' } as const

/** Each face needs a space to measure by, even where none is set in it. */
const ALWAYS = ' '

/** The last set: the screen and the slides' PDF show the same characters. */
const kept = new Map<string, Promise<string>>()

async function allRules(characters: Record<Face, string>, language: Language): Promise<string> {
  const rules = await Promise.all(FACES.map((face) => rule(face, characters[face], language)))
  return rules.filter((text) => text !== '').join('\n')
}

/**
 * `@font-face` rules with the faces cut down to exactly these characters. TrueType outlines, because
 * a CFF face becomes hundreds of Type 3 fonts in Chromium's PDF. `language` is the page's.
 */
export function fontFaces(
  characters: Record<Face, string>,
  language: Language = 'zh-Hans',
): Promise<string> {
  const key = `${language} ${JSON.stringify(characters)}`
  const known = kept.get(key) ?? allRules(characters, language)
  kept.clear()
  kept.set(key, known)
  return known
}

async function rule(face: Face, characters: string, language: Language): Promise<string> {
  if (characters === '') return ''
  loading ??= load()
  const [subset, file] = await Promise.all([loading.subsetter, loading.files.get(face)])
  if (!file) throw new Error(`The face “${face}” is not loaded; add it to FAMILY.`)
  const options = language === 'en' ? PROPORTIONAL : OPTIONS
  const font = await subset(file, characters + ALWAYS, options)
  const { family, weight } = FAMILY[face]
  const data = font.toString('base64')
  return `@font-face{font-family:'${family}';font-weight:${weight};font-display:block;src:url(data:font/ttf;base64,${data}) format('truetype')}`
}
