import type { Density } from '../../model/deck.ts'
import { isThemeFile } from '../../model/deck.ts'
import type { Language } from '../../model/document.ts'
import type { Encoding } from '../../read/index.ts'
import type { LookOptions } from '../look/dress.ts'
import { previewScript } from '../page/assets.ts'
import { warmFonts } from '../page/fonts.ts'
import { type Draft, drafter } from './draft.ts'
import { servePreview } from './server.ts'
import { watchFiles } from './watch.ts'

export interface PreviewOptions extends LookOptions {
  density?: Density
  encoding?: Encoding
  /** Where it is served; the usual one, or any that is free, where none is named. */
  port?: number
}

/** What the command tells of a preview. */
export interface Hearer {
  /** It is served here. */
  onStart(url: string): void
  /** A draft was made in so many ms, the first one too. */
  onDraft(draft: Draft, ms: number): void
  /** Whatever stops it, for it is no user's doing. */
  onFailure(error: unknown): void
}

/**
 * Serves a document or a deck to this machine's browser and shows every save in it; writes nothing.
 * @returns what ends it
 * @throws UnusableInput where the port can't be used
 */
export async function preview(
  path: string,
  options: PreviewOptions,
  tongue: Language,
  hearer: Hearer,
): Promise<() => void> {
  const { density, port, ...look } = options
  await warmFonts()
  const densityGiven = density !== undefined
  const make = drafter(path, { ...look, density: density ?? 'points', densityGiven }, tongue)
  const timed = async () => {
    const start = performance.now()
    draft = await make()
    hearer.onDraft(draft, performance.now() - start)
    return draft
  }
  let draft: Draft = await make()
  const server = await servePreview(draft, previewScript(), port)
  hearer.onStart(server.url)
  hearer.onDraft(draft, 0)
  const { theme, logo } = options
  const named = [theme !== undefined && isThemeFile(theme) ? theme : undefined, logo]
  const files = [path, ...named.filter((file) => file !== undefined)]
  // V8 makes what is called often fast: the first save should find it so.
  for (let times = 1; times <= WARMING; times += 1) setTimeout(() => void make(true), times * PAUSE)
  const again = oneByOne(async () => server.tell(await timed()), hearer.onFailure)
  const stop = watchFiles(() => ({ files, names: draft.madeOf }), again)
  return () => {
    stop()
    server.close()
  }
}

/** Drafts that are made of a file before it is saved first, and the pause between them in ms: a page is opened meanwhile. */
const WARMING = 3
const PAUSE = 400

/** Does a work when it is asked to, one at a time; asked while it is at it, once more. */
function oneByOne(work: () => Promise<void>, failed: (error: unknown) => void): () => void {
  let isWorking = false
  let isAsked = false
  const go = async () => {
    isWorking = true
    do {
      isAsked = false
      await work()
    } while (isAsked)
    isWorking = false
  }
  return () => {
    isAsked = true
    if (!isWorking) go().catch(failed)
  }
}
