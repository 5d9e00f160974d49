import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { parse } from 'vue/compiler-sfc'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

/**
 * Who may import whom. `text` and `report` are open to everyone; a room may always import itself. `own` keeps the folders of
 * a room apart: a format never imports another, a feature never another.
 */
const rooms: Record<string, { may: readonly string[]; own?: 'folders'; packages?: readonly RegExp[] }> = {
  text: { may: [], packages: [] },
  report: { may: [], packages: [/^@noble\/hashes\/sha2/] },
  sample: { may: [], packages: [] },
  checks: { may: [], packages: [] },
  charts: { may: [], packages: [/^echarts(\/|$)/] },
  documents: { may: [], packages: [] },
  formats: { may: ['documents'], own: 'folders' },
  storage: { may: [] },
  // A worker is a program of its own: it brings what old browsers lack itself.
  workers: {
    may: ['formats', 'documents', 'checks', 'storage/check-tables', 'storage/types', 'app/polyfills'],
  },
  stores: {
    may: [
      'checks',
      'sample',
      'formats/registry',
      'formats/types',
      'documents/types',
      'storage/types',
      'workers',
    ],
  },
  composables: { may: ['checks/types'], packages: [/^vue/, /^@tiptap\//] },
  components: {
    may: ['composables'],
    packages: [/^vue/, /^@tiptap\//, /^echarts/, /pdfjs-dist\//],
  },
  parts: {
    may: [
      'stores',
      'components',
      'composables',
      'checks/occurrence',
      'checks/types',
      'checks/unfilled',
      'formats/types',
      'storage/types',
    ],
    own: 'folders',
  },
  features: {
    may: [
      'parts',
      'stores',
      'components',
      'composables',
      'charts',
      'checks/types',
      'formats/types',
      'documents/types',
      'storage/types',
    ],
    own: 'folders',
  },
  locales: { may: [] },
  styles: { may: [] },
}

const src = resolve('src')

interface Import {
  readonly from: string
  readonly specifier: string
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory()
      ? sourceFiles(join(folder, entry.name))
      : /\.(ts|vue)$/.test(entry.name)
        ? [join(folder, entry.name)]
        : [],
  )
}

function scriptOf(file: string): string {
  const text = readFileSync(file, 'utf8')
  if (!file.endsWith('.vue')) return text
  const { descriptor } = parse(text)
  return `${descriptor.script?.content ?? ''}\n${descriptor.scriptSetup?.content ?? ''}`
}

/** Static, dynamic and type imports, re-exports, import.meta.glob and new URL(…, import.meta.url). */
function importsOf(file: string): Import[] {
  const code = scriptOf(file)
  const { importedFiles } = ts.preProcessFile(code, true, true)
  const globs = [...code.matchAll(/import\.meta\.glob(?:<[^>]*>)?\(\s*['"]([^'"]+)/g)].map((m) => m[1] ?? '')
  const urls = [...code.matchAll(/new URL\(\s*['"]([^'"]+)['"],\s*import\.meta\.url/g)].map((m) => m[1] ?? '')
  return [...importedFiles.map((one) => one.fileName), ...globs, ...urls].map((specifier) => ({
    from: file,
    specifier: specifier.replace(/\?.*$/, ''),
  }))
}

/** The path inside src that an import means, or `null` for a package. */
function target({ from, specifier }: Import): string | null {
  if (specifier.startsWith('@/')) return specifier.slice(2)
  if (!specifier.startsWith('.')) return null
  return relative(src, resolve(dirname(from), specifier))
}

function complaint(one: Import): string | null {
  const fromPath = relative(src, one.from)
  const [room = '', folder = ''] = fromPath.split('/')
  if (room === 'app' || !fromPath.includes('/')) return null
  const rule = rooms[room]
  if (!rule) return `${fromPath}: ${room} is no room of the house`
  const to = target(one)
  if (to === null) {
    const isDexie = /^dexie/.test(one.specifier)
    if (isDexie && room !== 'storage') return `${fromPath}: only storage names Dexie`
    if (/^echarts/.test(one.specifier) && !['charts', 'components'].includes(room)) {
      return `${fromPath}: only ChartView runs ECharts`
    }
    const allowed = !rule.packages || rule.packages.some((pattern) => pattern.test(one.specifier))
    return allowed ? null : `${fromPath} may not import the package ${one.specifier}`
  }
  const [toRoom = '', toFolder = ''] = to.split('/')
  if (toRoom === room) {
    const crosses = rule.own === 'folders' && fromPath.split('/').length > 2 && toFolder !== folder
    const isShared = to.split('/').length === 2
    return crosses && !isShared ? `${fromPath} may not import its neighbour ${to}` : null
  }
  if (toRoom === 'text') return null
  if (toRoom === 'report') return room === 'text' ? `${fromPath} may not import ${to}` : null
  const isAllowed = rule.may.some((allowed) => to === allowed || to.startsWith(`${allowed}/`))
  return isAllowed ? null : `${fromPath} may not import ${to}`
}

function findCycles(files: readonly string[]): string[] {
  const graph = new Map<string, string[]>()
  const known = new Set(files)
  for (const file of files) {
    const code = scriptOf(file)
    const runtime = code
      .replace(/import\s+type\s[\s\S]*?from\s*['"][^'"]+['"]/g, '')
      .replace(/import\([^)]*\)/g, '')
    const { importedFiles } = ts.preProcessFile(runtime, true, true)
    const targets = importedFiles.flatMap((one) => {
      const path = target({ from: file, specifier: one.fileName })
      const found = ['', '.ts', '.vue', '/index.ts']
        .map((end) => join(src, `${path}${end}`))
        .find((candidate) => path !== null && known.has(candidate))
      return found ? [found] : []
    })
    graph.set(file, targets)
  }
  const state = new Map<string, 'open' | 'done'>()
  const cycles: string[] = []
  const visit = (file: string, trail: readonly string[]): void => {
    if (state.get(file) === 'done') return
    if (state.get(file) === 'open') {
      cycles.push([...trail.slice(trail.indexOf(file)), file].map((one) => relative(src, one)).join(' → '))
      return
    }
    state.set(file, 'open')
    for (const next of graph.get(file) ?? []) visit(next, [...trail, file])
    state.set(file, 'done')
  }
  for (const file of files) visit(file, [])
  return cycles
}

describe('the house', () => {
  const files = sourceFiles(src)

  it('has imports that never climb', () => {
    expect(files.flatMap(importsOf).flatMap((one) => complaint(one) ?? [])).toEqual([])
  })

  it('has no cycles', () => {
    expect(findCycles(files)).toEqual([])
  })

  it.each([
    ['report/report.ts', '@/stores/report'],
    ['features/wizard/WizardPage.vue', '@/storage/dexie'],
    ['features/wizard/WizardPage.vue', '../library/LibraryPage.vue'],
    ['formats/docx/write.ts', '../html/write'],
    ['components/ChartView.vue', '@/stores/report'],
    ['parts/export-menu/ExportMenu.vue', '@/features/wizard/step-of'],
    ['components/FigureGrid.vue', '@/parts/export-menu/ExportMenu.vue'],
    ['stores/report.ts', '@/storage/database'],
    ['stores/report.ts', 'dexie'],
    ['charts/trend.ts', 'vue'],
  ])('would refuse %s importing %s', (from, specifier) => {
    expect(complaint({ from: join(src, from), specifier })).not.toBeNull()
  })

  it.each([
    ['features/wizard/WizardPage.vue', '@/stores/report'],
    ['formats/docx/write.ts', '@/report/report'],
    ['app/main.ts', '@/storage/database'],
    ['storage/database.ts', 'dexie'],
  ])('lets %s import %s', (from, specifier) => {
    expect(complaint({ from: join(src, from), specifier })).toBeNull()
  })
})
