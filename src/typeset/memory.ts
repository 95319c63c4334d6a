/** Gives what was found before for a text under a key; else what `find` gives, which is kept. */
export type Memory<T> = (key: string, text: string, find: () => T) => T

/**
 * Remembers for texts what was found under a few keys (how they are set), up to so many; then it begins
 * anew. A text is looked up by itself: joined to its key, all of it would be read again for each look.
 */
export function makeMemory<T>(most: number): Memory<T> {
  const known = new Map<string, Map<string, T>>()
  let count = 0
  return (key, text, find) => {
    const found = known.get(key)?.get(text)
    if (found !== undefined) return found
    const value = find()
    if (count >= most) {
      known.clear()
      count = 0
    }
    const texts = known.get(key) ?? new Map<string, T>()
    known.set(key, texts.set(text, value))
    count += 1
    return value
  }
}
