/**
 * `npm run --silent read -- FILE…`: prints one JSON line a file, { file, figures, messages }, read by the
 * production build in a headless browser. A file that cannot be read has figures null and messages that say why.
 * Exits with 2 where it is called wrongly, else with 0.
 */
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { chromium } from 'playwright'
import { serveBuild } from './serve.mjs'
import { needTool } from './tools.mjs'

const files = process.argv.slice(2)
if (files.length === 0) {
  process.stderr.write('usage: npm run --silent read -- FILE…\n')
  process.exit(2)
}

/** npm runs scripts in the project's folder; paths are meant from where it was called. */
const from = process.env.INIT_CWD ?? process.cwd()
const project = resolve(import.meta.dirname, '..')
process.chdir(project)

/** ms since the epoch of the newest file in a folder */
function newest(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .reduce(
      (time, entry) => Math.max(time, statSync(join(entry.parentPath ?? entry.path, entry.name)).mtimeMs),
      0,
    )
}

function isStale() {
  const built = 'dist/reader.html'
  if (!existsSync(built)) return true
  const time = statSync(built).mtimeMs
  const sources = ['index.html', 'reader.html', 'package.json', 'vite.config.ts']
  return newest('src') > time || sources.some((file) => existsSync(file) && statSync(file).mtimeMs > time)
}

const words = JSON.parse(readFileSync('src/locales/zh-CN/messages.json', 'utf8'))

/** A message with its words in Chinese, for whoever reads the line without the program. */
function worded(message) {
  const text = message.code.split('.').reduce((node, key) => node?.[key], words)
  if (typeof text !== 'string') return message
  return {
    ...message,
    text: text.replace(/\{(\w+)\}/g, (_all, name) => String(message.params?.[name] ?? '')),
  }
}

/** A page of its own for each file: one that breaks its page takes nothing else with it. */
async function readOne(file) {
  const path = resolve(from, file)
  if (!existsSync(path) || !statSync(path).isFile()) return failed('reading.unreadable')
  const page = await browser.newPage()
  try {
    await page.goto(new URL('reader.html', server.url).href)
    await page.locator('input[type=file]').setInputFiles(path)
    return await page.evaluate(() => window.readChosenFile())
  } catch {
    return failed('reading.failed')
  } finally {
    await page.close()
  }
}

function failed(code) {
  return { figures: null, messages: [{ code, severity: 'error' }] }
}

const server = await serveBuild({ rebuild: isStale() })
const browser = await chromium.launch({ executablePath: needTool('chromium'), args: ['--no-sandbox'] })
try {
  for (const file of files) {
    const { figures, messages } = await readOne(file)
    process.stdout.write(`${JSON.stringify({ file, figures, messages: messages.map(worded) })}\n`)
  }
} finally {
  await browser.close()
  await server.close()
}
