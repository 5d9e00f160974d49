/** What pages have around a report and no report says itself: buttons, counters, the site's own lines, what a printer adds. */

/** A line without its white space, in half-width letters. */
export const bareLine = (line: string): string => line.normalize('NFKC').replace(/\s+/g, '')

/** Buttons and links that stand in rows; a line of nothing else is furniture. */
const buttons =
  /^(?:我要)?(?:打印|打印本页|打印此页|打印页面|打印文章|打印正文|关闭|关闭窗口|关闭本页|关闭页面|收藏|收藏本页|收藏本站|加入收藏|分享|分享到|分享至|返回|返回顶部|返回首页|返回列表|返回上一页|返回上级|顶部|回到顶部|TOP|纠错|网站纠错|找错|网站找错|字号|字体|大|中|小|微信|微博|新浪微博|腾讯微博|QQ|QQ空间|QQ好友|朋友圈|复制链接|更多|转发|点赞|网站地图|站点地图|关于我们|关于本站|联系我们|联系方式|网站声明|网站说明|隐私声明|隐私保护|隐私政策|法律声明|免责声明|版权声明|版权保护|使用帮助|帮助|网站帮助|无障碍|无障碍浏览|无障碍阅读|无障碍通道|长者模式|长者版|长者专区|关怀版|适老化|适老版|简体|繁体|繁體|繁體版|繁体版|简体版|English|EN|手机版|电脑版|客户端|移动版|首页|网站首页|末页|尾页|上一页|下一页|上一篇|下一篇|附件|附件下载|下载|文件下载|全真版|文字版|图文版|相关链接|相关附件|相关文档|友情链接|智能问答|智能问答机器人|登录|注册|搜索|检索|政务微信|政务微博|微信公众号|官方微信|官方微博|党政机关|政府网站找错|扫一扫|听全文|语音播报|播放|暂停)[::]?$/

const parts = (line: string): string[] =>
  line
    .normalize('NFKC')
    .split(/[\s|｜·>»【】[\]()（）/、，,—_-]+/)
    .filter((part) => part !== '')

/** How a line of the site, of the page or of the editors begins. */
const beginnings = new RegExp(
  `^(?:${[
    '(?:网站)?(?:主办|承办|协办|主管|运维|运行维护|维护|建设|管理|指导)(?:单位|部门|机关)?[::]',
    '技术支持(?:单位|电话|热线)?[::]|网站技术支持',
    '(?:政府)?网站标识码|网站编码',
    '(?:网站|ICP)?备案(?:号|序号|编号|许可证号)[::]|.?ICP备|.{0,2}公网安备',
    '版权所有|版权归|Copyright|©|\\(c\\)|All[Rr]ights[Rr]eserved',
    '(?:责任|网站|本文|网页|信息|文字|美术)?(?:编辑|审核|编审|校对|审签|录入|作者|撰稿|供稿|责编|初审|复审|终审)(?:人员?|者)?[::]',
    '(?:信息|文章|稿件|内容|文件)?(?:来源|出处)(?:单位)?[::]',
    '(?:发布|发文|发稿|更新|成文|生成|公开|制发|印发|提供|上传)(?:者|人|机构|机关|单位|日期|时间|部门)[::]',
    '(?:时间|日期)[::]?20\\d\\d',
    '(?:浏览|点击|阅读|访问|查看|点赞)(?:次数|量|数|人数|人次)?[::]',
    '(?:今日|总|累计|本页|网站|当前)?(?:访问|浏览|点击|在线)(?:总)?(?:量|数|人数|次数|人次)[::\\d]|您是第\\d',
    '索引号[::]?|文号[::]|发文字号[::]|主题分类[::]|主题词[::]|公开类别[::]|信息分类[::]|有效性[::]|分类[::]|体裁[::]|组配分类[::]|公开方式[::]|公开范围[::]',
    '(?:上|下)(?:一)?(?:篇|条|页|则)[::]',
    '相关(?:链接|文档|附件|阅读|新闻|文章|信息|稿件|解读|文件|资料|推荐|内容|下载|专题)(?:[::].*)?$',
    '(?:附件|文件|相关附件|点击|点此|资料|全文|正文|报告)下载(?:[::].*)?$|下载(?:附件|文件|地址)(?:[::].*)?$',
    '扫(?:一)?(?:扫|码).{0,24}$|(?:微信|手机)扫.{0,24}$|用手机.{0,12}扫.{0,12}$',
    '(?:分享|转发|转载|收藏)(?:到|至)?[::]',
    '字[号体大]+[::]',
    '(?:当前|您(?:现在|当前)?的?|您所在的?)位置(?:是)?[::]?',
    '(?:本站|本网站)?(?:建议|推荐|请)?(?:您)?使用.{0,40}(?:浏览器|分辨率|IE\\d)|最佳(?:浏览|分辨率)|(?:建议|推荐)(?:浏览器|分辨率)',
    '(?:违法和不良信息|不良信息)?举报(?:电话|邮箱|中心)[::]|网站(?:维护|运维|联系|值班)?(?:电话|热线|邮箱)[::]|站长(?:信箱|邮箱)',
    '(?:版本|栏目|频道)(?:导航|列表)$|主办$',
    '打印(?:时间|日期|者)[::]|打印自',
    '\\(?此(?:件|页)(?:公开|主动公开|依申请公开|不公开|无正文)(?:发布)?\\)?$',
  ].join('|')})`,
  'i',
)

