import type { Page } from 'playwright-core'

/** What a person would see wrong on the slide that is shown: a sentence each. */
function inspectSlide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = []
    const section = [...document.querySelectorAll('section.present')].findLast((one) =>
      one.querySelector(':scope > .slide'),
    )
    const slide = section?.querySelector('.slide')
    if (!slide) return ['no slide is shown']
    const name = section?.id ?? '?'
    const box = slide.getBoundingClientRect()
    const scale = box.width / 1280
    const isOut = (a: DOMRect, b: DOMRect) =>
      a.left < b.left - 1 || a.top < b.top - 1 || a.right > b.right + 1 || a.bottom > b.bottom + 1
    const clips = (element: Element) => getComputedStyle(element).overflow !== 'visible'
    const lines: { rect: DOMRect; owner: Element; text: string }[] = []
    const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent ?? ''
      const owner = node.parentElement
      if (text.trim() === '' || !owner) continue
      const style = getComputedStyle(owner)
      if (style.visibility === 'hidden' || style.opacity === '0' || style.display === 'none')
        faults.push(`${name}: hidden: ${text.slice(0, 20)}`)
      const range = document.createRange()
      range.selectNodeContents(node)
      for (const rect of range.getClientRects()) {
        if (rect.width === 0) continue
        for (
          let above: Element | null = owner;
          above && slide.contains(above);
          above = above.parentElement
        ) {
          if ((above === slide || clips(above)) && isOut(rect, above.getBoundingClientRect()))
            faults.push(`${name}: cut: ${text.slice(0, 20)}`)
        }
        lines.push({ rect, owner, text })
      }
      const size = Number.parseFloat(style.fontSize)
      const least =
        owner.closest('[data-chrome]') && !owner.closest('h1,h2')
          ? 16
          : owner.closest('h1,h2')
            ? 36
            : 26
      if (size < least - 0.1) faults.push(`${name}: ${size}px is too small: ${text.slice(0, 20)}`)
      if (!document.fonts.check(`${style.fontWeight} 20px ${style.fontFamily.split(',')[0]}`, text))
        faults.push(`${name}: no glyphs: ${text.slice(0, 20)}`)
    }
    lines.forEach((one, index) => {
      for (const other of lines.slice(index + 1)) {
        if (
          one.owner === other.owner ||
          one.owner.contains(other.owner) ||
          other.owner.contains(one.owner)
        )
          continue
        const across =
          Math.min(one.rect.right, other.rect.right) - Math.max(one.rect.left, other.rect.left)
        // A line box is a little higher than its letters, so neighbours may touch by a few px.
        const down =
          Math.min(one.rect.bottom, other.rect.bottom) - Math.max(one.rect.top, other.rect.top)
        if (across > 2 * scale && down > 0.4 * Math.min(one.rect.height, other.rect.height)) {
          faults.push(`${name}: overlap: ${one.text.slice(0, 12)} / ${other.text.slice(0, 12)}`)
        }
      }
    })
    // What lies on top of a line's middle must be the line itself.
    for (const { rect, owner, text } of lines) {
      const top = document.elementFromPoint(
        (rect.left + rect.right) / 2,
        (rect.top + rect.bottom) / 2,
      )
      if (top && slide.contains(top) && !top.contains(owner) && !owner.contains(top))
        faults.push(`${name}: covered: ${text.slice(0, 20)}`)
    }
    return [...new Set(faults)]
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

/** Goes through the whole deck with the keyboard alone and looks at each slide. */
export async function walkDeck(page: Page): Promise<{ visited: string[]; faults: string[] }> {
  const visited: string[] = []
  const faults: string[] = []
  // Moving takes time only to be looked at; the tests look at where it ends.
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.reload()
  await page.waitForSelector('html[data-ready]', { state: 'attached' })
  await page.evaluate(() => document.fonts.ready)
  for (let id = await shownId(page); id !== visited.at(-1); id = await shownId(page)) {
    visited.push(id)
    faults.push(...(await inspectSlide(page)))
    await page.keyboard.press('Space')
  }
  return { visited, faults }
}
