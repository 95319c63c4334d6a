import { createHash } from 'node:crypto'
import type { Theme } from '../../model/deck.ts'
import type { LiveParts } from '../../model/preview.ts'
import { html, type Page, type Pages, unsafe } from '../../render/index.ts'
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
  /** The page changes while it is open (`lectern dev`). */
  isLive?: boolean
}

/** What a page wears over its theme. */
export interface Wear {
  /** Rules of a theme of one's own. */
  css: string
  /** Printed with little ink: light grounds. */
  ink: boolean
  /** Characters read aloud in a minute, for the player; none is the usual pace. */
  pace?: number | null
}

/**
 * The deck to present: reveal.js, its style and its fonts in one file. Printed from the browser, it gives
 * the pages of the slides' PDF.
 */
export function deckHtml(pages: Pages, theme: Theme, wear: Wear, fonts: string): string {
  const { body, ...parts } = deckParts(pages, theme, wear, fonts)
  return whole(parts, body, playerScript())
}

function deckParts(
  pages: Pages,
  theme: Theme,
  wear: Wear,
  fonts: string,
): PageParts & { body: string } {
  const sheets = [
    media('screen', ['reveal']),
    styleSheet('slide'),
    media('screen', ['screen', 'overview', 'speaker', 'panels']),
    media('print', ['paper', 'print']),
  ].join('\n')
  const { pace = null } = wear
  const body =
    html`<div class="reveal"${pace === null ? null : html` data-pace="${pace}"`}><div class="slides">${pages.screen.body}
</div>${pages.menu}</div>`.source
  return { pages, page: pages.screen, theme, wear, fonts, sheets, body }
}

/** The same deck as the parts of a page that `liveHtml` opened. */
export function liveParts(pages: Pages, theme: Theme, wear: Wear, fonts: string): LiveParts {
  const { body, ...parts } = deckParts(pages, theme, wear, fonts)
  const pictures = sharePictures(pages.screen.body.source)
  const style = ruled({ ...parts, fonts: '' }, pictures.css)
  const { title, language, menu } = pages
  return { title, language, fonts, style, slides: pictures.body, menu: menu.source }
}

/** The same deck for `lectern dev`: it hears of saves from the server that it came from. */
export function liveHtml(pages: Pages, theme: Theme, wear: Wear, fonts: string): string {
  const { body, ...parts } = deckParts(pages, theme, wear, fonts)
  return whole({ ...parts, isLive: true }, body, playerScript())
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

/** All rules of a page, in the order in which they are heard. */
function ruled({ page, theme, wear, fonts, sheets }: PageParts, pictures: string): string {
  return [fonts, sheets, themeSheet(theme), wear.css, page.css, pictures].join('\n')
}

/** What an open page needs beside: its faces by themselves, for they seldom change. */
const LIVE = {
  style: (fonts: string, rest: string) =>
    `<style data-live="fonts">${fonts}</style><style data-live="rest">${rest}</style>`,
  script: '<script src="/preview.js"></script>',
}

function whole(parts: PageParts, body: string, script: string | null): string {
  const { pages, wear, fonts, isLive = false } = parts
  const pictures = sharePictures(body)
  const style = ruled(parts, pictures.css)
  // `</` would end the element early; neither our style sheets nor our script need it.
  const safeScript = script?.replaceAll('</', '<\\/') ?? null
  return html`<!doctype html>
<html lang="${pages.language}"${wear.ink ? unsafe(' data-ink') : null}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${isLive ? livePolicy(safeScript ?? '') : policy(style, safeScript)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Lectern">
<title>${pages.title}</title>
${unsafe(isLive ? LIVE.style(fonts, ruled({ ...parts, fonts: '' }, pictures.css)) : `<style>${style}</style>`)}
</head>
<body>
${unsafe(pictures.body)}
${safeScript === null ? null : unsafe(`<script>${safeScript}</script>${isLive ? LIVE.script : ''}`)}
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

/** Of a page that changes while it is open: it also asks its own server, and takes rules and slides from it. */
function livePolicy(script: string): string {
  return policy('', script)
    .replace("default-src 'none'", "default-src 'none'; connect-src 'self'")
    .replace('script-src ', "script-src 'self' ")
    .replace(/style-src [^;]*/, "style-src 'unsafe-inline'")
    .replace('trusted-types default', 'trusted-types default preview')
}

function sha256(text: string): string {
  return `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`
}
