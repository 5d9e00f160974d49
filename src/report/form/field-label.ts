/** What a place of a report is called, in the form's own words. */
import { webLabels } from './web-labels'
import { figureDefinition, isFigurePath, newest, tableTextOf } from './form'
import type { NamedPlace } from './paths'

const header: Readonly<Record<string, string>> = {
  unit: '单位名称',
  unitKind: '单位类别',
  year: '报告年度',
  'header.title': '标题',
  'header.period': '统计期限',
  'header.intro': '开头',
  'header.signature.unit': '落款单位',
  'header.signature.date': '落款日期',
  channels: '其他账号和渠道',
  'accounts.website': '网站名称',
  'accounts.wechat': '微信名称',
  'accounts.weibo': '微博名称',
}

/** A label without its numbering and its bracketed remark, as charts and messages name it. */
export function bareLabel(label: string): string {
  return label
    .replace(/^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+\.)/, '')
    .replace(/（.*）$/, '')
}

const sides = { before: '表前文字', after: '表后文字' } as const

function textLabel(id: string): string {
  const around = tableTextOf(id)
  if (around) return `${textLabel(around.section)}·${sides[around.side]}`
  for (const section of newest.sections) {
    if (section.id === id) return `${section.numeral}、${section.title}`
    const part = section.kind === 'narrative' ? section.parts.find((one) => one.id === id) : undefined
    if (part) return `${part.numeral}${part.title}`
  }
  return id
}

export function fieldLabel(path: NamedPlace): string {
  if (isFigurePath(path)) {
    const labels = figureDefinition(path).labels.filter((label) => !/^第.*项$/.test(label))
    return labels.map(bareLabel).join('·')
  }
  const last = path.slice(path.lastIndexOf('.') + 1)
  if (path.startsWith('narratives.')) return textLabel(last)
  if (path.startsWith('header.contact.'))
    return newest.intro.contact[last as keyof typeof newest.intro.contact]
  if (path.startsWith('header.web.')) return webLabels[last as keyof typeof webLabels]
  return header[path] ?? path
}
