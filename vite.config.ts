import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'
import { checksMark } from './scripts/vite/checks-mark.ts'

/** Served with every page: nothing is fetched from, or sent to, anywhere else. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

/** The oldest browsers that offices run: newer syntax and newer CSS are written out for them. */
const oldest = ['chrome86', 'firefox102']

const { version } = JSON.parse(readFileSync(new URL('./package.json', import.meta.url), 'utf8')) as {
  version: string
}

export default defineConfig({
  base: './',
  plugins: [
    vue(),
    checksMark(),
    {
      name: 'content-security-policy',
      apply: 'build',
      transformIndexHtml: () => [
        {
          tag: 'meta',
          attrs: { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy },
          injectTo: 'head-prepend',
        },
      ],
    },
  ],
  define: {
    __APP_VERSION__: JSON.stringify(version),
    // The composition API alone; messages are plain JSON, smaller than compiled ones, and interpreted without eval.
    __VUE_I18N_FULL_INSTALL__: false,
    __VUE_I18N_LEGACY_API__: false,
    __INTLIFY_PROD_DEVTOOLS__: false,
  },
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  build: {
    target: oldest,
    cssTarget: oldest,
    manifest: true,
    modulePreload: { polyfill: false },
    rollupOptions: {
      input: { index: 'index.html', reader: 'reader.html' },
      // What every page needs is one file: split along the lazy pages' seams it would compress 2 K worse.
      output: {
        codeSplitting: {
          groups: [
            // Apart, or it would run after the libraries, which every page imports first.
            { name: 'polyfills', test: /src[\\/]polyfills\.ts$/ },
            { name: 'vendor', test: /node_modules[\\/](?:@?vue|vue-router|vue-i18n|@intlify|pinia)[\\/]/ },
          ],
        },
      },
    },
  },
  worker: { format: 'iife', plugins: () => [checksMark()] },
})
