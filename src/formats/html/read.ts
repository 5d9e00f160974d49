import type { Message } from '@/report/message'
import { decodeText } from '../decode'
import { embeddedReport } from '../embedded'
import { partSheetTable } from '../sheet-blocks'
import type { ReadFormat, ReadResult } from '../types'
import { isArchive, readArchive } from './archive'
import { parsePage } from './parse'

/** Bytes. Pages with pictures inside are large; their text is not. */
export const htmlLimit = 30 * 1024 * 1024

/** Characters: the head of a page with its styles. */
const headLength = 200_000

function refuse(code: string, params?: Message['params']): ReadResult {
  return { value: null, messages: [{ code, severity: 'error', ...(params ? { params } : {}) }] }
}

/** Pictures written into the page as data are nothing to read, and most of its size. */
const withoutData = (html: string): string => html.replace(/(["'(])data:[^"')]{200,}(["')])/g, '$1$2')

function pageText(bytes: Uint8Array): string | null {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 4096)).trimStart()
  return isArchive(start) ? readArchive(bytes) : decodeText(bytes).text
}

/** What the page calls itself; blank where it does not. */
function titleOfPage(html: string): string {
  const title = /<title[^>]*>([^<]{1,300})<\/title>/i.exec(html.slice(0, headLength))?.[1] ?? ''
  return title
    .replace(/&(?:nbsp|#160);/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim()
}

/**
 * Reads a web page, saved as .html or .mht, or copied to the clipboard. A page that we wrote and nobody changed gives
 * its report back. Messages: `html.tooLarge`, `html.empty` (with value `null`), `html.cut`.
 */
export const readHtml: ReadFormat = async (bytes, { fileName, onProgress }) => {
  if (bytes.length > htmlLimit) return refuse('html.tooLarge', { limit: htmlLimit / 1024 / 1024 })
  const html = pageText(bytes)
  onProgress?.(0.2)
  const { blocks, embedded, isCut } = parsePage(withoutData(html ?? ''), (done) =>
    onProgress?.(0.2 + done * 0.8),
  )
  if (blocks.length === 0) return refuse('html.empty')
  const own = embeddedReport(embedded, blocks)
  if (own) {
    const { messages, ...carried } = own
    return { value: { kind: 'report', ...carried }, messages }
  }
  const parted = blocks.flatMap((one) => (one.kind === 'table' ? partSheetTable(one) : [one]))
  const title = titleOfPage(html ?? '')
  const names = { ...(fileName ? { name: fileName } : {}), ...(title === '' ? {} : { title }) }
  return {
    value: { kind: 'document', document: { blocks: parted, ...names } },
    messages: isCut ? [{ code: 'html.cut', severity: 'warning' }] : [],
  }
}
