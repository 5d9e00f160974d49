import type { DocumentBlock } from '@/documents/types'
import type { Message } from '@/report/message'
import { BombError, openPackage, TooLargeError, unpackedLimit } from '../package'
import { sheetBlocks } from '../sheet-blocks'
import type { ReadFormat, ReadResult } from '../types'
import { readSheet } from './sheet'
import type { Sheet } from './sheet'
import { isSheetPart, readWorkbook } from './workbook'
import type { SheetEntry, Workbook } from './workbook'

/** Cells with something in them, over all sheets. */
const cellLimit = 100_000

function refuse(code: string, params?: Message['params']): ReadResult {
  return { value: null, messages: [{ code, severity: 'error', ...(params ? { params } : {}) }] }
}

/** Names that a program gives, or that only count, say nothing of what the sheet holds. */
const isCounted = (name: string): boolean =>
  /^(?:sheet|工作表|表|附?表)?\s*[\d一二三四五六七八九十]*$/i.test(name.trim())

interface ReadSheets {
  readonly blocks: readonly DocumentBlock[]
  readonly sheets: readonly Sheet[]
  readonly hiddenSheets: number
}

/** Every sheet that is shown, with its name as a heading over it where the name says something. */
function readSheets(workbook: Workbook, onProgress: (done: number) => void): ReadSheets {
  const shown = workbook.sheets.filter((sheet) => !sheet.isHidden)
  const blocks: DocumentBlock[] = []
  const sheets: Sheet[] = []
  let left = cellLimit
  for (const [index, { name, xml }] of shown.entries()) {
    const sheet = readSheet(xml, workbook, left, (done) => onProgress((index + done) / shown.length))
    left -= sheet.cells.length
    sheets.push(sheet)
    const own = sheetBlocks(sheet.cells)
    if (own.length > 0 && !isCounted(name)) blocks.push({ kind: 'heading', level: 1, text: name.trim() })
    blocks.push(...own)
  }
  const hidden = workbook.sheets.filter((sheet) => sheet.isHidden && hasValues(sheet))
  return { blocks, sheets, hiddenSheets: hidden.length }
}

const hasValues = ({ xml }: SheetEntry): boolean => /<(?:\w+:)?(?:v|t)[\s>]/.test(xml)

function notices({ sheets, hiddenSheets }: ReadSheets): Message[] {
  const messages: Message[] = []
  const say = (code: string, severity: Message['severity'], count: number): void => {
    if (count > 0) messages.push({ code: `xlsx.${code}`, severity, params: { count } })
  }
  const sum = (count: (sheet: Sheet) => number): number =>
    sheets.reduce((all, sheet) => all + count(sheet), 0)
  say('hiddenSheets', 'notice', hiddenSheets)
  say(
    'hiddenCells',
    'notice',
    sum((sheet) => sheet.hidden),
  )
  say(
    'errorCells',
    'warning',
    sum((sheet) => sheet.errors),
  )
  say(
    'uncalculated',
    'warning',
    sum((sheet) => sheet.uncalculated),
  )
  if (sheets.some((sheet) => sheet.isCut)) messages.push({ code: 'xlsx.cut', severity: 'warning' })
  return messages
}

/**
 * Reads a spreadsheet (.xlsx, .xlsm): every sheet that is shown, figures as their cells show them, formulas by their
 * last results. Messages: `xlsx.unreadable`, `xlsx.tooLarge`, `xlsx.bomb`, `xlsx.empty` (with value `null`), `xlsx.hiddenSheets`,
 * `xlsx.hiddenCells`, `xlsx.errorCells`, `xlsx.uncalculated`, `xlsx.cut`.
 */
export const readXlsx: ReadFormat = async (bytes, { fileName, onProgress }) => {
  let read: ReadSheets
  try {
    const workbook = readWorkbook(openPackage(bytes, isSheetPart))
    onProgress?.(0.3)
    if (!workbook || workbook.sheets.length === 0) return refuse('xlsx.unreadable')
    read = readSheets(workbook, (done) => onProgress?.(0.3 + done * 0.7))
  } catch (error) {
    if (error instanceof BombError) return refuse('xlsx.bomb')
    return error instanceof TooLargeError
      ? refuse('xlsx.tooLarge', { limit: unpackedLimit / 1024 / 1024 })
      : refuse('xlsx.unreadable')
  }
  const { blocks } = read
  if (blocks.every((block) => block.kind === 'heading' && block.level === 1)) return refuse('xlsx.empty')
  return {
    value: { kind: 'document', document: { blocks, ...(fileName ? { name: fileName } : {}) } },
    messages: notices(read),
  }
}
