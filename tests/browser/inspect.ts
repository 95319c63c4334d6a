import type { CDPSession, Page } from 'playwright/test'
import type { Document } from '../../src/model/document.ts'
import { shownText } from '../../src/model/shown.ts'
import { countable } from '../../src/publish/report/audit.ts'

/** What a person would see wrong on the slide that is shown: a sentence each. */
function inspectSlide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const section = [...document.querySelectorAll('section.present')].findLast((one) =>
      one.querySelector(':scope > .slide'),
    )
    const slide = section?.querySelector('.slide')
    if (!section || !slide) return ['no slide is shown']
    const faults = new Set<string>()
    // What lets clicks through can hide text all the same. A sheet made here is no matter of the policy.
    const solid = new CSSStyleSheet()
    solid.replaceSync('.slide, .slide * { pointer-events: auto !important }')
    document.adoptedStyleSheets = [solid]
    const tell = (fault: string, text: string) =>
      faults.add(`${section.id}: ${fault}: ${text.trim().slice(0, 20)}`)
    const box = slide.getBoundingClientRect()
    // reveal.js scales the whole deck; every size below is in px of the 1280 × 720 canvas.
    const scale = box.width / 1280

    type Box = Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom'>
    const isOut = (a: Box, b: Box) =>
      a.left < b.left - scale ||
      a.top < b.top - scale ||
      a.right > b.right + scale ||
      a.bottom > b.bottom + scale
    const clips = (element: Element) => {
      const { overflow, contain } = getComputedStyle(element)
      return overflow !== 'visible' || /strict|content|paint/.test(contain)
    }
    const within = (element: Element): Element[] =>
      element === slide || !element.parentElement
        ? [element]
        : [element, ...within(element.parentElement)]
    /** By how much the element's own ancestors in the slide scale it, beside reveal.js. */
    const shrink = (element: Element) =>
      within(element).reduce((product, one) => {
        const { transform, scale: own, zoom } = getComputedStyle(one)
        const matrix = new DOMMatrix(transform === 'none' ? undefined : transform)
        const turned = Math.hypot(matrix.a, matrix.b)
        return product * turned * (Number.parseFloat(own) || 1) * (Number.parseFloat(zoom) || 1)
      }, 1)
    /** A line of text as high as its letters: its box without the font's own leading. */
    const inked = (rect: DOMRect, size: number, isVertical: boolean): Box => {
      const letters = size * scale
      const [x, y] = [(rect.left + rect.right) / 2, (rect.top + rect.bottom) / 2]
      return isVertical
        ? { left: x - letters / 2, right: x + letters / 2, top: rect.top, bottom: rect.bottom }
        : { left: rect.left, right: rect.right, top: y - letters / 2, bottom: y + letters / 2 }
    }

    const lines: { ink: Box; owner: Element; text: string }[] = []
    const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent ?? ''
      const owner = node.parentElement
      if (text.trim() === '' || !owner) continue
      const style = getComputedStyle(owner)
      const ways = { opacityProperty: true, visibilityProperty: true }
      if (!owner.checkVisibility(ways) || style.color === 'rgba(0, 0, 0, 0)') tell('hidden', text)
      const size = Number.parseFloat(style.fontSize) * shrink(owner)
      // What a slide goes on under stands in its crumb.
      const isHeading =
        owner.closest('h1,h2') !== null && owner.closest('.crumb, .continued') === null
      const least = isHeading ? 36 : owner.closest('[data-chrome], footer') ? 16 : 26
      if (size < least - 0.1) tell(`${Math.round(size * 10) / 10}px is too small`, text)
      const family = style.fontFamily.split(',')[0]
      if (!document.fonts.check(`${style.fontWeight} 20px ${family}`, text)) tell('no font', text)

      const isVertical = style.writingMode.startsWith('vertical')
      const clipping = within(owner)
        .filter((one) => one === slide || clips(one))
        .map((one) => one.getBoundingClientRect())
      clipping.push(new DOMRect(0, 0, innerWidth, innerHeight))
      const range = document.createRange()
      // Each glyph by itself, so that one letter over an edge is seen.
      for (const { index, 0: sign } of text.matchAll(/\S/gu)) {
        range.setStart(node, index)
        range.setEnd(node, index + sign.length)
        for (const rect of range.getClientRects()) {
          const ink = inked(rect, size, isVertical)
          if (clipping.some((one) => isOut(ink, one))) tell('cut', text)
        }
      }
      range.selectNodeContents(node)
      for (const rect of range.getClientRects()) {
        if (rect.width > 0 && rect.height > 0)
          lines.push({ ink: inked(rect, size, isVertical), owner, text })
      }
    }

    type Colour = [number, number, number, number]
    const colourOf = (css: string): Colour => {
      const [red = 0, green = 0, blue = 0, alpha = 1] = (css.match(/[\d.]+/g) ?? []).map(Number)
      return [red, green, blue, alpha]
    }
    // WCAG 2: relative luminance and contrast.
    const luminance = ([red, green, blue]: Colour) => {
      const [r = 0, g = 0, b = 0] = [red, green, blue].map((part) => {
        const value = part / 255
        return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
      })
      return 0.2126 * r + 0.7152 * g + 0.0722 * b
    }
    for (const { ink, owner, text } of lines) {
      const grounds = document
        .elementsFromPoint((ink.left + ink.right) / 2, (ink.top + ink.bottom) / 2)
        .map((element) => {
          const { backgroundColor, backgroundImage } = getComputedStyle(element)
          // The colours of a gradient lie over the plain one.
          const stops = (backgroundImage.match(/rgba?\([^)]*\)/g) ?? []).map(colourOf)
          const opaque = stops.filter(([, , , alpha]) => alpha > 0.9)
          return opaque.length > 0 ? opaque : [colourOf(backgroundColor)]
        })
        .find((colours) => colours.every(([, , , alpha]) => alpha > 0.9))
      const over = luminance(colourOf(getComputedStyle(owner).color))
      // Where in a gradient a line stands is not asked: its best colour must do.
      const contrast = Math.max(
        ...(grounds ?? [[255, 255, 255, 1] as Colour]).map((ground) => {
          const under = luminance(ground)
          return (Math.max(over, under) + 0.05) / (Math.min(over, under) + 0.05)
        }),
      )
      if (contrast < 4.5) tell(`contrast of ${Math.round(contrast * 10) / 10}`, text)
    }

    lines.forEach((one, index) => {
      for (const other of lines.slice(index + 1)) {
        const across =
          Math.min(one.ink.right, other.ink.right) - Math.max(one.ink.left, other.ink.left)
        const down =
          Math.min(one.ink.bottom, other.ink.bottom) - Math.max(one.ink.top, other.ink.top)
        if (across > 2 * scale && down > 2 * scale)
          tell(`overlap: ${one.text.trim().slice(0, 12)} /`, other.text)
      }
    })

    // What lies on top of a line must be the line's own element: nothing is before it.
    for (const { ink, owner, text } of lines) {
      const y = (ink.top + ink.bottom) / 2
      // Two px inside, for the browser rounds where it looks.
      for (const x of [ink.left + 2, (ink.left + ink.right) / 2, ink.right - 2]) {
        const top = document.elementFromPoint(x, y)
        if (top && top !== owner) tell(`covered by ${top.className || top.tagName}`, text)
      }
    }

    // Words in style sheets are nobody's.
    for (const element of [slide, ...slide.querySelectorAll('*')]) {
      for (const pseudo of ['::before', '::after', '::marker']) {
        const { content } = getComputedStyle(element, pseudo)
        if (!['none', 'normal', '""'].includes(content)) tell('words of a style sheet', content)
      }
    }
    document.adoptedStyleSheets = []
    return [...faults]
  })
}

