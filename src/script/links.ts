import { type Report, shortened, warn } from './report.ts'

/** Where a link of a deck may lead. Others are shown as their words alone. */
const ALLOWED = /^(?:https?:|mailto:)/i
const TARGET = /(?<!\\)\]\(\s*<?([^)\s>]*)/g

/** Names the links in a person's words that are not made. */
export function checkLinks(words: string, line: number, report: Report): void {
  for (const [, target = ''] of words.matchAll(TARGET)) {
    if (ALLOWED.test(target)) continue
    warn(report, 'link-refused', (said) => said.linkRefused(shortened(target)), line)
  }
}
