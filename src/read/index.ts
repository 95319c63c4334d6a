import type { Document, Source } from '../model/document.ts'
import { type Checked, UnusableInput } from '../model/problem.ts'
import type { Body } from './body.ts'
import { decode, type Encoding } from './decode.ts'
import { readDocx } from './docx/index.ts'
import { takeFront } from './front.ts'
import { languageOf } from './language.ts'
import { readMarkdown } from './markdown.ts'
import { readPlain } from './plain.ts'

export { ENCODINGS, type Encoding } from './decode.ts'

/** One reader a format; the key is the file's extension in lower case. */
const READERS: Record<string, (source: Source, encoding?: Encoding) => Checked<Body>> = {
  txt: ({ bytes }, encoding) => ({ value: readPlain(decode(bytes, encoding)), problems: [] }),
  md: (source, encoding) => readMarkdown(decode(source.bytes, encoding), source),
  docx: ({ bytes }) => readDocx(bytes),
}

/** The extensions of the files that can be read, without the dot. */
export const FORMATS = Object.keys(READERS)

/**
 * A file → what was written in it.
 * @throws UnusableInput, in a sentence that begins with the file's name, when there is no text to be had.
 */
export function read(source: Source, encoding?: Encoding): Checked<Document> {
  const reader = READERS[/\.([a-z]+)$/i.exec(source.name)?.[1]?.toLowerCase() ?? '']
  try {
    if (!reader) {
      throw new UnusableInput(`has no ending that tells its format; known are ${known()}.`)
    }
    const { value: body, problems } = reader(source, encoding)
    if (body.blocks.length === 0) throw new UnusableInput('holds no words.')
    const { front, blocks } = takeFront(body)
    const { text, marks, assets } = body
    return { value: { text, language: languageOf(text), front, blocks, marks, assets }, problems }
  } catch (error) {
    if (error instanceof UnusableInput) throw new UnusableInput(`${source.name} ${error.message}`)
    throw error
  }
}

function known(): string {
  return FORMATS.map((format) => `.${format}`).join(', ')
}
