/** The form's words in the language of the interface: labels of figures, heads and rows of tables, steps. */
import { useI18n } from 'vue-i18n'
import { writeChineseNumber } from '@/text/chinese-numbers'
import {
  allRequestRows,
  figureDefinition,
  formIds,
  getForm,
  isPartId,
  isSectionId,
  newest,
  tableTextOf,
} from '@/report/form/form'
import type { Form, FormId } from '@/report/form/form'
import type { FigureId, PartId, SectionId } from '@/report/form/paths'
import type {
  ColumnDefinition,
  ColumnGroup,
  FormDefinition,
  RowDefinition,
  RowGroup,
} from '@/report/form/types'

/** An amount is of fees or of procurement; every other column is one thing, whatever its row. */
export function columnKey(row: string, column: string): string {
  return `form.proactiveColumns.${row === 'procurement' && column === 'amount' ? 'procurementAmount' : column}`
}

/** Message keys that together name a figure, outermost first: 不予公开, 属于国家秘密, 商业企业. */
export function figureKeys(path: FigureId): readonly string[] {
  const { table } = figureDefinition(path)
  const [, ...ids] = path.split('.')
  if (table === 'metrics') return [`form.metrics.${ids.join('.')}`]
  const column = ids.pop() ?? ''
  const row = ids.join('.')
  if (table === 'proactive') return [`form.proactiveRows.${row}`, columnKey(row, column)]
  if (table === 'disputes') return [`form.disputeBlocks.${row}`, `form.disputeResults.${column}`]
  // （六） as one row is its group.
  const [, group] = allRequestRows.find((one) => one.id === row)?.groupIds ?? []
  const groups = group === undefined ? [] : [`form.requestGroups.${group}`]
  return [...groups, `form.requestRows.${row}`, `form.applicants.${column}`]
}

type RowNode = RowDefinition | RowGroup
type ColumnNode = ColumnDefinition | ColumnGroup

function rowKeys(nodes: readonly RowNode[]): [label: string, key: string][] {
  return nodes.flatMap((node): [string, string][] =>
    'rows' in node
      ? [[node.label, `form.requestGroups.${node.id}`], ...rowKeys(node.rows)]
      : [[node.label, `form.requestRows.${node.id}`]],
  )
}

function columnKeys(nodes: readonly ColumnNode[]): [label: string, key: string][] {
  return nodes.flatMap((node): [string, string][] =>
    'columns' in node
      ? [[node.label, `form.applicantGroups.${node.id}`], ...columnKeys(node.columns)]
      : [[node.label, `form.applicants.${node.id}`]],
  )
}

/** Every word of the official tables → its message key; words that two tables share mean the same in both. */
export const tableWordKeys: ReadonlyMap<string, string> = new Map(
  formIds.flatMap((id) => wordKeysOf(getForm(id).tables)),
)

function wordKeysOf({ proactive, requests, disputes }: FormDefinition['tables']): [string, string][] {
  return [
    ...proactive.blocks.flatMap((block): [string, string][] => [
      [block.item, `form.proactiveItems.${block.id}`],
      [block.heading, 'form.tableHeads.proactive'],
      ...block.rows.map((row): [string, string] => [row.label, `form.proactiveRows.${row.id}`]),
      ...block.columns.map((column): [string, string] => [
        column.label,
        columnKey(block.rows[0]?.id ?? '', column.id),
      ]),
    ]),
    [requests.corner, 'form.tableHeads.corner'],
    [requests.head, 'form.tableHeads.requests'],
    ...rowKeys(requests.rows),
    ...disputes.groups.flatMap((group): [string, string][] => [
      ...(group.label ? [[group.label, `form.disputeGroups.${group.id}`] as [string, string]] : []),
      ...group.blocks.map((block): [string, string] => [block.label, `form.disputeBlocks.${block.id}`]),
    ]),
    ...disputes.results.map((result): [string, string] => [result.label, `form.disputeResults.${result.id}`]),
    ...columnKeys(requests.columns),
  ]
}

