import '@/polyfills'
import { readJson } from '@/formats/json/read'
import { serveReader } from './serve-reader'

serveReader(readJson)
