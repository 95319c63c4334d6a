import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { afterAll, describe, expect, test } from 'vitest'
import { runCommand } from '../src/cli/run.ts'
import type { Terminal } from '../src/cli/terminal.ts'
import { LANGUAGES } from '../src/model/said.ts'

const ROOM = mkdtempSync(join(tmpdir(), 'lectern-wrong-'))
afterAll(() => rmSync(ROOM, { recursive: true, force: true }))

const at = (name: string) => join(ROOM, name)
function file(name: string, content: string | Uint8Array): string {
  writeFileSync(at(name), content)
  return at(name)
}

/** What a call says, as a user of this language hears it. */
async function heard(argv: readonly string[], tongue: Terminal['tongue']) {
  const said = { out: '', err: '' }
  const code = await runCommand(argv, {
    out: (text) => {
      said.out += text
    },
    err: (text) => {
      said.err += text
    },
    tongue,
    bar: null,
    isDebugging: false,
  })
  return { code, ...said }
}

const TEXT = '管好院子\n一、勤扫地\n每天早上扫一遍。\n二、勤浇水\n早晚各浇一次。\n'
/** The header of a Compound File Binary with the name of a stream, as Office writes it in UTF-16LE. */
const compound = (stream: string) =>
  Uint8Array.from([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    ...Array(600).fill(0),
    ...Buffer.from(stream, 'utf16le'),
  ])
const zip = (...names: string[]) =>
  zipSync(Object.fromEntries(names.map((name) => [name, strToU8('<x/>')])))
/** The same every time, and no text in any encoding. */
const noise = Uint8Array.from(
  { length: 4000 },
  (_, index) => (index * index * 31 + index * 7) % 256,
)

const TEXT_FILE = file('a.txt', TEXT)
mkdirSync(at('empty'))
mkdirSync(at('foreign'))
file('foreign/report.doc', compound('WordDocument'))
mkdirSync(at('folder.css'))
symlinkSync(at('loop.txt'), at('loop.txt'))
const corrected = (yaml: string | Uint8Array, index: number) => {
  file(`fix${index}.txt.lectern.yml`, yaml)
  return ['build', file(`fix${index}.txt`, TEXT)]
}
/** Where no folder can be made; Node's recursive call never ends there, where there is such a place. */
const NO_FOLDER = process.platform === 'linux' ? '/proc/lectern' : join(TEXT_FILE, 'out')
const build = (...args: string[]) => ['build', TEXT_FILE, ...args]

