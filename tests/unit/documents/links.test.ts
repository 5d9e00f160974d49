import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { figureDisplays, narrativeText, writeFigure } from '@/report/narrative/live-figures'
import { liveFiguresOf } from '@/report/narrative/narrative'
import { narrativeIds } from '@/report/form/form'
import { nextYearDraft } from '@/report/years/next-year'
import { blockText, fixtureText, readBytes, recogniseText, variant } from '../../support/reading'

const sentence = '局门户网站全年发布信息1286条，访问量234.5万次，同比增长12.5%。'

async function linked(text: string, part: 'platforms' | 'requestWork' | 'oversight' = 'platforms') {
  const { value } = await recogniseText(text)
  return liveFiguresOf(value.narratives[part])
}
const platforms = (words: string) => linked(variant([sentence, words]))

describe('a linked sentence', () => {
  it('reads exactly as it did', async () => {
    const { value } = await recogniseText(fixtureText)
    const source = (await readBytes(new TextEncoder().encode(fixtureText))).blocks.map(blockText).join('\n')
    for (const id of narrativeIds) {
      for (const line of narrativeText(value.narratives[id], { report: value }).split('\n')) {
        expect(source).toContain(line)
      }
    }
  })

  it('reads exactly as it did, whatever its figures and however they are written', async () => {
    const display = fc.constantFrom(...figureDisplays)
    const space = fc.constantFrom('', ' ')
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 9_999_999 }), display, space, async (value, how, gap) => {
        const words = `局门户网站全年访问量${gap}${writeFigure(value, how)}${gap}次。`
        const { value: report } = await recogniseText(variant([sentence, words]))
        expect(narrativeText(report.narratives.platforms, { report })).toContain(words)
      }),
      { numRuns: 40 },
    )
  })

  it.each([
    ['plain digits', '1286', undefined],
    ['thousands', '1,286', 'thousands'],
    ['万', '1.3万', 'wan'],
  ])('writes its figure the same way: %s', async (_how, digits, display) => {
    const [figure] = await platforms(`局门户网站全年发布信息${digits}条。`)
    expect(figure).toEqual({
      path: 'metrics.website.posts',
      form: 'value',
      ...(display ? { display } : {}),
    })
  })

  it('keeps 余 and 约 as they stand', async () => {
    const { value } = await recogniseText(variant([sentence, '局门户网站全年发布信息约1286余条。']))
    expect(narrativeText(value.narratives.platforms, { report: value })).toContain('发布信息约1286余条。')
    expect(value.figures['metrics.website.posts']).toBe(1286)
  })

  it('leaves digits alone that could not be written the same way', async () => {
    const words = '局门户网站全年访问量4.5亿次。'
    const { value } = await recogniseText(variant([sentence, words]))
    expect(value.figures['metrics.website.visits']).toBe(450_000_000)
    expect(liveFiguresOf(value.narratives.platforms).map(({ path }) => path)).not.toContain(
      'metrics.website.visits',
    )
    expect(narrativeText(value.narratives.platforms, { report: value })).toContain(words)
  })

  it('leaves digits alone that its table does not confirm', async () => {
    const figures = await linked(variant(['公开申请56件', '公开申请57件']), 'requestWork')
    expect(
      figures.filter(({ path, form }) => path === 'requests.received.total' && form === 'value'),
    ).toEqual([])
  })
})

describe('a change from last year', () => {
  it.each([
    ['较去年增加12条', { form: 'change', lead: '较去年', verbs: 'increase', unit: '条' }],
    ['比上年减少12条', { form: 'change', lead: '比上年', verbs: 'increase', unit: '条' }],
    ['同比上升1,200条', { form: 'change', lead: '同比', verbs: 'rise', unit: '条', display: 'thousands' }],
    ['较上年增长12.5%', { form: 'percent', lead: '较上年', verbs: 'grow' }],
    ['较去年增加 12 条', { form: 'change', lead: '较去年', verbs: 'increase', unit: '条' }],
    ['与去年持平', { form: 'change', lead: '较去年' }],
  ])('is live: %s', async (words, attrs) => {
    const figures = await platforms(`局门户网站全年发布信息1286条，${words}。`)
    expect(figures[1]).toEqual({ path: 'metrics.website.posts', ...attrs, stated: words })
  })

  it.each(['较去年有所增加', '较去年增长29%', '较去年翻了一番', '较去年增幅明显'])(
    'stays as typed where it could not be written the same way: %s',
    async (words) => {
      const figures = await platforms(`局门户网站全年发布信息1286条，${words}。`)
      expect(figures.filter(({ path }) => path === 'metrics.website.posts')).toHaveLength(1)
    },
  )

  it('speaks of the whole after a figure and its parts', async () => {
    const figures = await linked(fixtureText, 'requestWork')
    expect(figures.filter(({ form }) => form === 'change').map(({ path }) => path)).toEqual([
      'requests.received.total',
      'requests.carriedOut.total',
    ])
  })

  it('leaves no figure behind in next year’s draft', async () => {
    const { value } = await recogniseText(fixtureText)
    const { value: draft } = nextYearDraft(value)
    const text = narrativeText(draft.narratives.platforms, { report: draft, previous: value })
    expect(text).toContain('全年发布信息____条，访问量____次')
    expect(text).not.toMatch(/1286|234\.5|15,320/)
  })
})
