import { describe, expect, it } from 'vitest'
import { editForm, websiteFields } from '@/features/import/website-form/website-fields'
import { chosenTarget, newReport, planTarget } from '@/features/import/website-form/website-target'
import { blankReport } from '@/report/report'
import { sampleForm, sampleReport2024 } from '../../../support/sample-form'

const row = (id: string, unit: string, year: number, updatedAt = 0) => ({ id, unit, year, updatedAt })
const wanted = { unit: '云溪市数据局', year: 2024 }

describe('the report that a form goes into', () => {
  it('is the one of its unit and year', () => {
    const plan = planTarget(wanted, [row('a', ' 云溪市数据局', 2024), row('b', '云溪市数据局', 2023)])
    expect([plan.preset, plan.canCreate, plan.others.map(({ id }) => id)]).toEqual(['a', false, ['b']])
  })

  it('is chosen by the person where there are several', () => {
    const plan = planTarget(wanted, [row('a', '云溪市数据局', 2024, 1), row('b', '云溪市数据局', 2024, 2)])
    expect([plan.preset, plan.same.map(({ id }) => id)]).toEqual(['', ['b', 'a']])
    expect(chosenTarget(plan, 'a')).toBe('a')
  })

  it('is a new one where the library has nothing near', () => {
    expect(planTarget(wanted, [row('a', '云溪市档案局', 2020)]).preset).toBe(newReport)
  })

  it('may be another unit’s of the year, which is never chosen unasked', () => {
    const plan = planTarget(wanted, [row('a', '云溪市数据资源局', 2024)])
    expect([plan.preset, plan.canCreate, chosenTarget(plan, 'a')]).toEqual(['', true, 'a'])
  })

  it('is no new one without a unit and a year', () => {
    for (const form of [
      { ...wanted, year: 0 },
      { ...wanted, unit: ' ' },
    ])
      expect([planTarget(form, []).preset, chosenTarget(planTarget(form, []), newReport)]).toEqual(['', ''])
  })
})

describe('the fields of a form', () => {
  const read = { form: sampleForm, messages: [], places: {} }
  const changes = (target: typeof sampleReport2024) =>
    websiteFields({ ...read, target })
      .groups.flatMap(({ fields }) => fields)
      .filter(({ change }) => change !== 'same' && change !== 'none')
      .map(({ path, present, change }) => [path, present, change])

  it('stand beside what the report has', () => {
    expect(changes(sampleReport2024)).toEqual([])
    const other = {
      ...sampleReport2024,
      figures: {
        ...sampleReport2024.figures,
        'metrics.website.visits': 5,
        'metrics.wechat.posts': null,
      },
      accounts: { ...sampleReport2024.accounts, weibo: '云溪发布' },
    }
    expect(changes(other)).toEqual([
      ['metrics.website.visits', '5', 'replaces'],
      ['accounts.weibo', '云溪发布', 'keeps'],
      ['metrics.wechat.posts', '', 'fills'],
    ])
    expect(websiteFields({ ...read, target: other }).changes).toBe(2)
  })

  it('that are unsure come first, warnings before notices', () => {
    const { unclear, general } = websiteFields({
      ...read,
      messages: [
        { code: 'websiteForm.none', severity: 'notice', path: 'metrics.weibo.posts' },
        { code: 'websiteForm.unplaced', severity: 'warning' },
        { code: 'websiteForm.lessThanParts', severity: 'warning', path: 'metrics.website.posts' },
      ],
      target: blankReport('云溪市数据局', 2024),
    })
    expect(unclear.map(({ path }) => path)).toEqual(['metrics.website.posts', 'metrics.weibo.posts'])
    expect(general.map(({ code }) => code)).toEqual(['websiteForm.unplaced'])
  })

  it('are corrected one by one; an emptied one states nothing', () => {
    expect(editForm(sampleForm, 'metrics.website.posts', '1,300')?.figures['website.posts']).toBe(1300)
    expect(editForm(sampleForm, 'metrics.website.posts', '')?.figures).not.toHaveProperty('website.posts')
    expect(editForm(sampleForm, 'metrics.website.posts', '很多')).toBeNull()
    expect(editForm(sampleForm, 'accounts.weibo', '云溪发布')?.accounts.weibo).toBe('云溪发布')
  })
})
