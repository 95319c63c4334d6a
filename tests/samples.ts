import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

const at = (path: string) => join(import.meta.dirname, path)

/** The project's own documents. */
export const SAMPLES = readdirSync(at('../slides'))
  .sort()
  .map((name) => at(`../slides/${name}`))

/** The speech that lies beside the project while it is developed. */
export const EXAMPLE = at('../../shared/examples/000_c86d48fce694c9fb.txt')
export const hasExample = existsSync(EXAMPLE)
