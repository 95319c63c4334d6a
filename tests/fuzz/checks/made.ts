import { render } from '../../../src/lectern.ts'
import type { Loaded } from '../../../src/publish/deck/deckfile.ts'
import { makeReport, type Report, summary } from '../../../src/publish/report/report.ts'
import { html, type Pages } from '../../../src/render/index.ts'
import { Fault } from './fault.ts'
import { checkPage, type Heard } from './page.ts'
import { checkSentence } from './words.ts'

/** What became of an input. */
export interface Made {
  loaded: Loaded
  pages: Pages
  report: Report
}

/** The pages and the report of what was loaded. */
export function madeOf(loaded: Loaded): Made {
  const pages = render(loaded.deck, loaded.outline, () => 'data:image/png;base64,')
  const problems = [...loaded.problems, ...pages.problems]
  return {
    loaded,
    pages,
    report: makeReport(loaded, pages, problems, { deck: null, version: '0' }),
  }
}

/** What the pages say. */
export interface PagesHeard {
  fullText: Heard[]
  all: Heard[]
}

/**
 * What must hold of everything that is made, whatever it was made of.
 * @throws Fault
 */
export function checkMade({ pages, report }: Made, input: string): PagesHeard {
  if (report.missing !== 0) throw new Fault('missing 0', said(report, 'text-lost'))
  if (report.invented !== 0) throw new Fault('invented 0', said(report, 'text-invented'))
  for (const { message } of report.problems) checkSentence(message, input)
  checkSentence(summary(report), input)
  const [screen, slides, threeUp, fullText] = [
    pages.screen,
    pages.slides,
    pages.handouts['3'],
    pages.handouts.text,
  ].map((page) => checkPage(page?.body.source ?? ''))
  checkPage(html`<title>${pages.title}</title>`.source)
  return {
    fullText: fullText ?? [],
    all: [screen, slides, threeUp, fullText].flatMap((heard) => heard ?? []),
  }
}

function said({ problems }: Report, wanted: string): string {
  return problems
    .filter(({ code }) => code === wanted)
    .map(({ message }) => message)
    .join(' ')
}

/** All of it as one text: two that are the same are alike to the byte. */
export function printed({ pages, report, loaded }: Made): string {
  return JSON.stringify([pages, report, loaded.deck])
}
