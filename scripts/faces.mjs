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
}

/** The licence under which all of them are passed on (SIL Open Font License 1.1). */
export const LICENSE = join(folder('@expo-google-fonts/noto-sans-sc'), 'LICENSE_FONT')
