import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { toOutline } from '../src/lectern.ts'
import { type BuildOptions, type Built, build } from '../src/publish/build.ts'
import { LARGEST, readBelow, readNamed } from '../src/publish/files/reading.ts'
import { PNG } from './picture.ts'

/** A folder with documents, and one beside it that nobody named. */
const ROOM = mkdtempSync(join(tmpdir(), 'lectern-reading-'))
const own = (name: string) => join(ROOM, 'own', name)
const SECRET = '井在后山第三棵树下'
const SVG = '<svg xmlns="http://www.w3.org/2000/svg"><circle r="4"/></svg>'

beforeAll(() => {
  for (const folder of ['own/below', 'own/folder.png', 'other']) {
    mkdirSync(join(ROOM, folder), { recursive: true })
  }
  writeFileSync(join(ROOM, 'other/secret.txt'), `后山\n一、水井\n${SECRET}。\n二、小路\n好走。\n`)
  writeFileSync(join(ROOM, 'other/secret.png'), PNG)
  writeFileSync(join(ROOM, 'other/secret.css'), `${SECRET}:root { --paper: #fff; }`)
  writeFileSync(own('below/near.png'), PNG)
  writeFileSync(own('below/near.svg'), SVG)
  symlinkSync(join(ROOM, 'other/secret.png'), own('link.png'))
  symlinkSync(join(ROOM, 'other/secret.txt'), own('link.txt'))
  symlinkSync(join(ROOM, 'other'), own('linked'))
  symlinkSync(own('below/near.png'), own('inner.png'))
  spawnSync('mkfifo', [own('pipe.png'), own('pipe.txt')])
})
afterAll(() => rmSync(ROOM, { recursive: true, force: true }))

describe('a file that a document names', () => {
  const outside = { reason: 'outside' }
  test.each([
    ['../other/secret.txt', outside],
    ['below/../../other/secret.txt', outside],
    ['link.txt', outside],
    ['linked/secret.txt', outside],
    [join(tmpdir(), 'x'), outside],
    ['/etc/hostname', outside],
    ['C:\\Users\\a.txt', outside],
    ['c:a.txt', outside],
    ['\\\\server\\share\\a.txt', outside],
    ['//server/share/a.txt', outside],
    ['..', outside],
    ['.', outside],
    ['below', { reason: 'folder' }],
    ['none.txt', { reason: 'missing' }],
    ['a\0b', { reason: 'missing' }],
    ['pipe.txt', { reason: 'device' }],
    ['x'.repeat(5000), { reason: 'missing' }],
  ])('%j', (name, read) => {
    expect(readBelow(join(ROOM, 'own'), name, LARGEST.small)).toEqual(read)
  })

  test('below its folder is read, also by a link that stays there', () => {
    for (const name of ['below/near.png', './below/near.png', 'inner.png']) {
      const read = readBelow(join(ROOM, 'own'), name, LARGEST.small)
      expect('bytes' in read && read.bytes.equals(PNG)).toBe(true)
    }
  })

  test('that is too large is not read', () => {
    expect(readBelow(join(ROOM, 'own'), 'below/near.png', 4)).toEqual({ reason: 'large' })
  })
})

test('what the command names lies anywhere, and is a file', () => {
  expect(readNamed(own('link.txt'), LARGEST.small)).toHaveProperty('bytes')
  expect(readNamed(own('below'), LARGEST.small)).toEqual({ reason: 'folder' })
  expect(readNamed(own('pipe.txt'), LARGEST.small)).toEqual({ reason: 'device' })
  expect(readNamed('/dev/zero', LARGEST.small)).toEqual({ reason: 'device' })
})

/** Builds and gives all that a person or the files would show. */
async function shown(path: string, options: BuildOptions = {}): Promise<string> {
  const files: string[] = []
  const effects = {
    write: async (_path: string, content: string | Uint8Array) => {
      files.push(String(content))
    },
    readText: () => null,
  }
  const said = (built: readonly Built[]) => JSON.stringify(built.map(({ report }) => report))
  const built = await build([path], { out: join(ROOM, 'out'), pdf: false, effects, ...options })
  return files.join('\n') + said(built)
}

const refusal = (path: string, options?: BuildOptions): Promise<string> =>
  shown(path, options).then(
    () => 'was made',
    (error: Error) => error.message,
  )

const deck = (front: string) => {
  writeFileSync(own('院子.txt'), '院子\n一、扫地\n每天扫。\n二、浇水\n早晚浇。\n')
  writeFileSync(own('deck.md'), `---\nlectern: 1\n${front}\n---\n# 院子\n## 扫地\n- 每天扫。\n`)
  return own('deck.md')
}

