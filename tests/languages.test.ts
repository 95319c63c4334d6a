import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { sharesOf } from '../src/language/amounts.ts'
import { changeIn } from '../src/language/changes.ts'
import { dateIn } from '../src/language/dates.ts'
import { fieldsIn } from '../src/language/duties.ts'
import { AMOUNT } from '../src/language/figures.ts'
import { dangles, worthOf } from '../src/language/worth.ts'
import { LANGUAGES, type Language } from '../src/model/document.ts'
import { readCaption, readLabel } from '../src/numbering/index.ts'
import { SHORTCUTS } from '../src/player/keys/keys.ts'
import { SAID } from '../src/player/said.ts'
import { readingTime } from '../src/player/speaker/pace.ts'
import { isContentsHeading } from '../src/read/contents.ts'
import { languageOf } from '../src/read/index.ts'
import { breakLines } from '../src/typeset/lines.ts'
import { hasGlyph } from '../src/typeset/metrics.ts'

// What a new language has to bring with it: the compiler asks for a row here, and each row is tried.

const ROOT = resolve(import.meta.dirname, '..')
const { LOCAL_FACES } = (await import(new URL('../scripts/faces.mjs', import.meta.url).href)) as {
  LOCAL_FACES: Record<string, unknown>
}

interface Asked {
  /** A sentence of running text that asks something, and one that tells as much and asks nothing. */
  demand: string
  told: string
  /** A sentence that only makes sense after another. */
  dangling: string
  /** Labels at the head of a paragraph, outermost first, with what they count. */
  labels: readonly (readonly [text: string, value: number])[]
  /** A day, as papers write it. */
  day: string
  /** A clause that tells a change, and the two figures of it. */
  change: readonly [clause: string, from: string, to: string]
  /** A sum of money or a share in running text. */
  amount: string
  /** Two figures of one unit, the second as large as the first by this share. */
  shares: readonly [more: string, less: string, share: number]
  /** What names a table, and a sentence that only speaks of it. */
  caption: readonly [name: string, sentence: string]
  /** What stands above a table of contents. */
  contents: string
  /** The end of a task that says who does it. */
  duty: string
  /** How much is read aloud in a minute, in characters with their spaces: at least and at most. */
  minute: readonly [least: number, most: number]
  /** Files of cases in its words. */
  fixtures: readonly string[]
  /** A document of the project's own in it, in slides/. */
  sample: string | null
}

const ASKED: Record<Language, Asked> = {
  'zh-Hans': {
    demand: '值班的人必须每天早晨检查门窗。',
    told: '值班的人通常每天早晨检查门窗。',
    dangling: '但它没有修好。',
    labels: [
      ['第一章 总则', 1],
      ['第二条 本规定', 2],
      ['三、要求', 3],
      ['（四）检查', 4],
    ],
    day: '2026年3月2日',
    change: ['受理点从12个增加到31个', '12个', '31个'],
    amount: '投入3.5亿元',
    shares: ['2亿元', '5000万元', 0.25],
    caption: ['表1　借阅情况', '表1显示了借阅情况。'],
    contents: '目　录',
    duty: '修好大门。责任单位：后勤科；完成时限：3月底',
    minute: [180, 220],
    fixtures: ['outline/han.txt', 'outline/law.txt', 'documents/charter.zh.txt'],
    sample: 'study-outline.txt',
  },
  ja: {
    demand: '当番は、毎朝戸締まりを確かめなければならない。',
    told: '当番は、毎朝戸締まりを確かめることが多いようだ。',
    dangling: 'しかし、直らなかった。',
    labels: [
      ['第１章　総則', 1],
      ['第２条　この規則', 2],
      ['（３）点検', 3],
      ['エ　確認', 4],
    ],
    day: '2026年3月2日',
    change: ['来館者は12人から31人に増えた', '12人', '31人'],
    amount: '予算は500円',
    shares: ['2億円', '5000万円', 0.25],
    caption: ['表１　貸出の状況', '表１は貸出の状況である。'],
    contents: '目次',
    duty: '門を直す。担当：総務課　期限：3月末',
    minute: [180, 220],
    fixtures: ['outline/japanese.txt', 'documents/charter.ja.txt'],
    sample: null,
  },
  en: {
    demand: 'Whoever is on duty must look after the doors.',
    told: 'Whoever is on duty often looks after the doors.',
    dangling: 'They were not mended.',
    labels: [
      ['Chapter 1 General', 1],
      ['Article 2 Loans', 2],
      ['3.1 Scope', 1],
      ['(d) the keeper', 4],
    ],
    day: '2 March 2026',
    change: ['attendance rose from 400 to 620', '400', '620'],
    amount: 'about $3.5 million',
    shares: ['$2 billion', '$500 million', 0.25],
    caption: ['Table 1. Loans by month', 'Table 1 shows the loans.'],
    contents: 'Contents',
    duty: 'Mend the gate. Owner: Facilities; Due date: March',
    minute: [600, 900],
    fixtures: ['outline/english.txt', 'outline/english-law.txt', 'documents/charter.en.txt'],
    sample: 'data-policy.md',
  },
  ko: {
    demand: '당번은 아침마다 문과 창을 살펴야 한다.',
    told: '당번은 아침마다 문과 창을 살피곤 한다.',
    dangling: '그러나 고치지 못하였다.',
    labels: [
      ['제1장 총칙', 1],
      ['제2조(목적) 이 규칙은', 2],
      ['다. 점검', 3],
      ['라) 확인', 4],
      ['(마) 기록', 5],
      ['⑥ 보고', 6],
    ],
    day: '2026년 3월 2일',
    change: ['이용자는 2만 명에서 3만 명으로 늘었다', '2만 명', '3만 명'],
    amount: '예산은 3억 원',
    shares: ['2억 원', '5천만 원', 0.25],
    caption: ['<표 1> 대출 현황', '표 1은 대출 현황을 보여 준다.'],
    contents: '차례',
    duty: '문을 고친다. 담당 부서: 총무팀, 기한: 3월 말',
    minute: [300, 400],
    fixtures: ['outline/korean.txt', 'compose/korean.txt', 'documents/charter.ko.txt'],
    sample: 'village-library.txt',
  },
}

