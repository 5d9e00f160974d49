/** W-02: the name of another unit, or an inconsistent name of this one. */
import { escapePattern } from '@/text/escape'
import { matchesOf } from '@/text/matches'
import type { CheckFacts } from '@/checks/facts/facts'
import { textFix } from '@/checks/fixes/fixes'
import { perLeaf, spotOf } from '@/checks/facts/texts'
import type { TextLeaf } from '@/checks/facts/texts'
import type { Found } from '@/checks/types'
import type { Check } from '@/checks/check'

/** 我局 of a 局; governments say 我市, 我县 and so on. */
const selfWords: readonly (readonly [end: RegExp, words: readonly string[]])[] = [
  [/人民政府$/, ['市', '县', '区', '州', '盟', '旗', '镇', '乡', '街道', '省']],
  [/街道办事处$/, ['街道', '办事处', '办']],
  [/(?:管理委员会|管委会)$/, ['区', '委', '管委会']],
  [/委员会$/, ['委', '委员会']],
  [/办公厅$/, ['厅', '办公厅']],
  [/办公室$/, ['办', '办公室']],
  [/局$/, ['局']],
  [/厅$/, ['厅']],
  [/院$/, ['院']],
  [/中心$/, ['中心']],
  [/队$/, ['队', '支队', '大队', '总队']],
]
const selfPattern =
  /(?=[我本])(?<![自为由和与及对给请])(?:我|本)(局|厅|委|办|院|中心|支队|大队|总队)(?![员会长组前]|公)/g

const selvesIn = perLeaf((leaf) => matchesOf(leaf.text, selfPattern))

function selfFindings({ report, texts }: CheckFacts): Found[] {
  const own = selfWords.find(([end]) => end.test(report.unit.trim()))?.[1]
  if (!own) return []
  return texts.flatMap((leaf) =>
    selvesIn(leaf).flatMap((match): Found[] => {
      const word = match[1] ?? ''
      if (own.some((one) => one === word || one.endsWith(word))) return []
      const [from, to] = [match.index, match.index + match[0].length]
      const insert = `${match[0].charAt(0)}${own[0]}`
      return [
        {
          case: 'self',
          path: leaf.path,
          spot: spotOf(leaf, from, to),
          params: { quote: match[0], unit: report.unit },
          labels: { place: leaf.path },
          about: leaf.text.slice(from, to + 6),
          fixes: own.length === 1 ? [textFix(leaf, from, to, insert)] : [],
        },
      ]
    }),
  )
}

/** 云溪市 and 数据局 of 云溪市数据局. */
function splitUnit(unit: string): { readonly region: string; readonly office: string } | null {
  const match = /^(.*?[省市县区州盟旗])([^省市县区州盟旗].*)$/.exec(unit.trim())
  const deepest = /^(.*[市县区州盟旗])(.{2,})$/.exec(unit.trim())
  const [, region = '', office = ''] = deepest ?? match ?? []
  return region && office.length >= 2 ? { region, office } : null
}

/** 年度区, 下设有市 and 会同市 are no names of places. */
const notAPlace =
  /[由向对在与和及为是的了从被经以请本全各省该将让使给到等、中受报据于有]|^(?:根据|通过|按照|依托|联合|配合|接受|会同|下设|我)|年度$/

/** The same office of another place: a text copied from a neighbour. */
function sameOffice({ report, texts }: CheckFacts): Found[] {
  const own = splitUnit(report.unit)
  if (!own || own.office === '人民政府') return []
  const naming = texts.filter((leaf) => leaf.text.includes(own.office))
  if (naming.length === 0) return []
  const office = escapePattern(own.office)
  // At the head of a clause it speaks as its own; behind 根据 or 与 it may be the office above, or a partner.
  const place = '(?:[\\u4e00-\\u9fff]{2,4}[省市州])?[\\u4e00-\\u9fff]{1,4}[市县区州盟旗]'
  const pattern = new RegExp(`(?<=^|[^\\u4e00-\\u9fff]|年度?)(?![年度])${place}${office}`, 'g')
  return naming.flatMap((leaf) => {
    return matchesOf(leaf.text, pattern).flatMap((match): Found[] => {
      const words = match[0]
      const region = words.slice(0, -own.office.length)
      if (notAPlace.test(region.slice(0, -1))) return []
      const isOwn = report.unit.includes(words) || own.region.endsWith(region) || region.endsWith(own.region)
      const isPart = [2, 3, 4].some((length) => own.region.endsWith(region.slice(-length)))
      return isOwn || isPart || /^(?:全|各|本|我|省|市|县)/.test(region)
        ? []
        : [other(leaf, match.index, words, report.unit)]
    })
  })
}

const selfPraise =
  '(?:高度重视|始终|认真(?:贯彻|落实)|严格(?:按照|落实|执行)|坚持以|坚决|深入贯彻|全面贯彻|全面落实|扎实(?:推进|做好|开展)|切实|积极(?:贯彻|落实|推进)|持续(?:推进|深化)|紧紧围绕|紧扣|不断|进一步|在[^，。；]{2,24}(?:领导|指导)下|20\\d{2}年[^，。；]{0,12}(?:共|收到|主动公开|发布))'
