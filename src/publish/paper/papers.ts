import type { Theme } from '../../model/deck.ts'
import type { Language } from '../../model/document.ts'
import { type Problem, UnusableInput } from '../../model/problem.ts'
import type { Edition, Pages } from '../../render/index.ts'
import type { Written } from '../files/whole.ts'
import { fontFaces } from '../page/fonts.ts'
import { handoutHtml, slidesHtml, type Wear } from '../page/page.ts'
import type { Press } from './press.ts'

/** The PDFs that were made, and what hindered the others. */
export interface Papers {
  files: Written[]
  problems: Problem[]
}

/** What is printed: the pages, their look, and the handouts that are wanted. */
export interface PrintJob {
  pages: Pages
  theme: Theme
  wear: Wear
  handouts: readonly Edition[]
  /** The paths of the PDFs begin with this. */
  base: string
  tell(step: 'slides-pdf' | 'handout-pdf'): void
}

/** Prints the slides and the handouts. A browser that fails costs the PDFs that are not made yet, and no more. */
export async function printAll(press: Press, job: PrintJob, language: Language): Promise<Papers> {
  const files: Written[] = []
  try {
    for await (const file of printed(press, job)) files.push(file)
    return { files, problems: [] }
  } catch (error) {
    if (!(error instanceof UnusableInput)) throw error
    const message = error.sentence[language]
    return { files, problems: [{ severity: 'error', code: 'pdf-failed', message }] }
  }
}

async function* printed(press: Press, job: PrintJob): AsyncGenerator<Written> {
  const { pages, theme, wear, handouts, base, tell } = job
  const faces = (characters: Parameters<typeof fontFaces>[0]) =>
    fontFaces(characters, pages.language)
  const slides = slidesHtml(pages, theme, wear, await faces(pages.slides.characters))
  tell('slides-pdf')
  yield [`${base}-slides.pdf`, await press.print(slides)]
  for (const edition of handouts) {
    const page = pages.handouts[edition]
    if (!page) continue
    tell('handout-pdf')
    const html = handoutHtml(pages, page, theme, wear, await faces(page.characters))
    yield [`${base}-${handoutName(edition)}.pdf`, await press.print(html)]
  }
}

/** The default edition needs no name of its own; so no other one overwrites it. */
function handoutName(edition: Edition): string {
  return edition === 'text' ? 'handout' : `handout-${edition}`
}
