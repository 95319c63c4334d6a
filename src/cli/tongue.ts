import { LANGUAGES, type Language } from '../model/document.ts'
import type { Told } from '../model/said.ts'

/**
 * The user's language, from what the system says (POSIX: LC_ALL before LC_MESSAGES before LANG); where
 * nothing is set, as on Windows, from the locale that the runtime knows.
 */
export function tongueOf(
  env: NodeJS.ProcessEnv,
  locale: string = Intl.DateTimeFormat().resolvedOptions().locale,
): Language {
  const said = env.LC_ALL || env.LC_MESSAGES || env.LANG || locale
  return LANGUAGES.find((language) => BEGINS[language].test(said)) ?? 'en'
}

/** How the name of a locale in the language begins: zh_CN.UTF-8, ja-JP, ko_KR. */
const BEGINS: Told<RegExp> = { 'zh-Hans': /^zh/i, ja: /^ja/i, en: /^en/i, ko: /^ko/i }
