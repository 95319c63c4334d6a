const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const TENS = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const UNITS = [
  [1000, 'thousand'],
  [100, 'hundred'],
] as const
const ORDINALS: ReadonlyMap<string, string> = new Map([
  ['one', 'first'],
  ['two', 'second'],
  ['three', 'third'],
  ['five', 'fifth'],
  ['eight', 'eighth'],
  ['nine', 'ninth'],
  ['twelve', 'twelfth'],
])

/** Lists of this length don't exist. */
const MOST = 9999

/** Twenty-one; null beyond what is said in words. */
export function cardinalWords(value: number): string | null {
  return value > MOST ? null : capital(words(value))
}

/** Twenty-first; null beyond what is said in words. */
export function ordinalWords(value: number): string | null {
  return value > MOST ? null : capital(words(value).replace(/[a-z]+$/, ordinalOf))
}

/** 21st. */
export function ordinal(value: number): string {
  const isTeen = Math.floor(value / 10) % 10 === 1
  return `${value}${isTeen ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th')}`
}

function words(value: number): string {
  for (const [size, name] of UNITS) {
    if (value < size) continue
    const rest = value % size
    return `${words(Math.floor(value / size))} ${name}${rest ? ` ${words(rest)}` : ''}`
  }
  if (value < 20) return ONES[value] ?? ''
  const one = value % 10
  return `${TENS[Math.floor(value / 10)]}${one ? `-${ONES[one]}` : ''}`
}

function ordinalOf(word: string): string {
  return ORDINALS.get(word) ?? `${word.replace(/y$/, 'ie')}th`
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
