// The faces that Lectern embeds: TrueType, because CFF outlines become Type 3 fonts in Chromium's PDF.
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const require = createRequire(import.meta.url)
const folder = (name) => dirname(require.resolve(`${name}/package.json`))

/** name in dist/fonts → file of the font package. */
export const FACES = {
  'sans-400': join(
    folder('@expo-google-fonts/noto-sans-sc'),
    '400Regular/NotoSansSC_400Regular.ttf',
  ),
  'sans-700': join(folder('@expo-google-fonts/noto-sans-sc'), '700Bold/NotoSansSC_700Bold.ttf'),
  'serif-700': join(folder('@expo-google-fonts/noto-serif-sc'), '700Bold/NotoSerifSC_700Bold.ttf'),
  // For code. It has no Han: those come from the first of these faces.
  'mono-400': join(
    folder('@expo-google-fonts/noto-sans-mono'),
    '400Regular/NotoSansMono_400Regular.ttf',
  ),
}

const expo = (name, weight) => {
  const family = name
    .split('-')
    .map((word) => (word.length === 2 ? word.toUpperCase() : word[0].toUpperCase() + word.slice(1)))
  return join(folder(`@expo-google-fonts/${name}`), weight, `${family.join('')}_${weight}.ttf`)
}

/** The forms that Japanese, traditional Chinese and Korean readers know, by the language of the page. */
export const LOCAL_FACES = Object.fromEntries(
  [
    ['ja', 'jp'],
    ['zh-Hant', 'tc'],
    ['ko', 'kr'],
  ].map(([language, script]) => [
    language,
    {
      'sans-400': expo(`noto-sans-${script}`, '400Regular'),
      'sans-700': expo(`noto-sans-${script}`, '700Bold'),
      'serif-700': expo(`noto-serif-${script}`, '700Bold'),
    },
  ]),
)

/** The licences under which they are passed on (SIL Open Font License 1.1), by their name in dist/fonts. */
export const LICENSES = {
  'OFL.txt': join(folder('@expo-google-fonts/noto-sans-sc'), 'LICENSE_FONT'),
  'OFL-mono.txt': join(folder('@expo-google-fonts/noto-sans-mono'), 'LICENSE_FONT'),
}
