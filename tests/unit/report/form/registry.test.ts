/** The registry of forms, made of lists of forms. */
import { describe, expect, it } from 'vitest'
import { form2019 } from '@/report/form/2019'
import { form2021 } from '@/report/form/2021'
import { coarsestOutcomesOf, createCounterparts } from '@/report/form/counterparts'
import { formFaults } from '@/report/form/form-faults'
import { forms } from '@/report/form/forms'
import { createFormRegistry } from '@/report/form/registry'
import type { FormRegistry } from '@/report/form/registry'
import type { FigureId } from '@/report/form/paths'
import type { FormDefinition } from '@/report/form/types'
import { form2027 } from '../../../support/form-2027/2027'

const shipped = createFormRegistry([form2019, form2021])
const later = createFormRegistry([form2019, form2021, form2027])

function figure(registry: FormRegistry, path: string): FigureId {
  if (!registry.isFigurePath(path)) throw new Error(`no such figure: ${path}`)
  return path
}

const counterpartsOf = ({ figureDefinitions, formIds, getForm }: FormRegistry) =>
  createCounterparts(formIds.map(getForm), figureDefinitions)

const uniform = (registry: FormRegistry, year: number) => {
  const form = registry.formOfYear(year).id
  return { form, variants: registry.variantsOf(form) }
}

describe('a registry of forms', () => {
  it('gives each year the form that was made for it, and the newest to all years after', () => {
    const formsOf = (registry: FormRegistry) =>
      [2018, 2019, 2020, 2021, 2026, 2027, 2031].map((year) => registry.formOfYear(year).id)
    expect(formsOf(shipped)).toEqual(['2021', '2019', '2019', '2021', '2021', '2021', '2021'])
    expect(formsOf(later)).toEqual(['2021', '2019', '2019', '2021', '2021', '2027', '2027'])
  })

  it('knows no figure, row or form that none of its forms has', () => {
    for (const path of ['requests.refused.cyberSecurity.total', 'metrics.website.elderlyServices']) {
      expect([path, shipped.isFigurePath(path), later.isFigurePath(path)]).toEqual([path, false, true])
    }
    expect([shipped.isFormId('2027'), later.isFormId('2027')]).toEqual([false, true])
    expect(later.isTotalPath(figure(later, 'requests.refused.cyberSecurity.total'))).toBe(true)
  })

  it('names the parts of the tables that forms write themselves', () => {
    const stored = ['documents', 'licensing', 'enforcement', 'fees', 'procurement', 'otherwise']
    expect(shipped.sectionFormatIds).toEqual(stored)
    expect(later.sectionFormatIds).toEqual([...stored, 'refused', 'unavailable', 'metrics'])
  })

  it('puts the form of a report together, part by part', () => {
    const own = uniform(later, 2027)
    const rowsOf = (variants: Record<string, string>) =>
      later
        .requestRowsOf({
          ...own,
          variants: later.variantsBy((id) => later.formIds.find((f) => f === variants[id]) ?? own.form),
        })
        .map((row) => row.id)
        .filter((id) => /^(?:refused\.(?:inquiry|cyber)|unavailable|otherwise)/.test(id))
    const otherwise = ['otherwise.notCorrected', 'otherwise.unpaid', 'otherwise.other']
    expect(rowsOf({})).toEqual([
      ...['refused.inquiry', 'refused.cyberSecurity', 'unavailable.notHeld', 'unavailable.needsAnalysis'],
      ...['unavailable.needsProcessing', 'unavailable.stillUnclear', ...otherwise],
    ])
    expect(rowsOf({ refused: '2021', unavailable: '2019', otherwise: '2019' })).toEqual([
      ...['refused.inquiry', 'unavailable.notHeld', 'unavailable.needsCreation'],
      ...['unavailable.stillUnclear', 'otherwise.all'],
    ])
  })

  it('reads what a report of before says of its parts as its own form', () => {
    const stored = { form: shipped.newest.id, variants: shipped.variantsOf(shipped.newest.id) }
    expect(later.requestRowsOf(stored).map((row) => row.id)).toEqual(
      shipped.requestRowsOf(stored).map((row) => row.id),
    )
  })

  it('says what a row of one form is in another, and what a report counts together', () => {
    const { namesOf, partsOf } = counterpartsOf(later)
    const whole = figure(later, 'requests.unavailable.needsCreation.total')
    expect(partsOf(whole)).toEqual([
      ['requests.unavailable.needsAnalysis.total', 'requests.unavailable.needsProcessing.total'],
    ])
    expect(namesOf('proactive.rules.newlyMade')).toEqual([
      'proactive.rules.newlyMade',
      'proactive.rules.issued',
    ])
    expect(counterpartsOf(shipped).partsOf('requests.unavailable.needsCreation.total')).toEqual([])
  })

  it('takes several that become one for its parts', () => {
    const merging = createFormRegistry([
      form2019,
      form2021,
      {
        ...form2021,
        id: '2027',
        years: [2027, undefined],
        sectionFormats: ['metrics'],
        replaces: { metrics: { 'requests.fax': 'requests.distant', 'requests.email': 'requests.distant' } },
        metrics: [
          ...form2021.metrics.filter(({ id }) => !/fax|email/.test(id)),
          { id: 'requests.distant', label: '远程申请', unit: '件', part: 'requestWork' },
        ],
      },
    ])
    const { namesOf, partsOf } = counterpartsOf(merging)
    expect(partsOf(figure(merging, 'metrics.requests.distant'))).toEqual([
      ['metrics.requests.fax', 'metrics.requests.email'],
    ])
    expect(namesOf('metrics.requests.fax')).toEqual(['metrics.requests.fax'])
  })

  it('counts every outcome once, whichever form a report has', () => {
    const ids = coarsestOutcomesOf(later.formIds.map(later.getForm), later.allRequestRows).map(
      (row) => row.id as string,
    )
    expect(ids).toEqual(
      expect.arrayContaining(['otherwise.all', 'unavailable.needsCreation', 'refused.cyberSecurity']),
    )
    expect(ids).not.toEqual(expect.arrayContaining(['otherwise.other']))
    expect(ids).not.toEqual(expect.arrayContaining(['unavailable.needsAnalysis']))
  })

  it('keeps every figure and total of the shipped forms', () => {
    expect(later.figureDefinitions.map((one) => one.path)).toEqual(
      expect.arrayContaining(shipped.figureDefinitions.map((one) => one.path)),
    )
  })
})

describe('a list of forms', () => {
  const faultsWith = (change: Partial<FormDefinition>) =>
    formFaults([form2019, form2021, { ...form2027, ...change }]).join('; ')

  it('is one that reports can have, as it is shipped and with the form of 2027', () => {
    expect(formFaults(forms)).toEqual([])
    expect(formFaults([form2019, form2021, form2027])).toEqual([])
  })

  it.each<[string, Partial<FormDefinition>, RegExp]>([
    ['has the id of another', { id: '2021' }, /two forms 2021/],
    ['is older than the one before it', { years: [2018, undefined] }, /not in order/],
    [
      'writes a part without saying so',
      { sectionFormats: ['documents', 'unavailable', 'metrics'] },
      /refused\.cyberSecurity/,
    ],
    [
      'adds a metric without saying so',
      { sectionFormats: ['documents', 'refused', 'unavailable'] },
      /elderlyServices/,
    ],
    ['has other texts', { sections: form2027.sections.slice(1) }, /other texts/],
  ])('tells of a form that %s, and what', (_name, change, why) => {
    expect(faultsWith(change)).toMatch(why)
  })
})
