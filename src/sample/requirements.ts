/** What notices of a year usually ask for, in words of our own: an example to begin a list of requirements with. */
import type { Requirement, RequirementNeed, RequirementPlace, RequirementWant } from '@/report/check-settings'

const line = (
  name: string,
  words: string,
  place: RequirementPlace,
  wants: RequirementWant,
  need: RequirementNeed = 'required',
): Requirement => ({ name, words: words.split(' '), place, wants, need })

export const sampleRequirements: readonly Requirement[] = [
  line('申请按渠道的件数', '当面 信函 邮寄 传真 网络 网上', 'requestWork', 'figure'),
  line('政策解读的数量', '解读', 'proactiveWork', 'figure'),
  line('回应关切的数量', '回应 关切 留言 舆情', 'overview', 'figure'),
  line('教育领域公开', '教育 学校 招生 入学', 'proactiveWork', 'mention'),
  line('卫生健康领域公开', '卫生健康 医疗 医院 疾病', 'proactiveWork', 'mention'),
  line('就业领域公开', '就业 创业 招聘', 'proactiveWork', 'mention'),
  line('养老服务公开', '养老 老年 老龄', 'proactiveWork', 'mention'),
  line('公共资源配置公开', '公共资源 招标 采购 土地出让 产权交易', 'proactiveWork', 'mention'),
  line('网站和新媒体的情况', '政府网站 门户网站 微信 微博 新媒体', 'platforms', 'figure'),
  line('政务公开专区', '专区', 'platforms', 'mention'),
  line('政府公报', '公报', 'platforms', 'mention', 'wished'),
  line('培训', '培训', 'oversight', 'mention', 'wished'),
]
