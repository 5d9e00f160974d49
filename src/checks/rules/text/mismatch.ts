/** A sentence that says otherwise than the table: the finding and its ways out. */
import { isFigure } from '@/report/figures/cell'
import { writeFigure, figureDisplays } from '@/report/narrative/live-figures'
import { typedFigure } from '@/report/figures/figures'
import { isTotalPath } from '@/report/form/form'
import type { FigureId } from '@/report/form/paths'
import type { LiveFigure } from '@/report/narrative/narrative'
import type { Report } from '@/report/types'
import { fix, setFigureFix } from '@/checks/fixes/fixes'
import { replaceText, spotOf } from '@/checks/facts/texts'
import type { Fix, Found } from '@/checks/types'
import type { Stated } from '@/checks/facts/statements'
import { subjectValue } from '@/checks/facts/subjects'
import type { Subject } from '@/checks/facts/subjects'

/** The digits as they are written now, so that the live figure is written alike. */
function displayOf({ leaf, from, to, value }: Stated): Pick<LiveFigure, 'display'> {
  const digits = leaf.text.slice(from, to)
  const display = figureDisplays.find((one) => writeFigure(value, one) === digits)
  return display === undefined || display === 'plain' ? {} : { display }
}

function linkFix(stated: Stated, path: FigureId, value: number): Fix {
  const insert: LiveFigure = { path, form: 'value', ...displayOf(stated) }
  const edit = replaceText(stated.leaf, stated.from, stated.to, insert)
  return fix(
    'link',
    [edit],
    { from: stated.leaf.text.slice(stated.from, stated.to), to: value },
    { figure: path },
  )
}

export function textMismatch(
  report: Report,
  stated: Stated,
  subject: Subject,
  more: Pick<Found, 'case'> & Partial<Found>,
): Found {
  const [path] = subject.paths
  const value = subjectValue(report, subject)
  const isSingle = subject.paths.length === 1 && stated.unit !== ''
  const isNone = stated.value === 0 && !/\d|零/.test(stated.leaf.text.slice(stated.from, stated.to))
  const link = path && isSingle && !isNone && isFigure(value) ? [linkFix(stated, path, value)] : []
  const typed = path && isSingle && !isTotalPath(path) ? [setFigureFix(report, path, stated.value)] : []
  const last = subject.paths[subject.paths.length - 1]
  const found = {
    path: stated.leaf.path,
    spot: spotOf(stated.leaf, stated.from, stated.end),
    params: {
      quote: stated.leaf.text.slice(stated.from, stated.end),
      stated: stated.value,
      figure: isFigure(value) ? value : '',
    },
    labels: { place: stated.leaf.path, ...(path ? { figureName: path } : {}) },
    about: [stated.leaf.text.slice(stated.from, stated.end), ...subject.paths].join(' '),
    figures: [
      { value: stated.value },
      ...subject.paths.map((one) => ({
        path: one,
        value: isTotalPath(one) ? null : typedFigure(report, one),
      })),
    ],
    fixes: [...link, ...typed],
    ...more,
  }
  if (subject.paths.length < 2 || more.case === 'received') return found
  // What was compared are several rows together: no single one is named as if it were the figure.
  return {
    ...found,
    case: 'group',
    params: { ...found.params, count: subject.paths.length },
    labels: { ...found.labels, ...(last ? { lastName: last } : {}) },
    formerly: [found],
  }
}
