import type fc from 'fast-check'
import { checkDeck } from './checks/deck.ts'
import { docxWords } from './checks/docx-words.ts'
import { LETTERS, wantedOfText } from './checks/letters.ts'
import { checkSource } from './checks/source.ts'
import { checkTheme } from './checks/theme.ts'
import { corrections } from './inputs/corrections.ts'
import { decks } from './inputs/deck.ts'
import { packages } from './inputs/docx.ts'
import { markdown } from './inputs/markdown.ts'
import { encoded, texts } from './inputs/text.ts'
import { themes } from './inputs/theme.ts'
import { pairIn } from './pair.ts'
import type { Samples } from './samples.ts'

export const KINDS = ['text', 'markdown', 'docx', 'deck', 'corrections', 'theme'] as const
export type Kind = (typeof KINDS)[number]

/** How inputs of a kind are made and tried. An input is one file, whatever the kind. */
interface Trial {
  /** What the name of such a file ends with, without the dot. */
  ending: string
  inputs(samples: Samples): fc.Arbitrary<Uint8Array>
  /** Throws what is wrong. `room` is a folder to write into. */
  check(bytes: Uint8Array, room: string): void
}

export const TRIALS: Readonly<Record<Kind, Trial>> = {
  text: {
    ending: 'txt',
    inputs: (samples) => encoded(texts(samples)),
    check: (bytes) => checkSource({ source: { name: 'a.txt', bytes }, ...ofText(bytes) }),
  },
  markdown: {
    ending: 'md',
    inputs: (samples) => encoded(markdown(samples)),
    check: (bytes) => checkSource({ source: { name: 'a.md', bytes }, ...ofMarkdown(bytes) }),
  },
  docx: {
    ending: 'docx',
    inputs: packages,
    check: (bytes) =>
      checkSource({
        source: { name: 'a.docx', bytes },
        wanted: { text: docxWords(bytes), signs: LETTERS },
        known: null,
      }),
  },
  deck: {
    ending: 'deck',
    inputs: decks,
    check: (bytes, room) => checkDeck(pairIn(bytes), room),
  },
  corrections: {
    ending: 'corrections',
    inputs: corrections,
    check: (file) => {
      const { name, source, over } = pairIn(file)
      const bytes = new TextEncoder().encode(source)
      checkSource({
        source: { name, bytes },
        corrections: { name: `${name}.lectern.yml`, yaml: over },
        ...(name.endsWith('.md') ? ofMarkdown(bytes) : ofText(bytes)),
      })
    },
  },
  theme: {
    ending: 'css',
    inputs: themes,
    check: (bytes) => checkTheme(new TextDecoder().decode(bytes)),
  },
}

function ofText(bytes: Uint8Array) {
  const text = decoded(bytes)
  return { wanted: text === null ? null : wantedOfText(text), known: text }
}

function ofMarkdown(bytes: Uint8Array) {
  const text = decoded(bytes)
  const wanted = text === null ? null : { text, signs: LETTERS }
  // A character reference stands for another sign.
  return { wanted, known: text?.includes('&') ? null : text }
}

/** By its mark, or as UTF-8 where it is that; null in any other encoding, as one with zeros may be. */
function decoded(bytes: Uint8Array): string | null {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  if (bytes.includes(0)) return null
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
