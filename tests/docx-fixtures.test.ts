import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { sliceOf } from '../src/model/span.ts'
import type { Body } from '../src/read/body.ts'
import { readDocx } from '../src/read/docx/index.ts'

const FOLDER = resolve(import.meta.dirname, 'fixtures/docx')
/** Documents of others, which may be read here but are no part of the project. */
const CORPUS = resolve(import.meta.dirname, '../../shared/corpus/dev')

/**
 * Lines that LibreOffice 7.4 prints with another number than Word shows, as [what it prints, what Word
 * shows], and why; scripts/make-docx-fixtures.mjs says what Word is told.
 */
const LIBREOFFICE_DIFFERS: Record<string, { why: string; lines: Record<string, string> }> = {
  'zh-rules': {
    why: 'it knows no w:lvlRestart 0 and begins the articles anew in each chapter',
    lines: {
      '第一条 读者凭证借书': '第三条 读者凭证借书',
      '第二条 下列图书': '第四条 下列图书',
      '第一条 本规则自': '第五条 本规则自',
    },
  },
  'ja-rules': {
    why: 'it knows no w:lvlRestart 0 and begins the articles anew in each chapter',
    lines: {
      '第１条 利用しようと': '第３条 利用しようと',
      '第２条 利用料は': '第４条 利用料は',
    },
  },
  'en-contract': {
    why: 'it knows no w:isLgl and repeats the Roman number of the article',
    lines: {
      'Section I.01': 'Section 1.01',
      'Section I.02': 'Section 1.02',
      'Section II.01': 'Section 2.01',
      'Section II.02': 'Section 2.02',
      'Section III.01': 'Section 3.01',
    },
  },
}

const read = (file: string) => readDocx(new Uint8Array(readFileSync(file)))

/** Every paragraph with its number; white space counts for nothing, bullets are no text. */
const plain = (line: string) => line.replace(/^\s*•|\s/g, '')

function printed(name: string): string[] {
  const text = readFileSync(join(FOLDER, `${name}.txt`), 'utf8').replace('\ufeff', '')
  const differences = Object.entries(LIBREOFFICE_DIFFERS[name]?.lines ?? {})
  return text
    .trimEnd()
    .split('\n')
    .map((line) => {
      const found = differences.find(([head]) => line.trim().startsWith(head))
      return plain(found ? line.replace(...found) : line)
    })
}

/** The labels of all numbered blocks. */
function labelsOf({ text, blocks }: Body): string[] {
  return blocks.flatMap((block) =>
    'numbered' in block && block.numbered ? [sliceOf(text, block.numbered.label)] : [],
  )
}

const names = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.docx'))
  .map((file) => file.slice(0, -'.docx'.length))

describe('documents that programs wrote: every number is as LibreOffice prints it', () => {
  test.each(
    names.map((name) => {
      const why = LIBREOFFICE_DIFFERS[name]?.why
      return [name, why ? ` (but where ${why})` : '']
    }),
  )('%s%s', (name) => {
    const { value, problems } = read(join(FOLDER, `${name}.docx`))
    expect(value.text.split('\n').map(plain)).toEqual(printed(name))
    expect(problems).toEqual([])
  })

  test.each(names)('%s: all that it shows is in the text', (name) => {
    expect(read(join(FOLDER, `${name}.docx`)).value.omitted).toBe(undefined)
  })

  test('the differences are still there, and nothing else is listed', () => {
    for (const [name, { lines }] of Object.entries(LIBREOFFICE_DIFFERS)) {
      const text = readFileSync(join(FOLDER, `${name}.txt`), 'utf8')
      for (const head of Object.keys(lines)) expect(text).toContain(head)
    }
  })

  test('the labels are told, each at the head of its block', () => {
    const { value } = read(join(FOLDER, 'zh-report.docx'))
    expect(labelsOf(value).join(' ')).toBe(
      '一、 （一） 1． （1） （2） 2． （二） 1． （1） ① ② （2） 二、 （一） （二） 三、 （一）',
    )
    const headings = value.blocks.filter((block) => block.type === 'heading')
    expect(headings.map(({ level, numbered }) => [level, numbered?.level])).toEqual(
      [1, 2, 3, 3, 2, 3, 1, 2, 2, 1, 2].map((level) => [level, level]),
    )
    for (const block of value.blocks) {
      if ('numbered' in block) expect(block.numbered?.label.start).toBe(block.span.start)
    }
  })
})

describe.runIf(existsSync(CORPUS))('documents of ../shared/corpus, where they are present', () => {
  test('an implementation plan from WPS', () => {
    const { value, problems } = read(join(CORPUS, 'cn_docx_shishi.docx'))
    expect(labelsOf(value).join(' ')).toBe('1、 2、 3、 （二） （三） （四） （五） 三．')
    expect(value.blocks.filter((block) => 'contents' in block).length).toBeGreaterThan(8)
    expect(problems).toEqual([])
  })

  test('all that the files show is in the text, or is named', () => {
    const left = readdirSync(CORPUS)
      .filter((file) => file.endsWith('.docx'))
      .flatMap((file) =>
        (read(join(CORPUS, file)).value.omitted ?? []).map(
          ({ kind, count }) => `${file} ${kind} ${count}`,
        ),
      )
    // Nothing was lost by the reader itself: no docx-text, docx-field or docx-note-mark.
    expect(left).toEqual([
      'jp_docx_cio_ai_data.docx docx-header 1',
      'jp_docx_cio_cloud.docx docx-header 1',
      'jp_docx_cio_portability.docx docx-header 1',
    ])
  })

  test('a Japanese report from Word', () => {
    const { value } = read(join(CORPUS, 'jp_docx_cio_ai_data.docx'))
    expect(labelsOf(value).join(' ')).toBe(
      '1 1.1 1.2 1.3 2 2.1 2.2 2.3 1. 2. 3. 4. 5. 3 3.1 3.2 3.3 4 (1) (2) (3)',
    )
  })
})
