/** Signs that Unicode has for the codes of one font, from the first code on; a space where it has none. */
type Row = readonly [first: number, signs: string]

/** Greek and mathematics (Adobe Symbol encoding; PostScript Language Reference, appendix E.5). */
const SYMBOL: readonly Row[] = [
  [0x20, ' !∀#∃%&∋()*+,−./0123456789:;<=>?'],
  [0x40, '≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_'],
  [0x60, '‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}~'],
  [0xa0, '€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…'],
  [0xbf, '↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑'],
  [0xf1, '〉∫'],
]

/** What offices use of them; pictures of things stay without a sign, and are named. */
const WINGDINGS: readonly Row[] = [
  [0x22, '✂✁'],
  [0x28, '☎✆✉'],
  [0x3e, '✇✍'],
  [0x41, '✌'],
  [0x45, '☜☞☝☟'],
  [0x4a, '☺'],
  [0x4c, '☹'],
  [0x51, '✈☼'],
  [0x6c, '●❍■□□❑❒◆◆◆❖'],
  [0x80, '⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿'],
  [0x9e, '·•▪○'],
  [0xa4, '◉◎'],
  [0xa7, '▪□'],
  [0xab, '★'],
  [0xb5, '✪✰'],
  [0xd8, '➢'],
  [0xdc, '➲'],
  [0xdf, '←→↑↓↖↗↙↘'],
  [0xe8, '➔'],
  [0xef, '⇦⇨⇧⇩⬄⇳'],
  [0xfb, '✗✓☒☑'],
]

const WINGDINGS_2: readonly Row[] = [
  [0x4f, '✗✓☒☑☒☒'],
  [0x69, '⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿'],
  [0x95, '·•●●○'],
  [0x9d, '⊙◉'],
  [0xa1, '▪■□'],
  [0xa8, '▣'],
  [0xae, '◆◇'],
  [0xb1, '◈'],
  [0xf8, '※⁂'],
]

const WINGDINGS_3: readonly Row[] = [
  [0x21, '←→↑↓↖↗↙↘'],
  [0x70, '▲▼△▽◀▶◁▷◣◢◤◥'],
]

const WEBDINGS: readonly Row[] = [
  [0x33, '◀▶▲▼'],
  [0x3c, '■●'],
  [0x61, '✓'],
  [0x63, '□'],
  [0x67, '■'],
  [0x6e, '●'],
  [0x72, '✗?'],
]

const FONTS: ReadonlyMap<string, ReadonlyMap<number, string>> = new Map(
  Object.entries({
    symbol: SYMBOL,
    wingdings: WINGDINGS,
    'wingdings 2': WINGDINGS_2,
    'wingdings 3': WINGDINGS_3,
    webdings: WEBDINGS,
  }).map(([name, rows]) => [name, tableOf(rows)]),
)

function tableOf(rows: readonly Row[]): Map<number, string> {
  return new Map(
    rows.flatMap(([first, signs]) =>
      [...signs].flatMap((sign, index): [number, string][] =>
        sign === ' ' && first + index !== 0x20 ? [] : [[first + index, sign]],
      ),
    ),
  )
}

/** Whether a font has signs in place of letters. */
export function isSymbolFont(font: string): boolean {
  return FONTS.has(font.trim().toLowerCase())
}

/** Word shifts the codes of such a font to U+F000 (ECMA-376-1, 17.3.3.30). */
const SHIFT = 0xf000
/** Beyond it are characters that the font doesn't have, such as Han: they are shown in another. */
const LAST_CODE = 0xff

/** A character that only a symbol font can show. */
export function isShifted(code: number): boolean {
  return code >= SHIFT && code <= SHIFT + LAST_CODE
}

/**
 * What a character shows in a symbol font: a sign of Unicode, itself where the font can't have it, or
 * null where no sign is known.
 */
export function signOf(font: string, code: number): string | null {
  const own = isShifted(code) ? code - SHIFT : code
  if (own > LAST_CODE) return String.fromCodePoint(code)
  if (own === 0x20) return ' '
  return FONTS.get(font.trim().toLowerCase())?.get(own) ?? null
}
