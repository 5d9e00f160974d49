/** Unit and year of what is no report's title but names both: a table's caption, the name of a sheet or a file. */
import { normalise } from '../outline/wording'

export interface LooseTitle {
  /** Blank where none is named. */
  readonly unit: string
  /** 0 where none is named. */
  readonly year: number
}

const lineLimit = 60
const yearPattern = /(?<!\d)(20\d{2})(?!\d)/
/** Where the name of a unit ends; longer ends first. */
const unitEnd =
  /(?:委员会|管委会|办公室|办事处|人民政府|研究院|研究所|出版社|博物馆|图书馆|幼儿园|公司|集团|中心|学校|中学|小学|大学|学院|医院|总队|支队|大队|街道|分局|[局厅委部署院办处站队镇乡县区市州盟旗社馆所])$/
/** What a file or caption is called besides: everything from the first such word on is no unit. */
const subject =
  /(?:关于|的)?(?:政府信息|政务公开|信息公开|主动公开|依申请|年度?报告?|年报|统计(?!局)|汇总|报表|表[一二三四\d]|数据(?!局|中心|资源|管理)|附[件表]|(?:最终|终|定|修改|送审|公布)[稿版]).*$/

/** 云溪市数据局 and 2024 of 云溪市数据局2024年政府信息公开统计表.xlsx, or of 2024年云溪市数据局. */
export function looseTitle(text: string): LooseTitle {
  const plain = normalise(text)
    .replace(/\.[A-Za-z]{2,5}$/, '')
    .replace(/^(?:附[件表]?\d*|填报单位|单位名称|单位)[:.、-]?/, '')
  if (plain.length > lineLimit || /[。;]/.test(plain)) return { unit: '', year: 0 }
  const year = Number(yearPattern.exec(plain)?.[1] ?? 0)
  const unit = plain
    .replace(/20\d{2}(?:年度|年)?/g, ' ')
    .trim()
    .replace(subject, '')
    .replace(/\(.*$|[^\p{L}\p{N}]/gu, '')
  return { unit: unit.length >= 3 && unit.length <= 30 && unitEnd.test(unit) ? unit : '', year }
}
