/** The words that sentences count an account’s or a website’s figures by, and those that make them others’. */

const linking = '(?:[了已达到为是共有约近超过逾突破计]|目前|现|累计|合计|总计|共计|分别|全年|今年|年内)*$'
export const ending = (words: string): RegExp => new RegExp(`(?:${words})${linking}`)

export const publishing =
  '发布|更新|上传|推送|编发|发表|刊发|刊登|刊载|登载|编辑|推出|发送|转发|发文|发稿|发博|推文|更文|上网|上线|公布|播发|挂网|群发'
const modifiers = '(?:了|的|各类|各项|各种|政府|政务|公共|主动|相关|有关|原创|工作|公开)*'
const items = '(?:信息|文章|稿件|推文|推送|图文|消息|资讯|新闻|微信|微博|博文|作品)'
export const posts = new RegExp(
  `信息(?:公开|发布|更新|推送)(?:总数|总量|数量|量)${linking}|(?:(?<!信息)公开|${publishing})(?:${modifiers}|[^，。；]*${items}等?)(?:总数|总量|数量|数|量)?${linking}|(?:平台|网站|号|博|网|微信)(?:各类|政府|政务|主动|的)*(?:信息|文章|稿件|推文|推送|图文|发文|发稿|博文|更文)(?:总数|总量|数量|数|量)?${linking}`,
)
/** 发布信息共1261条（网站390条、微信公众号871条）: the account alone, what it published is said before. */
export const published = new RegExp(
  `(?:公开|${publishing})[^。；]*${items}|信息(?:的)?(?:公开|发布|更新)(?:情况|数量|总量|总数|量|数)`,
)
export const bare = (names: string): RegExp =>
  new RegExp(`^(?:其中)?(?:[“"][^”"]{2,20}[”"])?[^，。；、“”]{0,8}(?:${names})$`)
export const otherThings =
  '解读|动态|概况|其中|目录|专栏|专题|栏目|留言|意见|规章|文件|访谈|征集|回应|预算|决算|建议|提案|规划|答复|单篇|单条|阅读|点赞|原创|日均|平均|报送|上报|采用|录用|投稿|(?:多|少|增)(?:发布|推送|公开|更新)|每[天日周月年季]|周均|其[他它]|(?<![各多几这])类(?:信息|型)?$'
/** 政府信息公开专栏 of a site is where all of its disclosure stands, no column among others. */
export const disclosureSection =
  /(?:的|上的?|内的?|中的?)?[“"]?(?:法定)?(?:主动公开|政府信息公开|政务公开|信息公开|政务信息公开)(?:目录|法定主动公开内容)?[”"]?(?:专栏|专题|栏目|专区|板块|平台|页面|网页)/g
/** What one column of a site, or of an account, published is not what it did itself. */
export const inColumn =
  /[”"](?:等)?\d*个?(?:特色|专题|宣传|子)?(?:专栏|专题|栏目|专区|板块|频道|专刊)[^；。\d]*$|(?:设置|开设|设立|开辟|推出|上线|建立|增设|开通|打造)[^，。；\d]*(?:专栏|专题|栏目|专区|板块|频道)，[^，。；]*$|(?:在|通过|依托|利用|围绕|^的?)[^，。；\d]*(?:专栏|专题|栏目|专区|板块|频道)(?:上|中|内|里)?[^，。；]*$/
/** 上半年1103条 is a part of the year. */
export const partOfYear =
  /[上下]半年|[一二三四]季度|季度|(?<!1[-—–~至到])\b\d{1,2}月份?(?!底|末|\d)|月均|每月|当月|单月/
/** 收到留言25条，公开4条: what was published of them. */
export const amongMessages = /(?:留言|来信|信件|信箱|意见|诉求|咨询|提问)[^。；]*$/
/** 财政信息2条和服务信息52条 are parts, 公开60条预算信息 is of one kind: neither is the whole. */
export const wholeAfter = new RegExp(
  `^(?![和及与][^，。；]{2,16}(?:信息|类|文章|稿件)\\d)(?!(?!${modifiers}${items})[^，。；]{2,12}(?:信息|文件|公告|解读|报告)$)`,
)
export const articles = /^(?:条|篇|则|件|条次|份)$/
export const people = /^(?:人|个|名|位|户|)$/
export const visits = ending(
  '访问量|访问总量|总访问|访问次数|访问人次|访问人数|访客量|访问|浏览量|浏览次数|浏览人次|点击量|点击数|点击次数|点击率|页面浏览量',
)
export const followers = ending(
  '(?:订阅|关注|粉丝|用户|订户)(?:用户|人员|者|粉丝)?(?:人数|总人数|总数|总量|数量|规模|数|量|人)?',
)
export const newOnes = /新增|增加|净增|增粉|阅读|点赞|转发|取消|取关|流失/

/** 公开信息156条，其中公开目录1条: a page that was published. */
export const amongPublished =
  /(?:公开|发布|更新)[^。；]*(?:信息|文章|稿件)[^。；]*\d[^。；]*(?:其中|包括)[^。；]*$/
/** What was published of proposals is not what was handled. */
export const publishedAnswers =
  /(?:发布|公开)[^，。；]{0,6}信息|(?:公开|公布|发布)了?(?:[省市县区]|全国)?(?:人大|政协|代表|委员|建议|提案)/
