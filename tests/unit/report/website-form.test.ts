import { describe, expect, it } from 'vitest'
import { blankReport } from '@/report/report'
import type { Channel } from '@/report/types'
import { mergeWebsiteForm, toPlainWebsiteForm } from '@/report/website-form'
import type { WebsiteForm } from '@/report/website-form'
import { sampleForm, sampleReport2024 } from '../../support/sample-form'

const form: WebsiteForm = {
  unit: '云溪市数据局',
  year: 2024,
  figures: { 'website.posts': 100, 'weibo.posts': '/', 'website.interviews': 0 },
  accounts: { website: '', wechat: '云溪数据', weibo: '' },
  channels: [],
}
const second: Channel = {
  id: 'website-form-1',
  kind: 'wechat',
  name: '云溪办事',
  posts: 88,
  followers: null,
  reads: null,
}

describe('a website form put into a report', () => {
  it('sets what it states and leaves everything else as it was', () => {
    const { value, messages } = mergeWebsiteForm(sampleReport2024, form)
    const { figures, accounts, ...rest } = value
    expect(rest).toEqual(
      (({ figures: _figures, accounts: _accounts, ...others }) => others)(sampleReport2024),
    )
    expect(figures).toEqual({
      ...sampleReport2024.figures,
      'metrics.website.posts': 100,
      'metrics.weibo.posts': '/',
      'metrics.website.interviews': 0,
    })
    expect(accounts).toEqual(sampleReport2024.accounts)
    expect(messages.map(({ code, path }) => [code, path])).toEqual([
      ['websiteForm.replaced', 'metrics.website.posts'],
      ['websiteForm.replaced', 'metrics.website.interviews'],
    ])
  })

  it('changes nothing where it states what the report has', () => {
    expect(mergeWebsiteForm(sampleReport2024, sampleForm)).toEqual({ value: sampleReport2024, messages: [] })
  })

  it('says where unit or year are another', () => {
    const { messages } = mergeWebsiteForm(blankReport('云溪市档案局', 2023), form)
    expect(messages.map(({ code }) => code)).toEqual(['websiteForm.otherYear', 'websiteForm.otherUnit'])
  })

  it('adds further accounts, and fills those that are there without erasing', () => {
    const withSecond = { ...form, channels: [second] }
    const once = mergeWebsiteForm(blankReport('云溪市数据局', 2024), withSecond).value
    expect(once.channels).toEqual([second])
    const followed = { ...once, channels: [{ ...second, id: 'mine', posts: 5, followers: 640 }] }
    expect(mergeWebsiteForm(followed, withSecond).value.channels).toEqual([
      { ...second, id: 'mine', posts: 88, followers: 640 },
    ])
    const other = { ...once, channels: [{ ...second, name: '云溪发布' }] }
    expect(mergeWebsiteForm(other, withSecond).value.channels.map(({ id }) => id)).toEqual([
      'website-form-1',
      'website-form-1-2',
    ])
  })
})

describe('a website form as plain figures', () => {
  it('says what it is, and null for what it does not name', () => {
    expect(toPlainWebsiteForm({ ...form, year: 0 })).toEqual({
      kind: 'websiteForm',
      unit: '云溪市数据局',
      year: null,
      metrics: form.figures,
      accounts: { website: null, wechat: '云溪数据', weibo: null },
      channels: [],
    })
  })
})
