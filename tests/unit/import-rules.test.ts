import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { complaint } from '../support/architecture/complaint'
import { layersDocument } from '../support/architecture/document'
import { fileOf, findCycles, importsOf, sourceFiles, src } from '../support/architecture/imports'
import { layers, longTables, orders } from '../support/architecture/layers'

const files = sourceFiles()
const imports = new Map(files.map((file) => [file, importsOf(file)]))

describe('the layers', () => {
  it('have imports that point down only', () => {
    expect([...imports.values()].flat().flatMap((one) => complaint(one) ?? [])).toEqual([])
  })

  it('have no circles, late imports and imports of types included', () => {
    const graph = new Map(
      [...imports].map(([file, all]) => [file, all.flatMap((one) => fileOf(one) ?? [])] as const),
    )
    expect(findCycles(graph)).toEqual([])
  })

  it('hold every file, and only what is there', () => {
    const isThere = (path: string): boolean =>
      files.some((file) => file === `${path}.ts` || file.startsWith(`${path}/`))
    const empty = ['locales', 'styles']
    expect(layers.map(({ path }) => path).filter((path) => !isThere(path) && !empty.includes(path))).toEqual(
      [],
    )
    const named = orders.flatMap(({ layer, below, folders }) =>
      [...below, ...folders].map((one) => `${layer}/${one}`),
    )
    expect(named.filter((path) => !isThere(path))).toEqual([])
  })

  it('have no file of more than 300 lines that is not a table', () => {
    const long = files.filter((file) => readFileSync(join(src, file), 'utf8').split('\n').length > 301)
    expect(long.filter((file) => !longTables.includes(file))).toEqual([])
  })

  it('stand in the document as they stand in the table', () => {
    const text = readFileSync('docs/architecture.md', 'utf8')
    expect(layersDocument(text)).toBe(text)
  })
})

describe('the table', () => {
  const verdict = (from: string, specifier: string, typeOnly = false): string | null => {
    const [one] = importsOf(
      from,
      typeOnly ? `import type { A } from '${specifier}'` : `import { a } from '${specifier}'`,
    )
    return one ? complaint(one) : 'no import'
  }

  it.each([
    ['report/report.ts', '@/stores/report'],
    ['text/hash.ts', '@/report/report'],
    ['report/figures/figures.ts', '../narrative/live-figures'],
    ['report/form/form.ts', '@/report/report'],
    ['checks/facts/facts.ts', '../rules/deadline'],
    ['features/wizard/WizardPage.vue', '@/storage/dexie'],
    ['features/wizard/WizardPage.vue', '../library/LibraryPage.vue'],
    ['formats/docx/write.ts', '../html/write'],
    ['components/ChartView.vue', '@/stores/report'],
    ['parts/export-menu/ExportMenu.vue', '@/features/wizard/step-of'],
    ['components/FigureGrid.vue', '@/parts/export-menu/ExportMenu.vue'],
    ['stores/report.ts', '@/storage/database'],
    ['stores/report.ts', '@/app/i18n'],
    ['stores/report.ts', 'dexie'],
    ['charts/trend.ts', 'vue'],
    ['composables/finding-words.ts', '@/checks/types'],
  ])('refuses %s importing %s', (from, specifier) => {
    expect(verdict(from, specifier)).not.toBeNull()
  })

  it.each([
    ['features/wizard/WizardPage.vue', '@/stores/report'],
    ['formats/docx/write.ts', '@/report/report'],
    ['report/restore/restore.ts', '../form/form'],
    ['app/main.ts', '@/storage/database'],
    ['storage/database.ts', 'dexie'],
  ])('lets %s import %s', (from, specifier) => {
    expect(verdict(from, specifier)).toBeNull()
  })

  it('lets a type through where it would refuse a value', () => {
    expect(verdict('composables/finding-words.ts', '@/checks/types', true)).toBeNull()
  })

  it('finds circles that late imports and types close', () => {
    const graph = new Map([
      ['a.ts', ['b.ts']],
      ['b.ts', ['c.ts']],
      ['c.ts', ['a.ts']],
    ])
    expect(findCycles(graph)).toEqual(['a.ts → b.ts → c.ts → a.ts'])
    const late = importsOf('report/a.ts', "const load = () => import('./b')\nimport type { C } from './c'")
    expect(late.map(({ to, typeOnly }) => [to, typeOnly])).toEqual([
      ['report/b', false],
      ['report/c', true],
    ])
  })
})
