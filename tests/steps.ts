import { type Profiler, Session } from 'node:inspector'

/** Open for as long as the tests are: code that was compiled without its counters has none later. */
const session = new Session()
session.connect()
session.post('Profiler.enable')
session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })

/**
 * How often blocks of our own code, or of that in the files that `where` tells, are run while `run` is: work
 * that no other load on the machine changes.
 */
export function stepsOf(run: () => void, where = /\/src\/[a-z]/): number {
  taken(where)
  run()
  return taken(where)
}

/** Counted since the last time. */
function taken(where: RegExp): number {
  let steps = 0
  session.post('Profiler.takePreciseCoverage', (_, { result }) => {
    steps = result.filter(({ url }) => where.test(url)).reduce(sum, 0)
  })
  return steps
}

function sum(steps: number, { functions }: Profiler.ScriptCoverage): number {
  const counts = functions.flatMap(({ ranges }) => ranges.map(({ count }) => count))
  return counts.reduce((all, count) => all + count, steps)
}
