import { playwright } from '@vitest/browser-playwright'
import { defineConfig, mergeConfig } from 'vitest/config'
import viteConfig from './vite.config.ts'

const chromium = process.env.CHROME_PATH

const browserProject = {
  enabled: true,
  headless: true,
  screenshotFailures: false,
  viewport: { width: 1366, height: 768 },
  provider: playwright({
    launchOptions: {
      ...(chromium ? { executablePath: chromium } : {}),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
      ],
    },
  }),
  instances: [{ browser: 'chromium' as const }],
}

/** Tests that put another module in the place of one: each needs a program of its own. */
const replaced = 'tests/unit/**/*.replaced.test.ts'

/** Projects by folder; each says in its name where its tests run, or, of the long ones, what they are. */
export default mergeConfig(
  viteConfig,
  defineConfig({
    // All packages that pages, workers and tests load late: one found out in the middle would reload the page under a
    // test that is running.
    optimizeDeps: {
      include: [
        ...['bold', 'document', 'hard-break', 'heading', 'paragraph', 'text'].map(
          (name) => `@tiptap/extension-${name}`,
        ),
        ...['history', 'model', 'state', 'transform', 'view'].map((name) => `@tiptap/pm/${name}`),
        ...['charts', 'components', 'core', 'renderers'].map((name) => `echarts/${name}`),
        ...['@tiptap/core', '@tiptap/extensions/undo-redo', '@noble/hashes/sha2.js', 'dexie', 'diff', 'docx'],
        ...['fflate', 'htmlparser2', 'numfmt', 'axe-core', 'fast-check', '@vue/test-utils'],
        ...['pdfjs-dist/legacy/build/pdf.mjs', 'pdfjs-dist/legacy/build/pdf.worker.mjs'],
        'pdfjs-dist/legacy/build/pdf.worker.min.mjs',
      ],
    },
    test: {
      projects: [
        {
          extends: true,
          // Generous on purpose: a slow machine makes a test late, not wrong.
          test: {
            name: 'unit',
            environment: 'node',
            include: ['tests/unit/**/*.test.ts', 'tests/reality/*.test.ts'],
            exclude: [replaced],
            // The program is loaded once a worker, not once a file: half the time.
            isolate: false,
            unstubGlobals: true,
            testTimeout: 60_000,
          },
        },
        {
          extends: true,
          test: { name: 'unit-replaced', environment: 'node', include: [replaced], testTimeout: 60_000 },
        },
        {
          extends: true,
          test: {
            name: 'browser',
            setupFiles: 'tests/support/browser-setup.ts',
            // The program is loaded once, not once a file: half the time. The set-up file ends what a test began.
            isolate: false,
            testTimeout: 60_000,
            hookTimeout: 60_000,
            include: ['tests/component/**/*.test.ts', 'tests/browser/**/*.test.ts'],
            browser: browserProject,
          },
        },
        {
          extends: true,
          test: {
            name: 'e2e',
            environment: 'node',
            include: ['tests/e2e/**/*.test.ts'],
            globalSetup: 'tests/support/serve-build.ts',
            // Each file has a browser, profiles and folders of its own.
            maxWorkers: 2,
            testTimeout: 300_000,
            hookTimeout: 120_000,
          },
        },
        {
          extends: true,
          test: {
            name: 'browsers',
            environment: 'node',
            include: ['tests/browsers/**/*.test.ts'],
            globalSetup: 'tests/support/serve-build.ts',
            fileParallelism: false,
            testTimeout: 60_000,
            // The first time browsers are fetched.
            hookTimeout: 600_000,
          },
        },
        {
          extends: true,
          test: {
            name: 'fuzz',
            environment: 'node',
            include: ['tests/fuzz/**/*.test.ts'],
            fileParallelism: false,
            testTimeout: 60_000,
            hookTimeout: 60_000,
          },
        },
        {
          extends: true,
          test: {
            name: 'bench',
            environment: 'node',
            include: ['tests/bench/**/*.bench.ts'],
            globalSetup: 'tests/support/serve-build.ts',
            fileParallelism: false,
            testTimeout: 600_000,
            hookTimeout: 120_000,
          },
        },
      ],
    },
  }),
)
