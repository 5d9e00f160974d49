/** W-01: a stale year: last year's number in a sentence about this year; and years that are none. */
import { matchesOf } from '@/text/matches'
import { textFix } from '@/checks/fixes/fixes'
import { leafTokens, perLeaf, spotOf } from '@/checks/facts/texts'
import type { TextLeaf } from '@/checks/facts/texts'
import type { Found } from '@/checks/types'
import type { Check } from '@/checks/check'

/** What makes last year's number right: comparisons, what was carried over, documents, plans over years. */
const pastBefore =
  /(?:较|比|与|同|和|相比|自|从|对照|针对|对|整改|落实|按照|根据|依据|结转|参照|因|《[^》]*|“[^”]*|[〔[(（][^)）\]〕]*)\s*$/
const pastAfter =
  /^\s*年?(?:度)?(?:[^，。；]{0,8}(?:相比|同期|结转|存在的?(?:主要)?(?:问题|不足)|查摆|查找|整改|年报|年度报告|考核|评估|测评|绩效|反馈|印发|出台|修订|制定的|发布的|提出的|遗留|底|末|以来|至今|起|版|[^，。；、]{0,10}(?:决算|预算执行|财政收支|审计)|第\s*\d+\s*号|\s*[—–\-~至到]))/
/** What belongs to last year though this year's report tells of it, up to the next comma. */
const ofLastYear =
  /^\s*年?(?:度)?[^，。；]{0,10}(?:决算|预算执行|“三公”|财政收支|审计|绩效|考核|评估|测评|评议|排名|通报|巡[察视]|督查|检查|清单|目录|名单|公报|年鉴|白皮书|延期|未(?:办结|答复|完成)|(?:收到|受理|提出|提交|收件|登记|公布|公开|发布|制作|形成|产生|印发|制定|出台|开展|启动|确定|形成|签订|招录|招生|录取|毕业|入学|汛期|冬春|获得|荣获)的)|^\s*(?:年)?(?:[—–\-~至到]\s*20\d{2}\s*)?学年/
/** What began then goes on now. */
const begunThen =
  /^\s*年(?:\s*\d{1,2}\s*月)?(?:\s*\d{1,2}\s*日)?，?[^，。；]{0,6}(?:启动|启用|开通|建成|成立|组建|上线|实施|施行|生效|挂牌|设立|创办|入选|获评|被评|修订|改版)/
/** A month of last year, and what was looked at then. */
const inMonth = /^\s*年\s*\d{1,2}\s*月/
const judgedThen = /评估|测评|考核|通报|检查|督查|巡[察视]|审计|排名|换届|机构改革/
/** 2022年，我局共公开: a text of some years ago, in words of this one. */
const ownThen = /^\s*年(?:度)?，?(?:我|本|全)[^，。；]{0,12}(?:共|收到|受理|主动公开|办结|发布)/
const oldest = 4
/** A school year runs from September to August. */
const schoolMonth = /^\s*年\s*(?:[89]|1[0-2])\s*月|^\s*年?\s*秋/
/** 余8件转2025年办理. */
const carriedTo = /转(?:至|到|入)?\s*$/
const yearEnd = /^\s*年?\s*(?:底|末|12\s*月\s*31\s*日)/
const planned =
  /下一步|将|计划|拟|明年|下年|力争|预计|谋划|展望|继续|要点|改进|目标|打算|安排|部署|起施行|起实施|到期/
const cutOff = /截[至止]到?\s*$/

/** The sentence around a place. */
function sentenceAround(text: string, from: number, to: number): string {
  const start = Math.max(...['。', '；', '\n'].map((stop) => text.lastIndexOf(stop, from - 1))) + 1
  const length = /[。；\n]/.exec(text.slice(to))?.index ?? text.length
  return text.slice(start, to + length)
}

interface Reported {
  readonly year: number
  /** The unit reports by school years, which begin in the year before. */
  readonly bySchoolYear: boolean
}

