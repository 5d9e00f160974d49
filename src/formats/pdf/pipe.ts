/** Joins the two halves of pdf.js, which usually run in two threads, within one. */

type Listener = (event: { data: unknown }) => void

/** What pdf.js's halves say to each other, as far as it matters here. */
interface PdfMessage {
  readonly action?: string
  readonly data?: readonly [id: string, type: string, content: { error?: string; extra?: object }]
  /** A part of a page's operations. */
  readonly chunk?: { readonly fnArray?: readonly number[]; readonly argsArray?: readonly unknown[] }
}

/** pdf.js's number for a stream that failed. */
const failed = 5

/** What made a stream of pdf.js fail; where it carries a page's operations, nobody else is told. */
export function failureOf(message: unknown): string | null {
  const { stream, reason } = message as { stream?: number; reason?: { message?: string } }
  return stream === failed ? `Failed: ${reason?.message ?? ''}` : null
}

function toSend(message: PdfMessage): PdfMessage {
  const { action, data, chunk } = message
  // The sender empties these lists and goes on with them.
  if (chunk?.fnArray && chunk.argsArray)
    return {
      ...message,
      chunk: { ...chunk, fnArray: [...chunk.fnArray], argsArray: [...chunk.argsArray] },
    }
  // Fonts are for drawing. Marked as attached, nothing loads them into the document that a worker has not.
  if (action === 'commonobj' && data?.[1] === 'Font' && !('error' in data[2]))
    data[2].extra = { ...data[2].extra, attached: true }
  return message
}

/**
 * One end of a message port that hands messages over as they are. A true port would copy every glyph of every page;
 * pdf.js's own stand-in does so too.
 */
export class PipeEnd {
  private readonly listeners = new Set<Listener>()
  private other: PipeEnd | null = null

  static pair(): readonly [PipeEnd, PipeEnd] {
    const ends = [new PipeEnd(), new PipeEnd()] as const
    ends[0].other = ends[1]
    ends[1].other = ends[0]
    return ends
  }

  postMessage(message: unknown): void {
    const data = toSend(message as PdfMessage)
    void Promise.resolve().then(() => {
      for (const listener of [...(this.other?.listeners ?? [])]) listener({ data })
    })
  }

  addEventListener(_type: string, listener: Listener, options?: { signal?: AbortSignal }): void {
    this.listeners.add(listener)
    options?.signal?.addEventListener('abort', () => this.listeners.delete(listener))
  }

  removeEventListener(_type: string, listener: Listener): void {
    this.listeners.delete(listener)
  }
}
