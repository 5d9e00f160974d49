/** Runs a command with CHROME_PATH set: `node scripts/with-chromium.mjs vitest run --project browser`. */
import { spawnSync } from 'node:child_process'
import { needTool } from './tools.mjs'

const [command, ...args] = process.argv.slice(2)
const result = spawnSync('npx', ['--no-install', command, ...args], {
  stdio: 'inherit',
  env: { ...process.env, CHROME_PATH: needTool('chromium') },
})
process.exit(result.status ?? 1)