/** Text on the slide that is shown which the browser sets in a font of the machine. */
async function strangeFonts(page: Page, cdp: CDPSession): Promise<string[]> {
  const id = await shownId(page)
  const { root } = await cdp.send('DOM.getDocument', { depth: 0 })
  const { nodeIds } = await cdp.send('DOM.querySelectorAll', {
    nodeId: root.nodeId,
    selector: `[id="${id}"] .slide :is([data-span], [data-chrome], [data-written])`,
  })
  const used = await Promise.all(
    nodeIds.map((nodeId) => cdp.send('CSS.getPlatformFontsForNode', { nodeId })),
  )
  const strange = used.flatMap(({ fonts }) => fonts.filter(({ isCustomFont }) => !isCustomFont))
  return [
    ...(nodeIds.length === 0 ? [`${id}: no text`] : []),
    ...new Set(strange.map(({ familyName }) => `${id}: not an embedded font: ${familyName}`)),
  ]
}

/**
 * Characters on slides for which a face draws nothing, or what it draws for no character at all:
 * where the machine has no other font, the browser says that they are in the embedded one.
 */
function missingGlyphs(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const signs = new Map<string, Set<string>>()
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const owner = node.parentElement
      if (!owner?.closest('.slides .slide')) continue
      const { fontWeight, fontFamily } = getComputedStyle(owner)
      const font = `${fontWeight} 24px ${fontFamily.split(',')[0]}`
      const known = signs.get(font) ?? new Set()
      for (const sign of node.textContent?.replace(/\s/g, '') ?? '') known.add(sign)
      signs.set(font, known)
    }
    const canvas = document.createElement('canvas')
    canvas.width = canvas.height = 40
    const pen = canvas.getContext('2d', { willReadFrequently: true })
    if (!pen) return ['no canvas']
    const drawn = (font: string, sign: string) => {
      pen.clearRect(0, 0, 40, 40)
      pen.font = font
      pen.fillText(sign, 6, 30)
      return pen.getImageData(0, 0, 40, 40).data.join('')
    }
    return [...signs].flatMap(([font, known]) => {
      const nothing = ['\u{10fffd}', ' '].map((sign) => drawn(font, sign))
      return [...known]
        .filter((sign) => nothing.includes(drawn(font, sign)))
        .map((sign) => `no glyph for ${sign} in ${font}`)
    })
  })
}

