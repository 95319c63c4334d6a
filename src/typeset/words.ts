import { type Word, wordsOf } from '../language/segment.ts'

/** How close two neighbouring characters are: of words apart, of one phrase, of one word. */
export const APART = 0
export const IN_PHRASE = 1
export const IN_WORD = 2

/**
 * For each index of `text`, how close the characters before and behind it are. A line is better broken beside
 * a word than within it (clreq, 3.1.4), and better before what belongs together than within: 各项, 新的, 一是.
 */
export function bonds(text: string): Uint8Array {
  const found = new Uint8Array(text.length + 1)
  if (HANGUL.test(text)) return bindHangul(text, found)
  return /[ぁ-んァ-ヶ]/.test(text) ? bindKana(text, found) : bindHan(text, found)
}

const HANGUL = /[가-힣]/

/** Korean: no word is torn, and what means nothing without the word before it is better kept with that. */
function bindHangul(text: string, found: Uint8Array): Uint8Array {
  for (const { index } of text.matchAll(DEPENDENT)) found[index] = IN_PHRASE
  return found
}

/** 할 수 있다, 하는 것, 회의 등: nouns that depend on what stands before them. */
const DEPENDENT = /(?<=[가-힣] )(?:[수것등때바데뿐]|경우|한다|합니다|하며|하고)(?![가-힣]{4})/g

/** Latin words that lead on, or count, what stands behind them: the Carpentries, 11 weeks, Head of Housing. */
const LEADS_ON =
  /(?<![\p{L}\d])(?:the|an?|of|to|in|for|at|by|on|with|no|its|their|this|that|\d[\d.,]*) (?=[\p{L}\d])/giu

function bindLatin(text: string, found: Uint8Array): Uint8Array {
  for (const { 0: words, index } of text.matchAll(LEADS_ON)) found[index + words.length] = IN_PHRASE
  return found
}

function bindHan(text: string, found: Uint8Array): Uint8Array {
  bindLatin(text, found)
  let before: Word | null = null
  for (const word of wordsOf(text)) {
    for (let at = word.start + 1; at < word.end; at += 1) found[at] = IN_WORD
    if (before?.end === word.start) found[word.start] = bond(text, before, word)
    else if (leansOnMark(text, word)) found[word.start] = IN_PHRASE
    before = word
  }
  return found
}

/** “抓两头”的: a closing mark ends no phrase. */
function leansOnMark(text: string, { start, end }: Word): boolean {
  return ENCLITICS.has(text.slice(start, end)) && /[”’」』》）\w]/.test(text[start - 1] ?? '')
}

function bond(text: string, before: Word, after: Word): number {
  const first = text.slice(before.start, before.end)
  const second = text.slice(after.start, after.end)
  if (first.length > 1 && SUFFIXES.has(second)) return IN_WORD
  if (ENCLITICS.has(second) || TITLES.has(second)) return IN_PHRASE
  // 下一阶段, 上百家: before a numeral they lean on what follows.
  if (before.kind === 'F' && after.kind === 'M') return IN_PHRASE
  return first.length === 1 && !ENCLITICS.has(first) ? IN_PHRASE : APART
}

/** Make a word of the one before them. */
const SUFFIXES = new Set('性化型率级类员们者感式')
/** Lean on the words before them. */
const ENCLITICS = new Set('的地得了着过等上中下里内外前后时间来去起之所')

/** Stand behind a name. */
const TITLES = new Set(['同志', '总书记', '主席', '总理', '书记', '先生', '女士'])

/** Japanese: within a run of katakana, and where no phrase begins (a phrase ends in hiragana). */
function bindKana(text: string, found: Uint8Array): Uint8Array {
  for (let at = 1; at < text.length; at += 1) found[at] = kanaBond(text, at)
  return bindPairs(text, found)
}

function kanaBond(text: string, at: number): number {
  const [before, after] = [text[at - 1] ?? '', text[at] ?? '']
  // 「年報」を: what is quoted goes on with its particle.
  if (CLOSERS.test(before) && PARTICLES.test(after)) return IN_WORD
  if (!LETTER.test(before) || !LETTER.test(after)) return APART
  if (isSecondVerb(text, at)) return IN_WORD
  if (isPhraseStart(text, at)) return APART
  // Katakana, and what is inflected: 担当する, しなければ.
  return KATAKANA.test(before + after) || /[ぁ-ん]/.test(after) ? IN_WORD : IN_PHRASE
}

function bindPairs(text: string, found: Uint8Array): Uint8Array {
  for (const { 0: run, index } of text.matchAll(HAN_RUN)) {
    for (let at = 1; at < run.length; at += 1) {
      if (isInPair(at, run)) found[index + at] = IN_WORD
    }
  }
  return found
}

const HAN_RUN = /[一-龥々]{2,}/g

/** Stand before a word, where an odd run has a sign more. */
const PREFIXES = new Set('不各全新再非未無最本当同約第諸総副旧')

/**
 * Up to four signs of Han in Japanese are one word (有期雇用), more are pairs (労働｜条件｜通知), an odd run has a sign more at its end (労働｜基準法) or at its
 * beginning (不利益｜変更): is the place inside of one?
 */
function isInPair(at: number, run: string): boolean {
  const { length } = run
  if (length <= 4) return true
  if (length % 2 === 1 && PREFIXES.has(run[0] ?? '')) return at === 1 || at % 2 === 0
  return at % 2 === 1 || at === length - (length % 2)
}

const CLOSERS = /[」』）〕】”\w]/
const PARTICLES = /[はがをにでとのやもへか]/

const KATAKANA = /^[ァ-ヶー]{2}$/
const LETTER = /[ぁ-んァ-ヶー々一-龥]/

/** Japanese phrases begin with a sign of Han, a katakana or a letter behind hiragana (申し出る場合の手続). */
function isPhraseStart(text: string, at: number): boolean {
  if (text[at - 1] !== 'お' && FUNCTION_WORDS.test(text.slice(at, at + 5))) return true
  return /[ぁ-ん]/.test(text[at - 1] ?? '') && !/[ぁ-んー]/.test(text[at] ?? '')
}

/** Two verbs are one word: 申し出る, 持ち出す, 取り扱う. */
function isSecondVerb(text: string, at: number): boolean {
  return SECOND_VERB.has(text[at] ?? '') && FIRST_VERB.test(text.slice(Math.max(0, at - 3), at))
}

const FIRST_VERB = /[一-龥][ぁ-ん]?[しちりけきみいびえげべせてれ]$/
const SECOND_VERB = new Set('出込付入上下合替返直扱消渡継続落戻止終始切過')

/** Begin a phrase in hiragana. */
const FUNCTION_WORDS =
  /^(?:および|ならびに|または|もしくは|かつ|ただし|その他|この|その|これら?|それ|とき|ところ|こと|もの|ため|よう|すべて|いずれ|あらかじめ|できる|ならない|ついて|おいて|おける|おそれ|対し)/
