import type { Language } from './document.ts'

/** The languages that Lectern speaks. */
export const LANGUAGES: readonly Language[] = ['zh-Hans', 'ja', 'en']

/** One sentence in each language; whoever shows it knows which one its reader wants. */
export type Sentence = Readonly<Record<Language, string>>

/** A table of what is said, in each language. */
export type Told<T> = Readonly<Record<Language, T>>

/** The sentence that `say` takes from a table, in each language. */
export function inEach<T>(table: Told<T>, say: (said: T) => string): Sentence {
  return { 'zh-Hans': say(table['zh-Hans']), ja: say(table.ja), en: say(table.en) }
}

/** A sentence with the same words before it in every language, such as a place. */
export function prefixed(words: string, sentence: Sentence): Sentence {
  return mapped(sentence, (own) => words + own)
}

/** Several sentences as one, a line each. */
export function joined(sentences: readonly Sentence[]): Sentence {
  const own = (language: Language) => sentences.map((one) => one[language]).join('\n')
  return { 'zh-Hans': own('zh-Hans'), ja: own('ja'), en: own('en') }
}

function mapped(sentence: Sentence, change: (own: string) => string): Sentence {
  return {
    'zh-Hans': change(sentence['zh-Hans']),
    ja: change(sentence.ja),
    en: change(sentence.en),
  }
}

/** A list of words as a sentence of the language has it: `a, b` or `a、b`. */
export const listed: Told<(words: readonly string[]) => string> = {
  'zh-Hans': (words) => words.join('、'),
  ja: (words) => words.join('、'),
  en: (words) => words.join(', '),
}