/** Fonts of the page that aren't there. */
function unloadedFonts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faces = [...document.fonts]
    if (faces.length === 0) return ['no fonts are embedded']
    return faces
      .filter(({ status }) => status !== 'loaded')
      .map(({ family, weight, status }) => `font ${family} ${weight} is ${status}`)
  })
}

/** The id of the slide that is shown. */
export function shownId(page: Page): Promise<string> {
  return page.evaluate(
    () =>
      [...document.querySelectorAll('section.present')].findLast((one) =>
        one.querySelector(':scope > .slide'),
      )?.id ?? '',
  )
}

/** The ids of all slides, in the order of the file. */
export function slideIds(page: Page): Promise<string[]> {
  return page.$$eval('section section[id]', (sections) => sections.map(({ id }) => id))
}

/** A stretch of source text as the browser holds it. */
interface Shown {
  start: number
  end: number
  text: string
}

/** Every element that stands for source text, on slides and in notes. */
export function shownSpans(page: Page): Promise<Shown[]> {
  return page.$$eval('[data-span]', (elements) =>
    elements.map((element) => {
      const [start = -1, end = -1] = (element.getAttribute('data-span') ?? '')
        .split('-')
        .map(Number)
      return { start, end, text: element.textContent ?? '' }
    }),
  )
}

/** Holds what the browser shows against the source, without asking how the page was made. */
export function wrongWords(document: Document, shown: readonly Shown[]) {
  const changed = shown.filter(
    (span) => squeezed(span.text) !== squeezed(shownText(document, span)),
  )
  const missing = countable(document)
  for (const { start, end } of shown) missing.fill(0, start, end)
  const lost = document.text.split('').filter((_sign, at) => missing[at] === 1)
  return { changed: changed.map(({ text }) => text), lost: lost.join('') }
}

function squeezed(text: string): string {
  return text.replace(/\s/g, '')
}

/** Text of slides and notes that is neither the source's, nor a person's, nor marked as the tool's. */
export function strayWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const stray: string[] = []
    for (const part of document.querySelectorAll('.slides .slide, .slides aside.notes')) {
      const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const owner = node.parentElement?.closest('[data-span], [data-chrome], [data-written]')
        const text = node.textContent?.trim() ?? ''
        if (text !== '' && !owner) stray.push(text)
      }
    }
    return stray
  })
}

/**
 * Goes through the whole deck with the space bar alone and looks at each slide; `isEnough` ends the
 * walk at the first slide with a fault.
 */
export async function walkDeck(
  page: Page,
  isEnough = false,
): Promise<{ visited: string[]; faults: string[] }> {
  const visited: string[] = []
  const faults: string[] = []
  // Moving takes time only to be looked at; the tests look at where it ends.
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.reload()
  await page.waitForSelector('html[data-ready]', { state: 'attached' })
  await page.evaluate(() => document.fonts.ready)
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('DOM.enable')
  await cdp.send('CSS.enable')
  for (let id = await shownId(page); id !== visited.at(-1); id = await shownId(page)) {
    visited.push(id)
    faults.push(...(await inspectSlide(page)), ...(await strangeFonts(page, cdp)))
    if (isEnough && faults.length > 0) break
    await page.keyboard.press('Space')
  }
  // A face is loaded when the first slide needs it.
  if (!isEnough) faults.push(...(await unloadedFonts(page)))
  faults.push(...(await missingGlyphs(page)))
  await cdp.detach()
  return { visited, faults }
}
