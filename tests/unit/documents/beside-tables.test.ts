/** Text beside the tables stands before or behind them in the report too. */
import { describe, expect, it } from 'vitest'
import { figureAt } from '@/report/figures/figures'
import type { NarrativeId } from '@/report/form/paths'
import { narrativeText } from '@/report/narrative/live-figures'
import { liveFiguresOf } from '@/report/narrative/narrative'
import type { Report } from '@/report/types'
import { recogniseText, variant } from '../../support/reading'

const said = '2024年制作政府信息397条，其中主动公开61条，占比较高。'

const wordsOf = (report: Report, id: NarrativeId): string[] =>
  narrativeText(report.narratives[id], { report }).split('\n')

describe('text beside a table', () => {
  it('is taken with the headings above it, before its table and behind it', async () => {
    const before = '二、主动公开政府信息情况'
    const after = '三、收到和处理政府信息公开申请情况'
    const { leftOut, value, places } = await recogniseText(
      variant(
        [before, `${before}\n\n（一）主动公开的数量\n\n${said}`],
        [after, `（二）主动公开的形式\n\n1.公开栏\n\n在一楼大厅设置公开栏，定期更换内容。\n\n${after}`],
      ),
    )
    expect(leftOut.filter((line) => line.from === 'between')).toEqual([])
    expect(wordsOf(value, 'proactiveBefore')).toEqual(['（一）主动公开的数量', said])
    expect(wordsOf(value, 'proactiveAfter')).toEqual([
      '（二）主动公开的形式',
      '1.公开栏',
      '在一楼大厅设置公开栏，定期更换内容。',
    ])
    expect(places['narratives.proactiveBefore']).toBeDefined()
    for (const id of ['requestsBefore', 'requestsAfter', 'disputesBefore', 'disputesAfter'] as const)
      expect(value.narratives[id]).toEqual([])
  })

  it('is no text of the report where it is a caption, a note of the form or a head', async () => {
    const title = '三、收到和处理政府信息公开申请情况'
    const { value } = await recogniseText(
      variant([
        title,
        `${title}\n\n表2 申请办理情况统计表\n\n单位：件\n\n（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）`,
      ]),
    )
    expect(value.narratives.requestsBefore).toEqual([])
    expect(value.narratives.requestsAfter).toEqual([])
  })

  it('has its figures as live figures of its table', async () => {
    const title = '三、收到和处理政府信息公开申请情况'
    const { value: plain } = await recogniseText(variant())
    const received = figureAt(plain, 'requests.received.total')
    const { value } = await recogniseText(
      variant([title, `${title}\n\n2024年共收到政府信息公开申请${String(received)}件，均按期答复。`]),
    )
    expect(liveFiguresOf(value.narratives.requestsBefore).map(({ path }) => path)).toEqual([
      'requests.received.total',
    ])
  })

  it('is offered for section five where that has lost its title', async () => {
    const title = '五、存在的主要问题及改进情况'
    const { leftOut, value } = await recogniseText(
      variant(
        [title, '栏目更新节奏不均，与去年相比没有改观。'],
        ['（一）存在的主要问题', ''],
        ['（二）改进情况', ''],
      ),
    )
    expect(value.narratives.problems).toEqual([])
    const lines = leftOut.filter((line) => line.from === 'between')
    expect(lines[0]?.text).toBe('栏目更新节奏不均，与去年相比没有改观。')
    expect(lines.every((line) => line.home === 'narratives.problems' && line.after === '')).toBe(true)
    expect(lines.length).toBeGreaterThan(2)
  })
})
