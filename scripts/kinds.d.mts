/** The kind that a document's file name tells, and the half of the documents that it is in. */
export function kindOf(name: string): { kind: string; half: 'a' | 'b' }
