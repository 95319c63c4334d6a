import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

type Document = Awaited<ReturnType<typeof getDocument>['promise']>

/** A stretch of text on a page; measures in px from the top left. */
export interface Word {
  text: string
  left: number
  top: number
  size: number
}

/** All that the tests ask of a PDF. */
export interface Paper {
  /** Width and height of each page, in pt. */
  sizes: [number, number][]
  words: Word[][]
  marks: { title: string; page: number; depth: number }[]
  isTagged: boolean
  title: string | undefined
  language: string | undefined
}

const PX = 96 / 72

/** One after the other: pdf.js 5.4 counts the pages of all open files in one place. */
export async function readPdf(bytes: Uint8Array): Promise<Paper> {
  const loading = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 })
  const pdf = await loading.promise
  const { info } = await pdf.getMetadata()
  const { Title: title, Language: language } = info as { Title?: string; Language?: string }
  const marks = await bookmarks(pdf)
  const sizes: Paper['sizes'] = []
  const words: Word[][] = []
  let trees = 0
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    const { width, height } = page.getViewport({ scale: 1 })
    sizes.push([width, height])
    if (await page.getStructTree()) trees += 1
    const { items } = await page.getTextContent()
    words.push(
      items.flatMap((item) => {
        if (!('str' in item) || item.str.trim() === '') return []
        const [a = 0, b = 0, , , x = 0, y = 0] = item.transform as number[]
        const size = Math.hypot(a, b) * PX
        return [{ text: squeezed(item.str), left: x * PX, top: (height - y) * PX, size }]
      }),
    )
  }
  const isTagged = (await pdf.getMarkInfo())?.Marked === true && trees === pdf.numPages
  await loading.destroy()
  return { sizes, words, marks, isTagged, title, language }
}

interface Bookmark {
  title: string
  dest: string | unknown[] | null
  items: Bookmark[]
}

/** Bookmarks with the index of the page that each leads to, those of a section before its slides'. */
async function bookmarks(pdf: Document): Promise<Paper['marks']> {
  const walk = async (marks: Bookmark[], depth: number) => {
    const found: Paper['marks'] = []
    for (const { title, dest, items } of marks) {
      const to = typeof dest === 'string' ? await pdf.getDestination(dest) : dest
      const reference = to?.[0] as Parameters<Document['getPageIndex']>[0]
      found.push({ title, page: await pdf.getPageIndex(reference), depth })
      found.push(...(await walk(items, depth + 1)))
    }
    return found
  }
  return walk(((await pdf.getOutline()) ?? []) as Bookmark[], 1)
}

/** Text without spaces and what no one sees. */
export function squeezed(text: string): string {
  return text.replace(/[\s\u200b\ufeff]/g, '')
}
