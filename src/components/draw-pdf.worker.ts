/** pdf.js's own worker, which draws pages, on top of what old browsers lack. */
import '@/polyfills'
import 'pdfjs-dist/legacy/build/pdf.worker.min.mjs'
