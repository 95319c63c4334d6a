import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { type Command, readCall } from '../src/cli/args.ts'
import { helpFor } from '../src/cli/help.ts'
import { runCommand } from '../src/cli/run.ts'
import type { Terminal } from '../src/cli/terminal.ts'
import { tongueOf } from '../src/cli/tongue.ts'
import { LANGUAGES } from '../src/model/document.ts'

const COMMANDS: readonly Command[] = ['build', 'outline', 'present', 'dev']

const refusal = (...argv: string[]): string => {
  try {
    readCall(argv)
  } catch (error) {
    return error instanceof Error && error.name === 'UnusableInput' ? error.message : String(error)
  }
  return 'was taken'
}

describe('what a call asks for', () => {
  test('files, options and their types', () => {
    const argv = 'build a.md b.docx --out o --density FULL --handout text,3 --no-pdf --json'
    expect(readCall(argv.split(' '))).toEqual({
      command: 'build',
      files: ['a.md', 'b.docx'],
      json: true,
      parallels: false,
      help: false,
      version: false,
      port: null,
      build: { out: 'o', density: 'full', handouts: ['text', '3'], pdf: false, force: false },
    })
  })

  test('what is not said is left to the defaults', () => {
    expect(readCall(['build', 'a.md']).build).toEqual({ pdf: true, force: false })
  })

  test('no handout, an encoding, and overwriting', () => {
    const argv = ['build', 'a.txt', '--handout', 'none', '--encoding', 'GB18030', '--force']
    expect(readCall(argv).build).toEqual({
      handouts: [],
      encoding: 'gb18030',
      pdf: true,
      force: true,
    })
  })

  test.each([[[]], [['--help']], [['-h']]])('%j asks for help', (argv) => {
    expect(readCall(argv)).toMatchObject({ command: null, help: true })
  })

  test.each(COMMANDS)('%s --help', (command) => {
    expect(readCall([command, '--help'])).toMatchObject({ command, help: true })
    expect(readCall([command, '-h']).help).toBe(true)
  })

  test.each([
    [
      'an unknown command',
      ['bild', 'a.md'],
      /^“bild” is no command; known are .*: did you mean “lectern build”\?$/,
    ],
    ['a command of every object', ['constructor'], /^“constructor” is no command/],
    [
      'an unknown option',
      ['build', 'a.md', '--pdf-only'],
      /--pdf-only.*--no-pdf.*knows .*--no-pdf/,
    ],
    ['an option of another command', ['outline', 'a.md', '--out', 'o'], /--out.*knows --json/],
    ['an option without its value', ['build', 'a.md', '--out'], /--out/],
    ['an unknown theme', ['build', '--theme', 'pink'], /^--theme can't be “pink”; it is one of /],
    [
      'an unknown density',
      ['build', '--density', '9'],
      /^--density can't be “9”; .*points, full\.$/,
    ],
    ['an unknown handout', ['build', '--handout', 'text,5'], /^--handout can't be “5”; .*none\.$/],
    ['an unknown encoding', ['outline', '--encoding', 'utf-7'], /^--encoding can't be “utf-7”/],
  ])('%s is refused in one sentence that says what is known', (_name, argv, sentence) => {
    const said = refusal(...argv)
    expect(said).toMatch(sentence)
    expect(said).not.toContain('\n')
  })
})

describe('help', () => {
  test.each([
    [{ LC_ALL: 'zh_CN.UTF-8', LANG: 'en_US.UTF-8' }, 'zh-Hans'],
    [{ LC_MESSAGES: 'zh_TW', LANG: 'en_US.UTF-8' }, 'zh-Hans'],
    [{ LC_ALL: '', LANG: 'zh_CN.UTF-8' }, 'zh-Hans'],
    [{ LC_ALL: 'ja_JP.UTF-8', LANG: 'zh_CN.UTF-8' }, 'ja'],
    [{ LANG: 'en_US.UTF-8' }, 'en'],
    [{ LANG: 'C' }, 'en'],
    [{ LANG: 'de_DE.UTF-8' }, 'en'],
  ])('%j speaks %s', (env, tongue) => {
    expect(tongueOf(env, 'ja-JP')).toBe(tongue)
  })

  test.each([
    ['zh-CN', 'zh-Hans'],
    ['ja-JP', 'ja'],
    ['ko-KR', 'ko'],
    ['fr-FR', 'en'],
  ])('where no variable is set, the system’s locale %s counts', (locale, tongue) => {
    expect(tongueOf({}, locale)).toBe(tongue)
  })

  const options = (text: string) => [...new Set(text.match(/--[a-z-]+/g))].sort()

  test.each([null, ...COMMANDS])('for %s says the same in each language', (command) => {
    for (const language of LANGUAGES) {
      expect(options(helpFor(command, language))).toEqual(options(helpFor(command, 'en')))
    }
    expect(new Set(LANGUAGES.map((language) => helpFor(command, language))).size).toBe(
      LANGUAGES.length,
    )
    expect(helpFor(command, 'en')).not.toMatch(/[\u3041-\u9fff\uac00-\ud7a3]/)
  })

  test.each(COMMANDS)('for %s names every option that is taken', (command: Command) => {
    const taken = refusal(command, '--unheard-of').match(/--[a-z-]+/g) ?? []
    const known = taken.filter((name) => !['--unheard-of', '--help'].includes(name))
    expect(known.length).toBeGreaterThan(1)
    expect(options(helpFor(command, 'en'))).toEqual([...new Set(known)].sort())
  })

  test('the general help names every command', () => {
    for (const command of COMMANDS) expect(helpFor(null, 'en')).toContain(`lectern ${command}`)
  })
})

const ROOT = resolve(import.meta.dirname, '..')
const ROOM = mkdtempSync(join(tmpdir(), 'lectern-cli-'))
afterAll(() => rmSync(ROOM, { recursive: true, force: true }))

/** Runs the built command as a user does, in a folder of its own; starting it takes longest. */
function started(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, 'dist/cli.js'), ...args],
    { cwd: ROOM, encoding: 'utf8', env: { ...process.env, LC_ALL: 'en_US.UTF-8' } },
  )
  return { status, stdout, stderr }
}