/** Words of the site wherever they stand in a line. */
const anywhere = /网站标识码|ICP备\d|公网安备\d|(?:版权所有|All[Rr]ights[Rr]eserved|Copyright©)/

const fileName =
  /^(?:附件\d*[::.、]?)?[^。；;]{1,90}\.(?:pdf|docx?|xlsx?|wps|et|ofd|zip|rar|jpe?g|png)(?:\(?[\d.]*[KM]?B?\)?)?(?:下载)?$/i

/** Ends of sentences: what has one says something. */
const sentence = /[。;!?]/

/** Characters: a longer line is text, whatever stands in it. */
const longest = 400

/** A line of the page or of the site that a report does not say itself. */
export function isFurniture(line: string): boolean {
  if (line.length > longest) return false
  const bare = bareLine(line)
  if (bare === '' || bare.length > 200) return false
  if (isPrintLine(line)) return true
  const words = parts(line)
  if (words.length > 0 && words.every((word) => buttons.test(word))) return true
  if (anywhere.test(/^[^。;!?]*/.exec(bare)?.[0] ?? '')) return true
  const isSaying = sentence.test(bare.replace(/;/g, '')) || (/,/.test(bare) && bare.length > 40)
  // 信息来源：……。 in a sentence of the report has its full stop; what browsers are best has one too.
  if (isSaying) return /^(?:本站|本网站)?(?:建议|推荐)(?:您)?使用.{0,40}(?:浏览器|分辨率)/.test(bare)
  if (fileName.test(bare)) return true
  // (2025年1月20日 …) and【打印】 stand in all sorts of brackets.
  return beginnings.test(bare.replace(/^[【[(《>»·*]+/, ''))
}

const printedAt =
  /^(?:20\d\d[/.-]\d{1,2}[/.-]\d{1,2}|\d{1,2}\/\d{1,2}\/(?:20)?\d\d),?\s*(?:星期.)?\s*(?:上午|下午|凌晨|晚上)?\s*\d{1,2}:\d{2}(?::\d{2})?\s*(?:[AP]M)?(?:\s+(\S.*))?$/i
const printedFrom = /^(?:https?|file):\/\/\S+\s+(?:第?\d{1,3}页?\s*[/共]\s*共?\d{1,3}页?)$/i
const pageNumber =
  /^(?:[-—–－─~]{1,2}\s*\d{1,3}\s*[-—–－─~]{1,2}|第\s*\d{1,3}\s*页(?:\s*[,，/、]?\s*共\s*\d{1,3}\s*页)?)$/

/** What a browser or a printer adds to each page: the day and the page's title, its address, a page number. */
export function isPrintLine(line: string): boolean {
  if (line.length > longest) return false
  const text = line.normalize('NFKC').trim()
  const printed = printedAt.exec(text)
  if (printed) return !/[。；]$/.test(printed[1] ?? '') && text.length <= 160
  return printedFrom.test(text) || pageNumber.test(text)
}
