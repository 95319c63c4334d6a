import { createHash } from 'node:crypto'
import type { Theme } from '../model/deck.ts'
import { html, type Page, type Pages, unsafe } from '../render/index.ts'
import { playerScript, type Sheet, styleSheet, themeSheet } from './assets.ts'
import { sharePictures } from './pictures.ts'

/** The whole HTML file of one page: nothing in it is fetched, and no script but ours can run. */
interface PageParts {
  pages: Pages
  page: Page
  theme: Theme
  wear: Wear
  /** `@font-face` rules. */
  fonts: string
  /** Style sheets, or rules. */
  sheets: string
}

/** What a page wears over its theme. */
export interface Wear {
  /** Rules of a theme of one's own. */
  css: string
  /** Printed with little ink: light grounds. */
  ink: boolean
}

/**
 * The deck to present: reveal.js, its style and its fonts in one file. Printed from the browser, it gives
 * the pages of the slides' PDF.
 */
export function deckHtml(pages: Pages, theme: Theme, wear: Wear, fonts: string): string {
  const sheets = [
    media('screen', ['reveal']),
    styleSheet('slide'),
    media('screen', ['screen', 'speaker', 'panels']),
    media('print', ['paper', 'print']),
  ].join('\n')
  const body = html`<div class="reveal"><div class="slides">${pages.screen.body}
</div>${pages.menu}</div>`.source
  return whole({ pages, page: pages.screen, theme, wear, fonts, sheets }, body, playerScript())
}

/** The slides to print, one a page. */
export function slidesHtml(pages: Pages, theme: Theme, wear: Wear, fonts: string): string {
  const sheets = [styleSheet('slide'), styleSheet('paper')].join('\n')
  return whole(
    { pages, page: pages.slides, theme, wear, fonts, sheets },
    pages.slides.body.source,
    null,
  )
}

/** A handout to print. */
export function handoutHtml(
  pages: Pages,
  page: Page,
  theme: Theme,
  wear: Wear,
  fonts: string,
): string {
  const sheets = [styleSheet('slide'), styleSheet('handout')].join('\n')
  return whole({ pages, page, theme, wear, fonts, sheets }, page.body.source, null)
}

/** Style sheets for one medium. */
function media(medium: 'screen' | 'print', sheets: readonly Sheet[]): string {
  return `@media ${medium}{${sheets.map(styleSheet).join('\n')}}`
}

function whole(parts: PageParts, body: string, script: string | null): string {
  const { pages, page, theme, wear, fonts, sheets } = parts
  const pictures = sharePictures(body)
  const style = [fonts, sheets, themeSheet(theme), wear.css, page.css, pictures.css].join('\n')
  // `</` would end the element early; neither our style sheets nor our script need it.
  const safeScript = script?.replaceAll('</', '<\\/') ?? null
  return html`<!doctype html>
<html lang="${pages.language}"${wear.ink ? unsafe(' data-ink') : null}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(style, safeScript)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Lectern">
<title>${pages.title}</title>
<style>${unsafe(style)}</style>
</head>
<body>
${unsafe(pictures.body)}
${safeScript === null ? null : unsafe(`<script>${safeScript}</script>`)}
</body>
</html>
`.source
}

function policy(style: string, script: string | null): string {
  const scripts = script === null ? "'none'" : sha256(script)
  return [
    "default-src 'none'",
    `script-src ${scripts}`,
    `style-src ${sha256(style)}`,
    'font-src data:',
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    // No string becomes markup or script, but what the player's own policy lets pass (player/policy.ts).
    "require-trusted-types-for 'script'",
    `trusted-types ${script === null ? "'none'" : 'default'}`,
  ].join('; ')
}

function sha256(text: string): string {
  return `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`
}
