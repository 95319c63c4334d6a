import fc from 'fast-check'
import type { Samples } from '../samples.ts'
import { mutated } from './mutate.ts'
import { label, lineEnd, odd, phrase } from './words.ts'

const join = (parts: readonly string[]) => parts.join('')

/** Signs that mean something to a reader of Markdown. */
const SIGNS = [
  '**',
  '*',
  '_',
  '__',
  '~~',
  '`',
  '``',
  '\\',
  '[',
  ']',
  '(',
  ')',
  '![',
  '](x)',
  '<',
  '>',
  '|',
  '#',
  '- ',
  '+ ',
  '3. ',
  '> ',
  '    ',
  '\t',
  '---',
  '===',
  '```',
  '~~~',
  ':',
  '^',
  '[^1]',
  '[^1]: ',
  '{#a .b}',
  '<br>',
  '<sup>',
  '</sup>',
  '<sub>',
  '</sub>',
  '<details>',
  '</details>',
  '<table>',
  '<tr>',
  '<td>',
  '</td>',
  '</table>',
  '<!--',
  '-->',
  '<?',
  '<![CDATA[',
  '&mdash;',
  '&#x4e00;',
  '$$',
  '$x^2$',
  '[x] ',
  '[ ] ',
  '!',
  '<a href="javascript:x">',
  '<https://example.org>',
  ':::',
]

const inline = fc.oneof(
  { weight: 6, arbitrary: phrase },
  { weight: 1, arbitrary: phrase.map((words) => `**${words}**`) },
  { weight: 1, arbitrary: phrase.map((words) => `*${words}*`) },
  { weight: 1, arbitrary: phrase.map((words) => `~~${words}~~`) },
  { weight: 1, arbitrary: phrase.map((words) => `\`${words}\``) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        phrase,
        fc.constantFrom(
          'https://example.org',
          'javascript:x',
          'data:text/html,x',
          '#a',
          'a.md',
          '<a b>',
          '//x',
          'JAVASCRIPT&colon;x',
          '\tjavascript:x',
        ),
      )
      .map(([words, to]) => `[${words}](${to} "标题")`),
  },
  { weight: 1, arbitrary: phrase.map((words) => `![${words}](no.png)`) },
  { weight: 1, arbitrary: phrase.map((words) => `10<sup>${words}</sup>`) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('[^1]', '[^注]', '[a]', '[a][]', '<br>', '\\\n', '  \n'),
  },
  { weight: 2, arbitrary: fc.constantFrom(...SIGNS) },
  { weight: 1, arbitrary: odd },
)
const words = fc.array(inline, { minLength: 1, maxLength: 4 }).map(join)

const heading = fc
  .tuple(
    fc.integer({ min: 1, max: 7 }),
    fc.oneof(label, fc.constant('')),
    words,
    fc.constantFrom('', ' {#a}', ' ##'),
  )
  .map(([level, one, text, end]) => `${'#'.repeat(level)} ${one}${text}${end}`)

const item = fc
  .tuple(
    fc.constantFrom('', '  ', '   ', '    ', '        '),
    fc.constantFrom('- ', '* ', '1. ', '2) ', '10. ', '- [ ] ', '- [x] ', '> ', '> > ', ': ', '-'),
    words,
  )
  .map(join)

const table = fc
  .tuple(
    fc.integer({ min: 1, max: 4 }),
    fc.array(words, { maxLength: 9 }),
    fc.constantFrom('-', ':-:', '---', '-:'),
  )
  .map(([columns, all, rule]) => {
    const cells = all.map((one) => one.replace(/[\r\n|]/g, ''))
    const rows = [cells.slice(0, columns), Array.from({ length: columns }, () => rule)]
    for (let at = columns; at < cells.length; at += columns)
      rows.push(cells.slice(at, at + columns))
    return rows.map((row) => `| ${row.join(' | ')} |`).join('\n')
  })

const fenced = fc
  .tuple(
    fc.constantFrom('```', '~~~', '````'),
    fc.constantFrom('', 'js', 'mermaid', 'math {a=b}'),
    words,
    fc.boolean(),
  )
  .map(([fence, name, text, closed]) => `${fence}${name}\n${text}\n${closed ? fence : ''}`)

