/**
 * Text with its full-width letters, digits, brackets, colons and spaces made half-width, and its
 * half-width katakana full-width, character for character, so that an offset in one is an offset in the other. The full-width full stop and
 * comma stay: `1．5月` is the label 1． before 5月, `1.5月` a number.
 */
export function fold(text: string): string {
  if (!/[\u3000\uff08-\uff9d]/.test(text)) return text
  return text.replace(/[\u3000（）０-９：Ａ-Ｚａ-ｚ［］ｱ-ﾝ]/g, (sign) => sign.normalize('NFKC'))
}
