import '@/polyfills'
import { readDocx } from '@/formats/docx/read'
import { serveReader } from './serve-reader'

serveReader(readDocx)
