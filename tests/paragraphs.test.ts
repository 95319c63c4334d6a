import { expect, test } from 'vitest'
import { read } from '../src/lectern.ts'
import { casesIn } from './cases.ts'
import { printBlocks, printFront, sourceOf } from './print.ts'

for (const { file, name, input, expected } of casesIn('paragraphs')) {
  test(`${file}: ${name}`, () => {
    const { value, problems } = read(sourceOf(input))
    const told = problems.map(({ line, code }) => `${line}: ${code}`)
    expect([...printFront(value), ...printBlocks(value), ...told].join('\n')).toBe(expected)
  })
}

test('a page that ends with a form feed: its running heads are left out of the sentence they part', () => {
  const page = (number: number, words: string) =>
    `The Rules of the Room\n\n${words}\n\n\n[Page ${number}]\n\f`
  const half = 'The readers who come here in the morning sit by the window, and'
  const rest = 'those who come in the afternoon sit by the stove and read aloud.'
  const lines = `${half}\n${'the keeper brings them tea and cakes from the kitchen below, so\n'.repeat(6)}`
  const text = [1, 2, 3, 4].map((number) => page(number, `${lines}${half}`)).join('') + rest
  const { value, problems } = read(sourceOf(text))
  const words = printBlocks(value).join('\n')
  expect(words).not.toMatch(/Page|Rules/)
  expect(value.blocks).toHaveLength(1)
  expect(problems.map(({ code }) => code)).toEqual(['furniture-left', 'furniture-left'])
})

test('a file on one line: its paragraphs begin at two ideographic spaces or a tab', () => {
  const long = '大家一起把院子管好，'.repeat(30)
  const { value } = read(
    sourceOf(
      `院子工作报告\t——2024年3月1日在大会上　　 管理员老周各位代表：　　${long}　　一、打扫　　${long}`,
    ),
  )
  expect(printFront(value)).toEqual([
    'title: 院子工作报告',
    'subtitle: ——2024年3月1日在大会上',
    'byline: 管理员老周',
    'salutation: 各位代表：',
  ])
  expect(value.blocks).toHaveLength(3)
})
