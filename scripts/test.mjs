/**
 * Everything that must pass: lint, types, unit, component and real-browser tests, the production build, and the
 * journeys in it. What does not need the other runs side by side, each part's output told when it has ended. Stops
 * after the first parts that fail and names them. The last line counts the tests.
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { needTool } from './tools.mjs'

const env = {
  ...process.env,
  CHROME_PATH: needTool('chromium'),
  LIBREOFFICE_PATH: needTool('libreoffice'),
  FORCE_COLOR: '0',
}
needTool('pdftotext')

const counted = { passed: 0, failed: 0, skipped: 0 }
/** Titles of the parts that failed. */
const broken = []

/** Runs a command; `alone` its output is seen as it comes, else at the end, so that two do not mix. */
function run(title, command, args, alone) {
  const seconds = (since) => ((performance.now() - since) / 1000).toFixed(0)
  const start = performance.now()
  if (alone) console.log(`\n== ${title}`)
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: alone ? 'inherit' : ['ignore', 'pipe', 'pipe'], env })
    const output = []
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => output.push(chunk))
    const end = (ok) => {
      if (!alone)
        console.log(`\n== ${title} (${seconds(start)} s)\n${Buffer.concat(output).toString().trim()}`)
      if (!ok) broken.push(title)
      resolve(ok)
    }
    child.on('error', (error) => {
      output.push(Buffer.from(String(error)))
      end(false)
    })
    child.on('close', (status) => end(status === 0))
  })
}

const npx = (title, ...args) => ({
  run: (alone) => run(title, 'npx', ['--no-install', ...args], alone),
})

const tests = (project) => ({
  async run(alone) {
    mkdirSync('.cache', { recursive: true })
    const report = `.cache/tests-${project}.json`
    rmSync(report, { force: true })
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
    const command = ['--no-install', 'vitest', 'run', '--project', project, ...reporters]
    const ok = await run(`tests: ${project}`, 'npx', command, alone)
    // One that could not even begin is told as failed, below.
    if (!existsSync(report)) return false
    const result = JSON.parse(readFileSync(report, 'utf8'))
    counted.passed += result.numPassedTests
    counted.failed += result.numFailedTests
    counted.skipped += result.numPendingTests
    return ok
  },
})

const sizes = { run: (alone) => run('sizes', 'node', ['scripts/sizes.mjs'], alone) }

/**
 * One after the other; each made of rows of parts that run side by side. The browsers' tests wait more than they work,
 * so they stand beside all that works.
 */
const stages = [
  [
    [
      npx('lint', 'eslint', '.'),
      npx('format', 'prettier', '--check', '.'),
      npx('types', 'vue-tsc', '--noEmit'),
      npx('build', 'vite', 'build'),
      sizes,
      tests('unit'),
    ],
    [tests('browser')],
  ],
  [[tests('e2e')]],
]

async function runRow(row, alone) {
  for (const part of row) if (!(await part.run(alone))) return false
  return true
}

let ok = true
for (const rows of stages) {
  const outcomes = await Promise.all(rows.map((row) => runRow(row, rows.length === 1)))
  ok = outcomes.every(Boolean)
  if (!ok) break
}
if (!ok && counted.failed === 0) counted.failed = 1

if (!ok) console.log(`\nfailed: ${broken.join(', ') || 'tests that could not begin'}`)
console.log(`\n${counted.passed} passed, ${counted.failed} failed, ${counted.skipped} skipped`)
process.exit(ok ? 0 : 1)
