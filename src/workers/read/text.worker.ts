import '@/polyfills'
import { readText } from '@/formats/text/read'
import { serveReader } from './serve-reader'

serveReader(readText)