/** The same without a process. */
async function lectern(...args: string[]) {
  const said = { stdout: '', stderr: '' }
  const terminal: Terminal = {
    out: (text) => {
      said.stdout += text
    },
    err: (text) => {
      said.stderr += text
    },
    tongue: 'en',
    bar: null,
    isDebugging: false,
  }
  return { status: await runCommand(args, terminal), ...said }
}

function file(name: string, content: string | Uint8Array): string {
  const path = join(ROOM, name)
  writeFileSync(path, content)
  return path
}

const TEXT = '管好院子\n一、勤扫地\n每天早上扫一遍。\n三、勤浇水\n早晚各浇一次。\n'
const MINUTE = 60_000

describe('the command', { timeout: MINUTE }, () => {
  test('outline --json prints JSON alone', async () => {
    const { status, stdout, stderr } = await lectern(
      'outline',
      join(ROOT, 'slides/data-policy.md'),
      '--json',
    )
    expect([status, stderr]).toEqual([0, ''])
    const { title, sections } = JSON.parse(stdout)
    expect(title).not.toBe('')
    expect(sections.length).toBeGreaterThan(1)
    expect(Object.keys(sections[0])).toEqual(['number', 'heading', 'start', 'children'])
  })

  test('the parallel groups, as JSON and below the tree', async () => {
    const text =
      '一、扫地\n以细心的态度扫院子，以耐心的态度浇花草，以用心的态度看门户。\n二、浇水\n好。\n'
    const path = file('parallel.txt', text)
    const members = ['以细心的态度扫院子', '以耐心的态度浇花草', '以用心的态度看门户']
    const { parallels } = JSON.parse(
      (await lectern('outline', path, '--json', '--parallels')).stdout,
    )
    expect(parallels).toEqual([
      {
        rank: 'major',
        items: members.map((words) => ({ text: words, start: text.indexOf(words) })),
      },
    ])
    expect((await lectern('outline', path, '--parallels')).stdout).toContain(
      `2  ${members.join(' / ')}`,
    )
    expect((await lectern('outline', path, '--json')).stdout).not.toContain('parallels')
  })

  test('outline prints the tree with its lines, and what is amiss on stderr', async () => {
    const { status, stdout, stderr } = await lectern('outline', file('tree.txt', TEXT))
    expect(status).toBe(0)
    expect(stdout).toBe('    1  管好院子\n\n    2  一、勤扫地\n    4  三、勤浇水\n')
    expect(stderr).toMatch(/tree\.txt:4:1: warning: “一、”之后是“三、”，.*\n$/)
  })

  test('build --no-pdf writes the deck, its Markdown and the report', async () => {
    const out = join(ROOM, 'made')
    const { status, stdout } = await lectern('build', file('a.txt', TEXT), '--no-pdf', '--out', out)
    expect(status).toBe(0)
    expect(readdirSync(out).sort()).toEqual(['a.html', 'a.md', 'a.report.json'])
    const lines = stdout.trimEnd().split('\n')
    expect(lines.slice(0, -1).sort()).toEqual(
      ['a.html', 'a.md', 'a.report.json'].map((name) => join(out, name)),
    )
    expect(lines.at(-1)).toMatch(/^全文 \d+ 字 · .*一字未改 · 一字未漏$/)
    const report = JSON.parse(readFileSync(join(out, 'a.report.json'), 'utf8'))
    expect(report).toMatchObject({ missing: 0, invented: 0, sections: 2 })
  })

  test('build --json prints the reports alone', async () => {
    const out = join(ROOM, 'json')
    const args = ['build', file('b.txt', TEXT), '--no-pdf', '--out', out, '--json']
    const { status, stdout } = started(...args)
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toEqual([expect.objectContaining({ missing: 0, invented: 0 })])
  })

  test('a folder stands for the documents in it', async () => {
    mkdirSync(join(ROOM, 'folder'))
    file('folder/one.txt', TEXT)
    file('folder/two.md', '# 院子\n\n## 扫地\n\n每天扫。\n')
    file('folder/other.csv', 'a,b')
    const out = join(ROOM, 'of-folder')
    expect((await lectern('build', join(ROOM, 'folder'), '--no-pdf', '--out', out)).status).toBe(0)
    expect(readdirSync(out).filter((name) => name.endsWith('.html'))).toEqual([
      'one.html',
      'two.html',
    ])
  })

  test('--help in the user’s language', async () => {
    expect(started('build', '--help')).toEqual({
      status: 0,
      stdout: helpFor('build', 'en'),
      stderr: '',
    })
  })
})

