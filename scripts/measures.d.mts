export interface Measured {
  /** Below the folder, as model/span.ts. */
  name: string
}

interface Found {
  file: Measured
}

export function parsedIn(folder: string): Measured[]
export function nodesOf(file: Measured): Found[]
export function functionsIn(
  nodes: readonly Found[],
): (Found & { name: string; lines: number; parameters: number })[]
export function regexesIn(nodes: readonly Found[]): (Found & { pattern: string })[]
