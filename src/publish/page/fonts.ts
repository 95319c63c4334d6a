import type { PageLanguage } from '../../model/document.ts'
import { type Face, isCovered } from '../../typeset/metrics.ts'
import { coverage, faceFile, type Readers } from './assets.ts'

const FAMILY: Record<Face, { family: string; weight: number }> = {
  'sans-400': { family: 'Lectern Sans', weight: 400 },
  'sans-700': { family: 'Lectern Sans', weight: 700 },
  'serif-700': { family: 'Lectern Serif', weight: 700 },
  'mono-400': { family: 'Lectern Mono', weight: 400 },
}

const FACES = Object.keys(FAMILY) as Face[]

/** What stands on a page, by face; nothing stands in a face that is not named. */
type Characters = Partial<Record<Face, string>>

/** The subsetter and the faces, loaded once. */
function load() {
  const files = new Map(FACES.map((face) => [face, faceFile(face, 'zh-Hans')]))
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

async function allRules(characters: Characters, language: PageLanguage): Promise<string> {
  const rules = await Promise.all(FACES.map((face) => rule(face, characters[face] ?? '', language)))
  return rules.filter((text) => text !== '').join('\n')
}

/**
 * `@font-face` rules with the faces cut down to exactly these characters. TrueType outlines, because
 * a CFF face becomes hundreds of Type 3 fonts in Chromium's PDF. `language` is the page's (BCP 47).
 */
export function fontFaces(
  characters: Characters,
  language: PageLanguage = 'zh-Hans',
): Promise<string> {
  const key = `${language} ${JSON.stringify(characters)}`
  const known = kept.get(key) ?? allRules(characters, language)
  kept.clear()
  kept.set(key, known)
  return known
}

/** Whose forms come first for a page's language, and whose where those lack a character. */
const ORDER: Record<PageLanguage, readonly Readers[]> = {
  'zh-Hans': ['zh-Hans', 'zh-Hant', 'ja', 'ko'],
  'zh-Hant': ['zh-Hant', 'zh-Hans', 'ja', 'ko'],
  ja: ['ja', 'zh-Hans', 'zh-Hant', 'ko'],
  ko: ['ko', 'zh-Hans', 'ja', 'zh-Hant'],
  en: ['zh-Hans', 'zh-Hant', 'ja', 'ko'],
}

let covered: Record<string, readonly number[]> | null = null

/** The rules of one face: in the forms of the page's language, and in others' for what those lack. */
async function rule(face: Face, characters: string, language: PageLanguage): Promise<string> {
  if (characters === '') return ''
  covered ??= coverage()
  let left = [...new Set(characters)]
  const rules: Promise<string>[] = []
  for (const readers of ORDER[language]) {
    const runs = covered[`${readers}-${face}`] ?? []
    const has = (sign: string) => isCovered(runs, sign.codePointAt(0) ?? 0)
    const own = left.filter(has)
    if (own.length > 0)
      rules.push(cut(face, own, { language, readers, isFirst: rules.length === 0 }))
    left = left.filter((sign) => !has(sign))
    if (left.length === 0) break
  }
  return (await Promise.all(rules)).join('\n')
}

interface Cut {
  language: PageLanguage
  readers: Readers
  /** Others are used for their own characters alone. */
  isFirst: boolean
}

/** A face cut down to some characters, as a rule. */
async function cut(
  face: Face,
  signs: readonly string[],
  { language, readers, isFirst }: Cut,
): Promise<string> {
  loading ??= load()
  const kept = readers === 'zh-Hans' ? loading.files.get(face) : undefined
  const [subset, bytes] = await Promise.all([loading.subsetter, kept ?? faceFile(face, readers)])
  const options = language === 'en' ? PROPORTIONAL : OPTIONS
  const font = await subset(bytes, signs.join('') + ALWAYS, options)
  const { family, weight } = FAMILY[face]
  const codes = signs.map((sign) => `U+${(sign.codePointAt(0) ?? 0).toString(16)}`)
  const range = isFirst ? '' : `;unicode-range:${codes.join(',')}`
  const data = font.toString('base64')
  return `@font-face{font-family:'${family}';font-weight:${weight};font-display:block${range};src:url(data:font/ttf;base64,${data}) format('truetype')}`
}
