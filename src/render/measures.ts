/** Measures in px as custom properties of the page: `{crumbSize: 20}` → `--crumb-size:20px`. */
export function measures(px: Readonly<Record<string, number>>, prefix = ''): string {
  const rules = Object.entries(px).map(
    ([name, value]) =>
      `--${prefix}${name.replace(/[A-Z]/g, (sign) => `-${sign.toLowerCase()}`)}:${value}px`,
  )
  return `:root{${rules.join(';')}}`
}
