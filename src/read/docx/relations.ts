import { attributeOf, childrenOf, parseXml } from './xml.ts'

/** Where a part points to: another part or, outside of the package, an address. */
export interface Relation {
  target: string
  isExternal: boolean
}

export type Relations = ReadonlyMap<string, Relation>

/** The relationships of a part by their ids (ECMA-376-2, 9.3). */
export function readRelations(bytes: Uint8Array | undefined): Relations {
  const relations = new Map<string, Relation>()
  for (const element of childrenOf(bytes ? parseXml(bytes) : null)) {
    relations.set(attributeOf(element, 'Id') ?? '', {
      target: attributeOf(element, 'Target') ?? '',
      isExternal: attributeOf(element, 'TargetMode') === 'External',
    })
  }
  return relations
}

/** The part that a relation of a part in `word/` names, in lower case; null for one that lies outside. */
export function partNameOf({ target, isExternal }: Relation): string | null {
  if (isExternal) return null
  const path = target.startsWith('/') ? target.slice(1) : `word/${target}`
  return path.replaceAll('/./', '/').replace('word/../', '').toLowerCase()
}

/** An address that a reader may follow; null for any other, such as a script. */
export function safeHref(target: string): string | null {
  const href = target.trim()
  return /^(?:https?:\/\/|mailto:)\S/i.test(href) ? href : null
}
