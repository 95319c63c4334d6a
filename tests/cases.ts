import { readdirSync, readFileSync, writeFileSync } from 'node:fs'

/** One case of a fixture file: an input and what is expected of it, both as a person reads them. */
export interface Case {
  /** The fixture's file name without its ending. */
  file: string
  name: string
  input: string
  expected: string
}

/**
 * The cases of every .txt file in a folder of tests/fixtures: `=== name`, the input, a line `=>`, the
 * expected words. Throws on a case without one of them, for such a case would test nothing.
 */
export function casesIn(folder: string): Case[] {
  const url = folderAt(folder)
  const files = readdirSync(url).filter((name) => name.endsWith('.txt'))
  if (files.length === 0) throw new Error(`tests/fixtures/${folder} holds no .txt file.`)
  return files
    .sort()
    .flatMap((name) =>
      readCases(name.replace(/\.txt$/, ''), readFileSync(new URL(name, url), 'utf8')),
    )
}

const folderAt = (folder: string) => new URL(`./fixtures/${folder}/`, import.meta.url)

/** Are expected words written anew instead of compared? `npm run renew` asks for it. */
export const isRenewing = process.env.RENEW === 'yes'

/** Writes the cases of one fixture file anew; what stands above the first of them stays. */
export function writeCases(folder: string, file: string, cases: readonly Case[]): void {
  const path = new URL(`${file}.txt`, folderAt(folder))
  const [above = ''] = readFileSync(path, 'utf8').split(/^=== /m)
  const written = cases.map(
    ({ name, input, expected }) => `=== ${name}\n${input}\n=>\n${expected}\n`,
  )
  writeFileSync(path, above + written.join('\n'))
}

function readCases(file: string, content: string): Case[] {
  const parts = content.split(/^=== (.+)\n/m).slice(1)
  const cases: Case[] = []
  for (let at = 0; at < parts.length; at += 2) {
    const name = parts[at]?.trim() ?? ''
    const [input, expected, more] = (parts[at + 1] ?? '').split(/^=>\n/m)
    if (input === undefined || expected === undefined || more !== undefined) {
      throw new Error(`fixtures/…/${file}.txt: the case “${name}” needs exactly one line “=>”.`)
    }
    cases.push({ file, name, input: input.trimEnd(), expected: expected.trimEnd() })
  }
  const names = cases.map((one) => one.name)
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (cases.length === 0 || twice !== undefined) {
    throw new Error(`fixtures/…/${file}.txt: ${twice ? `two cases “${twice}”` : 'no case'}.`)
  }
  return cases
}
