import { tests as examples } from 'commonmark-spec'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sliceOf } from '../src/model/span.ts'
import { PARSER } from '../src/read/markdown/parser.ts'
import { type Placed, parsePlaced } from '../src/read/markdown/positions.ts'

/** What a text or a token's content is in the source, where line ends and NUL may be other ones. */
const plain = (text: string) => text.replace(/\r\n?/g, '\n').replaceAll('\0', '\ufffd')

/** The characters of a token in the source. */
const wordsOf = (text: string, { parts }: Placed) =>
  plain(parts.map((part) => sliceOf(text, part)).join(''))

const MARKUP = new Set(['strong_open', 'strong_close', 'em_open', 'em_close', 's_open', 's_close'])

/** What is wrong with the places of inline tokens that follow each other. */
function faultsOf(text: string, tokens: readonly Placed[]): string[] {
  return tokens.flatMap((one, index) => {
    const { token, span, children } = one
    const slice = plain(sliceOf(text, span))
    const faults = faultsOf(text, children)
    const before = tokens[index - 1]?.span.end ?? span.start
    const gap = text.slice(before, span.start)
    // Between two tokens stands only what a list, a quotation or a table's \| puts there.
    if (span.start < before || !/^(?:[\s>]*|\\)$/.test(gap))
      faults.push(`gap ${JSON.stringify(gap)}`)
    const isRight = isTold(one, text, slice)
    return isRight ? faults : [...faults, `${token.type} ${JSON.stringify([slice, token.content])}`]
  })
}

/** Does the source say at a token's place what the token holds? */
function isTold(one: Placed, text: string, slice: string): boolean {
  const { token } = one
  switch (token.type) {
    case 'text':
    case 'html_inline':
      return wordsOf(text, one) === token.content
    case 'math_inline':
      return wordsOf(text, one) === token.content
    case 'text_special':
      return wordsOf(text, one) === token.markup
    case 'code_inline':
      return (
        wordsOf(text, one).replaceAll('\n', ' ').includes(token.content) &&
        slice.startsWith(token.markup) &&
        slice.endsWith(token.markup)
      )
    case 'softbreak':
    case 'hardbreak':
      return slice.includes('\n')
    case 'link_open':
      return slice === (token.markup === 'autolink' ? '<' : '[')
    case 'link_close':
      return slice.startsWith(token.markup === 'autolink' ? '>' : ']')
    case 'image':
      return slice.startsWith('![') && /[\])]$/.test(slice)
    case 'footnote_ref':
      return slice.startsWith('[^') && slice.endsWith(']')
    case 'note_inline':
      return slice.startsWith('^[') && slice.endsWith(']')
    default:
      return MARKUP.has(token.type) && slice === token.markup
  }
}

/** What is wrong with the places of all tokens of a text. */
function misplaced(text: string): string[] {
  return parsePlaced(PARSER, text, 0).flatMap((one) => {
    const { token, children } = one
    const faults = faultsOf(text, children)
    const isIn = /^(?:inline|fence|code_block|html_block|math_block)$/.test(token.type)
    // Spaces that a tab stands for have no characters of their own.
    const bare = (words: string) => words.replace(/^[ \t]+/gm, '').replace(/\n$/, '')
    const isTold = !isIn || bare(wordsOf(text, one)) === bare(token.content)
    return isTold
      ? faults
      : [...faults, `${token.type} ${JSON.stringify([wordsOf(text, one), token.content])}`]
  })
}

describe('every token is its own slice of the source', () => {
  test.each([
    ['as they are', (text: string) => text],
    ['with CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['in a quotation', (text: string) => text.replace(/^/gm, '> ')],
    ['in a list', (text: string) => `- ${text.replace(/\n(?=.)/g, '\n  ')}`],
  ])('the examples of the CommonMark specification, %s', (_name, made) => {
    const faults = examples.flatMap(({ markdown, number }) => {
      const found = misplaced(made(markdown.replaceAll('→', '\t')))
      return found.length > 0 ? [`${number}: ${found.join('; ')}`] : []
    })
    expect(faults).toEqual([])
    expect(examples.length).toBeGreaterThan(600)
  })

  const SIGNS = [
    ...[
      '*',
      '**',
      '_',
      '~~',
      '`',
      '``',
      '[',
      ']',
      '(',
      ')',
      '![',
      '](a.png)',
      '](b "c")',
      '<',
      '>',
    ],
    ...[
      '\\',
      '\\*',
      '&amp;',
      '&lt',
      '<b>',
      '</b>',
      '<br>',
      '<!-- c -->',
      '<https://a.org>',
      '$',
      '$$',
    ],
    ...['\n', '\n', '\n\n', '\r\n', '\r', '  \n', '\\\n', '\t', ' ', '    ', '\u3000', '\0'],
    ...[
      '# ',
      '## ',
      ' #',
      '- ',
      '1. ',
      '> ',
      '>',
      '```',
      '\n```\n',
      '---',
      '===',
      '|',
      '\\|',
      '|-|-|\n',
    ],
    ...[
      '[^1]',
      '[^1]: ',
      '^[',
      ': ',
      '[a]: b\n',
      '{#a}',
      '[x] ',
      ':::',
      '院子',
      '，',
      '。',
      'ab',
      '😀',
      '一、',
    ],
  ]

  test.each([
    ['\t# '],
    ['# ## # '],
    ['- **\n\t*'],
    ['- a\n\n\tb\n\n\t\tc\n'],
    ['| a |\n|-|\n| \\| |\n'],
  ])('%j, which once was misplaced', (text) => {
    expect(misplaced(text)).toEqual([])
  })

  test('whatever is typed', () => {
    const text = fc.array(fc.constantFrom(...SIGNS), { maxLength: 40 }).map((all) => all.join(''))
    fc.assert(
      fc.property(text, (words) => {
        expect(misplaced(words)).toEqual([])
      }),
      { numRuns: 3000 },
    )
  })

  test.each([
    ['| a | b \\| c |\n|-|-|\n| d | `e \\| f` | g |\n', ['a', 'b | c', 'd', 'e | f', 'g']],
    ['> # a # b #\n> \n> c\n> **d**\n', ['a # b', 'c', 'd']],
    ['1.  > a\n    > b *c*\n', ['a', 'b ', 'c']],
    ['&copy;a\\*b\n', ['&copy;', 'a', '\\*', 'b']],
  ])('%j', (text, expected) => {
    const found: string[] = []
    const visit = (one: Placed) => {
      const { type } = one.token
      if (/^(?:text|text_special|code_inline)$/.test(type) && one.parts.length > 0)
        found.push(wordsOf(text, one).replaceAll('`', ''))
      one.children.forEach(visit)
    }
    parsePlaced(PARSER, text, 0).forEach(visit)
    expect(found.filter((words) => words !== '')).toEqual(expected)
  })
})
