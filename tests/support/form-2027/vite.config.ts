/** The production build with another list of forms, and nothing else changed. */
import { resolve } from 'node:path'
import { defineConfig, mergeConfig } from 'vite'
import base from '../../../vite.config.ts'

export default mergeConfig(
  base,
  defineConfig({
    resolve: {
      alias: [{ find: /^\.\/forms$/, replacement: resolve('tests/support/form-2027/forms.ts') }],
    },
    build: { outDir: '.cache/form-2027' },
  }),
)
