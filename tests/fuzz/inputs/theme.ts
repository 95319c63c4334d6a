import fc from 'fast-check'
import type { Samples } from '../samples.ts'
import { mutated } from './mutate.ts'
import { odd } from './words.ts'

const VALUES = [
  '#1d5b3f',
  '#abc',
  '#abcd',
  'rgb(1, 2, 3)',
  'rgba(300,-1,x,50%)',
  'rgb(',
  'linear-gradient(#fff, #000)',
  '4px',
  '0',
  'none',
  'block',
  'scholar',
  'serif',
  'url(x)',
  'u\\72l(x)',
  'URL("//x")',
  'image-set("x")',
  'var(--ink)',
  'expression(x)',
  '}',
  '{',
  '</style>',
  '<script>',
  '"',
  "'",
  '/*',
  '*/',
  '/* 甲 */',
  '@import',
  '!important',
  '\\',
  'calc(1px + (2px)',
  '1e999px',
  'red',
  'attr(x)',
  '',
]
const PROPERTIES = [
  '--base',
  '--heading-face',
  '--paper',
  '--ink',
  '--ink-soft',
  '--accent',
  '--frame',
  '--on-frame',
  '--divider',
  '--ornament',
  '--shadow',
  '--stage',
  '--radius',
  '--x',
  'color',
  '--',
  '--INK',
  '__proto__',
  '--constructor',
]
const SELECTORS = [
  ':root',
  ':root[data-ink]',
  'body',
  ':root, body',
  ':root::before',
  '@media print',
  '',
  ':root :root',
  ':ROOT',
]

const declaration = fc
  .tuple(
    fc.constantFrom(...PROPERTIES),
    fc.constantFrom(...VALUES),
    fc.constantFrom(';', ';\n', '', ';;'),
  )
  .map(([name, value, end]) => `${name}: ${value}${end}`)

const written = fc
  .array(
    fc
      .tuple(
        fc.constantFrom(...SELECTORS),
        fc.array(declaration, { maxLength: 6 }),
        fc.constantFrom('}', '}\n', '}}', ''),
      )
      .map(([selector, all, end]) => `${selector} { ${all.join('\n')}${end}`),
    { maxLength: 3 },
  )
  .map((all) => all.join('\n'))

const common = fc
  .array(
    fc.tuple(
      fc.constantFrom('--paper', '--ink', '--accent', '--frame', '--stage', '--shadow'),
      fc.constantFrom(...VALUES.slice(0, 10)),
    ),
    { maxLength: 5 },
  )
  .map((all) => `:root {${all.map((one) => one.join(': ')).join(';\n')}}`)

/** Theme files. */
export function themes({ themes: samples }: Samples): fc.Arbitrary<Uint8Array> {
  const changes = fc.oneof(fc.constantFrom(...VALUES), declaration)
  return fc
    .oneof(
      written,
      common,
      common.chain((css) => mutated([css], changes)),
      mutated(samples, changes),
      fc
        .array(fc.oneof(fc.constantFrom(...VALUES, ...SELECTORS, ...PROPERTIES), odd), {
          maxLength: 20,
        })
        .map((all) => all.join(' ')),
    )
    .map((css) => new TextEncoder().encode(css))
}
