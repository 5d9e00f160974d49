/**
 * `npm run --silent read -- [--report] FILE…`: prints one JSON line a file, { file, figures, messages }, read by the
 * production build in a headless browser. A file that cannot be read has figures null and messages that say why. With
 * `--report` each line has `report` besides: the whole report with its texts, as its data file has it, or null.
 * Exits with 2 where it is called wrongly, else with 0.
 */
import { readFileSync } from 'node:fs'

const options = process.argv.slice(2).filter((one) => one.startsWith('--'))
const files = process.argv.slice(2).filter((one) => !one.startsWith('--'))
if (files.length === 0 || options.some((one) => one !== '--report')) {
  process.stderr.write('usage: npm run --silent read -- [--report] FILE…\n')
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

const wanted = { report: options.includes('--report') }

function failed(code) {
  const answer = { figures: null, messages: [{ code, severity: 'error' }] }
  return wanted.report ? { ...answer, report: null } : answer
}

const answers = { unreadable: failed('reading.unreadable'), failed: failed('reading.failed') }
const reader = await openReader()
try {
  for (const file of files) {
    const { figures, messages, ...more } = await reader.ask(
      [file],
      (asked) => window.readChosenFile(asked),
      answers,
      wanted,
    )
    process.stdout.write(`${JSON.stringify({ file, figures, messages: messages.map(worded), ...more })}\n`)
  }
} finally {
  await reader.close()
}
