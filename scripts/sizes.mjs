/**
 * Prints what each page loads (gzip −9) beside its budget, following static imports from the build's manifest,
 * and fails where a page is over it.
 */
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

const manifest = JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8'))
const sizeOf = (file) => gzipSync(readFileSync(`dist/${file}`), { level: 9 }).length

/** All files that come with an entry: its own, its static imports', their styles. */
function filesOf(key, seen = new Set()) {
  const chunk = manifest[key]
  if (!chunk) throw new Error(`the build has no entry ${key}: mend the list of pages in scripts/sizes.mjs`)
  if (seen.has(key)) return []
  seen.add(key)
  return [
    chunk.file,
    ...(chunk.css ?? []),
    ...(chunk.imports ?? []).flatMap((imported) => filesOf(imported, seen)),
  ]
}

const KB = 1024
/**
 * Pages by the entries that a visit always loads, lazily or not, what they add to, and the budget in bytes
 * (docs/architecture.md).
 */
const pages = [
  {
    name: 'library',
    entries: ['index.html', 'src/features/library/LibraryPage.vue'],
    js: 160 * KB,
    css: 25 * KB,
  },
  {
    name: 'wizard',
    entries: ['src/features/wizard/WizardPage.vue', 'src/features/wizard/narrative/NarrativeStep.vue'],
    beyond: 'library',
    js: 130 * KB,
  },
  {
    name: 'insights',
    entries: ['src/features/insights/InsightsPage.vue', 'src/components/chart-engine.ts'],
    beyond: 'library',
    js: 230 * KB,
  },
]

const loaded = new Map()
let over = false
for (const page of pages) {
  const base = page.beyond ? loaded.get(page.beyond) : new Set()
  const files = new Set(page.entries.flatMap((entry) => filesOf(entry)).filter((file) => !base.has(file)))
  loaded.set(page.name, new Set([...base, ...files]))
  for (const kind of ['js', 'css']) {
    const size = [...files]
      .filter((file) => file.endsWith(`.${kind}`))
      .reduce((sum, file) => sum + sizeOf(file), 0)
    const budget = page[kind]
    if (budget && size > budget) over = true
    const mark = budget ? (size > budget ? 'OVER' : 'ok') : ''
    console.log(
      `${page.beyond ? '+' : ' '} ${page.name.padEnd(10)} ${kind.padEnd(4)} ${(size / KB).toFixed(1).padStart(7)} K` +
        (budget ? ` of ${(budget / KB).toFixed(0)} K ${mark}` : ''),
    )
  }
}
process.exit(over ? 1 : 0)
