import '@/polyfills'
import { readHtml } from '@/formats/html/read'
import { serveReader } from './serve-reader'

serveReader(readHtml)
