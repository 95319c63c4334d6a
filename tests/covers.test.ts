import { Document, HeadingLevel, Packer, Paragraph } from 'docx'
import { describe, expect, test } from 'vitest'
import { toOutline } from '../src/lectern.ts'
import { outlineJson } from '../src/model/outline-json.ts'
import { sourceOf } from './print.ts'

/** What stands above the text, and the headings of the outermost sections. */
function coverOf(source: { name: string; bytes: Uint8Array }) {
  const { title, subtitle, salutation, sections } = outlineJson(toOutline(source).value)
  return { title, subtitle, salutation, sections: sections.map(({ heading }) => heading) }
}
const cover = (text: string) => coverOf(sourceOf(text))

const BODY = `一、范围
本守则适用于全部借书的人，馆员也照此办理，没有例外的情形。
二、时间
每天开门八小时，星期一闭馆整理，节日另行告知。`
const LATIN = `1. Scope
These rules hold for everyone who borrows a boat, and for those who row in it.
2. Hours
The shed is open from dawn to dusk on every day of the season.`

describe('fields of a cover', () => {
  const sections = ['范围', '时间']
  test('are no lines of the title and no section', () => {
    const text = `青石镇图书馆\n借书守则\n编写部门：流通组\n修订日期：2026年4月\n版本：第3版\n\n${BODY}`
    // The unit says whose rules they are.
    const title = '青石镇图书馆\n借书守则'
    expect(cover(text)).toEqual({ title, subtitle: '', salutation: '', sections })
  })
  test('in English, too', () => {
    const text = `Rules of the Boat Club\n\nKeeper: Ms. A. Thorne\nEdition: Third\n\n${LATIN}`
    expect(cover(text)).toMatchObject({
      title: 'Rules of the Boat Club',
      sections: ['Scope', 'Hours'],
    })
  })
  test('in one paragraph of Markdown, above whom it is to', () => {
    const rows =
      'Keeper: Ms. A. Thorne of the Old Boathouse by the Weir  \nEdition: Third, with the rules on punts'
    const text = `# Offer of a Boat\n\n${rows}\n\nDear Dr. Lyle,\n\n${LATIN}`
    expect(coverOf(sourceOf(text, 'a.md'))).toMatchObject({
      title: 'Offer of a Boat',
      salutation: 'Dear Dr. Lyle,',
    })
  })
  test('are none where the document has nothing else', () => {
    const { title } = cover('假期的种类\n事假：办自己的事\n病假：看病和休养')
    expect(title).toBe('假期的种类')
  })
})

describe('a line that says which edition it is', () => {
  test.each([
    '（2026年3月12日馆务会议通过）',
    '（2026年版）',
    '（令和８年４月１日制定）',
    '～令和８年４月１日（水）から～',
  ])('%s is the subtitle', (line) => {
    expect(cover(`借书守则\n${line}\n${BODY}`)).toMatchObject({ title: '借书守则', subtitle: line })
  })
  test('also with the day of the week and the place', () => {
    const line = "Monday 6 April 2026, 7 p.m., the boatman's house"
    expect(cover(`Minutes of the Boat Club\n\n${line}\n\n${LATIN}`).subtitle).toBe(line)
  })
})

describe('other lines of a cover', () => {
  test('an office in two words below the edition', () => {
    const text = `当直心得\n（令和８年４月１日現在）\n南浜消防署　警防課\n${BODY}`
    expect(cover(text)).toMatchObject({ title: '当直心得', sections: ['范围', '时间'] })
  })
  test('to whom a letter goes, below its title', () => {
    const text = `蔵書点検の提案書\n令和８年２月１０日\n松が浦町長　殿\n${BODY}`
    expect(cover(text)).toMatchObject({ title: '蔵書点検の提案書', salutation: '松が浦町長　殿' })
  })
  test('a month with its year', () => {
    expect(cover(`Roster of the Boat Club\n\nJune 2026\n\n${LATIN}`).subtitle).toBe('June 2026')
  })
  test('第３回 of a title is no label', () => {
    const text = `# 第３回　図書館協議会　会議録\n\n${BODY.replace(/\n/g, '\n\n')}`
    expect(coverOf(sourceOf(text, 'a.md')).title).toBe('第３回　図書館協議会　会議録')
  })
})

describe('lines above the title', () => {
  test('a document’s number', () => {
    const found = cover(`石图发〔2026〕8号\n关于开放阅览室的通知\n各分馆、服务点：\n${BODY}`)
    expect(found).toMatchObject({
      title: '关于开放阅览室的通知',
      salutation: '各分馆、服务点：',
    })
  })
  test('when a release may be printed', () => {
    const text = `FOR IMMEDIATE RELEASE\n\nBoat Club Opens a New Shed\n\n${LATIN}`
    expect(cover(text).title).toBe('Boat Club Opens a New Shed')
  })
  test('the number of a circular is no date, for all its year', () => {
    const text = `Harbour Office\nCircular No. 4 of 2026: Boats\n\n${LATIN}`
    expect(cover(text).title).toBe('Harbour Office\nCircular No. 4 of 2026: Boats')
  })
  test('an addressee whose name has a point', () => {
    expect(cover(`Offer of a Boat\n\nDear Ms. Thorne,\n\n${LATIN}`).salutation).toBe(
      'Dear Ms. Thorne,',
    )
  })
  test('a centred line with a dash is the subtitle of the line above it', () => {
    const words = '—Rowing is free until the end of June'
    const title = `      A Boat Club Opens a New Shed after Two Years of Building It`
    expect(cover(`${title}\n\n${' '.repeat(17)}${words}\n\n${LATIN}`)).toMatchObject({
      title: title.trim(),
      subtitle: words,
    })
  })
})

test('two paragraphs of the style Title stand above the headings of the first level', async () => {
  const paragraph = (heading: 'TITLE' | 'HEADING_1', text: string) =>
    new Paragraph({ heading: HeadingLevel[heading], text })
  const children = [
    new Paragraph('石图发〔2026〕8号'),
    paragraph('TITLE', '青石镇图书馆'),
    paragraph('TITLE', '借书守则'),
    paragraph('HEADING_1', '范围'),
    new Paragraph('本守则适用于全部借书的人，馆员也照此办理，没有例外的情形。'),
    paragraph('HEADING_1', '时间'),
    new Paragraph('每天开门八小时，星期一闭馆整理，节日另行告知。'),
  ]
  const bytes = await Packer.toBuffer(new Document({ sections: [{ children }] }))
  expect(coverOf({ name: 'a.docx', bytes })).toMatchObject({
    title: '青石镇图书馆\n借书守则',
    sections: ['范围', '时间'],
  })
})
