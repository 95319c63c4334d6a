export { type DeckFront, isDeckMarkdown, parse, readFront } from './parse.ts'
export { serialize } from './serialize.ts'
