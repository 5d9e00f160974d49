/** How sentences word the metrics of the form: the rules that know most come first. */
import { allMetrics } from '../form/form'
import type { Unit } from '../form/types'
import { accountRules } from './account-rules'
import type { ChannelField, MetricRule } from './metric-rule'
import { ending, followers, newOnes, people } from './metric-wordings'
import { policyRules } from './policy-rules'
import { websiteRules } from './website-rules'
import { workRules } from './work-rules'

const ownRules: readonly MetricRule[] = [...accountRules, ...websiteRules, ...policyRules, ...workRules]

/** Other words for the unit that the form gives a metric. */
const unitWords: Readonly<Partial<Record<Unit, string>>> = {
  件: '件|条|篇|份',
  条: '条|件',
  个: '个|人|名|次|人次|',
  期: '期|次|场',
}

/** A metric that the form words as sentences do is looked for under its own label, a few words let in. */
function labelRule({ id, label, unit }: (typeof allMetrics)[number]): MetricRule {
  const core = label.replace(/^网站/, '').replace(/(?:总数|总量|数量|次数|期数|量|数)$/, '')
  const words = `${core.slice(0, 2)}[^，。；]{0,4}${core.slice(2)}(?:总数|总量|数量|次数|期数|量|数)?`
  return {
    id,
    before: ending(words),
    unit: new RegExp(`^(?:${unitWords[unit] ?? unit})$`),
    unless: /[和及与、][^，。；]{0,6}$|新增/,
  }
}

/** Applications by channel have rules of their own. */
export const metricRules: readonly MetricRule[] = [
  ...ownRules,
  ...allMetrics
    .filter((metric) => metric.part !== 'requestWork' && !ownRules.some((rule) => rule.id === metric.id))
    .map(labelRule),
]

/** The same figures of further accounts and channels, by what is counted. */
export const channelRules: readonly {
  readonly field: ChannelField
  readonly before: RegExp
  readonly unit: RegExp
  readonly unless?: RegExp
}[] = [
  {
    field: 'posts',
    before:
      /(?:发布|制作|推送|编发|刊发|推出|编印|编辑|出版|发行|召开|举行|举办)[^，。；]*$|(?:公报》?|新闻发布会)$/,
    unit: /^(?:条|篇|则|期|场|次|个|件)$/,
    unless: /原创|其中|阅读|播放|观看|点赞|直播/,
  },
  { field: 'followers', before: followers, unit: people, unless: newOnes },
  {
    field: 'reads',
    before: ending('(?:阅读|播放|观看|浏览|访问|点击)(?:总)?(?:量|数|次数|人次)?'),
    unit: /^(?:次|人次|)$/,
    unless: /单篇|单条|最高|直播|平均/,
  },
]
