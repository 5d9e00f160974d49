import { describe, expect, it } from 'vitest'
import { readCell } from '@/documents/recognise/tables/cell-text'
import { recogniseReport } from '@/documents/recognise/recognise'
import type { SourceDocument } from '@/documents/types'
import { isFigure } from '@/report/figures/cell'
import type { Cell } from '@/report/figures/cell'
import { figureAt } from '@/report/figures/figures'
import { isFigurePath, isTotalPath } from '@/report/form/form'
import type { FieldPath, FigureId } from '@/report/form/paths'
import type { Message, Place } from '@/report/message'
import type { Report } from '@/report/types'
import { corpusFile, hasCorpus, truths } from '../../support/corpus'
import { fixtureText, isReadable, readBytes } from '../../support/reading'

/** The text of the very cell that a place means. */
function cellAt(source: SourceDocument, { block, row, column }: Place): string | undefined {
  const found = source.blocks[block]
  if (found?.kind !== 'table' || row === undefined) return undefined
  return found.rows[row]?.find((cell) => cell.column === column)?.text
}

/**
 * Figures that were read from table blocks, and those whose cell says another than was read. A total that the
 * source left blank stands for its sum; an amount in another unit was converted, with a message.
 */
function compare(source: SourceDocument) {
  const { value, places, messages } = recogniseReport(source) as {
    value: Report
    messages: readonly Message[]
    places: Readonly<Record<FieldPath, Place>>
  }
  const paths = (Object.keys(places) as FieldPath[]).filter(
    (path): path is FigureId => isFigurePath(path) && places[path]?.row !== undefined,
  )
  const converted = messages.filter(({ code }) => code === 'recognise.unitConverted').map(({ path }) => path)
  const wrong = paths.filter((path) => {
    if (converted.includes(path)) return false
    const place = places[path]
    const text = place && cellAt(source, place)
    const cell = text === undefined ? undefined : statedCell(text)
    return cell !== figureAt(value, path) && !(cell === null && isTotalPath(path))
  })
  return { count: paths.length, wrong }
}

/** Amounts that a source states in 元 are kept in 万元. */
function statedCell(text: string): Cell | undefined {
  const { cell } = readCell(text)
  return isFigure(cell ?? null) && /[^万]元$/.test(text) ? Number(cell) / 10_000 : cell
}

describe('the place of a figure of the tables', () => {
  it('is the cell that says it, for every figure', async () => {
    const source = await readBytes(new TextEncoder().encode(fixtureText))
    const { count, wrong } = compare(source)
    expect(wrong).toEqual([])
    expect(count).toBeGreaterThan(150)
  })

  it.skipIf(!hasCorpus)('is so in published reports, too', async () => {
    for (const { file } of truths().filter((truth) => isReadable(truth.file))) {
      const { wrong, count } = compare(await readBytes(corpusFile(file), file))
      expect(wrong, file).toEqual([])
      expect(count, file).toBeGreaterThan(100)
    }
  })

  it('is all of the row for a message about the row', async () => {
    const text = fixtureText.replace(/\n(一、本年新收[^\t\n]*)\t(.*)/, '\n$1\t$2\t9')
    expect(text).not.toBe(fixtureText)
    const { messages } = recogniseReport(await readBytes(new TextEncoder().encode(text)))
    const about = messages.find(({ code }) => code === 'recognise.rowMended.extra')
    expect(about?.place).toMatchObject({ row: expect.any(Number) as number })
    expect(about?.place).not.toHaveProperty('column')
  })
})
