import { expect, test } from 'vitest'
import type { Document } from '../src/model/document.ts'
import { audit } from '../src/publish/report/audit.ts'
import { markedDocument } from './marked.ts'

/** A page that shows each part of the text as these words. */
const page = (...spans: { span: { start: number; end: number }; text: string }[]) => ({
  spans,
  stray: [],
  written: [],
})

test('words that are not those of their place are invented', () => {
  const document = markedDocument('每天扫地')
  const span = { start: 0, end: 4 }
  expect(audit(document, [page({ span, text: '每天扫地' })]).invented).toEqual([])
  expect(audit(document, [page({ span, text: '天天扫地' })]).invented).toEqual(['天天扫地'])
})

test('what no page shows is missing, in one piece', () => {
  const document = markedDocument('每天扫地，天天浇水')
  const { missing, characters } = audit(document, [
    page({ span: { start: 0, end: 4 }, text: '每天扫地' }),
  ])
  expect(missing).toEqual([{ start: 4, end: 9 }])
  expect(characters).toBe(4)
})

test('a page number inside a paragraph is shown by itself, not with the paragraph', () => {
  const plain = markedDocument('每天扫地7天天浇水')
  const number = { start: 4, end: 5 }
  const document: Document = { ...plain, marks: [{ type: 'furniture', span: number }] }
  const paragraph = { span: { start: 0, end: 9 }, text: '每天扫地天天浇水' }
  expect(audit(document, [page(paragraph)]).missing).toEqual([number])
  expect(audit(document, [page(paragraph, { span: number, text: '7' })]).missing).toEqual([])
})
