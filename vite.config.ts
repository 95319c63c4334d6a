import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

const at = (path: string) => resolve(import.meta.dirname, path)

/** What runs in the finished page: one script without imports, and its style sheets. */
const player = {
  outDir: 'dist/player',
  emptyOutDir: true,
  lib: {
    entry: at('src/player/main.ts'),
    formats: ['iife' as const],
    name: 'Lectern',
    fileName: () => 'player.js',
  },
}

/** What runs beside it in a page of `lectern dev`, and in no other. */
const preview = {
  outDir: 'dist/player',
  emptyOutDir: false,
  lib: {
    entry: at('src/player/preview/preview.ts'),
    formats: ['iife' as const],
    name: 'LecternPreview',
    fileName: () => 'preview.js',
  },
}

/** What runs in Node: the command, the API and the pure pipeline, with the packages left outside. */
const node = {
  ssr: true,
  outDir: 'dist',
  emptyOutDir: true,
  target: 'node20',
  rollupOptions: {
    input: {
      cli: at('src/cli/main.ts'),
      index: at('src/index.ts'),
      lectern: at('src/lectern.ts'),
      setup: at('src/cli/setup.ts'),
      'command-worker': at('src/cli/command-worker.ts'),
      'press-worker': at('src/publish/paper/press-worker.ts'),
    },
    output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
  },
}

/** Tests that count the work done, by tests/steps.ts. */
const COUNTED = ['docx-costs', 'markdown-work', 'whole-work'].map((name) => `tests/${name}.test.ts`)

/**
 * markdown-it comes with the fields of its classes set by a helper for old browsers, which looks at each name
 * for itself: a token has twelve. To assign them is the same, and reads Markdown faster.
 */
const plainFields = {
  name: 'plain-fields',
  transform(code: string, id: string) {
    if (!/markdown-it[\\/]dist[\\/]markdown-it\.mjs$/.test(id)) return null
    return code.replace(
      /function _defineProperty\((\w), (\w), (\w)\) \{[\s\S]*?\n\}/,
      'function _defineProperty($1, $2, $3) { $1[$2] = $3; return $1 }',
    )
  },
}

export default defineConfig(({ mode }) => ({
  build: { player, preview }[mode] ?? node,
  plugins: [plainFields],
  // One file starts faster than the two hundred small ones of the Markdown parser.
  ssr: { noExternal: true, external: ['playwright-core', 'subset-font'] },
  test: {
    // Vitest leaves one core to its watcher, which on two cores is half of them.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/*.test.ts'],
          exclude: COUNTED,
          pool: 'threads',
          isolate: false,
          testTimeout: 60_000,
          env: { RENEW: mode === 'renew' ? 'yes' : 'no' },
        },
      },
      // In workers of their own: V8 counts no block of code that was compiled before the counter came.
      { test: { name: 'work', include: COUNTED, pool: 'forks', testTimeout: 60_000 } },
    ],
  },
}))
