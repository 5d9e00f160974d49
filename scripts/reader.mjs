/** The app's own reading for the command line: the production build in a headless browser, a page of its own a file. */
import { existsSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { chromium } from 'playwright'
import { isStale, serveBuild } from './serve.mjs'
import { needTool } from './tools.mjs'

/** npm runs scripts in the project's folder; paths are meant from where it was called. */
const from = process.env.INIT_CWD ?? process.cwd()
process.chdir(resolve(import.meta.dirname, '..'))

/** `{name}` of a text, filled in; one that nobody gives is left out. */
export function fill(text, params) {
  return text.replace(/\{(\w+)\}/g, (_all, name) => String(params?.[name] ?? ''))
}

/** The text of a dotted code in a tree of words, where there is one. */
export function wordsOf(tree, code) {
  const text = code.split('.').reduce((node, key) => node?.[key], tree)
  return typeof text === 'string' ? text : undefined
}

/**
 * Opens the reading page with files chosen and asks it for something; `unreadable` and `failed` are the answers for
 * a file that is not there and for a page that breaks; `asked` is handed to the question.
 */
export async function openReader() {
  const server = await serveBuild({ rebuild: isStale() })
  const browser = await chromium.launch({ executablePath: needTool('chromium'), args: ['--no-sandbox'] })
  return {
    async ask(files, question, { unreadable, failed }, asked) {
      const paths = files.map((file) => resolve(from, file))
      if (paths.some((path) => !existsSync(path) || !statSync(path).isFile())) return unreadable
      const page = await browser.newPage()
      try {
        await page.goto(new URL('reader.html', server.url).href)
        await page.locator('input[type=file]').setInputFiles(paths)
        return await page.evaluate(question, asked)
      } catch {
        return failed
      } finally {
        await page.close()
      }
    },
    async close() {
      await browser.close()
      await server.close()
    },
  }
}
