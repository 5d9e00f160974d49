/** Edits of a report, applied as pure changes: what the fix of a finding is made of. */
import type { Cell } from '@/report/figures/cell'
import { acceptComputed, setFigures } from '@/report/figures/figures'
import type { InputId, NarrativeId } from '@/report/form/paths'
import { editInlines, isList } from '@/report/narrative/narrative'
import type { Block, InlineEdit, Narrative } from '@/report/narrative/narrative'
import type { Report } from '@/report/types'
import type { Edit, Fix, HeaderEditPath } from './types'

function editBlock(block: Block, edits: readonly InlineEdit[]): Block {
  return isList(block) ? block : { ...block, content: editInlines(block.content ?? [], edits) }
}

/** Edits of one paragraph or heading, counted over those in lists too. */
export function editLeaf(narrative: Narrative, leaf: number, edits: readonly InlineEdit[]): Narrative {
  let count = 0
  return narrative.map((block) => {
    if (!isList(block)) return count++ === leaf ? editBlock(block, edits) : block
    return {
      ...block,
      content: block.content.map((item) => ({
        ...item,
        content: item.content.map((one) =>
          count++ === leaf ? { ...one, content: editInlines(one.content ?? [], edits) } : one,
        ),
      })),
    }
  })
}

function applyText(report: Report, edits: readonly Extract<Edit, { kind: 'text' }>[]): Report {
  const groups = new Map<string, Extract<Edit, { kind: 'text' }>[]>()
  for (const edit of edits) {
    const place = `${edit.path} ${edit.block}`
    groups.set(place, [...(groups.get(place) ?? []), edit])
  }
  return [...groups.values()].reduce((current, group) => {
    const [{ path, block }] = group as [Extract<Edit, { kind: 'text' }>]
    const sorted = [...group].sort((a, b) => a.from - b.from)
    if (path === 'header.intro') {
      const intro = editLeaf(current.header.intro, block, sorted)
      return { ...current, header: { ...current.header, intro } }
    }
    const id = path.slice('narratives.'.length) as NarrativeId
    const narratives = { ...current.narratives, [id]: editLeaf(current.narratives[id], block, sorted) }
    return { ...current, narratives }
  }, report)
}

function applyHeader(report: Report, path: HeaderEditPath, value: string): Report {
  const { header } = report
  if (path === 'unit') return { ...report, unit: value }
  if (path === 'header.title') return { ...report, header: { ...header, title: value } }
  if (path === 'header.period') {
    const [from = '', to = ''] = value.split('/')
    return { ...report, header: { ...header, period: { from, to } } }
  }
  const field = path.slice('header.contact.'.length)
  return { ...report, header: { ...header, contact: { ...header.contact, [field]: value } } }
}

export function applyEdits(report: Report, edits: readonly Edit[]): Report {
  const figures = edits.flatMap((edit): [InputId, Cell][] =>
    edit.kind === 'figure' ? [[edit.path, edit.value]] : [],
  )
  let next = setFigures(report, figures)
  for (const edit of edits) if (edit.kind === 'computed') next = acceptComputed(next, edit.path)
  next = applyText(
    next,
    edits.filter((edit) => edit.kind === 'text'),
  )
  for (const edit of edits) if (edit.kind === 'header') next = applyHeader(next, edit.path, edit.value)
  return next
}

export function applyFix(report: Report, { edits }: Pick<Fix, 'edits'>): Report {
  return applyEdits(report, edits)
}
