import { SAID } from '../said.ts'
import { type State, warn } from './state.ts'
import { tongueOf } from './tongue.ts'

/** Tells once for each kind that what is drawn elsewhere (TeX, mermaid) is shown as it is written. */
export function warnRaw(state: State, at: number, code: 'formula-raw' | 'diagram-raw'): void {
  if (state.problems.some((problem) => problem.code === code)) return
  const said = SAID[tongueOf(state.text)]
  const message = code === 'formula-raw' ? said.formulaRaw() : said.diagramRaw()
  warn(state, at, { code, message })
}
