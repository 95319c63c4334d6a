import { anyOf } from '../model/patterns.ts'

// How clauses and sentences begin that lean on what stands before or behind them.

/** 凡事只有 says nothing without the group. */
export const ONLY_OPENS = /^.{0,4}(?:只有|只要|就是|即|必须|我看|我想)$/

/** English: a sentence that gives an example of the one before it; its paragraph goes on with that. */
export const EXAMPLE = /^(?:(?:for example|for instance|another example)\b|e\.g\.)/i

/** English: a sentence that speaks of it, or of what was done before, needs the one before it. */
export const NEEDS_BEFORE =
  /^(?:it|they|this|these|those|he|she|such|but|and|so|that)\b|\b(?:afterwards|instead)\b|\b(?:for|of|in|with|about|to|spend|do) (?:it|them)\b/i

/** 这就需要我们… asks for what follows, which stands alone without it. */
export const POINTER = /^[这那](?:就|也|都|也就)?(?:需要|要求)(?:我们|大家)?(?=[^，]{4})/

/** A paragraph that begins so goes on with the one before it. */
export const DEPENDENT = anyOf({
  'zh-Hans': /^(?:这[是些个种就样一]|其|此|它|但|而|也|又|同时|另外)/,
  ja: null,
  en: /^(?:this|it|these|those|they|also|however|in addition)\b/i,
  ko: /^(?:이[는를에와]|이러한|그러나|하지만|다만|또한?|아울러|그리고)(?=[ ,])/,
})

/** Lines that are counted, with or without a mark. */
export const ORDINAL =
  /^(?:第?[一二三四五六七八九十]+[，、是要方]|其[一二三四五]|首先|其次|[（(]|\d+[.)、]|[①-⑳])/

/** What a sentence is about, said at its head: 茶产业方面，… 在养老领域，… */
export const TOPIC = /^在?[^，]{1,12}?(方面|领域|环节|层面)$/

/** What a half clause is about: 对于…, 围绕…; what is said of it follows. */
export const ABOUT = /^(?:对于?|关于|在|以|围绕|聚焦)[^，]{1,12}$/

/** 对…来说 and its like, with whom it is about. */
export const SEEN_FROM = /^(?:对于?|就|从)(?:我们)?(.{2,14}?)(?:来说|来讲|而言|看)$/

/** What a group begins with that points back, or 是 without a subject. */
export const THIS_IS = /^(?:这|这些|这都|这就|这也)?(?:不?是)$/

/** Stands before a further clause of one sentence, which says as much without it. */
export const AND = /^(?:并且?|而且)(?![不非未无没存举重轨列购])/

/** 一是…, 第一…, （1）: one of several, and no topic of them. */
export const COUNTED = /^(?:第?[一二三四五六七八九十]+[是要、，]|其[一二三]|首先|[（(]|\d)/
