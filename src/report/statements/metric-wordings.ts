/** The words that sentences count an account’s or a website’s figures by, and those that make them others’. */

const linking = '(?:[了已达到为是共有约近超过逾突破计]|目前|现|累计|合计|总计|共计|分别|全年|今年|年内)*$'
export const ending = (words: string): RegExp => new RegExp(`(?:${words})${linking}`)

const publishing = '发布|更新|上传|推送|编发|发表|刊发|刊登|编辑|推出|发送|转发|发文|发稿|上网'
const modifiers = '(?:了|的|各类|各种|政府|政务|主动|相关|有关|原创|工作)*'
const items = '(?:信息|文章|稿件|推文|图文|消息|资讯|新闻|微信|博文|作品)'
export const posts = new RegExp(
  `(?:(?<!信息)公开|${publishing})(?:${modifiers}|[^，。；]*${items}等?)(?:总数|总量|数量|数|量)?${linking}|(?:平台|网站|号|博|网)(?:各类|政府|政务|主动)*(?:信息|文章|稿件)${linking}`,
)
/** 发布信息共1261条（网站390条、微信公众号871条）: the account alone, what it published is said before. */
export const published = new RegExp(`(?:公开|${publishing})[^。；]*(?:信息|文章|稿件|消息)`)
export const bare = (names: string): RegExp =>
  new RegExp(`^(?:其中)?(?:[“"][^”"]{2,20}[”"])?[^，。；、“”]{0,8}(?:${names})$`)
export const otherThings =
  '解读|动态|概况|其中|目录|专栏|专题|栏目|留言|意见|规章|文件|访谈|征集|回应|预算|决算|建议|提案|规划|答复|单篇|单条|阅读|点赞|原创|日均|平均|报送|上报|采用|录用|投稿|其[他它]|(?<![各多几这])类(?:信息|型)?$'
/** 收到留言25条，公开4条: what was published of them. */
export const amongMessages = /(?:留言|来信|信件|信箱|意见|诉求|咨询|提问)[^。；]*$/
/** 财政信息2条和服务信息52条 are parts, 公开60条预算信息 is of one kind: neither is the whole. */
export const wholeAfter = new RegExp(
  `^(?![和及与][^，。；]{2,16}(?:信息|类|文章|稿件)\\d)(?!(?!${modifiers}${items})[^，。；]{2,12}(?:信息|文件|公告|解读|报告)$)`,
)
export const articles = /^(?:条|篇|则|件|条次|份)$/
export const people = /^(?:人|个|名|位|户|)$/
export const visits = ending(
  '访问量|访问总量|总访问|访问次数|访问人次|访问人数|访问|浏览量|浏览次数|点击量|点击率|页面浏览量',
)
export const followers = ending('(?:订阅|关注|粉丝|用户|订户)(?:用户|人员)?(?:人数|总数|总量|数量|数|量|人)?')
export const newOnes = /新增|增加|净增|增粉|阅读|点赞|转发|取消|取关|流失/

/** 公开信息156条，其中公开目录1条: a page that was published. */
export const amongPublished =
  /(?:公开|发布|更新)[^。；]*(?:信息|文章|稿件)[^。；]*\d[^。；]*(?:其中|包括)[^。；]*$/
/** What was published of proposals is not what was handled. */
export const publishedAnswers =
  /(?:发布|公开)[^，。；]{0,6}信息|(?:公开|公布|发布)了?(?:[省市县区]|全国)?(?:人大|政协|代表|委员|建议|提案)/
