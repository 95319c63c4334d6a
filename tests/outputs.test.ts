import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import type { Omission } from '../src/model/document.ts'
import { LANGUAGES } from '../src/model/said.ts'
import { type BuildOptions, build } from '../src/publish/build.ts'
import { basesOf } from '../src/publish/files/documents.ts'
import { DISK } from '../src/publish/files/files.ts'
import { isDrawn, scriptOf } from '../src/publish/page/scripts.ts'
import { OMITTED_KINDS, omissionProblems, omittedList } from '../src/publish/report/omitted.ts'
import { type Report, summary } from '../src/publish/report/report.ts'

const ROOM = mkdtempSync(join(tmpdir(), 'lectern-outputs-'))
afterAll(() => rmSync(ROOM, { recursive: true, force: true }))

const TEXT = '管好院子\n一、勤扫地\n每天早上扫一遍。\n二、勤浇水\n早晚各浇一次。\n'
function file(name: string, content = TEXT): string {
  mkdirSync(join(ROOM, name, '..'), { recursive: true })
  writeFileSync(join(ROOM, name), content)
  return join(ROOM, name)
}
/** The files of a build that prints nothing real, and the codes of its problems. */
async function made(out: string, files: string[], options: BuildOptions = {}) {
  const effects = { ...DISK, print: async () => new TextEncoder().encode('%PDF-') }
  const built = await build(files, { out: join(ROOM, out), effects, ...options })
  const problems = built.flatMap(({ report }) => report.problems)
  return { built, problems, names: readdirSync(join(ROOM, out)).sort() }
}

describe('two inputs of one name get two outputs', () => {
  test.each([
    [
      ['a.txt', 'a.md', 'x/a.docx'],
      ['out/a', 'out/a-2', 'out/a-3'],
    ],
    [
      ['x/a.txt', 'y/A.txt'],
      ['out/a', 'out/A-2'],
    ],
    [
      ['a.txt', 'a-2.txt', 'a.md'],
      ['out/a', 'out/a-2', 'out/a-3'],
    ],
    [
      ['a.txt', 'a.md', 'a-2.txt'],
      ['out/a', 'out/a-3', 'out/a-2'],
    ],
    [
      ['a.txt', 'b.txt'],
      ['out/a', 'out/b'],
    ],
  ])('%j', (files, bases) => {
    expect([...basesOf(files, 'out').values()]).toEqual(bases)
  })

  test.each([
    ['./out', './out/a'],
    ['out/', 'out/a'],
    ['.', './a'],
    ['', 'a'],
  ])('the folder %j stays as it was typed', (out, base) => {
    expect([...basesOf(['x/a.txt'], out).values()]).toEqual([base])
  })

  test('and that is said, in the document’s language', async () => {
    const [one, two] = [file('x/rules.txt'), file('y/rules.txt')]
    const { names, problems } = await made('two', [one, two], { pdf: false })
    expect(names.filter((name) => name.endsWith('.html'))).toEqual(['rules-2.html', 'rules.html'])
    expect(problems.map(({ code }) => code)).toEqual(['name-taken'])
    expect(problems[0]?.message).toContain(`“${two}”的成品写入 ${join(ROOM, 'two')}/rules-2.*`)
  })

  test('a file that is named twice is built once', async () => {
    const one = file('once/a.txt')
    const { built } = await made('once-out', [one, join(ROOM, 'once'), one], { pdf: false })
    expect(built.map(({ source }) => source)).toEqual([one])
  })
})

describe('papers', () => {
  test('each edition but the default has its name in the file’s', async () => {
    const source = file('p.txt')
    await made('papers', [source])
    const { names, problems } = await made('papers', [source], { handouts: ['3'] })
    expect(names.filter((name) => name.endsWith('.pdf'))).toEqual([
      'p-handout-3.pdf',
      'p-handout.pdf',
      'p-slides.pdf',
    ])
    expect(problems.map(({ code, message }) => [code, message])).toEqual([
      ['pdf-stale', expect.stringContaining('p-handout.pdf 是以前生成的')],
    ])
  })

  test('what an earlier build printed is named and kept', async () => {
    const source = file('q.txt')
    await made('stale', [source], { handouts: ['text', '3'] })
    const { names, problems } = await made('stale', [source], { pdf: false })
    expect(names.filter((name) => name.endsWith('.pdf'))).toHaveLength(3)
    expect(problems.map(({ code }) => code)).toEqual(['pdf-stale'])
    for (const name of ['q-slides.pdf', 'q-handout.pdf', 'q-handout-3.pdf']) {
      expect(problems[0]?.message).toContain(name)
    }
  })
})

describe('a folder', () => {
  test('is built without owner files, and other documents in it are named', async () => {
    file('folder/a.txt')
    file('folder/~$a.docx', 'x')
    file('folder/.~lock.a.odt#', 'x')
    file('folder/old.doc', 'x')
    file('folder/sums.csv', 'x')
    const told: string[] = []
    const folder = join(ROOM, 'folder')
    const { built } = await made('of-folder', [folder], {
      pdf: false,
      onNotice: ({ en }) => told.push(en),
    })
    expect(built.map(({ source }) => source)).toEqual([join(folder, 'a.txt')])
    expect(told).toEqual([
      `${join(folder, 'old.doc')} is passed over; if it is wanted, open it in Word or WPS and save it as .docx.`,
    ])
  })
})

