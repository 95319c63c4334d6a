/** A promise that is broken: the machine-readable name of the promise, and what was found. */
export class Fault extends Error {
  override readonly name = 'Fault'
  readonly promise: string

  constructor(promise: string, found: string) {
    super(`${promise}: ${found}`)
    this.promise = promise
  }
}

/** What went wrong, so that two faults of one kind are known as one: the promise, or the error and its place. */
export function kindOfFault(error: unknown): string {
  if (error instanceof Fault) return error.promise
  if (!(error instanceof Error)) return String(error)
  const [, place = ''] = /\n\s+at (?:.*\()?(.*?)(?::\d+)?\)?(?:\n|$)/.exec(error.stack ?? '') ?? []
  return `${error.name}: ${error.message.slice(0, 60)} at ${place.replace(/.*[\\/]/, '')}`
}