function staleAt(leaf: TextLeaf, from: number, to: number, { year, bySchoolYear }: Reported): Found | null {
  const value = Number(leaf.text.slice(from, to))
  const before = leaf.text.slice(Math.max(0, from - 16), from)
  const after = leaf.text.slice(to, to + 16)
  const spot = spotOf(leaf, from, to)
  const common = {
    path: leaf.path,
    spot,
    labels: { place: leaf.path },
    about: `${before.slice(-8)}${leaf.text.slice(from, to + 8)}`,
  }
  const params = { quote: leaf.text.slice(Math.max(0, from - 4), to + 8), stated: value, year }
  const fixes = [textFix(leaf, from, to, String(year))]
  if (value === year - 1) {
    const isClauseStart = /(?:^|[。；！？\n]\s*|[，、]\s*|截[至止](?:到)?)$/.test(before)
    const isEnd = yearEnd.test(after)
    const isCutOff = isEnd && cutOff.test(before)
    if (!isCutOff && (pastBefore.test(before) || (pastAfter.test(after) && !isEnd))) return null
    if (/去年|上年|上一年|往年|同期/.test(before + after.slice(0, 8))) return null
    if (!isEnd && (ofLastYear.test(after) || begunThen.test(after))) return null
    if (!isEnd && inMonth.test(after) && judgedThen.test(sentenceAround(leaf.text, from, to))) return null
    if (bySchoolYear && schoolMonth.test(after)) return null
    // 由2023年的28件增至2024年的35件: both years are meant.
    if (!isCutOff && sentenceAround(leaf.text, from, to).includes(String(year))) return null
    return { ...common, case: 'last', ...(isClauseStart ? {} : { severity: 'notice' }), params, fixes }
  }
  if (value < year - 1 && value >= year - oldest) {
    const isHead = /(?:^|[。\n]\s*)$/.test(before)
    const isOwn = ownThen.test(after) && !begunThen.test(after)
    if (!isHead || !isOwn || sentenceAround(leaf.text, from, to).includes(String(year))) return null
    return { ...common, case: 'last', params, fixes }
  }
  if (value === year + 1) {
    const sentence = sentenceAround(leaf.text, from, to)
    if (leaf.home === 'problems' || planned.test(leaf.text.slice(0, from))) return null
    if (planned.test(sentence) || /^\s*年\s*\d{1,2}\s*月/.test(after) || pastBefore.test(before)) return null
    if (carriedTo.test(before)) return null
    return { ...common, case: 'next', severity: 'notice', params, fixes }
  }
  return null
}

const impossible = /(?=2)(?:(?<!\d)20\d{3,4}(?=\s*年)|(?<!\d)2\d{2}(?=\s*年(?:度|，|我|全)))/g

function impossibleYears(leaf: TextLeaf, year: number): Found[] {
  if (!leaf.text.includes('年')) return []
  return matchesOf(leaf.text, impossible).map((match) => ({
    case: 'impossible',
    path: leaf.path,
    spot: spotOf(leaf, match.index, match.index + match[0].length),
    params: { quote: match[0], year },
    labels: { place: leaf.path },
    fixes: [textFix(leaf, match.index, match.index + match[0].length, String(year))],
  }))
}

/** 我局2024未收到申请, 20241月1日: 年 is missing. */
const unmarked =
  /(?=20)(?<![\d.,，\-—–~至号])20[123]\d(?=以来|度[，我全]|无|未|我[局厅委办市县区镇乡街]|本[局厅委]|全年|(?:1[0-2]|[1-9])月)/g

function unmarkedYears(leaf: TextLeaf, year: number): Found[] {
  if (!leaf.text.includes('20')) return []
  return matchesOf(leaf.text, unmarked)
    .filter(({ 0: digits, index }) => Math.abs(Number(digits) - year) <= 1 && !isInName(leaf.text, index))
    .map(({ 0: digits, index }) => ({
      case: 'unmarked',
      path: leaf.path,
      spot: spotOf(leaf, index, index + 4),
      params: { quote: leaf.text.slice(index, index + 8), stated: Number(digits) },
      labels: { place: leaf.path },
      fixes: [textFix(leaf, index, index + 4, `${digits}年`)],
    }))
}