describe('corrections beside the source', { timeout: MINUTE }, () => {
  const YAML = 'title: 1\nsections:\n  - line: 4\n    text: 三、勤浇水\n    section: false\n'

  test('are found, survive a second build, and stand in the report', async () => {
    const out = join(ROOM, 'corrected')
    const source = file('e.txt', `管好院子\n人人有责\n${TEXT.slice(5)}`)
    const build = async () => {
      const { status, stdout } = await lectern('build', source, '--no-pdf', '--out', out)
      expect(status).toBe(0)
      const report = JSON.parse(readFileSync(join(out, 'e.report.json'), 'utf8'))
      const deck = readFileSync(join(out, 'e.md'), 'utf8')
      return { last: stdout.trimEnd().split('\n').at(-1), report, deck }
    }
    const before = await build()
    expect(before.report.corrections).toBe(null)
    expect(before.deck).toMatch(/^title:.*管好院子.*人人有责/m)
    file('e.txt.lectern.yml', 'title: 1\nsubtitle: 人人有责\n')
    const first = await build()
    expect(first.deck).toMatch(/^title: 管好院子$/m)
    expect(first.report).toMatchObject({
      corrections: { file: 'e.txt.lectern.yml', count: 2 },
      missing: 0,
      invented: 0,
    })
    expect(first.last).toMatch(/ · 人工校正 2$/)
    expect(await build()).toEqual(first)
    // The deck reads its source with them too.
    expect((await lectern('build', join(out, 'e.md'), '--no-pdf', '--out', out)).stdout).toMatch(
      /校正 2/,
    )
  })

  test('are told by outline, beside what is amiss', async () => {
    const source = file('f.txt', TEXT)
    file('f.txt.lectern.yml', YAML)
    const { status, stderr } = await lectern('outline', source)
    expect(status).toBe(0)
    expect(stderr).toMatch(/^f\.txt\.lectern\.yml: 人工校正 1 处$/m)
    expect(stderr).toMatch(/^f\.txt\.lectern\.yml:1:8: warning: 这一项没有改变什么/m)
  })

  test('that can’t be applied are listed, and nothing is made', async () => {
    const out = join(ROOM, 'uncorrected')
    const source = file('g.txt', TEXT)
    file('g.txt.lectern.yml', 'titel: 1\nsubtitle: 我的副标题\n')
    const { status, stdout, stderr } = await lectern('build', source, '--no-pdf', '--out', out)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(
      /^lectern: g\.txt\.lectern\.yml:1:1: “titel” [^\n]+\ng\.txt\.lectern\.yml:2:11: “我的副标题” [^\n]+\n$/,
    )
    expect(existsSync(out)).toBe(false)
  })
})

