// Loaded into a measured process: writes what it has used when it ends, as Node tells it (KiB, µs).
const { writeFileSync } = require('node:fs')
const { isMainThread } = require('node:worker_threads')

const file = process.env.LECTERN_USAGE_FILE
if (file && isMainThread) {
  process.on('exit', () => writeFileSync(file, JSON.stringify(process.resourceUsage())))
}
