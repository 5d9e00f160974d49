/** pdf.js for showing pages: loaded when the first one is shown, with a worker of its own. */
import { getDocument, PDFWorker } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import DrawingWorker from './draw-pdf.worker?worker'

/** Tables for files whose Chinese fonts are named but not embedded. */
const cMaps = import.meta.glob<string>('/node_modules/pdfjs-dist/cmaps/{GB,UniGB,Adobe-GB1}*.bcmap', {
  eager: true,
  query: '?url&no-inline',
  import: 'default',
})

class OwnCMaps {
  async fetch({ name }: { name: string }): Promise<{ cMapData: Uint8Array; isCompressed: boolean }> {
    const address = cMaps[`/node_modules/pdfjs-dist/cmaps/${name}.bcmap`]
    if (!address) throw new Error(`no table ${name}`)
    const answer = await fetch(address)
    if (!answer.ok) throw new Error(`${answer.status} for the table ${name}`)
    return { cMapData: new Uint8Array(await answer.arrayBuffer()), isCompressed: true }
  }
}

export type PdfPage = PDFPageProxy

export interface OpenPdf {
  readonly pages: readonly PdfPage[]
  /** Gives the worker and its memory back. */
  close(): void
}

/** Opens a file for showing; rejects where it is damaged or locked. */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  const port = new DrawingWorker()
  const worker = PDFWorker.create({ port })
  const loading = getDocument({
    data: bytes,
    worker,
    CMapReaderFactory: OwnCMaps,
    useWorkerFetch: false,
    // Neither code made at run time nor WebAssembly: the page's policy allows none.
    isEvalSupported: false,
    useWasm: false,
  })
  const close = (): void => {
    void loading.destroy().finally(() => {
      worker.destroy()
      port.terminate()
    })
  }
  try {
    const document = await loading.promise
    const numbers = Array.from({ length: document.numPages }, (_, index) => index + 1)
    return { pages: await Promise.all(numbers.map((number) => document.getPage(number))), close }
  } catch (error) {
    close()
    throw error
  }
}

/** Draws a page onto a canvas, `width` CSS px wide, as sharp as the screen. */
export function drawPage(page: PdfPage, canvas: HTMLCanvasElement, width: number) {
  const ratio = Math.min(window.devicePixelRatio || 1, 3)
  const scale = (width / page.getViewport({ scale: 1 }).width) * ratio
  const viewport = page.getViewport({ scale })
  canvas.width = Math.floor(viewport.width)
  canvas.height = Math.floor(viewport.height)
  return page.render({ canvas, viewport })
}
