/** Text and what it stands on, as names of a theme's custom properties. */
export const PAIRS: readonly (readonly [text: string, ground: string])[] = [
  ...['--ink', '--ink-soft', '--ink-faint', '--accent', '--mark-text'].map(
    (text) => [text, '--paper'] as const,
  ),
  ...['--ink-soft', '--accent'].map((text) => [text, '--surface'] as const),
  ['--ink', '--accent-tint'],
  ['--accent', '--accent-tint'],
  ...['--on-frame', '--on-frame-soft', '--on-frame-label'].map(
    (text) => [text, '--frame'] as const,
  ),
  ...['--on-divider', '--on-divider-soft'].map((text) => [text, '--divider'] as const),
  ['--on-panel', '--panel'],
  ['--accent', '--chip'],
  ['--on-table-head', '--table-head'],
]

/** Text must stand out from its ground at least so much (WCAG 2.2, 1.4.3). */
export const LEAST_CONTRAST = 4.5

export interface Pair {
  text: string
  ground: string
  /** WCAG's contrast ratio, 1 to 21; of a gradient, that of its nearest colour. */
  ratio: number
}

/** The contrast of each pair whose colours are written as #… or rgb(…). */
export function contrasts(values: ReadonlyMap<string, string>): Pair[] {
  return PAIRS.flatMap(([text, ground]) => {
    const [color] = colorsIn(values.get(text))
    const grounds = colorsIn(values.get(ground))
    if (!color || grounds.length === 0) return []
    return [{ text, ground, ratio: Math.min(...grounds.map((one) => ratio(color, one))) }]
  })
}

const NAMES = new Set(PAIRS.flat())

/** Is the property one that contrast is asked of, and its value a colour that can't be measured? */
export function isUnmeasured(name: string, value: string): boolean {
  return NAMES.has(name) && colorsIn(value).length === 0
}

type Color = readonly [red: number, green: number, blue: number]

/** #rgb, #rrggbb (with or without alpha) and rgb(); what is see-through counts as what it is on white. */
const COLOR = /#([\da-f]{8}|[\da-f]{6}|[\da-f]{4}|[\da-f]{3})\b|rgba?\(([^()]*)\)/gi

function colorsIn(value = ''): Color[] {
  return [...value.matchAll(COLOR)].map(([, digits, channels]) =>
    digits === undefined ? ofChannels(channels ?? '') : ofDigits(digits),
  )
}

function ofDigits(digits: string): Color {
  const wide = digits.length < 5 ? digits.replace(/./g, '$&$&') : digits
  const channel = (at: number) => Number.parseInt(wide.slice(at, at + 2), 16) / 255
  return onWhite([channel(0), channel(2), channel(4)], wide.length > 6 ? channel(6) : 1)
}

function ofChannels(channels: string): Color {
  const parts = channels.split(/[\s,/]+/).filter((part) => part !== '')
  const [red = 0, green = 0, blue = 0] = parts.map((part) =>
    part.endsWith('%') ? Number.parseFloat(part) / 100 : Number.parseFloat(part) / 255,
  )
  const alpha = parts[3] ?? '1'
  return onWhite([red, green, blue], Number.parseFloat(alpha) / (alpha.endsWith('%') ? 100 : 1))
}

function onWhite([red, green, blue]: Color, alpha: number): Color {
  const over = (channel: number) => channel * alpha + (1 - alpha)
  return [over(red), over(green), over(blue)]
}

function ratio(one: Color, other: Color): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

/** WCAG 2.2, relative luminance: what is left of a colour in greyscale. */
function luminance(color: Color): number {
  const [red = 0, green = 0, blue = 0] = color.map((channel) =>
    channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4,
  )
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
