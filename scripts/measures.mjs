// What is counted in the code of src/, for `npm run house` and the architecture test.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync } from 'vite'

/** The files of a folder and below, each with its code and its syntax tree (ESTree). */
export function parsedIn(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    .sort()
    .map((name) => {
      const code = readFileSync(join(folder, name), 'utf8')
      const { program, errors } = parseSync(name, code, { lang: 'ts' })
      if (errors.length > 0) throw new Error(`${name}: ${errors[0].message}`)
      return { name, code, program }
    })
}

/** Calls `see` for every node below `node`, with the one it stands in. */
export function walk(node, see, parent = null) {
  if (Array.isArray(node)) for (const one of node) walk(one, see, parent)
  else if (node && typeof node === 'object' && typeof node.type === 'string') {
    see(node, parent)
    for (const key in node) if (key !== 'type') walk(node[key], see, node)
  }
}

export const isFunction = ({ type }) =>
  ['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'].includes(type)

/** All nodes of a file, each with the one it stands in. */
export function nodesOf(file) {
  const found = []
  walk(file.program, (node, parent) => found.push({ file, node, parent }))
  return found
}

/** Functions that have a name: declared, of a class, or held by a constant or a property. */
export function functionsIn(nodes) {
  return nodes
    .filter(
      ({ node, parent }) =>
        isFunction(node) &&
        (node.type === 'FunctionDeclaration' ||
          ['VariableDeclarator', 'MethodDefinition', 'Property'].includes(parent?.type)),
    )
    .map((one) => ({
      ...one,
      name: (one.node.id ?? one.parent.id ?? one.parent.key)?.name ?? '',
      lines: one.file.code.slice(one.node.start, one.node.end).split('\n').length,
      parameters: one.node.params.length,
    }))
}

/** Regular expressions as they are written. */
export function regexesIn(nodes) {
  return nodes
    .filter(({ node }) => node.type === 'Literal' && node.regex)
    .map((one) => ({ ...one, pattern: one.node.regex.pattern }))
}
