import { defineConfig } from 'playwright/test'
import { browserPath } from './src/publish/paper/browser.ts'

// Found as the product finds it, so that what is tested is what prints.
const executablePath = await browserPath()
if (executablePath === null)
  throw new Error('No browser was found to test with; run “npm run setup”.')

// Chromium's sandbox does not run as root.
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []

/** What a finished deck does in a real browser; npm test runs it after the unit tests. */
export default defineConfig({
  testDir: 'tests/browser',
  // Two browsers at once on two cores make every wait longer, and save nothing.
  workers: 1,
  // One test walks a whole deck and looks at each glyph of it.
  timeout: 120_000,
  forbidOnly: true,
  reporter: 'list',
  use: {
    // Kept in test-results/, which npx playwright show-trace opens.
    trace: { mode: 'retain-on-failure', snapshots: false, screenshots: true, sources: true },
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath,
      args: ['--disable-background-networking', '--font-render-hinting=none', ...asRoot],
    },
  },
})
