/**
 * Everything that must pass: lint, types, unit, component and real-browser tests, the production build, and the
 * journeys in it. Stops at the first part that fails. The last line counts the tests.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { needTool } from './tools.mjs'

const env = {
  ...process.env,
  CHROME_PATH: needTool('chromium'),
  LIBREOFFICE_PATH: needTool('libreoffice'),
  FORCE_COLOR: '0',
}
needTool('pdftotext')

const counted = { passed: 0, failed: 0, skipped: 0 }

function run(title, args) {
  console.log(`\n== ${title}`)
  return spawnSync('npx', ['--no-install', ...args], { stdio: 'inherit', env }).status === 0
}

function runTests(project) {
  mkdirSync('.cache', { recursive: true })
  const report = `.cache/tests-${project}.json`
  rmSync(report, { force: true })
  const ok = run(`tests: ${project}`, [
    'vitest',
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ])
  const result = JSON.parse(readFileSync(report, 'utf8'))
  counted.passed += result.numPassedTests
  counted.failed += result.numFailedTests
  counted.skipped += result.numPendingTests
  return ok
}

const parts = [
  () => run('lint', ['eslint', '.']),
  () => run('format', ['prettier', '--check', '.']),
  () => run('types', ['vue-tsc', '--noEmit']),
  () => runTests('unit'),
  () => runTests('browser'),
  () => run('build', ['vite', 'build']),
  () => spawnSync('node', ['scripts/sizes.mjs'], { stdio: 'inherit', env }).status === 0,
  () => runTests('e2e'),
]
const ok = parts.every((part) => part())
if (!ok && counted.failed === 0) counted.failed = 1

console.log(`\n${counted.passed} passed, ${counted.failed} failed, ${counted.skipped} skipped`)
process.exit(ok ? 0 : 1)
