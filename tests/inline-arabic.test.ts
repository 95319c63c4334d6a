import { expect, test } from 'vitest'
import { toOutline } from '../src/lectern.ts'
import { sourceOf } from './print.ts'

/** The labels inside the paragraph of the first section. */
function inlineOf(paragraph: string): string[] {
  const { value } = toOutline(
    sourceOf(`守则\n一、开门\n${paragraph}\n二、关门\n把门窗都关好，灯也关上。\n`),
  )
  const { text } = value.document
  return (value.sections[0]?.children ?? []).flatMap(({ number, inline }) =>
    number && inline ? [text.slice(number.start, number.end)] : [],
  )
}

test.each([
  ['值班的人分两组。1.东组管楼下的阅览室；2.西组管楼上的书库。', ['1.', '2.']],
  ['要带三样：１．身份证明；２．照片一张；３．押金。', ['１．', '２．', '３．']],
  ['报名要带的有1.身份证复印件2.近期照片3.押金收据，缺一不可。', ['1.', '2.', '3.']],
  ['日常的事包括1.1开窗通风1.2整理书架1.3登记借还。', ['1.1', '1.2', '1.3']],
  ['先后有别：1、先开窗通风；2、再擦桌椅。', ['1、', '2、']],
])('%s counts inside of the paragraph', (paragraph, labels) => {
  expect(inlineOf(paragraph)).toEqual(labels)
})

test.each([
  '上月借书增长：2.5个百分点；1.3万册次。',
  '要带身份证1.份和照片2.张。',
  '见附件1.名单附件2.清单附件3.说明。',
  '书库面积由1.1亩扩到1.2亩，再扩到1.3亩。',
  '座位按1、2、3排列，先到的人先坐。',
  '从第1.阅览室到第2.书库，都要通风。',
])('%s counts nothing', (paragraph) => {
  expect(inlineOf(paragraph)).toEqual([])
})
