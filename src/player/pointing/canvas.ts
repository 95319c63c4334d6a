/** The size of a slide in px, as the page's style sheet says (`--width`, `--height`). */
export function canvas(): { width: number; height: number } {
  const style = getComputedStyle(document.documentElement)
  const [width = 0, height = 0] = ['--width', '--height'].map((name) =>
    Number.parseFloat(style.getPropertyValue(name)),
  )
  return { width, height }
}
