import fc from 'fast-check'
import { toDeck, toOutline } from '../../../src/lectern.ts'
import { DENSITIES } from '../../../src/model/deck.ts'
import { LAYOUTS } from '../../../src/model/layouts.ts'
import { UnusableInput } from '../../../src/model/problem.ts'
import { sha256 } from '../../../src/publish/deck/decktext.ts'
import { serialize } from '../../../src/script/index.ts'
import { pairBytes } from '../pair.ts'
import type { Samples } from '../samples.ts'
import { markdown } from './markdown.ts'
import { mutated } from './mutate.ts'
import { texts } from './text.ts'
import { odd, phrase } from './words.ts'

const LINES = [
  '## 院子',
  '# 院子',
  '## 甲 // 乙 {.points}',
  '## {#s1 .cards part=2/3}',
  ':::',
  'Note:',
  '备注：',
  '> 甲',
  '- **甲：** 乙',
  '- [1.] 甲',
  '  丙',
  '| 甲 | 乙 |',
  '| - | - |',
  '| {none} |',
  '| < | ^ |',
  '![图](no.png)',
  '<!-- 甲',
  '-->',
  '{@1-9}',
  '{@0}',
  '[甲]{@3}',
  '1. 甲',
  '---',
  '```',
  'lectern: 1',
  'source: a.txt',
  'theme: x',
  'density: full',
  'lang: ja',
  'style: ../x.css',
  'logo: /etc/passwd',
  'footer: 甲',
  'steps: true',
  'sha256: 0',
  '{.opening}',
  '{.closing}',
  '{foo=bar}',
  '\\',
  '[甲](javascript:x)',
  '<b onclick=x>甲</b>',
]

const line = fc.oneof(
  fc.constantFrom(...LINES),
  fc.constantFrom(...LAYOUTS).map((layout) => `::: ${layout}`),
  fc.constantFrom(...LAYOUTS).map((layout) => `## 甲 {.${layout}}`),
  phrase.map((words) => `- ${words}`),
  phrase,
)
const lines = fc.array(line, { minLength: 1, maxLength: 3 }).map((all) => `\n${all.join('\n')}\n`)

/** The deck file of a document; null where there is none. */
function deckOf(name: string, source: string, density: (typeof DENSITIES)[number]): string | null {
  const bytes = new TextEncoder().encode(source)
  try {
    const { value: outline } = toOutline({ name, bytes })
    const reference = { name, sha256: sha256(bytes) }
    return serialize(
      toDeck(outline, { density, theme: 'official', source: reference }),
      outline.document,
    )
  } catch (error) {
    if (error instanceof UnusableInput) return null
    throw error
  }
}

/** Deck files over their documents: as Lectern writes them, and then changed; or from nothing. */
export function decks(samples: Samples): fc.Arbitrary<Uint8Array> {
  const document = fc.oneof(
    fc.tuple(fc.constant('a.txt'), texts(samples)),
    fc.tuple(fc.constant('a.md'), markdown(samples)),
  )
  const changed = fc
    .tuple(document, fc.constantFrom(...DENSITIES))
    .chain(([[name, source], density]) => {
      const deck = deckOf(name, source, density)
      const over =
        deck === null
          ? soup
          : fc.oneof(
              { weight: 1, arbitrary: fc.constant(deck) },
              { weight: 9, arbitrary: wholly(deck) },
            )
      return over.map((one) => pairBytes({ name, source, over: one }))
    })
  return changed
}

/** The whole deck with changes in it: a stretch of one is no deck. */
const wholly = (deck: string) => {
  const [, front = '', body = ''] = /^(---\n[\s\S]*?\n---\n)([\s\S]*)$/.exec(deck) ?? []
  return fc.oneof(
    { weight: 6, arbitrary: mutated([body], lines).map((own) => front + own) },
    { weight: 1, arbitrary: mutated([deck], lines) },
  )
}

const soup = fc
  .array(fc.oneof(lines, line, odd), { maxLength: 20 })
  .map((all) => `---\nlectern: 1\nsource: a.txt\n---\n${all.join('\n')}`)
