/** Whether a document is a 《政府网站工作年度报表》, and of which unit and year its title says it is. */
import type { DocumentBlock, SourceDocument } from '../types'
import { normalise } from '../recognise/outline/wording'

export interface FormTitle {
  readonly block: number
  readonly unit: string
  /** 0 where the title names none. */
  readonly year: number
}

const titleWords = /网站(?:工作)?年度(?:工作)?报表/
const longestTitle = 60

function wordsIn(block: DocumentBlock): readonly string[] {
  if (block.kind === 'heading') return [block.text]
  if (block.kind === 'paragraph')
    return block.runs
      .map((run) => run.text)
      .join('')
      .split('\n')
  return block.rows.slice(0, 3).flatMap((row) => row.map((cell) => cell.text))
}

/** 0 where there is none. */
export function yearIn(text: string): number {
  return Number(/(?<!\d)(20\d{2})(?=年|\)|$|\D)/.exec(normalise(text))?.[1] ?? 0)
}

function unitIn(text: string): string {
  const before = normalise(text).split(/(?:政府)?网站(?:工作)?年度(?:工作)?报表/)[0] ?? ''
  const unit = before
    .replace(/\(?20\d{2}(?:年度?)?\)?/g, '')
    .replace(/^.*(?:关于|公布|发布|附件\d*:?)/, '')
    .replace(/[《〈<>]/g, '')
    .replace(/(?:的|政府)$/, '')
    .replace(/[^\p{L}\p{N}()]/gu, '')
  return unit.length >= 3 ? unit : ''
}

/** A short line or cell that has the form's name; a sentence that speaks of the form is none. */
export function findFormTitle({ blocks }: SourceDocument): FormTitle | null {
  for (const [index, block] of blocks.entries()) {
    const line = wordsIn(block).find(
      (text) => text.length <= longestTitle && titleWords.test(normalise(text)) && !/[。，；]/.test(text),
    )
    if (line === undefined) continue
    const near = [line, ...blocks.slice(index, index + 4).flatMap(wordsIn)]
    const stated = near.filter(
      (text) => text.length <= longestTitle && /20\d{2}\s*年?度?/.test(normalise(text)),
    )
    const year =
      yearIn(line) ||
      stated
        .filter((text) => /年度/.test(text))
        .map(yearIn)
        .find(Boolean) ||
      0
    return { block: index, unit: unitIn(line), year }
  }
  return null
}

/** Words that hardly any other document has; several of them tell a form whose title is lost. */
const marks = [
  '独立用户访问总量',
  '信息公开目录信息更新量',
  '政务动态信息更新量',
  '概况类信息更新量',
  '政府网站标识码',
  '解读产品数量',
  '征集调查期数',
  '媒体评论文章数量',
  '办结留言数量',
]

export function countMarks({ blocks }: SourceDocument): number {
  const found = new Set<string>()
  for (const block of blocks) {
    const text = normalise(
      block.kind === 'table'
        ? block.rows.map((row) => row.map((cell) => cell.text).join('')).join('')
        : block.kind === 'heading'
          ? block.text
          : block.runs.map((run) => run.text).join(''),
    )
    for (const mark of marks) if (text.includes(mark)) found.add(mark)
  }
  return found.size
}