const officeEnd = '(?:局|委员会|厅|委|院|中心|办事处|人民政府)'
/** Offices that speak of others as their own work. */
const coordinates = /办公[室厅]|人民政府$|数据|政务服务|行政审批|管委会|管理委员会/

let lastOpening: { readonly region: string; readonly pattern: RegExp } | undefined

/** Made anew for another place only. */
function openingPattern(region: string): RegExp {
  if (lastOpening?.region !== region)
    lastOpening = {
      region,
      pattern: new RegExp(
        `^(?:[（(]?[一二三四五六七八九十\\d]+[)）、.．][^，。；]{0,12}[。：]?)?(?:20\\d{2}年(?:度)?，?|本年度，?|一年来，?)?(${escapePattern(region)}[\\u4e00-\\u9fff]{1,14}?${officeEnd})(?=，?${selfPraise})`,
      ),
    }
  return lastOpening.pattern
}

/** Another office of the same place that opens a paragraph as if the report were its own. */
function neighbourOffice({ report, texts, settings }: CheckFacts): Found[] {
  const own = splitUnit(report.unit)
  const unit = report.unit.trim()
  if (!own || coordinates.test(unit)) return []
  const naming = texts.filter(
    (leaf) => leaf.home !== 'intro' && !leaf.isHeading && leaf.text.includes(own.region),
  )
  if (naming.length === 0) return []
  const pattern = openingPattern(own.region)
  return naming.flatMap((leaf): Found[] => {
    const match = pattern.exec(leaf.text)
    const name = match?.[1] ?? ''
    const known = [unit, ...settings.ownNames].some((one) => one.includes(name) || name.includes(one))
    if (!match || known || /[和与同]/.test(name)) return []
    return [other(leaf, match.index + match[0].length - name.length, name, report.unit)]
  })
}

function other(leaf: TextLeaf, from: number, name: string, unit: string): Found {
  return {
    case: 'other',
    path: leaf.path,
    spot: spotOf(leaf, from, from + name.length),
    params: { quote: name, unit },
    labels: { place: leaf.path },
    fixes: [textFix(leaf, from, from + name.length, unit)],
  }
}

/** Whole names of other units of the library, where a sentence speaks as its own. */
function siblingNames({ report, texts, siblings }: CheckFacts): Found[] {
  const names = [...new Set(siblings.map((one) => one.unit.trim()))].filter(
    (name) => name.length > 3 && !report.unit.includes(name) && !name.includes(report.unit.trim()),
  )
  const speaks = /^(?:20\d{2}年|，|。|全年|年内|认真|严格|深入|高度|坚持|始终|围绕|积极|共|及时|按照|扎实)/
  return texts.flatMap((leaf) =>
    names.flatMap((name): Found[] => {
      const at = leaf.text.indexOf(name)
      if (at < 0) return []
      const isSubject = /(?:^|[。；，：\n]|请与|请联系|20\d{2}年)$/.test(
        leaf.text.slice(Math.max(0, at - 5), at),
      )
      return isSubject && (leaf.home === 'intro' || speaks.test(leaf.text.slice(at + name.length)))
        ? [other(leaf, at, name, report.unit)]
        : []
    }),
  )
}

const reachPattern = /请(?:与|联系|径向|向)\s*([^，。；（(\s]{4,30}?)(?:联系|反映|咨询|（|\()/

/** The unit that the opening and the title name is the report's. */
function openingName({ report, texts, settings }: CheckFacts): Found[] {
  const unit = report.unit.trim()
  if (unit === '') return []
  const known = [unit, ...settings.ownNames]
  return texts
    .filter((leaf) => leaf.home === 'intro')
    .flatMap((leaf): Found[] => {
      const match = reachPattern.exec(leaf.text)
      const name = match?.[1] ?? ''
      const isOwn = known.some((one) => one.includes(name) || name.includes(one)) || shares(name, unit)
      if (!match || isOwn) return []
      return [other(leaf, leaf.text.indexOf(name, match.index), name, unit)]
    })
}

/** 市数据局办公室 of 云溪市数据局, 区政府办公室 of its government: an office of the same house. */
function shares(name: string, unit: string): boolean {
  const core = unit.replace(/^.*[省市县区州盟旗]/, '')
  return (core.length > 1 && name.includes(core.slice(0, 3))) || /办公室|中心|股|科|处$/.test(name)
}

function titleName({ report, settings }: CheckFacts): Found[] {
  const title = report.header.title.replace(/\s/g, '')
  const unit = report.unit.trim()
  const named = /^(?:关于)?(.+?)(?:20\d{2}年|政府信息公开)/.exec(title)?.[1] ?? ''
  const known = [unit, ...settings.ownNames]
  if (named.length < 4 || unit === '' || known.some((one) => named.includes(one) || one.includes(named)))
    return []
  return [
    {
      case: 'title',
      path: 'header.title',
      params: { quote: named, unit },
      labels: { place: 'header.title' },
    },
  ]
}

export const unitNames: Check = {
  id: 'W-02',
  severity: 'warning',
  source: '《政府信息公开条例》第四十九条：本机关的年度报告',
  reads: ['narratives', 'header.intro', 'header.title', 'unit'],
  run: (facts) => [
    ...titleName(facts),
    ...openingName(facts),
    ...selfFindings(facts),
    ...sameOffice(facts),
    ...neighbourOffice(facts),
    ...siblingNames(facts),
  ],
}
