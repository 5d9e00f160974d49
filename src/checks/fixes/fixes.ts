/** Ways to fix what a check found, as checks offer them. */
import { formatCell } from '@/report/figures/cell'
import type { Cell } from '@/report/figures/cell'
import { computedTotal, figureAt, typedFigure } from '@/report/figures/figures'
import type { FieldPath, InputId, TotalId } from '@/report/form/paths'
import type { Report } from '@/report/types'
import { replaceText } from '../facts/texts'
import type { TextLeaf } from '../facts/texts'
import type { Edit, Fix, HeaderEditPath, Params } from '../types'

export function fix(
  code: string,
  edits: readonly Edit[],
  params: Params = {},
  labels: Fix['labels'] = {},
): Fix {
  return { code, edits, params, labels }
}

export function setFigureFix(report: Report, path: InputId, value: Cell): Fix {
  const params = { from: formatCell(typedFigure(report, path)), to: formatCell(value) }
  return fix('setFigure', [{ kind: 'figure', path, value }], params, { figure: path })
}

export function computedFix(report: Report, path: TotalId): Fix {
  const params = { from: formatCell(figureAt(report, path)), to: formatCell(computedTotal(report, path)) }
  return fix('computed', [{ kind: 'computed', path }], params, { figure: path })
}

export function textFix(leaf: TextLeaf, from: number, to: number, insert: string): Fix {
  const code = insert === '' ? 'removeText' : 'replaceText'
  return fix(code, [replaceText(leaf, from, to, insert)], { from: leaf.text.slice(from, to), to: insert })
}

export function headerFix(path: HeaderEditPath, from: string, to: string): Fix {
  return fix('setHeader', [{ kind: 'header', path, value: to }], { from, to }, { field: path as FieldPath })
}
