/** What the bench runs in a page: a PDF's bytes to a draft, as the worker does it. */
import '@/polyfills'
import { recogniseReport } from '@/documents/recognise/recognise'
import { readPdf } from '@/formats/pdf/read'

/** ms for each round; the first ones warm up. */
export async function measureReading(bytes: Uint8Array, warmUp: number, rounds: number): Promise<number[]> {
  const samples: number[] = []
  for (let round = 0; round < warmUp + rounds; round += 1) {
    const start = performance.now()
    const { value } = await readPdf(bytes, { fileName: 'report.pdf' })
    if (value?.kind !== 'document' || !recogniseReport(value.document).value) throw new Error('not read')
    if (round >= warmUp) samples.push(performance.now() - start)
  }
  return samples
}
