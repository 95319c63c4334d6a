import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Files of ours that inputs are made from, by change. */
export interface Samples {
  texts: string[]
  markdown: string[]
  docx: Uint8Array[]
  themes: string[]
}

const FOLDERS = ['slides', 'tests/fixtures', 'src/player/themes']

/** Reads the project's own documents, fixtures and themes; `root` is the folder of the project. */
export function samplesIn(root: string): Samples {
  const files = FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => join(root, folder, name))
      .sort(),
  )
  const textsOf = (ending: string) =>
    files.filter((file) => file.endsWith(ending)).map((file) => readFileSync(file, 'utf8'))
  return {
    texts: textsOf('.txt'),
    markdown: textsOf('.md'),
    docx: files
      .filter((file) => file.endsWith('.docx'))
      .map((file) => new Uint8Array(readFileSync(file))),
    themes: textsOf('.css'),
  }
}