describe.each(LANGUAGES)('%s', (language) => {
  const asked = ASKED[language]

  test('is told from the others', () => {
    expect(languageOf(asked.demand)).toBe(language)
  })

  test.each(asked.labels)('%s is a label', (text, value) => {
    expect(readLabel(text)?.value).toBe(value)
  })

  test('a demand is worth more than what is told, and what points back less', () => {
    expect(worthOf(asked.demand)).toBeGreaterThan(worthOf(asked.told))
    expect(dangles(asked.dangling)).toBe(true)
    expect(dangles(asked.demand)).toBe(false)
  })

  test('days, changes, amounts and duties are known', () => {
    expect(dateIn(asked.day)).toMatchObject({ start: 0, end: asked.day.length })
    const [clause, from, to] = asked.change
    const parts = changeIn(clause)
    expect([parts?.from, parts?.to].map((span) => clause.slice(...(span ?? [0, 0])))).toEqual([
      from,
      to,
    ])
    expect(asked.amount.match(AMOUNT)).toHaveLength(1)
    expect(fieldsIn(asked.duty)).toHaveLength(2)
  })

  test('figures of one unit are compared, whatever they count in', () => {
    const [more, less, share] = asked.shares
    expect(sharesOf([more, less])).toEqual([1, share])
  })

  test('what names a table, and what stands above a table of contents', () => {
    const [name, sentence] = asked.caption
    expect(readCaption(name)).toEqual({ kind: 'table' })
    expect(readCaption(sentence)).toBeNull()
    expect(isContentsHeading(asked.contents)).toBe(true)
  })

  test('no word is torn, and no mark begins a line', () => {
    const words = asked.demand.repeat(4)
    for (const { start } of breakLines(words, { face: 'sans-400', ems: 12 }).slice(1)) {
      expect(words.slice(start)).toMatch(/^[\p{L}\p{N}]/u)
      if (/[가-힣a-z]/i.test(words)) expect(words.slice(0, start)).toMatch(/[\s.]$/)
    }
  })

  test('a day that is wider than a line is parted between its words alone', () => {
    const words = `${asked.day} ${asked.day}`
    const isSpaced = /[가-힣a-z]/i.test(words)
    for (const { start } of breakLines(words, { face: 'sans-400', ems: 4 }).slice(1)) {
      if (isSpaced) expect(words.slice(0, start)).toMatch(/\s$/)
    }
  })

  test('it is read aloud in its own time', () => {
    const minutes = readingTime(asked.told.repeat(50)) / 60_000
    const pace = (asked.told.length * 50) / minutes
    expect(pace).toBeGreaterThan(asked.minute[0])
    expect(pace).toBeLessThan(asked.minute[1])
  })

  test('its faces are embedded and have its signs', () => {
    for (const sign of (asked.demand + asked.day).replace(/\s/g, '')) {
      for (const face of ['sans-400', 'sans-700', 'serif-700'] as const) {
        expect([sign, hasGlyph(sign, face)]).toEqual([sign, true])
      }
    }
    const isOwn = language !== 'en' && language !== 'zh-Hans'
    expect(Object.keys(LOCAL_FACES).includes(language)).toBe(isOwn)
    expect(existsSync(join(ROOT, `dist/fonts/${isOwn ? language : 'zh-Hans'}-sans-400.ttf`))).toBe(
      true,
    )
  })

  test('the player speaks it', () => {
    expect(SAID[language].next).not.toBe('')
    for (const { says } of SHORTCUTS) expect(says[language]).not.toBe('')
  })

  test('cases and a sample are in its words', () => {
    const sample = asked.sample ? [`slides/${asked.sample}`] : []
    for (const file of [...asked.fixtures.map((one) => `tests/fixtures/${one}`), ...sample]) {
      const words = readFileSync(join(ROOT, file), 'utf8')
      expect([file, languageOf(words)]).toEqual([file, language])
    }
  })
})