describe('a call or an input that is unusable: exit 2, one sentence, no file', {
  timeout: MINUTE,
}, () => {
  mkdirSync(join(ROOM, 'empty'))
  const blocked = join(file('a-file', 'in the way'), 'out')
  const cases: [string, string[], RegExp][] = [
    ['an unknown command', ['bild'], /“bild” is no command/],
    ['no file', ['build'], /needs a file/],
    ['a missing file', ['build', 'none.txt'], /none\.txt is not there/],
    ['a missing file to outline', ['outline', 'none.txt'], /none\.txt can't be read/],
    ['a missing folder', ['build', 'nowhere/'], /nowhere\/ is not there/],
    ['a folder without documents', ['build', join(ROOM, 'empty')], /empty holds no document/],
    ['two files to outline', ['outline', 'a', 'b'], /one file at a time/],
    [
      'an unknown format',
      ['build', file('a.odt', TEXT)],
      /a\.odt is an OpenDocument file; .*\.docx\./,
    ],
    ['an empty file', ['build', file('nothing.txt', '')], /nothing\.txt is empty/],
    ['a PDF by another name', ['build', file('pdf.txt', '%PDF-1.7')], /pdf\.txt is a PDF/],
    [
      'an output folder in a file’s place',
      ['build', file('c.txt', TEXT), '--out', blocked],
      /can't be written/,
    ],
  ]
  test.each(cases)('%s', async (_name, args, sentence) => {
    const isBuild = args[0] === 'build'
    const out = join(ROOM, 'unmade')
    const own = isBuild && !args.includes('--out') ? ['--out', out] : []
    const { status, stdout, stderr } = await lectern(
      ...args,
      ...own,
      ...(isBuild ? ['--no-pdf'] : []),
    )
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(sentence)
    expect(stderr).toMatch(/^lectern: [^\n]+\n$/)
    expect(stderr).not.toMatch(/\n {4}at |file:\/\//)
    expect(existsSync(out)).toBe(false)
  })

  test('as a process of its own', () => {
    const { status, stdout, stderr } = started('build', 'none.txt')
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(/^lectern: none\.txt is not there[^\n]+\n$/)
  })

  test('where one of the files can’t be written, none is left half-written', async () => {
    const out = join(ROOM, 'taken')
    mkdirSync(join(out, 'd.html'), { recursive: true })
    const { status, stderr } = await lectern('build', file('d.txt', TEXT), '--no-pdf', '--out', out)
    expect(status).toBe(2)
    expect(stderr).toMatch(/^lectern: [^\n]*d\.html can't be written [^\n]+\n$/)
    expect(readdirSync(out)).toEqual(['d.html'])
  })
})

describe('a failure of our own', () => {
  test('a copy of Lectern with a file missing says so in one sentence, with where to report it', () => {
    const copy = join(ROOM, 'copy')
    for (const name of ['dist', 'package.json']) {
      cpSync(join(ROOT, name), join(copy, name), { recursive: true })
    }
    symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'))
    rmSync(join(copy, 'dist/player/slide.css'))
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [
        join(copy, 'dist/cli.js'),
        'build',
        file('own.txt', TEXT),
        '--no-pdf',
        '--out',
        join(ROOM, 'own'),
      ],
      { cwd: ROOM, encoding: 'utf8', env: { ...process.env, LC_ALL: 'en_US.UTF-8' } },
    )
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' })
    expect(stderr).toMatch(
      /^lectern: Lectern itself failed \(Error: ENOENT: [^\n]+slide\.css'\); please report this [^\n]+\n$/,
    )
    expect(existsSync(join(ROOM, 'own'))).toBe(false)
  })
})
