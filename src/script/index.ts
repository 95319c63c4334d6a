export { isDeckMarkdown, parse, readFront } from './parse.ts'
export { serialize } from './serialize.ts'
