import './pdfjs-scope'
import { getDocument, PDFWorker, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { WorkerMessageHandler } from 'pdfjs-dist/legacy/build/pdf.worker.mjs'
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { CharacterMaps } from './character-maps'
import { failureOf, PipeEnd } from './pipe'
import { listenToWarnings } from './warnings'
import type { Warnings } from './warnings'

/** Pixels. Thin pictures are lines of tables; what is larger is not decoded. */
export const linePictureLimit = 20_000

/** A file in which pdf.js can read; `close` gives its memory back. */
export interface OpenPdf {
  readonly document: PDFDocumentProxy
  readonly warnings: Warnings
  close(): Promise<void>
}

/**
 * Opens a PDF for its text and lines, in this thread; nothing is fetched but character maps. `pictures` also reports
 * the large ones. Rejects with pdf.js's own errors.
 */
export async function openPdf(bytes: Uint8Array, pictures = false): Promise<OpenPdf> {
  const warnings = listenToWarnings()
  try {
    return await openHeard(bytes, pictures, warnings)
  } catch (error) {
    warnings.close()
    throw error
  }
}

async function openHeard(bytes: Uint8Array, pictures: boolean, warnings: Warnings): Promise<OpenPdf> {
  const [near, far] = PipeEnd.pair()
  WorkerMessageHandler.initializeFromPort(far)
  near.addEventListener('message', ({ data }) => {
    const failure = failureOf(data)
    if (failure !== null) warnings.add(failure)
  })
  const worker = new PDFWorker({ port: near as never, verbosity: VerbosityLevel.INFOS })
  const task = getDocument({
    // pdf.js keeps what it is given.
    data: new Uint8Array(bytes),
    worker,
    verbosity: VerbosityLevel.INFOS,
    CMapReaderFactory: CharacterMaps,
    isEvalSupported: false,
    // Otherwise every glyph's outline is worked out.
    disableFontFace: false,
    useSystemFonts: false,
    useWasm: false,
    useWorkerFetch: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    ...(pictures ? {} : { maxImageSize: linePictureLimit }),
  })
  const close = async (): Promise<void> => {
    try {
      await task.destroy()
      worker.destroy()
    } finally {
      warnings.close()
    }
  }
  try {
    return { document: await task.promise, warnings, close }
  } catch (error) {
    await close().catch(() => undefined)
    throw error
  }
}
