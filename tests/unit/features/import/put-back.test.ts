/** What was left out of a report can be put where it stood, and taken away again. */
import { describe, expect, it } from 'vitest'
import { readFields } from '@/features/import/fields/read-fields'
import { isPutBack, putBack } from '@/features/import/fields/put-back'
import { queueItems, takeBack } from '@/features/import/queue/review-queue'
import { narrativeText } from '@/report/narrative/live-figures'
import type { NarrativeId } from '@/report/form/paths'
import type { Report } from '@/report/types'
import { fixtureText, recogniseText } from '../../../support/reading'

const read = recogniseText(
  [
    fixtureText.replace('一、总体情况', '来源：市数据局\n\n一、总体情况').trimEnd(),
    '附件下载',
    '打印 关闭',
  ].join('\n\n'),
)

const textOf = (report: Report, id: NarrativeId): string => narrativeText(report.narratives[id], { report })

describe('what was left out', () => {
  it('belongs to the question of the text that it followed', async () => {
    const { value, messages, places, leftOut } = await read
    const items = queueItems(readFields({ report: value, messages, places }), leftOut)
    const left = items.flatMap((item) => (item.left ? [[item.id, item.left.map((line) => line.text)]] : []))
    expect(left).toEqual([
      ['header.intro', ['来源：市数据局']],
      ['narratives.other', ['附件下载', '打印 关闭']],
    ])
  })

  it('is put behind the text, in the order of the source, each line once', async () => {
    const { value, leftOut } = await read
    const end = leftOut.filter((line) => line.from === 'end')
    const [first, second] = end
    const before = textOf(value, 'other')
    const one = putBack(value, [second!], end)
    expect(textOf(one, 'other')).toBe(`${before}\n打印 关闭`)
    const both = putBack(putBack(one, [first!], end), end, end)
    expect(textOf(both, 'other')).toBe(`${before}\n附件下载\n打印 关闭`)
    expect(end.every((line) => isPutBack(both, line) && !isPutBack(value, line))).toBe(true)
    expect(textOf(takeBack(both, value, ['narratives.other']), 'other')).toBe(before)
  })

  it('is put into the opening where it stood there', async () => {
    const { value, leftOut } = await read
    const head = leftOut.filter((line) => line.from === 'head')
    const next = putBack(value, head, head)
    const lines = narrativeText(next.header.intro, { report: next }).split('\n')
    expect(lines.at(-1)).toBe('来源：市数据局')
  })
})
