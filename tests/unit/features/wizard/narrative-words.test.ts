import { describe, expect, it } from 'vitest'
import { changeWords } from '@/features/wizard/narrative/change-words'
import {
  addChannel,
  changeChannel,
  removeChannel,
  returnChannel,
  sameChannel,
} from '@/features/wizard/narrative/channel-edits'
import { firstOpenText, measureTexts, textsOf } from '@/features/wizard/narrative/section-texts'
import { paragraph } from '@/report/narrative/narrative'
import { blankReport } from '@/report/report'
import type { Channel, Report } from '@/report/types'

const blank = blankReport('云溪市数据局', 2025)

describe('the words beside a figure', () => {
  it.each([
    [307, 284, { difference: '+23', percent: '+8.1%' }],
    [280, 284, { difference: '−4', percent: '−1.4%' }],
    [284, 284, { difference: '0' }],
    [5, 0, { difference: '+5' }],
    [0.3, 0.1, { difference: '+0.2', percent: '+200.0%' }],
  ])('of %d after %d are %o', (current, previous, words) => {
    expect(changeWords(current, previous)).toEqual(words)
  })

  it.each([
    [null, 284],
    [307, null],
    ['/', 284],
    [307, '/'],
  ] as const)('are none of %s after %s', (current, previous) => {
    expect(changeWords(current, previous)).toBeNull()
  })
})

describe('the texts of a section', () => {
  it('are the lead and five parts, or one', () => {
    expect(textsOf('overview')).toEqual([
      'overview',
      'proactiveWork',
      'requestWork',
      'management',
      'platforms',
      'oversight',
    ])
    expect(textsOf('other')).toEqual(['other'])
  })

  const withTexts = (texts: Partial<Report['narratives']>): Report => ({
    ...blank,
    narratives: { ...blank.narratives, ...texts },
  })
  const measured = (texts: Partial<Report['narratives']>) =>
    measureTexts(textsOf('overview'), { report: withTexts(texts) })

  it('are measured without white space, gaps counted', () => {
    const [, first] = measured({ proactiveWork: [paragraph('制发 ____ 件，'), paragraph('公开')] })
    expect(first).toEqual({ id: 'proactiveWork', characters: 10, gaps: 1, isEmpty: false })
  })

  it('open at the first that is empty or has gaps, the lead aside', () => {
    expect(firstOpenText(measured({}))).toBe('proactiveWork')
    expect(firstOpenText(measured({ proactiveWork: [paragraph('写完')] }))).toBe('requestWork')
    const all = Object.fromEntries(textsOf('overview').map((id) => [id, [paragraph('写完')]]))
    expect(firstOpenText(measured(all))).toBe('proactiveWork')
    expect(firstOpenText(measured({ ...all, platforms: [paragraph('____')] }))).toBe('platforms')
    expect(firstOpenText(measureTexts(['other'], { report: blank }))).toBe('other')
  })
})

describe('further channels', () => {
  const channel = (id: string, name: string): Channel => ({
    id,
    kind: 'douyin',
    name,
    posts: 1,
    followers: null,
    reads: '/',
  })
  const report: Report = { ...blank, channels: [channel('a', '甲'), channel('b', '乙')] }

  it('begin blank, not at 0', () => {
    const [added] = addChannel(blank, 'new').channels
    expect(added).toEqual({
      id: 'new',
      kind: 'other',
      name: '',
      posts: null,
      followers: null,
      reads: null,
    })
  })

  it('change one at a time', () => {
    const { channels } = changeChannel(report, 'b', { posts: 5 })
    expect(channels).toEqual([channel('a', '甲'), { ...channel('b', '乙'), posts: 5 }])
  })

  it('go and come back to their place, once', () => {
    const removed = removeChannel(report, 'a')
    expect(removed.channels).toEqual([channel('b', '乙')])
    const returned = returnChannel(removed, channel('a', '甲'), 0)
    expect(returned.channels).toEqual(report.channels)
    expect(returnChannel(returned, channel('a', '甲'), 0)).toBe(returned)
  })

  it('are compared with the one that was carried over, else with one of the same kind and name', () => {
    expect(sameChannel(channel('b', '改了名'), report)?.name).toBe('乙')
    expect(sameChannel(channel('new', ' 甲 '), report)?.id).toBe('a')
    expect(sameChannel({ ...channel('new', '甲'), kind: 'weibo' }, report)).toBeUndefined()
    expect(sameChannel(channel('a', '甲'), undefined)).toBeUndefined()
  })
})
