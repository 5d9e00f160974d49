/**
 * Who may import whom, written once: `tests/unit/import-rules.test.ts` holds every import against it, and
 * `docs/architecture.md` prints it.
 */

export interface Layer {
  /** A folder of `src`, or a path inside it that has rules of its own. */
  readonly path: string
  readonly holds: string
  /** Besides itself: folders or single modules of `src`. */
  readonly may: readonly string[]
  /** What it may import of `may` as types alone. */
  readonly mayName?: readonly string[]
  /** Packages that it may import; nothing else of `node_modules`. */
  readonly packages?: readonly string[]
  /** Its folders do not know one another. */
  readonly apart?: true
}

const ground = ['text', 'report']

/** From the ground up. */
export const layers: readonly Layer[] = [
  { path: 'polyfills', holds: 'what old browsers lack', may: [] },
  { path: 'text', holds: 'Chinese text as text: knows no form', may: [] },
  {
    path: 'report',
    holds: 'the form as data, the report and what follows from it',
    may: ['text'],
    packages: ['@noble/hashes'],
  },
  { path: 'sample', holds: 'three years of an office that does not exist', may: ground },
  { path: 'checks', holds: 'facts of a report → findings with fixes', may: ground },
  {
    path: 'charts',
    holds: 'yearly figures → options of charts, and tables',
    may: ground,
    packages: ['echarts'],
  },
  { path: 'documents', holds: 'neutral blocks, and the recogniser: blocks → report', may: ground },
  {
    path: 'formats',
    holds: 'files ↔ blocks or report, a folder for each format',
    may: [...ground, 'documents'],
    packages: ['docx', 'fflate', 'htmlparser2', 'numfmt', 'pdfjs-dist'],
    apart: true,
  },
  { path: 'storage', holds: 'what is kept on this machine', may: ground, packages: ['dexie'] },
  {
    path: 'workers',
    holds: 'reading and checking off the main thread',
    may: [...ground, 'documents', 'formats', 'checks', 'storage/check-tables', 'storage/types'],
  },
  {
    path: 'stores',
    holds: 'what the pages share: library, open report, reading, findings, settings',
    may: [...ground, 'sample', 'checks', 'formats/registry', 'storage/types', 'workers'],
    mayName: ['formats/types', 'documents/types'],
    packages: ['vue', 'pinia'],
  },
  {
    path: 'composables',
    holds: 'generic Vue glue',
    may: ground,
    mayName: ['checks/types'],
    packages: ['vue', 'vue-i18n'],
  },
  {
    path: 'components',
    holds: 'what is drawn and knows no store',
    may: [...ground, 'composables'],
    packages: ['vue', 'vue-i18n', '@tiptap', 'echarts', 'pdfjs-dist'],
  },
  {
    path: 'parts',
    holds: 'what is drawn, knows the stores, and is shared by features',
    may: [...ground, 'stores', 'components', 'composables', 'checks/occurrence', 'checks/unfilled'],
    mayName: ['checks/types', 'formats/types', 'documents/types', 'storage/types'],
    packages: ['vue', 'vue-i18n', 'vue-router'],
    apart: true,
  },
  {
    path: 'features',
    holds: 'a folder for each thing that a person does',
    may: [
      ...ground,
      'parts',
      'stores',
      'components',
      'composables',
      'charts',
      'checks/unfilled',
      'storage/types',
    ],
    mayName: ['checks/types', 'formats/types', 'documents/types'],
    packages: ['vue', 'vue-i18n', 'vue-router', 'diff', 'fflate'],
    apart: true,
  },
  { path: 'locales', holds: 'every word of the interface', may: [] },
  { path: 'styles', holds: 'one theme, light and dark', may: [] },
]

/** Programs of their own: each brings first what old browsers lack, and nobody else brings it. */
export const isEntry = (file: string): boolean => /^main\.ts$|-page\.ts$|\.worker\.ts$/.test(file)

/** Nobody imports them: they put the program together. */
export const roots = ['app', 'main']

/** The folders and modules of a layer that has an order inside: each imports itself and those before it. */
export interface Order {
  readonly layer: string
  /** Modules that stand below all folders: the types that all of them share. */
  readonly below: readonly string[]
  readonly folders: readonly string[]
}

export const orders: readonly Order[] = [
  {
    layer: 'report',
    below: [
      'types',
      'message',
      'check-settings',
      'limits',
      'figures/cell',
      'narrative/narrative',
      'review/acceptance',
      'review/review-types',
    ],
    folders: [
      'form',
      'figures',
      'narrative',
      'statements',
      'document',
      'review',
      'report',
      'years',
      'restore',
    ],
  },
  {
    layer: 'checks',
    below: ['types', 'settings', 'dictionary', 'edits', 'occurrence', 'check'],
    folders: ['facts', 'fixes', 'rules', 'catalogue', 'engine'],
  },
  {
    layer: 'documents/recognise',
    below: ['draft'],
    folders: ['outline', 'sentences', 'header', 'tables'],
  },
]

/** Longer than 300 lines on purpose: data laid out as a table. */
export const longTables: readonly string[] = [
  'report/form/2021.ts',
  'report/form/website.ts',
  'report/statements/metric-rules.ts',
  'text/figure-rules.ts',
]
