import { basename } from 'node:path'
import type { Language } from '../../model/document.ts'
import type { Problem } from '../../model/problem.ts'
import { listed } from '../../model/said.ts'
import { EDITIONS } from '../../render/index.ts'
import { SAID } from '../said.ts'
import { stalePdfs } from './documents.ts'
import type { Effects } from './files.ts'
import type { Written } from './whole.ts'

// What an author should know of the files beside those that a build writes.

/** Another document of the build has the same name; `own` is what this one's paths were to begin with. */
export function nameTaken(
  { path, base, own }: { path: string; base: string; own: string },
  language: Language,
): Problem[] {
  if (basename(own) === basename(path).replace(/\.[^.]+$/, '')) return []
  const message = SAID[language].nameTaken(path, base)
  return [{ severity: 'warning', code: 'name-taken', message }]
}

/** PDFs that an earlier build made and this one didn't. */
export function stalePapers(
  base: string,
  made: readonly Written[],
  effects: Pick<Effects, 'readText'>,
  language: Language,
): Problem[] {
  const paths = made.map(([path]) => path)
  const stale = stalePdfs(base, EDITIONS, paths, (file) => effects.readText(file) !== null)
  if (stale.length === 0) return []
  const message = SAID[language].pdfStale(listed[language](stale))
  return [{ severity: 'warning', code: 'pdf-stale', message }]
}