/** The official numbering in western figures: 三、 is `3. `, （三） is `(3) `, `1.` stays. */
export function westernNumbering(label: string): string {
  const match = /^(?:(\d+)\.|（(\p{Script=Han}+)）|(\p{Script=Han}{1,3})、)/u.exec(label)
  if (!match) return ''
  if (match[1]) return `${match[1]}. `
  const numeral = match[2] ?? match[3]
  const value = Array.from({ length: 20 }, (_, index) => index + 1).find(
    (number) => writeChineseNumber(number) === numeral,
  )
  return value === undefined ? '' : match[2] ? `(${value}) ` : `${value}. `
}

/** Sections and parts are worded as the form of the report at hand words them, where one is; else as the newest does. */
export function useFormWords(form: () => FormId | undefined = () => undefined) {
  const { t, te, locale } = useI18n()
  const isChinese = (): boolean => locale.value === 'zh-CN'
  const own = (): Form => getForm(form() ?? newest.id)

  /** A word of the form at hand: its own where it has one of its own, else the one that all forms share. */
  function word(key: string): string {
    const ownKey = `form.own.${own().id}.${key}`
    return te(ownKey, locale.value) ? t(ownKey) : t(`form.${key}`)
  }

  /** A word of the official tables: as the form has it in Chinese, numbered and translated elsewhere. */
  function tableWord(text: string): string {
    const key = isChinese() ? undefined : tableWordKeys.get(text)
    return key === undefined ? text : `${westernNumbering(text)}${t(key)}`
  }

  /** A figure's name from its group to its column, for labels that are read aloud and for messages. */
  function figureLabel(path: FigureId): string {
    return figureKeys(path)
      .map((key) => t(key))
      .join(isChinese() ? '·' : ', ')
  }

  function numbered(numeral: string, words: string): string {
    return `${isChinese() ? numeral : westernNumbering(numeral)}${words}`
  }

  const section = (id: SectionId) => own().sections.find((one) => one.id === id)

  const part = (id: PartId) =>
    own()
      .sections.flatMap((one) => (one.kind === 'narrative' ? one.parts : []))
      .find((one) => one.id === id)

  /** 三、收到和处理政府信息公开申请情况 */
  function sectionTitle(id: SectionId): string {
    return numbered(numeralOf(id), word(`sections.${id}.title`))
  }

  /** 三、申请办理 */
  function sectionShortTitle(id: SectionId): string {
    return numbered(numeralOf(id), word(`sections.${id}.shortTitle`))
  }

  function numeralOf(id: SectionId): string {
    return `${section(id)?.numeral ?? ''}\u3001`
  }

  /** 政府信息公开平台建设 */
  function partName(id: PartId): string {
    return word(`parts.${id}.title`)
  }

  /** （四）政府信息公开平台建设 */
  function partTitle(id: PartId): string {
    return numbered(part(id)?.numeral ?? '', partName(id))
  }

  /** Any text of the report as it is called where it stands alone; `null` for an id that is none. */
  function textTitle(id: string): string | null {
    const around = tableTextOf(id)
    if (around) return t(`common.around.${around.side}`, { title: sectionTitle(around.section) })
    return isPartId(id) ? partTitle(id) : isSectionId(id) ? sectionTitle(id) : null
  }

  /** What to write in a section, and which clause says so; the clause stays in Chinese. */
  function sectionGuidance(id: SectionId): { text: string; source: string } {
    return { text: word(`sections.${id}.guidance`), source: section(id)?.guidance.source ?? '' }
  }

  function partGuidance(id: PartId): { text: string; source: string } {
    return { text: word(`parts.${id}.guidance`), source: part(id)?.guidance.source ?? '' }
  }

  function introGuidance(): { text: string; source: string } {
    return { text: word('intro.guidance'), source: own().intro.source }
  }

  return {
    tableWord,
    figureLabel,
    sectionTitle,
    sectionShortTitle,
    partName,
    partTitle,
    textTitle,
    sectionGuidance,
    partGuidance,
    introGuidance,
  }
}