/** 《主动公开目录（2023版）》: the title and its edition. */
const edition = /《([^《》]{3,60}?)[（(〔[]?(20\d{2})\s*年?(?:度)?[版本)）〕\]][^《》]{0,4}》/g
const isReplaced =
  /(?:代替|替代|取代|废止|原|旧|对照|对比|较|比|在|基于|沿用|修订了?|更新了?|修改了?|调整了?|将)\s*$/
const replacedAfter = /^[^，。；]{0,6}(?:废止|失效|停止|基础上|修订为|更新为|调整为|升级|的基础)/

const none: readonly RegExpExecArray[] = []
const editionsIn = perLeaf((leaf) => (leaf.text.includes('》') ? matchesOf(leaf.text, edition) : none))

/** An old edition of what the report names in a newer one, too. */
function oldEditions(texts: readonly TextLeaf[], year: number): Found[] {
  const all = texts.flatMap((leaf) => editionsIn(leaf).map((match) => ({ leaf, match })))
  if (all.length < 2) return []
  const current = new Set(all.filter(({ match }) => Number(match[2]) === year).map(({ match }) => match[1]))
  return all.flatMap(({ leaf, match }): Found[] => {
    const [words, title = '', digits = ''] = match
    const before = leaf.text.slice(Math.max(0, match.index - 8), match.index)
    const after = leaf.text.slice(match.index + words.length)
    const isOld = Number(digits) < year && current.has(title)
    if (!isOld || isReplaced.test(before) || replacedAfter.test(after)) return []
    const from = match.index + words.lastIndexOf(digits)
    const quote = leaf.text.slice(from, match.index + words.length)
    return [
      {
        case: 'edition',
        path: leaf.path,
        spot: spotOf(leaf, from, from + digits.length),
        params: { quote, title, stated: Number(digits), year },
        labels: { place: leaf.path },
        about: words,
        fixes: [textFix(leaf, from, from + digits.length, String(year))],
      },
    ]
  })
}

/** 《…》 and “…” keep the years of what they name, and so do document numbers. */
function isInName(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 60), at)
  const isOpen = (open: string, close: string): boolean =>
    before.lastIndexOf(open) > before.lastIndexOf(close)
  return isOpen('《', '》') || isOpen('“', '”') || isOpen('〔', '〕')
}

export const staleYears: Check = {
  id: 'W-01',
  severity: 'warning',
  source: '《政府信息公开条例》第四十九条：上一年度政府信息公开工作年度报告',
  reads: ['narratives', 'header.intro', 'year'],
  run: ({ report, texts }) => {
    const school = new RegExp(`${report.year - 1}\\s*年?\\s*[—–\\-~至到]+\\s*${report.year}\\s*学年`)
    const bySchoolYear = texts.some(({ text }) => text.includes('学年') && school.test(text))
    const reported = { year: report.year, bySchoolYear }
    const found = texts.flatMap((leaf) => {
      if (leaf.home === 'intro') return unmarkedYears(leaf, report.year)
      const names = [-4, -3, -2, -1, 1].some((shift) => leaf.text.includes(String(report.year + shift)))
      const years = (names ? leafTokens(leaf) : [])
        .filter((token) => token.kind === 'year' || token.kind === 'date')
        .flatMap((token) => token.years)
        .filter(([from, to]) => /^20\d{2}$/.test(leaf.text.slice(from, to)) && !isInName(leaf.text, from))
      return [
        ...years.flatMap(([from, to]) => staleAt(leaf, from, to, reported) ?? []),
        ...impossibleYears(leaf, report.year),
        ...unmarkedYears(leaf, report.year),
      ]
    })
    return [...found, ...oldEditions(texts, report.year)]
  },
}
