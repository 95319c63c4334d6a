export { isDeckMarkdown, readFront } from './front.ts'
export { parse } from './parse.ts'
export { serialize } from './serialize.ts'
