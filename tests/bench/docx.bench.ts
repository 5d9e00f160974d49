import mammoth from 'mammoth'
import { expect, it } from 'vitest'
import { readDocx } from '@/formats/docx/read'
import { corpusFile, hasCorpus } from '../support/corpus'
import { layOut } from '../support/layouts/report'
import { toDocx } from '../support/layouts/to-docx'
import { describeMachine, printMeasurements } from '../support/machine'

const warmUp = 10
const rounds = 60

async function time(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

const median = (samples: readonly number[]): number =>
  [...samples].sort((a, b) => a - b)[samples.length >> 1] ?? 0

it('reads a Word file no slower than 1.3 times what mammoth takes', async () => {
  const own = { name: 'a laid out report', bytes: toDocx(layOut(2, 'docx')) }
  const form = { name: 'blank-form.docx', bytes: hasCorpus ? corpusFile('blank-form.docx') : own.bytes }
  const rows = []
  for (const { name, bytes } of [own, ...(hasCorpus ? [form] : [])]) {
    const ours: number[] = []
    const theirs: number[] = []
    // Turn by turn, so that a busy machine slows both alike.
    for (let round = 0; round < warmUp + rounds; round += 1) {
      const [a, b] = [
        await time(() => readDocx(bytes, { fileName: 'report.docx' })),
        await time(() => mammoth.convertToHtml({ buffer: Buffer.from(bytes) })),
      ]
      if (round < warmUp) continue
      ours.push(a)
      theirs.push(b)
    }
    rows.push({ what: `${name}: bytes → blocks`, samples: ours, unit: 'ms', target: '≤ 1.3 × mammoth' })
    rows.push({ what: `${name}: mammoth alone`, samples: theirs, unit: 'ms', target: '' })
    expect(median(ours)).toBeLessThanOrEqual(1.3 * median(theirs))
  }
  printMeasurements('Word files, warm', describeMachine(), rows)
})
