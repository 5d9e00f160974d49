import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Message } from '@/report/message'
import type { ReadContext, ReadFormat, ReadResult } from '../types'
import { interpretPage } from './interpret'
import type { Sheet } from './interpret'
import { toBlocks } from './layout'
import type { PageMarks } from './marks'
import { toMatrix } from './matrix'
import { openPdf } from './open'
import type { OpenPdf } from './open'
import { mainTurn, turnBlocksBack, turnSheet } from './turn'
import type { PageTurn } from './turn'
import type { FontFacts } from './text-pen'

/** No report has half as many; what stands beyond is left out. */
export const pageLimit = 300
/** Text-less pages that are looked at for a picture; they are decoded for it. */
const pictureLimit = 8

function refuse(code: string): ReadResult {
  return { value: null, messages: [{ code, severity: 'error' }] }
}

interface ReadPage extends PageTurn {
  readonly marks: PageMarks
  /** What of the file makes the page was broken. */
  readonly isDamaged: boolean
  /** What draws the page breaks off. */
  readonly isCut: boolean
}

/** What pdf.js throws, its core's own errors wrapped. */
const damage = /^(?:InvalidPDF|UnknownError|Format|XRef|MissingData|Response|Base|Abort)\w*$/
const nameOf = (error: unknown): string => (error instanceof Error ? error.name : '')

/** What pdf.js says where it gives up on what draws a page and goes on with what it has. */
const breakingOff =
  /^Failed|flate stream|Unterminated|ignoring errors during|ignoring sub-stream|Missing endstream|Command \S+ expected|Unknown command/

/** Stands for a page that could not be read. */
const damagedPage: ReadPage = {
  turn: 0,
  width: 0,
  height: 0,
  isDamaged: true,
  isCut: false,
  marks: {
    width: 0,
    height: 0,
    glyphs: [],
    rules: { horizontal: [], vertical: [] },
    boxEdges: { horizontal: [], vertical: [] },
    hasLostText: false,
    hasUnmappedText: false,
    isCut: false,
    hasPicture: false,
  },
}

async function operationsOf(page: PDFPageProxy) {
  const operations = await page.getOperatorList()
  const fonts = new Map<string, FontFacts>()
  const fontOf = (id: string): FontFacts => {
    const known = fonts.get(id)
    if (known) return known
    const isThere = page.commonObjs.has(id)
    const facts = isThere ? (page.commonObjs.get(id) as Partial<FontFacts> | string | null | undefined) : null
    const isRead = typeof facts === 'object' && facts !== null
    const { name, bold, vertical, fontMatrix, defaultVMetrics } = isRead ? facts : {}
    // In the place of a font that failed stands why.
    const isBroken = isThere && !isRead
    const own: FontFacts = { isBroken, name, bold, vertical, fontMatrix, defaultVMetrics }
    fonts.set(id, own)
    return own
  }
  return { operations, fontOf }
}

async function readPage({ document, warnings }: OpenPdf, number: number): Promise<ReadPage> {
  warnings.take()
  const page = await document.getPage(number)
  const { width, height, transform } = page.getViewport({ scale: 1 })
  const { operations, fontOf } = await operationsOf(page)
  const sheet: Sheet = { width, height, transform: toMatrix(transform as number[]) }
  const marks = interpretPage(operations, sheet, fontOf)
  page.cleanup()
  const isCut = marks.isCut || warnings.take().some((one) => breakingOff.test(one))
  if (isCut && marks.glyphs.length === 0 && !marks.hasUnmappedText) return damagedPage
  const turn = mainTurn(marks.glyphs)
  return {
    turn,
    width,
    height,
    isDamaged: false,
    isCut,
    marks: turn === 0 ? marks : interpretPage(operations, turnSheet(sheet, turn), fontOf),
  }
}

async function readPages(open: OpenPdf, { signal, onProgress }: ReadContext): Promise<ReadPage[]> {
  const count = Math.min(open.document.numPages, pageLimit)
  const pages: ReadPage[] = []
  for (let number = 1; number <= count; number += 1) {
    signal?.throwIfAborted()
    try {
      pages.push(await readPage(open, number))
    } catch (error) {
      if (!damage.test(nameOf(error))) throw error
      pages.push(damagedPage)
    }
    onProgress?.((number / count) * 0.9)
  }
  return pages
}

