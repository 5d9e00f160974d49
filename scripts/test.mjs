/**
 * Everything that must pass: lint, types, unit, component and real-browser tests, the production build, and the
 * journeys in it. What does not need the other runs side by side, each part's output told when it has ended; what
 * failed is named at the end. The last line counts the tests.
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { relative } from 'node:path'
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
/** Tests that failed, with what they said. */
const failures = []

/** Runs a command. Its output is told when it has ended, so that two do not mix. */
function run(title, command, args) {
  const seconds = (since) => ((performance.now() - since) / 1000).toFixed(0)
  const start = performance.now()
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], env })
    const output = []
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => output.push(chunk))
    const end = (ok) => {
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
  run: () => run(title, 'npx', ['--no-install', ...args]),
})

const tests = (...projects) => ({
  async run() {
    mkdirSync('.cache', { recursive: true })
    const [title] = projects
    const report = `.cache/tests-${title}.json`
    rmSync(report, { force: true })
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
    const chosen = projects.flatMap((project) => ['--project', project])
    const ok = await run(`tests: ${title}`, 'npx', ['--no-install', 'vitest', 'run', ...chosen, ...reporters])
    // One that could not even begin is told as failed, below.
    if (!existsSync(report)) return false
    const result = JSON.parse(readFileSync(report, 'utf8'))
    counted.passed += result.numPassedTests
    counted.failed += result.numFailedTests
    counted.skipped += result.numPendingTests
    for (const file of result.testResults) {
      const name = relative(process.cwd(), file.name)
      for (const { status, fullName, failureMessages } of file.assertionResults) {
        if (status === 'failed') failures.push(`${name}: ${fullName}\n${failureMessages.join('\n')}`)
      }
    }
    return ok
  },
})

const sizes = { run: () => run('sizes', 'node', ['scripts/sizes.mjs']) }

/**
 * Rows of parts that run side by side, each row until one of its parts fails. The browsers' tests wait more than they
 * work, so they stand beside all that works; what is quickly known to be wrong comes first.
 */
const rows = [
  [
    npx('lint', 'eslint', '.'),
    npx('format', 'prettier', '--check', '.'),
    npx('types', 'vue-tsc', '--noEmit'),
    npx('build', 'vite', 'build'),
    sizes,
    tests('e2e'),
  ],
  [tests('browser'), tests('unit', 'unit-replaced')],
]

async function runRow(row) {
  for (const part of row) if (!(await part.run())) return false
  return true
}

const outcomes = await Promise.all(rows.map(runRow))
const ok = outcomes.every(Boolean)
if (!ok && counted.failed === 0) counted.failed = 1

// At the end, where a long record is read first.
for (const failure of failures) console.log(`\n✗ ${failure}`)
if (!ok) console.log(`\nfailed: ${broken.join(', ') || 'tests that could not begin'}`)
console.log(`\n${counted.passed} passed, ${counted.failed} failed, ${counted.skipped} skipped`)
process.exit(ok ? 0 : 1)
