import { describe, expect, it } from 'vitest'
import { recogniseReport } from '@/documents/recognise/recognise'
import type { DocumentBlock } from '@/documents/types'
import { narrativeIds, tableTextOf } from '@/report/form/form'
import { liveFiguresOf } from '@/report/narrative/narrative'
import { narrativeText } from '@/report/narrative/live-figures'
import { toPlainFigures } from '@/report/figures/plain-figures'
import { compareFigures, countVerdicts } from '../support/compare-figures'
import type { Compared } from '../support/compare-figures'
import { corpusFile, corpusFolder, hasCorpus, truths } from '../support/corpus'
import type { Truth } from '../support/corpus'
import { isReadable, readBytes } from '../support/reading'

async function read(truth: Truth) {
  const document = await readBytes(corpusFile(truth.file), truth.file)
  const recognised = recogniseReport(document)
  if (!recognised.value) throw new Error(`${truth.file} was not recognised`)
  const figures = toPlainFigures(recognised.value)
  return {
    ...recognised,
    blocks: document.blocks,
    compared: compareFigures(truth, figures, recognised.messages),
  }
}

const texts = truths().filter((truth) => isReadable(truth.file))
const seed = texts.find((truth) => truth.file === 'zibo-industry-2024.txt')

/** Where the corpus is absent, the names of the skipped tests say so. */
const where = hasCorpus ? '' : ` (skipped: no corpus at ${corpusFolder})`

describe.runIf(seed)(`the seed report${where}`, () => {
  const reading = seed && read(seed)

  it('has every figure, the contact, the period and the metrics in their fields', async () => {
    const { compared } = await reading!
    expect(compared.filter((one) => one.verdict !== 'right')).toEqual([])
  })

  it('has its texts in the five parts and in sections five and six', async () => {
    const { value } = await reading!
    const empty = narrativeIds.filter(
      (id) => !tableTextOf(id) && narrativeText(value.narratives[id], { report: value }) === '',
    )
    expect(empty).toEqual([])
  })

  it('reads exactly as its source, live figures written out', async () => {
    const { value, blocks } = await reading!
    const source = blocks.map(textOf).join('\n')
    for (const id of narrativeIds) {
      for (const line of narrativeText(value.narratives[id], { report: value }).split('\n')) {
        expect(source).toContain(line)
      }
    }
  })

  it('links the figures of its sentences', async () => {
    const { value } = await reading!
    const linked = narrativeIds.flatMap((id) => liveFiguresOf(value.narratives[id]).map((one) => one.path))
    const metrics = Object.keys(seed!.metrics).map((id) => `metrics.${id}`)
    expect(metrics.filter((path) => !linked.includes(path as (typeof linked)[number]))).toEqual([])
    expect(linked).toContain('requests.received.total')
  })
})

describe.runIf(hasCorpus)(`published reports${where}`, () => {
  it.each(texts)('$file: every cell of its tables is right', async (truth) => {
    const { compared } = await read(truth)
    print(truth.file, compared)
    expect(compared.filter((one) => isTable(one.field) && one.verdict !== 'right')).toEqual([])
  })

  it.each(texts)('$file: no figure is wrong without a message', async (truth) => {
    const { compared } = await read(truth)
    expect(compared.filter((one) => one.verdict === 'silent')).toEqual([])
  })
})

describe.runIf(hasCorpus)(`the blank form in Word${where}`, () => {
  it('is read with every section, and every cell blank', async () => {
    const { value, messages } = recogniseReport(
      await readBytes(corpusFile('blank-form.docx'), 'blank-form.docx'),
      {
        usualYear: 2024,
      },
    )
    expect(value?.year).toBe(2024)
    const codes = messages.map(({ code }) => code)
    expect(codes).toEqual(['recognise.blankForm', 'recognise.yearAssumed'])
    expect(messages.filter(({ code }) => code.startsWith('recognise.missingSection'))).toEqual([])
    expect(Object.values(value?.figures ?? {}).filter((cell) => typeof cell === 'number')).toEqual([])
  })
})

const isTable = (field: string): boolean => /^(?:proactive|requests|disputes)\./.test(field)

/** One line a file, then each field that is not right. */
function print(file: string, compared: readonly Compared[]): void {
  const counts = Object.entries(countVerdicts(compared)).map(([verdict, count]) => `${count} ${verdict}`)
  const off = compared
    .filter((one) => one.verdict !== 'right')
    .map((one) => `  ${one.field}: ${one.verdict}, ${String(one.expected)} read as ${String(one.read)}`)
  process.stdout.write([`${file}: ${counts.join(', ')}`, ...off, ''].join('\n'))
}

function textOf(block: DocumentBlock): string {
  if (block.kind === 'table') return ''
  return block.kind === 'heading' ? block.text : block.runs.map((run) => run.text).join('')
}