const hasText = (page: ReadPage): boolean => page.marks.glyphs.length > 0
const numbersOf = (pages: readonly ReadPage[], test: (page: ReadPage) => boolean): number[] =>
  pages.flatMap((page, index) => (test(page) ? [index + 1] : []))

/** Numbers of the pages without text on which a large picture stands. */
async function picturePages(
  bytes: Uint8Array,
  pages: readonly ReadPage[],
  context: ReadContext,
): Promise<number[]> {
  const blank = numbersOf(pages, (page) => !hasText(page) && !page.isDamaged)
  if (blank.length === 0) return []
  const open = await openPdf(bytes, true)
  try {
    const found: number[] = []
    for (const number of blank.slice(0, pictureLimit)) {
      context.onProgress?.(0.9)
      if ((await readPage(open, number)).marks.hasPicture) found.push(number)
    }
    return found
  } finally {
    await open.close()
  }
}

/** Errors of our own are not the file's. */
function refusalOf(error: unknown): ReadResult {
  const name = nameOf(error)
  if (name === 'PasswordException') return refuse('pdf.password')
  if (damage.test(name)) return refuse('pdf.damaged')
  throw error
}

const onPages = (code: string, numbers: readonly number[]): Message[] =>
  numbers.map((page) => ({ code, severity: 'warning', params: { page } }))

/** What of the pages was not read, or may be wrong. */
function notices(
  pages: readonly ReadPage[],
  pictures: readonly number[],
  loosePages: readonly number[],
): Message[] {
  return [
    ...onPages(
      'pdf.damagedPage',
      numbersOf(pages, (page) => page.isDamaged),
    ),
    ...onPages(
      'pdf.lostText',
      numbersOf(pages, (page) => page.marks.hasLostText),
    ),
    ...onPages(
      'pdf.cutPage',
      numbersOf(pages, (page) => page.isCut),
    ),
    ...onPages(
      'pdf.unmappedText',
      numbersOf(pages, (page) => page.marks.hasUnmappedText),
    ),
    ...onPages('pdf.picturePage', pictures),
    ...onPages('pdf.looseTable', loosePages),
  ]
}

/** Why a file without any text has none. */
function textless(pages: readonly ReadPage[], pictures: readonly number[]): ReadResult {
  if (pages.some((page) => page.isDamaged || page.isCut || page.marks.hasLostText))
    return refuse('pdf.damaged')
  if (pages.some((page) => page.marks.hasUnmappedText)) return refuse('pdf.unmapped')
  return refuse(pictures.length > 0 ? 'pdf.scanned' : 'pdf.empty')
}

/**
 * Reads a PDF by where its text and lines stand. Messages: `pdf.password`, `pdf.damaged`, `pdf.scanned`, `pdf.empty`,
 * `pdf.unmapped` (with value `null`), `pdf.damagedPage`, `pdf.lostText`, `pdf.cutPage`, `pdf.unmappedText`, `pdf.picturePage`,
 * `pdf.looseTable`, `pdf.cut`.
 */
export const readPdf: ReadFormat = async (bytes, context) => {
  let pages: ReadPage[]
  let pageCount: number
  let pictures: readonly number[]
  try {
    const open = await openPdf(bytes)
    try {
      pageCount = open.document.numPages
      pages = await readPages(open, context)
    } finally {
      await open.close()
    }
    pictures = await picturePages(bytes, pages, context)
  } catch (error) {
    context.signal?.throwIfAborted()
    return refusalOf(error)
  }
  if (!pages.some(hasText)) return textless(pages, pictures)
  const { blocks, loosePages } = toBlocks(pages.map((page) => page.marks))
  const { fileName } = context
  const messages = notices(pages, pictures, loosePages)
  if (pageCount > pageLimit)
    messages.push({ code: 'pdf.cut', severity: 'warning', params: { limit: pageLimit } })
  return {
    value: {
      kind: 'document',
      document: { blocks: turnBlocksBack(blocks, pages), ...(fileName ? { name: fileName } : {}) },
    },
    messages,
  }
}