const PICTURE = PNG.toString('base64').slice(0, 60)

describe('a document', () => {
  test.each([
    '../other/secret.png',
    '..%2fother%2fsecret.png',
    '%2e%2e/other/secret.png',
    'link.png',
    'linked/secret.png',
    'folder.png',
    'pipe.png',
    '/dev/zero',
    'file:///dev/zero',
  ])('has no picture from %s', async (url) => {
    writeFileSync(own('a.md'), `# 院子\n\n每天扫。\n\n![图](${url})\n\n早晚浇。\n`)
    const all = await shown(own('a.md'))
    expect(all).not.toContain(PICTURE)
    expect(all).toContain('picture-missing')
  })

  test('has the pictures below its folder', async () => {
    writeFileSync(own('a.md'), '# 院子\n\n每天扫。\n\n![图](below/near.png)\n\n早晚浇。\n')
    expect(await shown(own('a.md'))).toContain(PICTURE)
  })

  test('has no corrections by a link that leads elsewhere, and nobody sees a line of them', async () => {
    writeFileSync(own('b.txt'), '院子\n一、扫地\n每天扫。\n')
    symlinkSync(join(ROOM, 'other/secret.txt'), own('b.txt.lectern.yml'))
    const said = await refusal(own('b.txt'))
    expect(said).toMatch(/b\.txt\.lectern\.yml can't be read \(it lies outside the folder/)
    expect(said).not.toContain('后山')
  })
})

describe('a deck', () => {
  test.each([
    'source: ../other/secret.txt',
    'source: link.txt',
    'source: linked/secret.txt',
    'source: secret.txt',
    'source: /dev/zero',
    'source: pipe.txt',
    'source: below',
    `source: secret.txt\nsha256: ${'0'.repeat(64)}`,
    'source: 院子.txt\nstyle: ../other/secret.css',
    'source: 院子.txt\nstyle: linked/secret.css',
    'source: 院子.txt\nlogo: ../other/secret.png',
    'source: 院子.txt\nlogo: link.png',
    'source: 院子.txt\nlogo: folder.png',
    'source: 院子.txt\nlogo: pipe.png',
    'source: 院子.txt\nlogo: /dev/zero',
  ])('%s', async (front) => {
    const said = await refusal(deck(front))
    expect(said).toMatch(/outside the deck's folder|is not there|can't be read/)
    expect(said).not.toContain(SECRET)
    expect(said).not.toContain('\n')
  })

  test('has the logo below its folder', async () => {
    expect(await shown(deck('source: 院子.txt\nlogo: below/near.svg'))).toContain('image/svg+xml')
  })

  test('may be told of a logo that lies elsewhere', async () => {
    const path = deck('source: 院子.txt\nlogo: ../other/none.png')
    expect(await refusal(path)).toMatch(/or name it with --logo\.$/)
    expect(await shown(path, { logo: join(ROOM, 'other/secret.png') })).toContain(PICTURE)
  })
})

test('a folder stands for its own files', async () => {
  mkdirSync(join(ROOM, 'many'))
  writeFileSync(join(ROOM, 'many/a.txt'), '院子\n一、扫地\n每天扫。\n')
  symlinkSync(join(ROOM, 'other/secret.txt'), join(ROOM, 'many/b.txt'))
  spawnSync('mkfifo', [join(ROOM, 'many/c.txt')])
  const notices: string[] = []
  const all = await shown(join(ROOM, 'many'), { onNotice: ({ en }) => notices.push(en) })
  expect(all).not.toContain(SECRET)
  expect(notices.map((said) => /(\w\.txt) is passed over/.exec(said)?.[1])).toEqual([
    'b.txt',
    'c.txt',
  ])
})

test.each(['txt', 'md'])(
  'a U+FFFD that stands in a .%s stays one, and its bytes stay',
  async (ending) => {
    const text = '# 院子\n\n## 一、扫地\n\n每天\ufffd扫一遍。\n'
    for (const encoding of ['utf8', 'utf16le'] as const) {
      const bytes = Buffer.from(`\ufeff${text}`, encoding)
      const before = Buffer.from(bytes)
      const { value } = toOutline({ name: `a.${ending}`, bytes })
      expect(value.document.text).toContain('每天\ufffd扫一遍')
      expect(bytes.equals(before)).toBe(true)
    }
    const path = own(`lost.${ending}`)
    writeFileSync(path, text)
    const all = await shown(path)
    expect(all).toContain('每天\ufffd扫一遍')
    expect(all).not.toContain('\ufffc')
    expect(all).toContain(createHash('sha256').update(text).digest('hex'))
  },
)
