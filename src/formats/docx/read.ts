import type { Message } from '@/report/message'
import { embeddedReport } from '../embedded'
import type { ReadFormat, ReadResult } from '../types'
import { readBody } from './body'
import type { BodyVisitor } from './body'
import { carriedJson } from './carry'
import { BombError, TooLargeError, unpackedLimit } from '../package'
import { carriedPart, openParts } from './open'

function refuse(code: string, params?: Message['params']): ReadResult {
  return { value: null, messages: [{ code, severity: 'error', ...(params ? { params } : {}) }] }
}

const countOf = (xml: string | undefined, pattern: RegExp): number => xml?.match(pattern)?.length ?? 0

function notices(revisions: number, comments: number): Message[] {
  const messages: Message[] = []
  if (revisions > 0)
    messages.push({ code: 'docx.revisions', severity: 'notice', params: { count: revisions } })
  if (comments > 0) messages.push({ code: 'docx.comments', severity: 'notice', params: { count: comments } })
  return messages
}

/**
 * Reads a Word file (.docx). One that we wrote and nobody changed gives its report back. Messages: `docx.unreadable`,
 * `docx.tooLarge`, `docx.bomb`, `docx.empty` (with value `null`), `docx.revisions`, `docx.comments`.
 */
export const readDocx: ReadFormat = async (bytes, { fileName, onProgress }) => {
  let parts: ReadonlyMap<string, string>
  let body: BodyVisitor
  try {
    parts = openParts(bytes)
    onProgress?.(0.2)
    if (!parts.has('word/document.xml')) return refuse('docx.unreadable')
    body = readBody(parts, (done) => onProgress?.(0.2 + done * 0.8))
  } catch (error) {
    if (error instanceof BombError) return refuse('docx.bomb')
    return error instanceof TooLargeError
      ? refuse('docx.tooLarge', { limit: unpackedLimit / 1024 / 1024 })
      : refuse('docx.unreadable')
  }
  const { blocks, revisions } = body
  if (blocks.length === 0) return refuse('docx.empty')
  const own = embeddedReport(carriedJson(parts.get(carriedPart)), blocks)
  if (own) {
    const { messages, ...carried } = own
    return { value: { kind: 'report', ...carried }, messages }
  }
  return {
    value: { kind: 'document', document: { blocks, ...(fileName ? { name: fileName } : {}) } },
    messages: notices(revisions, countOf(parts.get('word/comments.xml'), /<w:comment[\s>]/g)),
  }
}
