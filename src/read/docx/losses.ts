import type { Problem } from '../../model/problem.ts'

/** What a .docx can hold that is not in the text as Word shows it, by the code of its problem. */
export type Loss =
  | 'docx-automatic-numbers'
  | 'docx-picture'
  | 'docx-symbol'
  | 'docx-formula'
  | 'docx-ruby'
  | 'docx-insertion'

const SENTENCES: Record<Loss, (count: number) => string> = {
  'docx-automatic-numbers': (count) =>
    `Not read yet: the numbers or bullets that Word itself makes for ${counted(count, 'paragraph')}; in Word, select all and convert automatic numbers to text.`,
  'docx-picture': (count) =>
    `Left out: ${counted(count, 'picture')} linked, drawn by Office or in a format that browsers don't show; in Word, insert PNG or JPEG instead.`,
  'docx-symbol': (count) =>
    `Left out: ${counted(count, 'sign')} from a symbol font; in Word, type ordinary characters instead.`,
  'docx-formula': (count) =>
    `Read as a row of characters: ${counted(count, 'formula')}; where that is not enough, insert a picture instead.`,
  'docx-ruby': (count) =>
    `Left out: the reading above ${counted(count, 'word')}; where it matters, type it in brackets.`,
  'docx-insertion': (count) =>
    `Left out: ${counted(count, 'inserted file')}; open the document in Word and save it once more.`,
}

function counted(count: number, noun: string): string {
  return count === 1 ? `1 ${noun}` : `${count} ${noun}s`
}

/** One warning for each kind of loss, however often it was met. */
export function problemsOf(losses: ReadonlyMap<Loss, number>): Problem[] {
  return (Object.keys(SENTENCES) as Loss[]).flatMap((code): Problem[] => {
    const count = losses.get(code)
    return count ? [{ severity: 'warning', code, message: SENTENCES[code](count) }] : []
  })
}
