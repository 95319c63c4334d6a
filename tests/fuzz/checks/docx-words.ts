import { strFromU8, unzipSync } from 'fflate'
import { Parser } from 'htmlparser2'

/** Elements whose words a reader doesn't see, or sees another way. */
const UNSEEN = new Set(['w:del', 'w:moveFrom', 'w:rt', 'mc:Fallback', 'w:instrText'])

/** The visible words of a package's main part, by its elements alone; '' where there is none to be had. */
export function docxWords(bytes: Uint8Array): string {
  const words: string[] = []
  const open: string[] = []
  const parser = new Parser(
    {
      onopentagname: (name) => open.push(name),
      onclosetag: () => open.pop(),
      ontext(text) {
        if (open.at(-1) === 'w:t' && !open.some((name) => UNSEEN.has(name))) words.push(text)
      },
    },
    { xmlMode: true },
  )
  try {
    const part = unzipSync(bytes)['word/document.xml']
    if (part) parser.end(strFromU8(part))
  } catch {
    // What can't be opened is refused by the reader, or is its fault to find.
  }
  return words.join('')
}
