import { readFileSync } from 'node:fs'
import { Converter } from 'opencc-js/cn2t'
import { describe, expect, test } from 'vitest'
import { toOutline } from '../src/lectern.ts'
import { simplified } from '../src/numbering/simplified.ts'
import { docx, p, r } from './docx-parts.ts'
import { printOutline, sourceOf } from './print.ts'

const word = (...lines: string[]) => ({
  name: 'case.docx',
  bytes: docx(lines.map((line) => p(r(line))).join('')),
})

describe('what was pasted from a page of the web, or typed beside the text', () => {
  test('the words of a page stand outside of the document in Word too', () => {
    const printed = printOutline(
      toOutline(
        word(
          '当前位置：',
          '首页',
          '>',
          '通知公告',
          '渡口工作总结',
          '来源：',
          '河务科',
          '【字体：',
          '大',
          '小',
          '】',
          '各位同事：',
          '一、今年的工作',
          '今年修了两座码头，全部按期完工。',
          '二、明年的打算',
          '明年再修一座。',
          '【打印本页】',
        ),
      ),
    )
    expect(printed).toBe(`title: 渡口工作总结
salutation: 各位同事：
一、 今年的工作
  | 今年修了两座码头，全部按期完工。
二、 明年的打算
  | 明年再修一座。
1: furniture-left`)
  })

  test('a table of contents that no field makes, and notes at the end', () => {
    const printed = printOutline(
      toOutline(
        word(
          '渡口管理手册',
          '1 总则',
          '1.1 目的',
          '2 开放',
          '2.1 时间',
          '1 总则',
          '1.1 目的',
          '本手册说明渡口怎样管理。',
          '2 开放',
          '2.1 时间',
          '每天六点起开放[1]。',
          '注释',
          '[1]大雾时除外。',
        ),
      ),
    )
    expect(printed).toBe(`title: 渡口管理手册
1 总则
  1.1 目的
    | 本手册说明渡口怎样管理。
2 开放
  2.1 时间
    | 每天六点起开放[1]。
2: furniture-left
12: furniture-left`)
  })

  test('in Markdown, and in English', () => {
    const text =
      'Home > Library > Rules\n\n# Rules of the Reading Room\n\n## 1. Hours\n\nThe room opens at eight.\n\n## 2. Silence\n\nNobody talks.\n\nShare\n\nPrint\n'
    expect(
      printOutline(toOutline(sourceOf(text, 'rules.md'))),
    ).toBe(`title: Rules of the Reading Room
1. Hours
  | The room opens at eight.
2. Silence
  | Nobody talks.
1: furniture-left`)
  })
})

describe('traditional characters', () => {
  const SIMPLE =
    '上一篇：防汛通知\n发布时间：2026年5月2日\n防汛工作报告\n各位代表：\n第一个问题：河堤怎样修。河堤年年要修，今年先修西段。\n第二个问题：人手怎样安排。各组轮流值守，遇雨加班。\n'

  test('are read as simplified ones are', () => {
    const convert = Converter({ from: 'cn', to: 't' })
    const read = (text: string) => printOutline(toOutline(sourceOf(text)))
    expect(read(convert(SIMPLE))).toBe(convert(read(SIMPLE)))
    expect(read(SIMPLE)).toContain('salutation: 各位代表：\n第一个问题： 河堤怎样修')
  })

  const RULES = [
    'read/contents',
    'read/front/index',
    'read/front/kinds',
    'read/front/glued',
    'read/plain/web',
    'read/plain/furniture',
    'outline/closing',
    'outline/pauses',
  ]

  test.each(RULES)('every word that src/%s.ts looks for is known in them', (name) => {
    const source = readFileSync(new URL(`../src/${name}.ts`, import.meta.url), 'utf8')
    const code = source.replace(/^\s*(?:\/\/|\/?\*).*$/gm, '')
    const convert = Converter({ from: 'cn', to: 't' })
    const missing = [...new Set(code.match(/[\u4e00-\u9fff]/g) ?? [])].filter(
      (sign) => simplified(convert(sign)) !== simplified(sign),
    )
    expect(missing).toEqual([])
  })
})
