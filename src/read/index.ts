import { isFootnote } from '../model/blocks.ts'
import type { Document, Source } from '../model/document.ts'
import { type Checked, UnusableInput } from '../model/problem.ts'
import { prefixed } from '../model/said.ts'
import { shownText } from '../model/shown.ts'
import { withAligned } from './aligned.ts'
import { withoutApart } from './apart.ts'
import type { Body } from './body.ts'
import { withBoldLines } from './bold-lines.ts'
import { withCapitals } from './capitals.ts'
import { withCaptions } from './captions.ts'
import { readDocx } from './docx/index.ts'
import { decode } from './encoding/decode.ts'
import type { Encoding } from './encoding/detect.ts'
import { inspect } from './encoding/inspect.ts'
import { endingOf, foreignFormat } from './foreign.ts'
import { withGiven } from './front/given.ts'
import { takeFront } from './front/index.ts'
import { isTraditional, languageOf } from './language.ts'
import { readMarkdown } from './markdown/index.ts'
import { withNamedParts } from './named-parts.ts'
import { withoutPasted } from './pasted.ts'
import { readPlain } from './plain/index.ts'
import { unreadable } from './refused.ts'
import { withSetOff } from './set-off.ts'
import { withHeadsOfLists, withSignLed } from './sign-led.ts'
import { unparted } from './unparted.ts'

export { applyFront, frontChanges } from './corrections/apply.ts'
export { readCorrections } from './corrections/index.ts'
export { decode } from './encoding/decode.ts'
export { ENCODINGS, type Encoding } from './encoding/detect.ts'
export { endingOf, isForeignDocument, isOwnerFile } from './foreign.ts'
export { isTraditional, languageOf } from './language.ts'
export { pictureType, sizeOf } from './markdown/picture.ts'

/** One reader a format; the key is the file's extension in lower case. */
const READERS: Record<string, (source: Source, encoding?: Encoding) => Checked<Body>> = {
  txt: ({ bytes }, encoding) => decoded(bytes, encoding, readPlain),
  md: (source, encoding) => decoded(source.bytes, encoding, (text) => readMarkdown(text, source)),
  docx: ({ bytes }) => readDocx(bytes),
}

/** The extensions of the files that can be read, without the dot. */
export const FORMATS = Object.keys(READERS)

/**
 * A file → what was written in it.
 * @throws UnusableInput, in a sentence that begins with the file's name, when there is no text to be had.
 */
export function read(source: Source, encoding?: Encoding): Checked<Document> {
  try {
    const reader = readerOf(source)
    const { value: body, problems } = reader(source, encoding)
    if (body.blocks.length === 0) throw unreadable((said) => said.noWords())
    const { own, parted, problems: pasted } = partedOf(body, endingOf(source.name))
    const typed = withSetOff(body.text, own.length > 0 ? own : parted)
    const led = withHeadsOfLists(body.text, withSignLed(body.text, typed))
    const named = withCapitals(body.text, withNamedParts(body.text, led))
    const all = withBoldLines(body.text, named, body.marks)
    const taken = takeFront({ ...body, blocks: all })
    const { front, blocks } = body.front ? withGiven(body.text, all, taken, body.front) : taken
    const { text, marks, assets } = body
    const language = languageOf(sampleOf(body))
    const script =
      language === 'zh-Hans' && isTraditional(text) ? { isTraditional: true as const } : {}
    const omitted = body.omitted?.length ? { omitted: body.omitted } : {}
    // Notes stand behind the text, and say nothing of what stands above it.
    const notes = own.length > 0 ? parted.filter(isFootnote) : []
    const whole = [...blocks, ...notes]
    const value = { text, language, ...script, front, blocks: whole, marks, assets, ...omitted }
    return { value, problems: [...problems, ...pasted] }
  } catch (error) {
    if (error instanceof UnusableInput) {
      throw new UnusableInput(prefixed(`${source.shown ?? source.name} `, error.sentence))
    }
    throw error
  }
}

/** The blocks of a body as paragraphs, tables and captions; `own` without what stands apart from the text. */
function partedOf({ text, blocks, captions }: Body, ending: string) {
  const cut = unparted(text, blocks)
  // Text files have theirs taken out by lines, where there are lines.
  const isDone = ending === 'txt' && cut.length === blocks.length
  const pasted = isDone ? { own: cut, problems: [] } : withoutPasted(text, cut)
  const parted = withCaptions(text, withAligned(text, pasted.own), captions)
  return { own: withoutApart(text, parted), parted, problems: pasted.problems }
}

/** So much of the words tells what they are written in, in UTF-16 units. */
const SAMPLE = 100_000

/** What a reader sees of a text, code left out: tags and addresses are no English. */
function sampleOf({ text, marks, blocks }: Body): string {
  const words: string[] = []
  let length = 0
  for (const block of blocks) {
    if (length >= SAMPLE) break
    if (block.type === 'paragraph' && block.code) continue
    words.push(shownText({ text, marks }, block.span))
    length += words.at(-1)?.length ?? 0
  }
  return length > 0 ? words.join('\n') : text
}

/** The decoded text, read; with what is amiss in the text itself. */
function decoded(
  bytes: Uint8Array,
  encoding: Encoding | undefined,
  reader: (text: string) => Checked<Body>,
): Checked<Body> {
  const found = decode(bytes, encoding)
  const amiss = inspect(found, languageOf(found.text))
  const { value, problems } = reader(found.text)
  return { value, problems: [...amiss, ...problems] }
}

/** The reader for a file's ending, unless its content or its name tell of another format. */
function readerOf({ name, bytes }: Source): (typeof READERS)[string] {
  const ending = endingOf(name)
  const reader = Object.hasOwn(READERS, ending) ? READERS[ending] : undefined
  const foreign = foreignFormat(name, bytes)
  // What is amiss in a package is known where it is opened.
  const isPackage = foreign === 'docx' || foreign === 'zip'
  if (foreign && !(isPackage && ending === 'docx'))
    throw unreadable((said) => said.foreign(foreign))
  if (reader) return reader
  throw unreadable((said) => (ending === '' ? said.noEnding(FORMATS) : said.unknownEnding(FORMATS)))
}
