// The full stop of an abbreviation ends no sentence. A stop that might do both (etc., Inc.) ends one before
// a capital; No. and Sec. are abbreviations only before what they count: “The answer is no.”

/** Before a name: how people are addressed, and what places are. */
const BEFORE_NAMES =
  'Mr Mrs Ms Mx Messrs Dr Drs Prof Rev Fr Hon Cllr Sen Rep Gov Gen Adm Col Maj Capt Cmdr Lt Sgt Cpl Pte Insp Supt St Ste Mt Ft'

/** Within a name or a reference: The Bluebook (21st ed., T6–T13), months and days by the Chicago Manual (10.40). */
const WITHIN =
  'al cf viz vs v ca approx e.g i.e ibid op cit et ed eds trans rev Ph.D Stat Ann App Cir Supp Cong Const Crim Civ Proc Evid Fed Reg Regs Gen Pub Ala Ariz Ark Cal Colo Conn Del Fla Ga Ill Ind Kan Ky La Mass Md Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Tenn Tex Va Vt Wash Wis Wyo Dept Univ Assn Natl Intl Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri'

/** Before a number, a numeral or a letter that it counts. */
const BEFORE_NUMBERS =
  'No Nos Sec Secs s ss Art Arts Ch Chap Chs Cl Cls Reg Regs r rr Para Paras Pt Pts Sched Schs Fig Figs Tab Eq App Apps Vol Vols p pp n nn Item Cap Ex Exs'

/** These may end a sentence, too. */
const EITHER = 'etc Inc Ltd Co Corp Bros Jr Sr Esq a.m p.m U.S U.K E.U Ave Blvd Rd'

const anyOf = (words: string) =>
  new RegExp(`^(?:${words.split(' ').join('|').replaceAll('.', '\\.')})$`)
const [NAMED, INNER, COUNTING, DOUBTFUL] = [BEFORE_NAMES, WITHIN, BEFORE_NUMBERS, EITHER].map(anyOf)
const COUNTING_SMALL = anyOf(BEFORE_NUMBERS.toLowerCase())

/** The longest of them with a letter before it, in UTF-16 units. */
const LONGEST = 12
/** How far what follows is looked at. */
const AHEAD = 8

/**
 * Does the full stop at `at` belong to an abbreviation in Latin letters, or to an initial, rather than end
 * a sentence? `at` is a UTF-16 offset into `text`; any other sign there gives false.
 */
export function endsAbbreviation(text: string, at: number): boolean {
  if (text[at] !== '.') return false
  const before = text.slice(Math.max(0, at - LONGEST), at)
  // 10p. is a price.
  const word = /(?:^|[^A-Za-z.\d])([A-Za-z]+(?:\.[A-Za-z]+)*)$/.exec(before)?.[1]
  if (word === undefined) return false
  const after = text.slice(at + 1, at + 1 + AHEAD)
  if (DOUBTFUL?.test(word)) return !/^[”’")\]]*(?:\s+[“‘"(]?[A-Z]|\s*$)/.test(after)
  if (/^(?:[A-Za-z]|(?:[A-Za-z]\.)+[A-Za-z])$/.test(word)) return true
  if (NAMED?.test(word)) return /^\s+\S/.test(after)
  if (INNER?.test(word)) return /^[\s,;:)]+\S/.test(after)
  const counts = COUNTING?.test(word) || COUNTING_SMALL.test(word)
  return counts && /^\s*(?:[0-9§(]|[IVXLC]+\b|[A-Z]\b)/.test(after)
}
