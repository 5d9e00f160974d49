/**
 * `npm run --silent check -- [--exit-zero] FILE… [--previous FILE…]`: prints one JSON line a finding, { file, id, severity, path,
 * figures, fixes, text }. Reports of earlier years given with --previous are compared where they are the same unit's.
 * A file that cannot be read gives one line with `id` null that says why. Ends with 2 where a file could not be read or
 * it is called wrongly, else with 1 where a finding is an error, else with 0; with --exit-zero only a wrong call is 2.
 */
import { readFileSync } from 'node:fs'

const exitZero = '--exit-zero'
const given = process.argv.slice(2)
const args = given.filter((arg) => arg !== exitZero)
const split = args.indexOf('--previous')
const files = split < 0 ? args : args.slice(0, split)
const previous = split < 0 ? [] : args.slice(split + 1)
if (files.length === 0 || (split >= 0 && previous.length === 0)) {
  process.stderr.write('usage: npm run --silent check -- [--exit-zero] FILE… [--previous FILE…]\n')
  process.exit(2)
}

// After the call is understood: it brings a server and a browser.
const { fill, openReader, wordsOf } = await import('./reader.mjs')
const read = (room) => JSON.parse(readFileSync(`src/locales/zh-CN/${room}.json`, 'utf8'))
const words = { checks: read('checks'), messages: read('messages') }

/** Blank figures are named, as nothing would stand in their place. */
function shown(params) {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, value === '' ? words.checks.blank : value]),
  )
}

function textOf(code, params) {
  return fill(wordsOf(words, code) ?? code, params)
}

function findingLine(file, { id, code, severity, path, spot, figures, fixes, params, names }) {
  const all = { ...shown(params), ...names }
  return {
    file,
    id,
    severity,
    path,
    ...(spot ? { place: spot } : {}),
    figures,
    fixes: fixes.map((fix) => ({
      text: textOf(`checks.fixes.${fix.code}`, { ...fix.params, ...fix.names }),
      edits: fix.edits,
    })),
    text: `${textOf(`${code}.title`, all)}。${textOf(`${code}.detail`, all)}`,
  }
}

function failureLine(file, { code, severity, params }) {
  const text = textOf(`messages.${code}`, params ?? {})
  return { file, id: null, severity, path: null, figures: [], fixes: [], text }
}

const failed = (code) => ({ findings: null, messages: [{ code, severity: 'error' }] })
const answers = { unreadable: failed('reading.unreadable'), failed: failed('reading.failed') }
const outcome = { clean: 0, errors: 1, unread: 2 }
let worst = outcome.clean
const reader = await openReader()
try {
  for (const file of files) {
    const { findings, messages } = await reader.ask(
      [file, ...previous],
      () => window.checkChosenFiles(),
      answers,
    )
    const lines =
      findings === null
        ? messages.map((message) => failureLine(file, message))
        : findings.map((finding) => findingLine(file, finding))
    const own =
      findings === null
        ? outcome.unread
        : findings.some(({ severity }) => severity === 'error')
          ? outcome.errors
          : outcome.clean
    worst = Math.max(worst, own)
    for (const line of lines) process.stdout.write(`${JSON.stringify(line)}\n`)
  }
} finally {
  await reader.close()
}
if (!given.includes(exitZero)) process.exitCode = worst