const CALLS: [name: string, argv: string[], said: RegExp][] = [
  ['a command with a slip', ['bild', TEXT_FILE], /“bild”.*did you mean “lectern build”\?$/],
  ['a command that is none', ['frobnicate'], /“frobnicate” is no command; .*--help”\.$/],
  ['a file where a command belongs', ['speech.docx'], /write “lectern build speech\.docx”\.$/],
  ['a foreign file where a command belongs', ['a.pdf'], /write “lectern build a\.pdf”\.$/],
  ['an option before the command', ['--json', 'build', 'a.txt'], /“--json” is no command/],
  ['no file to build', ['build'], /“lectern build” needs a file/],
  ['no file to outline', ['outline', '--json'], /“lectern outline” needs a file/],
  ['two files to outline', ['outline', TEXT_FILE, TEXT_FILE], /one file at a time/],
  ['an option with a slip', build('--theem', 'scholar'), /“--theem”.*did you mean “--theme”\?/],
  ['an option that is none', build('--frobnicate'), /“--frobnicate” is no option; “lectern build”/],
  ['an option of another command', build('--parallels'), /“--parallels” is no option/],
  ['a short option that is none', build('-x'), /“-x” is no option/],
  ['an option without its value', build('--out'), /“--out” needs a value/],
  ['an option in place of a value', build('--theme', '--no-pdf'), /“--theme” needs a value/],
  ['an empty value', build('--footer='), /“--footer” needs a value/],
  ['a value that is not wanted', build('--no-pdf=yes'), /“--no-pdf” takes no value/],
  ['an unknown theme', build('--theme', 'pink'), /--theme can't be “pink”; .* \.css file\.$/],
  ['a theme that is not there', build('--theme', at('none.css')), /none\.css is not there/],
  ['a theme that is a folder', build('--theme', at('folder.css')), /folder\.css can't be read/],
  [
    'a theme with an open bracket',
    build('--theme', file('open.css', ':root {\n  --card-line: ( #fff;\n}')),
    /open\.css:2:3: “\(” has no counterpart/,
  ],
  ['a folder that no call can make', build('--no-pdf', '--out', NO_FOLDER), /can't be written/],
  ['an unknown density', build('--density', '9'), /--density can't be “9”; .* points, full\.$/],
  ['an unknown handout', build('--handout', '5'), /--handout can't be “5”; .* none\.$/],
  ['no handout and one', build('--handout', 'none,3'), /can’t be none and another/],
  ['an unknown encoding', build('--encoding', 'utf-7'), /--encoding can't be “utf-7”/],
  ['a logo that is not there', build('--logo', at('none.png')), /none\.png is not there/],
  ['a logo that is a text', build('--logo', TEXT_FILE), /a\.txt is no picture/],
  ['a footer that is too long', build('--footer', '院子'.repeat(40)), /too long for the foot/],
  ['a file that is not there', ['build', at('none.txt')], /none\.txt is not there; check/],
  ['the same to outline', ['outline', at('none.txt')], /none\.txt can't be read \(there is no/],
  ['a folder to outline', ['outline', at('empty')], /can't be read \(it is a folder\)/],
  [
    'a folder without documents',
    ['build', at('empty')],
    /holds no document \(\.txt, \.md, \.docx\)/,
  ],
  ['a folder of other formats', ['build', at('foreign')], /open report\.doc and its like in Word/],
  ['a link to itself', ['build', at('loop.txt')], /loop\.txt can't be read/],
  ['a name that no disk takes', ['build', `${'长'.repeat(400)}.txt`], /can't be read/],
  ['a file without an ending', ['build', file('speech', TEXT)], /speech has no ending/],
  ['an ending that is not known', ['build', file('a.xyz', TEXT)], /an ending that isn't known/],
  ['an empty file', ['build', file('nothing.txt', '')], /nothing\.txt is empty/],
  ['white space', ['build', file('blank.md', ' \n\t\n')], /holds nothing but white space/],
  ['random bytes', ['build', file('noise.txt', noise)], /noise\.txt holds data and no words/],
  ['random bytes as .docx', ['build', file('noise.docx', noise)], /noise\.docx is no \.docx/],
  ['an old Word file', ['build', file('old.doc', compound('WordDocument'))], /an old Word file/],
  ['one called .docx', ['build', file('old.docx', compound('WordDocument'))], /an old Word file/],
  ['one with a password', ['build', file('l.docx', compound('EncryptedPackage'))], /a password/],
  ['a WPS file', ['build', file('a.wps', compound('WordDocument'))], /is a WPS file/],
  ['an RTF file', ['build', file('a.rtf', '{\\rtf1 x}')], /is an RTF file/],
  ['one called .doc', ['build', file('b.doc', '{\\rtf1 x}')], /is an RTF file/],
  ['an OpenDocument file', ['build', file('a.odt', zip('content.xml'))], /OpenDocument file/],
  ['a PDF', ['build', file('a.pdf', '%PDF-1.7')], /is a PDF/],
  ['a PDF called .txt', ['build', file('pdf.txt', '%PDF-1.7')], /pdf\.txt is a PDF/],
  ['a Pages file', ['build', file('a.pages', zip('Index/Document.iwa'))], /is a Pages file/],
  ['slides', ['build', file('a.pptx', zip('ppt/presentation.xml'))], /is a presentation/],
  ['slides called .docx', ['build', file('p.docx', zip('ppt/presentation.xml'))], /a presentation/],
  ['old slides', ['build', file('a.ppt', compound('PowerPoint Document'))], /is a presentation/],
  ['a spreadsheet', ['build', file('a.xlsx', zip('xl/workbook.xml'))], /is a spreadsheet/],
  ['an old spreadsheet', ['build', file('a.xls', compound('Workbook'))], /is a spreadsheet/],
  ['a web page', ['build', file('a.html', '<p>x</p>')], /is a web page/],
  ['a picture', ['build', file('a.png', '\x89PNG')], /is a picture/],
  ['a .docx called .txt', ['build', file('d.txt', zip('word/document.xml'))], /give it the ending/],
  ['a zip called .docx', ['build', file('z.docx', zip('x.txt'))], /without a Word document in it/],
  ['a broken .docx', ['build', file('b.docx', zip('word/document.xml').subarray(0, 60))], /\.docx/],
  ['Word’s owner file', ['build', file('~$a.docx', 'x')], /temporary file of a document/],
  ['LibreOffice’s owner file', ['build', file('.~lock.a.docx#', 'x')], /temporary file of a doc/],
  ['corrections that are no YAML', corrected('title: [1, 2', 1), /fix1\.txt.*is no YAML here/],
  ['corrections of an unknown key', corrected('titel: 1', 2), /:1:1: “titel” is not known/],
  ['corrections that are a program', corrected(compound('x'), 3), /zero bytes|data/],
  [
    'corrections of no label',
    corrected('sections:\n - {line: 3, text: 早上, section: false}', 4),
    /neither a label nor a heading/,
  ],
  ['an output in a file’s place', build('--out', join(TEXT_FILE, 'out')), /can't be written/],
]

describe('a wrong call is answered in one sentence of the user’s language, with exit code 2', () => {
  test.each(CALLS)('%s', async (_name, argv, sentence) => {
    const isBuild = argv[0] === 'build'
    const own = isBuild && !argv.includes('--out') ? ['--out', at('unmade')] : []
    const args = isBuild && !argv.some((one) => one.startsWith('--no-pdf')) ? ['--no-pdf'] : []
    // An option without its value stands last.
    const call = [argv[0] ?? '', ...args, ...own, ...argv.slice(1)]
    const all = []
    for (const tongue of LANGUAGES) {
      const { code, out, err } = await heard(call, tongue)
      expect({ code, out }).toEqual({ code: 2, out: '' })
      expect(err).toMatch(/^lectern: [^\n]+\n$/)
      expect(err).not.toMatch(/\n {4}at |undefined|\[object/)
      all.push(err.trimEnd())
    }
    expect(all[LANGUAGES.indexOf('en')]).toMatch(sentence)
    for (const one of all) expect(one).toMatch(/[。？か.?]$/)
    expect(new Set(all).size).toBe(LANGUAGES.length)
    expect(readdirSync(ROOM)).not.toContain('unmade')
  })

  test('there are many of them', () => {
    expect(CALLS.length).toBeGreaterThan(40)
  })
})

describe('what is no mistake', () => {
  test.each([[['--version']], [['-v']], [['-V']]])('%j names the version', async (argv) => {
    const { code, out, err } = await heard(argv, 'en')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(/^\d+\.\d+\.\d+\n$/)
  })

  test.each(LANGUAGES)('help in %s', async (tongue) => {
    const [bare, help, ofBuild] = [
      await heard([], tongue),
      await heard(['help'], tongue),
      await heard(['help', 'build'], tongue),
    ]
    expect(bare).toEqual(help)
    expect(ofBuild.out).toContain('--handout')
    expect(ofBuild.code).toBe(0)
  })
})

test('a failure of our own has an exit code of its own and one sentence', async () => {
  const said: string[] = []
  const terminal: Terminal = {
    out: () => {
      throw new RangeError('out of words\nsecond line')
    },
    err: (text) => said.push(text),
    tongue: 'en',
    bar: null,
    isDebugging: false,
  }
  expect(await runCommand(['--version'], terminal)).toBe(3)
  expect(said.join('')).toMatch(
    /^lectern: Lectern itself failed \(RangeError: out of words\); please report this [^\n]+\n$/,
  )
  expect(await runCommand(['--version'], { ...terminal, isDebugging: true })).toBe(3)
  expect(said.join('')).toMatch(/\n {4}at /)
})
