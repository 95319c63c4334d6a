import { LANGUAGES, type Language } from './document.ts'

export { LANGUAGES } from './document.ts'

/** One sentence in each language; whoever shows it knows which one its reader wants. */
export type Sentence = Readonly<Record<Language, string>>

/** A table of what is said, in each language. */
export type Told<T> = Readonly<Record<Language, T>>

/** The sentence that `say` takes from a table, in each language. */
export function inEach<T>(table: Told<T>, say: (said: T) => string): Sentence {
  return forEach((language) => say(table[language]))
}

/** A sentence with the same words before it in every language, such as a place. */
export function prefixed(words: string, sentence: Sentence): Sentence {
  return forEach((language) => words + sentence[language])
}

/** Several sentences as one, a line each. */
export function joined(sentences: readonly Sentence[]): Sentence {
  return forEach((language) => sentences.map((one) => one[language]).join('\n'))
}

/** What `own` gives for each language. */
export function forEach<T>(own: (language: Language) => T): Told<T> {
  return Object.fromEntries(LANGUAGES.map((language) => [language, own(language)])) as Told<T>
}

/** A list of words as a sentence of the language has it: `a, b` or `a、b`. */
export const listed: Told<(words: readonly string[]) => string> = {
  'zh-Hans': (words) => words.join('、'),
  ja: (words) => words.join('、'),
  en: (words) => words.join(', '),
  ko: (words) => words.join(', '),
}
