import { describe, expect, it } from 'vitest'
import { planImport, toIntake, usualChoice } from '@/features/import/page/import-plan'
import { setFigure } from '@/report/figures/figures'
import { blankReport } from '@/report/report'

const today = { year: 2026, month: 11, day: 23 }
const unit = '云溪市数据局'
const stored = (year: number) => ({ id: `stored-${year}`, unit, year })

describe('what becomes of a report', () => {
  it('is next year’s draft where the report is of an earlier year', () => {
    expect(usualChoice(blankReport(unit, 2025), [], today)).toBe('nextYear')
    expect(usualChoice(blankReport(unit, 2026), [], today)).toBe('asIs')
  })

  it('is the report itself where the year after is there already', () => {
    expect(usualChoice(blankReport(unit, 2024), [stored(2025)], today)).toBe('asIs')
  })

  it('names the stored report that would be replaced, whatever the blanks around its unit', () => {
    expect(planImport(blankReport(` ${unit} `, 2025), 'asIs', [stored(2025)])).toEqual({
      existing: stored(2025),
      nextThere: undefined,
      problem: null,
    })
  })

  it('is nothing while the unit is missing, or where no draft can stand', () => {
    expect(planImport(blankReport(' ', 2025), 'asIs', []).problem).toBe('unit')
    expect(planImport(blankReport(unit, 2024), 'nextYear', [stored(2025)]).problem).toBe('nextThere')
    expect(planImport(blankReport(unit, 2024), 'asIs', [stored(2025)]).problem).toBeNull()
  })
})

describe('what the library takes in', () => {
  const report = setFigure(blankReport(` ${unit}`, 2025), 'metrics.trainings', 3)

  it('is the report with its figures, and a draft of the year after without them', () => {
    const intake = toIntake(report, 'nextYear', planImport(report, 'nextYear', [stored(2025)]))
    expect(intake.report).toMatchObject({ unit, year: 2025, figures: { 'metrics.trainings': 3 } })
    expect(intake.replaces).toBe('stored-2025')
    expect(intake.draft).toMatchObject({ unit, year: 2026, figures: { 'metrics.trainings': null } })
  })

  it('is the report alone where that was chosen', () => {
    const intake = toIntake(report, 'asIs', planImport(report, 'asIs', []))
    expect(intake).toMatchObject({ replaces: undefined, draft: undefined })
  })
})
