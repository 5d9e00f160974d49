/**
 * `npm run --silent read -- FILE…`: prints one JSON line a file, { file, figures, messages }, read by the
 * production build in a headless browser. A file that cannot be read has figures null and messages that say why.
 * Exits with 2 where it is called wrongly, else with 0.
 */
import { readFileSync } from 'node:fs'

const files = process.argv.slice(2)
if (files.length === 0) {
  process.stderr.write('usage: npm run --silent read -- FILE…\n')
  process.exit(2)
}

// After the call is understood: it brings a server and a browser.
const { fill, openReader, wordsOf } = await import('./reader.mjs')
const words = JSON.parse(readFileSync('src/locales/zh-CN/messages.json', 'utf8'))

/** A message with its words in Chinese, for whoever reads the line without the program. */
function worded(message) {
  const text = wordsOf(words, message.code)
  return text === undefined ? message : { ...message, text: fill(text, message.params) }
}

function failed(code) {
  return { figures: null, messages: [{ code, severity: 'error' }] }
}

const answers = { unreadable: failed('reading.unreadable'), failed: failed('reading.failed') }
const reader = await openReader()
try {
  for (const file of files) {
    const { figures, messages } = await reader.ask([file], () => window.readChosenFile(), answers)
    process.stdout.write(`${JSON.stringify({ file, figures, messages: messages.map(worded) })}\n`)
  }
} finally {
  await reader.close()
}
