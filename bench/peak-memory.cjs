// Loaded into a measured process: writes its largest resident size, in KiB, when it ends.
const { writeFileSync } = require('node:fs')
const { isMainThread } = require('node:worker_threads')

const file = process.env.LECTERN_PEAK_FILE
if (file && isMainThread) {
  process.on('exit', () => writeFileSync(file, String(process.resourceUsage().maxRSS)))
}
