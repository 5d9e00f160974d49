/** Text beside the tables is told, and can be put into the text that it is about. */
import { describe, expect, it } from 'vitest'
import { recogniseText, variant } from '../../support/reading'

const said = '2024年制作政府信息397条，其中主动公开61条，占比较高。'

describe('text beside a table', () => {
  it('is left out with the headings above it, and told at the part that it is about', async () => {
    const title = '二、主动公开政府信息情况'
    const { leftOut, messages } = await recogniseText(
      variant([title, `${title}\n\n（一）主动公开的数量\n\n${said}`]),
    )
    const lines = leftOut.filter((line) => line.from === 'between')
    expect(lines.map((line) => line.text)).toEqual(['（一）主动公开的数量', said])
    expect(lines.every((line) => line.home === 'narratives.proactiveWork' && line.after !== '')).toBe(true)
    const told = messages.find(({ code }) => code === 'recognise.leftOutLines.between')
    expect(told).toMatchObject({ path: 'narratives.proactiveWork', params: { count: 2 } })
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