const note = words.map((text) => `[^1]: ${text}`)
const html = fc
  .tuple(
    fc.constantFrom(
      'div',
      'table',
      'details',
      'p',
      'ul',
      'script',
      'style',
      'svg',
      'iframe',
      'center',
    ),
    words,
    fc.boolean(),
  )
  .map(([tag, text, closed]) => `<${tag}>\n${text}${closed ? `</${tag}>` : ''}`)
const cell = fc
  .tuple(
    fc.constantFrom('td', 'th'),
    fc.constantFrom(
      '',
      ' rowspan="2"',
      ' colspan="3"',
      ' rowspan=0',
      ' colspan="99999999"',
      ' rowspan="-1" colspan=x',
    ),
    fc.oneof(
      words,
      fc.constantFrom('', '<br>', '<p>甲</p><p>乙</p>', '<table><tr><td>内</td></tr></table>'),
    ),
    fc.boolean(),
  )
  .map(([tag, spans, text, closed]) => `<${tag}${spans}>${text}${closed ? `</${tag}>` : ''}`)
const htmlTable = fc
  .array(fc.array(cell, { maxLength: 4 }), { maxLength: 4 })
  .map((rows) => `<table>${rows.map((row) => `<tr>${join(row)}</tr>`).join('\n')}</table>`)

const YAML = [
  '甲',
  '2026-05-03',
  '[甲, 乙]',
  '{a: 甲}',
  '"\\ud800甲"',
  '"甲\\n乙"',
  '|\n  甲\n  乙',
  '>-\n  甲\n  乙',
  '&a 甲',
  '*a',
  '12',
  'null',
  '~',
  "'甲'",
  '"甲"',
  '甲 # 乙',
  '<b>甲</b>',
  '**甲**',
  '第一章 院子',
]
const front = fc
  .tuple(
    fc.array(
      fc.tuple(
        fc.constantFrom('title', 'subtitle', 'author', 'date', 'lang', '题目', 'x', 'lectern'),
        fc.oneof(phrase, fc.constantFrom(...YAML)),
      ),
      { maxLength: 4 },
    ),
    fc.boolean(),
  )
  .map(([fields, closed]) => {
    const lines = fields.map(([key, text]) => `${key}: ${text}\n`)
    return `---\n${join(lines)}${closed ? '---' : ''}`
  })

const block = fc.oneof(
  { weight: 4, arbitrary: heading },
  { weight: 4, arbitrary: words },
  { weight: 4, arbitrary: item },
  { weight: 1, arbitrary: table },
  { weight: 1, arbitrary: fenced },
  { weight: 1, arbitrary: note },
  { weight: 1, arbitrary: html },
  { weight: 1, arbitrary: htmlTable },
  { weight: 1, arbitrary: fc.tuple(words, words).map(([one, other]) => `${one}\n: ${other}`) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '---',
      '===',
      '[a]: https://example.org "甲"',
      '> [!NOTE]',
      '<!-- 甲 -->',
      '*[a]: 甲',
      '[TOC]',
      '\\newpage',
    ),
  },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom('    ', '\t'), words).map(join) },
)

const written = fc
  .tuple(
    fc.option(front, { freq: 6, nil: '' }),
    fc.array(fc.tuple(block, lineEnd).map(join), { maxLength: 9 }),
  )
  .map(([head, blocks]) => (head === '' ? '' : `${head}\n`) + blocks.join(''))

/** Deeper than anybody writes. */
const deep = fc
  .tuple(
    fc.constantFrom('> ', '- ', '1. ', '  ', '[', '**', '<b>', '(', '`', '<div>\n', '> - '),
    fc.integer({ min: 2, max: 120 }),
    words,
  )
  .map(([sign, times, text]) => `# 院子\n\n${sign.repeat(times)}${text}`)

const soup = fc
  .array(fc.oneof(fc.constantFrom(...SIGNS), fc.constantFrom(...SIGNS), phrase, lineEnd, odd), {
    maxLength: 30,
  })
  .map(join)

/** Markdown. */
export function markdown({ markdown: samples, texts }: Samples): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 5, arbitrary: written },
    { weight: 3, arbitrary: mutated(samples, fc.oneof(fc.constantFrom(...SIGNS), block)) },
    { weight: 1, arbitrary: mutated(texts, fc.constantFrom(...SIGNS)) },
    { weight: 3, arbitrary: soup },
    { weight: 1, arbitrary: deep },
  )
}
