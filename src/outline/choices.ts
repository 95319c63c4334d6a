/** A. 满意   B. 一般   C. 不满意: the answers of a question in one line, which are no items of a list. */
export function isChoices(words: string): boolean {
  return CHOICES.test(words)
}

const CHOICES =
  /^[（(]?[AＡ][.．、)）]\s*\S.*?[\s\u3000]{1,}[（(]?[BＢ][.．、)）]\s*\S|^□\s?\S.*[\s\u3000]□\s?\S/
