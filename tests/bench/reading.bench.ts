import { it } from 'vitest'
import { recogniseReport } from '@/documents/recognise/recognise'
import { readText } from '@/formats/text/read'
import { corpusFile, hasCorpus } from '../support/corpus'
import { describeMachine, printMeasurements } from '../support/machine'
import { fixtureText } from '../support/reading'

const warmUp = 20
const rounds = 200

async function measure(bytes: Uint8Array, fileName: string): Promise<number[]> {
  const samples: number[] = []
  for (let round = 0; round < warmUp + rounds; round += 1) {
    const start = performance.now()
    const { value } = await readText(bytes, { fileName })
    if (value?.kind === 'document') recogniseReport(value.document)
    if (round >= warmUp) samples.push(performance.now() - start)
  }
  return samples
}

it('reads a text into a report', async () => {
  const own = { what: 'the fixture: text → report', bytes: new TextEncoder().encode(fixtureText) }
  const published = ['zibo-industry-2024.txt', 'shanghai-science-2024.txt']
    .filter(() => hasCorpus)
    .map((name) => ({ what: `${name} → report`, bytes: corpusFile(name) }))
  const rows = []
  for (const { what, bytes } of [own, ...published]) {
    rows.push({ what, samples: await measure(bytes, 'report.txt'), unit: 'ms', target: '< 50 ms' })
  }
  printMeasurements('Reading, warm', describeMachine(), rows)
})
