import type { Language } from '../model/document.ts'

/**
 * The user's language, from what the system says (POSIX: LC_ALL before LC_MESSAGES before LANG); where
 * nothing is set, as on Windows, from the locale that the runtime knows.
 */
export function tongueOf(
  env: NodeJS.ProcessEnv,
  locale: string = Intl.DateTimeFormat().resolvedOptions().locale,
): Language {
  const said = env.LC_ALL || env.LC_MESSAGES || env.LANG || locale
  if (/^zh/i.test(said)) return 'zh-Hans'
  return /^ja/i.test(said) ? 'ja' : 'en'
}
