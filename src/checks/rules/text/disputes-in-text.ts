/** T-02: reviews and litigation: the text says what the table says. */
import { isFigure } from '@/report/figures/cell'
import type { Check } from '@/checks/check'
import { figureAt } from '@/report/figures/figures'
import type { Report } from '@/report/types'
import { nonesCorrected } from '@/checks/facts/nones'
import type { NoneCorrected } from '@/checks/facts/nones'
import type { Found } from '@/checks/types'
import { textMismatch } from './mismatch'
import { agrees, subjectValue, tableSubjects } from '@/checks/facts/subjects'

const corrected = {
  review: ['disputes.review.corrected'],
  litigation: ['disputes.litigationDirect.corrected', 'disputes.litigationAfterReview.corrected'],
} as const

/** 未发生被纠错的情形, while the table has one. */
function correctedAfterAll(report: Report, { stated, review, litigation }: NoneCorrected): readonly Found[] {
  const paths = [...(review ? corrected.review : []), ...(litigation ? corrected.litigation : [])]
  const contrary = paths.filter((path) => {
    const figure = figureAt(report, path)
    return isFigure(figure) && figure > 0
  })
  return contrary.length > 0 && stated.typed
    ? [textMismatch(report, stated, { paths: contrary }, { case: 'differs' })]
    : []
}

export const disputesInText: Check = {
  id: 'T-02',
  severity: 'warning',
  source: '国办公开办函〔2021〕30号：总体情况中的数据应与表四一致',
  reads: ['narratives', 'disputes'],
  run: ({ report, statements, texts }) => [
    ...[...statements.figures, ...statements.nones]
      .filter((stated) => stated.typed)
      .flatMap((stated) => {
        const known = tableSubjects(stated, report).filter(
          (one) => one.paths[0]?.startsWith('disputes.') && isFigure(subjectValue(report, one)),
        )
        const [subject] = known
        const isRight = known.some((one) => agrees(stated, subjectValue(report, one)))
        return subject && !isRight ? [textMismatch(report, stated, subject, { case: 'differs' })] : []
      }),
    ...texts.flatMap((leaf) => nonesCorrected(leaf).flatMap((one) => correctedAfterAll(report, one))),
  ],
}
