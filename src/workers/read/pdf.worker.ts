import '@/polyfills'
import { readPdf } from '@/formats/pdf/read'
import { serveReader } from './serve-reader'

serveReader(readPdf)