describe('the API’s options are checked as the command’s are', () => {
  const call = (options: unknown, paths: unknown = []) =>
    build(paths as string[], options as BuildOptions)

  test.each([
    [{ theme: 'pink' }, "theme can't be “pink”; it is one of official, scholar, plain"],
    [{ density: 'fat' }, "density can't be “fat”; it is one of points, full."],
    [{ handouts: ['text', '5'] }, "handouts can't be “5”; it is one of text, 3, record."],
    [{ encoding: 'utf-7' }, "encoding can't be “utf-7”; it is one of "],
  ])('%j names what is known', async (options, sentence) => {
    await expect(call(options)).rejects.toMatchObject({ name: 'UnusableInput' })
    await expect(call(options)).rejects.toThrow(sentence)
  })

  test.each([
    [{ theme: 3 }, '“theme” must be of type string, and is number.'],
    [{ pdf: 'no' }, '“pdf” must be of type boolean, and is string.'],
    [{ handouts: 'text' }, '“handouts” must be an array of strings, and is string.'],
    [{ handouts: [3] }, '“handouts” must be an array of strings, and is array.'],
    [{ out: null }, '“out” must be of type string, and is null.'],
    [{ noPdf: true }, '“noPdf” is no option; known are out, theme, '],
    [null, '“options” must be an object.'],
  ])('%j is a mistake of the program', async (options, sentence) => {
    await expect(call(options)).rejects.toThrow(TypeError)
    await expect(call(options)).rejects.toThrow(sentence)
  })

  test('so is a path that is no list', async () => {
    await expect(call({}, 'a.txt')).rejects.toThrow('“paths” must be an array of strings.')
  })
})

describe('what a file holds and no page shows', () => {
  const omitted: Omission[] = [
    { kind: 'docx-comment', count: 3, characters: 120 },
    { kind: 'docx-header', count: 1, characters: 0 },
    { kind: 'docx-something', count: 2, characters: 0 },
  ]

  test.each([
    ['zh-Hans', '3 处批注、1 个页眉、2 处其他内容'],
    ['ja', 'コメント 3 件、ヘッダー 1 個、その他 2 か所'],
    ['en', '3 comments, 1 header, 2 other items'],
  ] as const)('is listed in %s', (language, list) => {
    expect(omittedList(omitted, language)).toBe(list)
  })

  test.each([
    ['zh-Hans', '一字未改 · 略去 3 处批注、1 个页眉、2 处其他内容', '一字未漏'],
    ['ja', '改変なし · 省略 コメント 3 件、ヘッダー 1 個、その他 2 か所', '欠落なし'],
    ['en', 'nothing added · left out: 3 comments, 1 header, 2 other items', 'nothing lost'],
  ] as const)(
    'stands in the last line of %s, in the place of the promise',
    async (language, line, promise) => {
      const { built } = await made('summary', [file('s.txt')], { pdf: false })
      const report = built[0]?.report as Report
      const own = { ...report, source: { ...report.source, language } }
      expect(summary(own)).toContain(promise)
      expect(summary({ ...own, omitted })).toContain(line)
      expect(summary({ ...own, omitted })).not.toContain(promise)
      expect(summary({ ...own, missing: 4 })).not.toContain(promise)
    },
  )

  test('is warned of by kind, but for what the reader has told itself', () => {
    const told = omissionProblems(omitted, 'en', [
      { severity: 'warning', code: 'docx-header', message: '' },
    ])
    expect(told.map(({ code, message }) => [code, message])).toEqual([
      [
        'docx-comment',
        'Left out of slides, notes and handout: 3 comments (120 characters); write into the text what must be kept.',
      ],
      ['docx-something', expect.stringContaining('2 other items')],
    ])
  })

  test.each(OMITTED_KINDS)('%s has a name in each language', (kind) => {
    const one: Omission[] = [{ kind: kind as Omission['kind'], count: 7, characters: 0 }]
    const names = LANGUAGES.map((language) => omittedList(one, language))
    for (const name of names) expect(name).toContain('7')
    expect(new Set(names).size).toBe(LANGUAGES.length)
  })
})

describe('characters that the fonts lack', () => {
  test.each([...'\t\f\u00ad\u200b\u200d\u200e\u200f\u2028\u2060\ufe0f\ufeff\u{e0101}\u2003'])(
    'nothing is drawn for %j',
    (sign) => {
      expect(isDrawn(sign)).toBe(false)
    },
  )

  test.each([
    ['א', 'Hebrew letters'],
    ['،', 'Arabic letters'],
    ['한', 'Hangul'],
    ['😀', 'emoji'],
    ['⃣', 'emoji'],
    ['\ue000', 'private characters'],
    ['𠮷', 'rare Han characters'],
    ['ꯀ', 'letters of other scripts'],
  ])('%s is of the %s', (sign, name) => {
    expect(isDrawn(sign)).toBe(true)
    expect(scriptOf(sign).names.en).toBe(name)
  })

  test('one warning for each script, in the document’s language, at its first place', async () => {
    const text = `${TEXT}三、认外文\n希伯来文 שלום עולם，泰文 สวัสดี，零宽\u200d\u200b与变体\ufe0f。\n`
    const { problems } = await made('glyphs', [file('g.txt', text)], { pdf: false })
    expect(problems.map(({ code, line }) => `${code} ${line}`)).toEqual([
      'glyph-missing 7',
      'glyph-missing 7',
    ])
    expect(problems.map(({ message }) => message.slice(0, 20))).toEqual([
      expect.stringContaining('希伯来字母'),
      expect.stringContaining('泰文'),
    ])
  })
})
