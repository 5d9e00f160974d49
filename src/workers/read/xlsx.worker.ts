import '@/polyfills'
import { readXlsx } from '@/formats/xlsx/read'
import { serveReader } from './serve-reader'

serveReader(readXlsx)
