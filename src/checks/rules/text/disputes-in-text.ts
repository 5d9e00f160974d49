/** T-02: reviews and litigation: the text says what the table says. */
import { isFigure } from '@/report/figures/cell'
import type { Check } from '@/checks/check'
import { textMismatch } from './mismatch'
import { agrees, subjectValue, tableSubjects } from '@/checks/facts/subjects'

export const disputesInText: Check = {
  id: 'T-02',
  severity: 'warning',
  source: '国办公开办函〔2021〕30号：总体情况中的数据应与表四一致',
  reads: ['narratives', 'disputes'],
  run: ({ report, statements }) =>
    [...statements.figures, ...statements.nones]
      .filter((stated) => stated.typed)
      .flatMap((stated) => {
        const known = tableSubjects(stated, report).filter(
          (one) => one.paths[0]?.startsWith('disputes.') && isFigure(subjectValue(report, one)),
        )
        const [subject] = known
        const isRight = known.some((one) => agrees(stated, subjectValue(report, one)))
        return subject && !isRight ? [textMismatch(report, stated, subject, { case: 'differs' })] : []
      }),
}
