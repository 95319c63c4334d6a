/** A browser may refuse to keep anything for a page from a file; the talk goes on without. */
function tried<Found>(attempt: () => Found): Found | null {
  try {
    return attempt()
  } catch {
    return null
  }
}

/** What was kept under a name until the tab is closed; null where there is nothing. */
export function keptInTab(name: string): string | null {
  return tried(() => sessionStorage.getItem(name))
}

export function keepInTab(name: string, value: string): void {
  tried(() => sessionStorage.setItem(name, value))
}

/** What a person chose the last time, on this machine. */
export function chosen(name: string): string | null {
  return tried(() => localStorage.getItem(name))
}

export function choose(name: string, value: string): void {
  tried(() => localStorage.setItem(name, value))
}
