import { type Face, isCovered } from '../typeset/metrics.ts'
import { coverage, faceFile } from './assets.ts'

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

async function allRules(characters: Record<Face, string>, language: string): Promise<string> {
  const rules = await Promise.all(FACES.map((face) => rule(face, characters[face], language)))
  return rules.filter((text) => text !== '').join('\n')
}

/**
 * `@font-face` rules with the faces cut down to exactly these characters. TrueType outlines, because
 * a CFF face becomes hundreds of Type 3 fonts in Chromium's PDF. `language` is the page's (BCP 47).
 */
export function fontFaces(characters: Record<Face, string>, language = 'zh-Hans'): Promise<string> {
  const key = `${language} ${JSON.stringify(characters)}`
  const known = kept.get(key) ?? allRules(characters, language)
  kept.clear()
  kept.set(key, known)
  return known
}

/** The rules of one face: in the forms of the page's language, and the others' for what those lack. */
async function rule(face: Face, characters: string, language: string): Promise<string> {
  if (characters === '') return ''
  if (!LOCAL.has(language)) return cut(face, characters, { language })
  covered ??= coverage()
  const runs = covered[`${language}-${face}`] ?? []
  const signs = [...new Set(characters)]
  const own = signs.filter((sign) => isCovered(runs, sign.codePointAt(0) ?? 0))
  const others = signs.filter((sign) => !own.includes(sign))
  const rules = [await cut(face, own.join(''), { language, isLocal: true })]
  if (others.length > 0) {
    const range = others.map((sign) => `U+${(sign.codePointAt(0) ?? 0).toString(16)}`).join(',')
    rules.push(await cut(face, others.join(''), { language, range }))
  }
  return rules.join('\n')
}

/** Languages whose readers know other forms of Han than the faces have. */
const LOCAL = new Set(['ja', 'zh-Hant'])
let covered: Record<string, readonly number[]> | null = null

interface Cut {
  language: string
  /** The forms of the language. */
  isLocal?: boolean
  /** Only these characters are set in it. */
  range?: string
}

/** A face cut down to `characters`, as a rule. */
async function cut(
  face: Face,
  characters: string,
  { language, isLocal, range }: Cut,
): Promise<string> {
  loading ??= load()
  const file = isLocal ? faceFile(face, language) : loading.files.get(face)
  const [subset, bytes] = await Promise.all([loading.subsetter, file])
  if (!bytes) throw new Error(`The face “${face}” is not loaded; add it to FAMILY.`)
  const options = language === 'en' ? PROPORTIONAL : OPTIONS
  const font = await subset(bytes, characters + ALWAYS, options)
  const { family, weight } = FAMILY[face]
  const data = font.toString('base64')
  const only = range ? `;unicode-range:${range}` : ''
  return `@font-face{font-family:'${family}';font-weight:${weight};font-display:block${only};src:url(data:font/ttf;base64,${data}) format('truetype')}`
}
