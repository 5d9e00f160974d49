/** Kinds of wordings, several of each: whose figure it is, of which year, and what is nobody's. */
import { describe, expect, it } from 'vitest'
import { judges } from '../../../reality/judges'

type Read = Readonly<Record<string, number>>
type Said = readonly [text: string, read: Read]

const judged = async (unit: string, text: string, read: Read): Promise<readonly string[]> =>
  (await judges.sentences({ id: '', kind: '', year: 2024, unit, section: 'overview', text, read }))
    .filter(({ verdict }) => verdict !== 'right')
    .map(({ told }) => told)

const kinds: Readonly<Record<string, readonly Said[]>> = {
  'what a figure is now, behind its change': [
    ['局门户网站信息发布量较去年增加88条，达1320条。', { 'website.posts': 1320 }],
    ['局门户网站访问量比2023年增长12.5%，达到83.2万次。', { 'website.visits': 832000 }],
    ['微博粉丝数较上年减少300人，为5.2万人。', { 'weibo.followers': 52000 }],
    ['公众号发布信息比上年多21条，共计433条。', { 'wechat.posts': 433 }],
    ['微信公众号粉丝数从年初的1.1万人增长到年底的1.6万人。', { 'wechat.followers': 16000 }],
    ['门户网站信息发布量比上年增加152条，其中政策类增加30条。', {}],
  ],
  'this year beside a comparison with last year': [
    ['与2023年相比，局门户网站发布信息达1320条，有所增长。', { 'website.posts': 1320 }],
    ['较上年有所提升，微信公众号推送信息433条。', { 'wechat.posts': 433 }],
    ['网站发布信息较2023年的1232条增长7%；公众号推送信息433条。', { 'wechat.posts': 433 }],
    ['2023年，局门户网站发布信息1232条。', {}],
    ['上年，公众号推送信息412条。', {}],
  ],
  'figures of several years in one go': [
    ['2022年至今持续提升，2023年、2024年门户网站分别发布信息1232条、1320条。', { 'website.posts': 1320 }],
    ['2024年、2023年，公众号分别推送信息433条和412条。', { 'wechat.posts': 433 }],
    ['局微博上年和今年分别发布信息310条、355条。', { 'weibo.posts': 355 }],
    ['去年、今年局门户网站分别发布信息1232条、1320条。', { 'website.posts': 1320 }],
    ['2022年、2023年门户网站分别发布信息1100条、1232条。', {}],
    ['2022年、2023年、2024年门户网站分别发布信息1100条、1232条。', {}],
  ],
  'this year behind all years': [
    ['局微博自2013年开通以来累计发布2.2万条，其中今年发布微博355条。', { 'weibo.posts': 355 }],
    ['门户网站自上线以来访问量累计2100万次，其中2024年访问量83.2万次。', { 'website.visits': 832000 }],
    ['公众号自2016年开通以来共推送信息5210条，2024年推送433条。', { 'wechat.posts': 433 }],
    ['公众号自2016年开通以来累计推送信息5210条。', {}],
    ['公众号自开设以来发布信息5210条，现有粉丝1.6万人。', { 'wechat.followers': 16000 }],
    ['微博开通10年来，粉丝数达到5.2万。', { 'weibo.followers': 52000 }],
  ],
  'the second of two things published': [
    ['全年编发320篇微信推文和355条微博。', { 'wechat.posts': 320, 'weibo.posts': 355 }],
    ['发布410条微博、433篇微信推文。', { 'weibo.posts': 410, 'wechat.posts': 433 }],
    ['累计推送96条微博、120篇微信文章。', { 'weibo.posts': 96, 'wechat.posts': 120 }],
    ['全年发布12期图解、355条微博。', { 'weibo.posts': 355 }],
    ['梳理舆情25条、转办12条微博线索。', {}],
  ],
  'institutions beside the office': [
    ['县人民医院微信公众号推送健康知识96篇。', {}],
    ['县第一中学官网发布招生信息42条。', {}],
    ['县供水公司官网发布停水通知31条。', {}],
    ['县文化馆所在的艺术学校公众号推送信息58条。', {}],
    ['局门户网站发布信息1320条，县中医院微博发布信息75条。', { 'website.posts': 1320 }],
    ['“健康中心”微信公众号推送信息433条。', { 'wechat.posts': 433 }],
  ],
  'not yet the year': [
    ['截至9月底，局门户网站发布信息980条。', {}],
    ['截至2024年6月，微信公众号推送信息201条。', {}],
    ['截止11月30日，微博发布信息310条。', {}],
    ['截至5月，网站访问量41万次；全年访问量83.2万次。', { 'website.visits': 832000 }],
    ['截至12月底，局门户网站发布信息1320条。', { 'website.posts': 1320 }],
  ],
  'applications by their applicants': [
    ['申请人通过邮政挂号信提出申请3件。', { 'requests.post': 3 }],
    ['申请人以网络方式提交申请8件，以传真方式提交申请1件。', { 'requests.online': 8, 'requests.fax': 1 }],
    ['申请人登录县政府网站提出申请6件，均按期答复。', { 'requests.online': 6 }],
    ['申请人到窗口递交申请2件。', { 'requests.inPerson': 2 }],
    ['低保申请人在窗口递交申请45件。', {}],
    ['申请人在线提交行政许可申请120件。', {}],
  ],
  'the rest of the proposals': [
    [
      '承办建议提案30件，其中人大代表建议18件，其余12件为政协提案。',
      { 'proposals.npc': 18, 'proposals.cppcc': 12 },
    ],
    [
      '办理建议提案30件，政协提案12件，剩余18件均为人大代表建议。',
      { 'proposals.npc': 18, 'proposals.cppcc': 12 },
    ],
    ['办结人大代表18件建议。', { 'proposals.npc': 18 }],
    ['承办省政协2件提案。', { 'proposals.cppcc': 2 }],
    ['公开人大代表18件建议的办理结果。', {}],
  ],
}

describe('the reader, in every wording of its kind', () => {
  it.each(
    Object.entries(kinds).flatMap(([kind, all]) => all.map(([text, read]) => [kind, text, read] as const)),
  )('reads %s: %s', async (_, text, read) => {
    expect(await judged('禾山县卫生健康局', text, read)).toEqual([])
  })

  it.each<Said>([
    ['全市政府网站发布信息8万条，其中市人民政府门户网站发布信息2.1万条。', { 'website.posts': 21000 }],
    ['全市现有政务微博21个，其中市政府微博发布信息3105条。', { 'weibo.posts': 3105 }],
    ['全市政务微信推送信息4万条，其中：市政府微信公众号推送信息2875条。', { 'wechat.posts': 2875 }],
    ['全市政府网站访问量9亿次，其中市政府门户网站访问量4260万次。', { 'website.visits': 42600000 }],
    ['全市政府网站发布信息8万条，各县区政府门户网站发布信息5.9万条。', {}],
  ])('reads a government’s own behind its region’s: %s', async (text, read) => {
    expect(await judged('云溪市人民政府', text, read)).toEqual([])
  })

  it('reads an institution’s own in its own report', async () => {
    const read = { 'wechat.posts': 96 }
    expect(await judged('禾山县人民医院', '县人民医院微信公众号推送信息96篇。', read)).toEqual([])
  })
})
