import type { Line } from '../typeset/measured.ts'
import { html, type Markup } from './html.ts'
import type { Run } from './run.ts'

/** Runs of one line each, with `<br>` between the lines, and what goes on with a line of code set in. */
export function inLines(runs: readonly Run[], lines: readonly Line[]): Markup {
  const set: Markup[] = []
  lines.forEach((line, index) => {
    if (index > 0) set.push(html`<br>`)
    const words = runsWithin(runs, line).map(styled)
    set.push(...(line.hang ? [html`<span class="hang-${line.hang}">${words}</span>`] : words))
  })
  return html`${set}`
}

/** Runs with their marks and their own line ends; code with its spaces. For text that the browser breaks. */
export function asWritten(runs: readonly Run[]): Markup {
  const text = runs.map((run) => run.text).join('')
  const ends = [...text.matchAll(/\n|(?<=[^\n])$/g)].map(
    ({ 0: sign, index }) => index + sign.length,
  )
  const lines = ends.map((end, index) => ({ start: ends[index - 1] ?? 0, end }))
  const words = inLines(runs, lines)
  const isKept = runs.length > 0 && runs.every(({ kept }) => kept)
  return isKept ? html`<code class="kept">${words}</code>` : words
}

/** What of runs stands in a line; the line end itself is a `<br>`, no sign. */
function runsWithin(runs: readonly Run[], line: Line): Run[] {
  const found: Run[] = []
  let at = 0
  for (const run of runs) {
    const start = Math.max(line.start - at, 0)
    const end = Math.min(line.end - at, run.text.length)
    const text = start < end ? run.text.slice(start, end).replace(/\n$/, '') : ''
    if (text !== '') found.push({ ...run, text })
    at += run.text.length
  }
  return found
}

/** A run with its marks as HTML. */
function styled({ text, isAmount, ...run }: Run): Markup {
  let markup = isAmount ? html`<span class="amount">${text}</span>` : html`${text}`
  if (run.code) markup = html`<code>${markup}</code>`
  if (run.script === 'super') markup = html`<sup>${markup}</sup>`
  if (run.script === 'sub') markup = html`<sub>${markup}</sub>`
  if (run.strike) markup = html`<s>${markup}</s>`
  if (run.emphasis) markup = html`<em>${markup}</em>`
  if (run.strong) markup = html`<strong>${markup}</strong>`
  return run.href ? link(run.href, markup) : markup
}

/** Links lead away in a window of their own, for the deck is being shown in this one. */
function link(href: string, markup: Markup): Markup {
  if (href.startsWith('#')) return html`<a href="${href}">${markup}</a>`
  return html`<a href="${href}" target="_blank" rel="noopener noreferrer">${markup}</a>`
}
