/**
 * What a sentence of last year's report says of last year beyond its digits: counts in words, quarters, persons,
 * meetings, honours, that nothing of a kind happened. Rules as data: long on purpose.
 */
import { clauseBefore } from '@/text/figure-rules'

/** UTF-16 offsets. */
export type Place = readonly [from: number, to: number]

export interface StaleFacts {
  /** What a draft empties. */
  readonly blanks: readonly Place[]
  /** Behind which characters a mark belongs. */
  readonly marks: readonly number[]
}

interface FactRule {
  readonly pattern: RegExp
  /** Whether the words are of the year; asked with the clause up to them and the text. */
  readonly when?: (found: RegExpExecArray, text: string) => boolean
  /** The first group is emptied, or a mark stands behind the words or at the end of their clause. */
  readonly does: 'blank' | 'mark' | 'markClause'
  /** Words in quotes are a name or a motto unless a rule says that they count. */
  readonly inQuotes?: true
}

const numeral = '[一二两三四五六七八九十百千万零〇]'
const before = (found: RegExpExecArray, text: string): string => clauseBefore(text, found.index)
const clauseEnd = (text: string, at: number): number => {
  const rest = /[，。；！？;\n]/.exec(text.slice(at))
  return rest ? at + rest.index : text.length
}
const clauseOf = (found: RegExpExecArray, text: string): string =>
  before(found, text) + text.slice(found.index, clauseEnd(text, found.index + found[0].length))

/** Words that tie a sentence to its year. */
const tie = /20\d{2}\s*年|二[〇○零]二|本年|今年|全年|年内|一年来|____/
function isTied(found: RegExpExecArray, text: string): boolean {
  const start = text.lastIndexOf('\n', found.index) + 1
  return tie.test(text.slice(start, clauseEnd(text, found.index)))
}
const sentenceOf = (found: RegExpExecArray, text: string): string => {
  const start = /[^。；！？\n]*$/.exec(text.slice(0, found.index))?.[0] ?? ''
  return start + (/^[^。；！？\n]*/.exec(text.slice(found.index))?.[0] ?? '')
}

const routine =
  /每|至少|不少于|不低于|不超过|逐[年月日条件项个]|定期|最多|原则上|任[何一]|适时|常态化|按[月季年周]/
const done =
  /召开|举办|举行|开展|组织|参加|发布|印发|印制|制发|编发|编印|编制|编辑|制作|制定|制订|修订|出台|新增|新建|新设|增设|开设|开通|公开|公布|办理|办结|办复|承办|受理|收到|接收|接到|答复|回复|回应|完成|推送|推出|接待|接受|培训|检查|抽查|督查|督导|通报|整改|清理|废止|更新|刊发|刊登|处理|转办|移送|撰写|报送|上报|采用|解读|发放|邀请|走访|调研|排查|建成|调整|其中|共|累计|达|获/
const structural =
  /^(?:方面|层面|环节|维度|重点|必须|一律|统一|到位|结合|确保|工作日|自然日|月|小时|年度?|关键|性|事|龙|体|分(?:之|子)|步骤|坚持)/
const units = '人次|场次|[次场期件条篇份起宗例户批家名位部项个类种轮张幅册人]'
const unit = new RegExp(`^(?:${units})`)

function isCount(found: RegExpExecArray, text: string): boolean {
  const clause = before(found, text)
  const counted = text.slice(found.index + found[0].length).replace(unit, '')
  return !routine.test(clause) && !structural.test(counted)
}
const isDone = (found: RegExpExecArray, text: string): boolean =>
  isCount(found, text) && done.test(before(found, text)) && !/届$/.test(before(found, text))

const surname =
  '[王李张刘陈杨赵黄周吴徐孙胡朱林何郭马罗梁宋郑谢韩唐冯董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田姜范石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文高肖方任严施洪]'
const office =
  '(?:[局市县区镇乡厅处科司院校部组队站委]长|秘书长|董事长|主任|书记|主席|巡视员|调研员|总工程师|法律顾问|专员)'
const acts =
  '(?=同志|主持|出席|带队|参加|作|做|为|担任|率|批示|强调|带头|亲自|到|赴|在|授课|讲|牵头|听取|围绕|就|分别|走进|接听|上线|解读|回应|介绍|等|[、，。；（(])'

const meeting =
  '(?:推进会|座谈会|培训班|培训会|发布会|现场会|研讨会|论坛|峰会|动员会|部署会|讲座|开放日|调度会|交流会|听证会|局务会|党组会|常务会议?|办公会议?|工作会议?|专题会议?|业务培训|专题培训)'

const rules: readonly FactRule[] = [
  // Results.
  {
    pattern: new RegExp(`${numeral}个\\s*(100)(?=\\s*[%％])`, 'g'),
    when: (found, text) => /率|达|实现/.test(before(found, text)),
    does: 'blank',
  },
  {
    pattern: new RegExp(`[“"]${numeral}个\\s*100\\s*[%％][”"]`, 'g'),
    when: (found, text) => /率|达到|实现/.test(before(found, text)),
    does: 'mark',
    inQuotes: true,
  },
  { pattern: new RegExp(`百分之(${numeral}+)`, 'g'), does: 'blank' },
  { pattern: new RegExp(`(?<!${numeral})(${numeral}+)(?=个百分点)`, 'g'), does: 'blank' },
  {
    pattern: /零(?:投诉|差错|延误|复议|诉讼|申请|失误|事故|举报|超期|逾期|纠错|败诉|舆情|泄密)/g,
    does: 'mark',
    inQuotes: true,
  },
  {
    pattern: /名列前茅|前列|首位|榜首|并列|排头|第[一二三四五六七八九十\d]+名/g,
    when: (found, text) => !/推向|走在|力争|争取|确保|努力/.test(before(found, text)),
    does: 'markClause',
  },
  {
    pattern:
      /(?:荣获|获评|获得|获|评为|评定为|入选|授予|当选|斩获|受到|得到)[^，。；]{0,40}?(?:称号|奖|荣誉|先进|优秀|良好|案例|表彰|表扬|肯定|好评|名(?![称义])|等次|示范|标杆|等级|推广)/g,
    does: 'markClause',
    inQuotes: true,
  },
  {
    pattern:
      /在全[国省市县区][^，。；]{0,8}(?:推广|推介|交流|刊发|通报)|作(?:典型|经验|交流)+发言|[被获][^，。；]{0,20}(?:采用|刊发|转发|报道)/g,
    does: 'markClause',
    inQuotes: true,
  },
  // Documents of the year; what a sentence only follows is older.
  {
    pattern:
      /(?:印发|出台|制定|制订|制发|修订|下发|发布|推出|起草|编印|公开(?=了?《(?!条例)))(?!的)(?:了|实施|并[\u4e00-\u9fff]{2})?[^，。；《》]{0,12}(?:《[^》]{1,100}》[、和及]?)*《[^》]{1,100}(?<!公报|日报|指南)》/g,
    when: (found, text) => !/落实|贯彻|按照|根据|依据|执行|学习|对照|遵循|依照/.test(before(found, text)),
    does: 'mark',
  },
  // Days.
  {
    pattern: /(?<![个第每一二三四五六七八九十])(十[一二]|[一二三四五六七八九十])月(?!度)/g,
    when: (found, text) => !routine.test(before(found, text)),
    does: 'blank',
  },
  { pattern: /月份?(二?十[一二三四五六七八九]?|三十一?|二十|[一二三四五六七八九])[日号]/g, does: 'blank' },
  { pattern: /月份?([上中下])旬/g, does: 'blank' },
  {
    pattern: /(?<![每各按])(?:第\s*|前\s*)?([一二三四1-4])\s*季度/g,
    when: (found, text) => !/每[^，]{0,2}$/.test(before(found, text)),
    does: 'blank',
  },
  {
    pattern: /(?<![每各])[上下]半年/g,
    when: (found, text) => !routine.test(before(found, text)),
    does: 'mark',
  },
  { pattern: new RegExp(`连续(${numeral}+|\\d+)(?=年|届|次|个年)`, 'g'), does: 'blank' },
  // Counts in words.
  {
    pattern: new RegExp(
      `(?<![第每${numeral.slice(1, -1)}])((?:${numeral}{2,}[余多]?|${numeral}[余多]))(?=${units})`,
      'g',
    ),
    when: isCount,
    does: 'blank',
  },
  {
    pattern: new RegExp(
      `(?<![第每任某哪几这那同另首跑无${numeral.slice(1, -1)}])([二两三四五六七八九十])(?=${units})`,
      'g',
    ),
    when: isDone,
    does: 'blank',
  },
  {
    pattern: new RegExp(
      `(?<![第每任某哪几这那同另首跑无统逐${numeral.slice(1, -1)}])(一)(?=人次|场次|[次场期件篇份起例部])`,
      'g',
    ),
    when: isDone,
    does: 'blank',
  },
  // Persons and meetings.
  { pattern: new RegExp(`${office}\\s?${surname}[\\u4e00-\\u9fff×]{1,2}${acts}`, 'g'), does: 'mark' },
  {
    pattern: new RegExp(`${surname}[\\u4e00-\\u9fff×]{1,2}(?:同志|教授|老师|律师|研究员)`, 'g'),
    does: 'mark',
  },
  {
    pattern: new RegExp(`(?<=^|[，、。；：\\s])${surname}[\\u4e00-\\u9fff×]{1,2}副?${office}`, 'g'),
    does: 'mark',
  },
  {
    pattern:
      /(?:第\s*)?[一二三四五六七八九十\d]+届(?:[^，。；、《》“”]{0,20}?第?[一二三四五六七八九十\d]+次(?:全体)?会议|[^，。；、《》“”]{0,16}?(?:峰会|论坛|大会|展会|博览会|博会|运动会|交易会|洽谈会|艺术节|文化节|宣传周|大赛|年会))/g,
    when: (found, text) => !/党的?$|中央|全国代表大会|人民代表大会$/.test(before(found, text) + found[0]),
    does: 'mark',
  },
  {
    pattern: /第\s*[一二三四五六七八九十百\d]+\s*(?:次|期|批|轮)(?:[^，。；、《》“”]{0,12}?会议?)?/g,
    when: (found, text) => !/党的?$|届[^，。；]*$/.test(before(found, text)) && !/代表大会/.test(found[0]),
    does: 'mark',
  },
  {
    pattern: new RegExp(`(?:召开|举办|举行|主办|承办|参加|出席)[^，。；、]{0,40}?${meeting}`, 'g'),
    when: (found, text) =>
      tie.test(sentenceOf(found, text)) &&
      !routine.test(clauseOf(found, text)) &&
      !/将|拟/.test(before(found, text)),
    does: 'markClause',
  },
  // What happened in the year, or did not.
  {
    pattern:
      /(?:未|没有)(?:收到|发生|产生|出现|受理|收取|发现|接到|引发|因|被|制定|制发|出台)|(?:^|全年|年度|年内|我[局市县区镇乡委办院]|本机关|单位|均)\s*(?:无|没有)(?!偿|障碍|正当|法|关)[^，。；]{0,24}(?:申请|复议|诉讼|投诉|案件|举报|规章|收费|情况|现象)/g,
    when: isTied,
    does: 'markClause',
  },
  { pattern: /首次(?!登录|申请|注册)|首[个家批创届]/g, does: 'markClause' },
  {
    // A figure in the clause becomes a gap, which tells as well.
    pattern: /新(?:增|建|设|开设|开通|上线|制定|修订|推出|成立)(?!的)|改版|正式上线|上线运行|启用|揭牌|更名/g,
    when: (found, text) =>
      /20\d{2}\s*年|今年|本年|全年|年内|\d\s*月/.test(sentenceOf(found, text)) &&
      !/将|拟/.test(before(found, text)) &&
      !/\d/.test(text.slice(found.index, clauseEnd(text, found.index))),
    does: 'markClause',
  },
  {
    pattern: /(?<!较|比|与|同|和|于)(?:去年|上年|上一年|前年)(?!同期|相比|结转|度?结转)/g,
    when: (found, text) => !/结转|相比|持平|同期/.test(clauseOf(found, text)),
    does: 'markClause',
  },
]

const quotes = /[“"][^”"]{1,30}[”"]/g

/** What of a text is of its year, counts and days to be emptied and facts to be marked, in no order. */
export function staleFacts(text: string, names: readonly Place[]): StaleFacts {
  const quoted = [...text.matchAll(quotes)].map(({ index, 0: words }): Place => [index, index + words.length])
  const within = (places: readonly Place[], at: number): boolean =>
    places.some(([from, to]) => from <= at && at < to)
  const blanks: Place[] = []
  const marks: number[] = []
  for (const { pattern, when, does, inQuotes } of rules) {
    for (const found of text.matchAll(pattern)) {
      const to = found.index + found[0].length
      const [from, until] = groupOf(found)
      if (within(names, from) || (!inQuotes && within(quoted, from)) || when?.(found, text) === false)
        continue
      if (does === 'blank') blanks.push([from, until])
      else marks.push(does === 'mark' ? to : clauseEnd(text, to))
    }
  }
  return { blanks, marks }
}

/** The words that are emptied: the first group, or all. */
function groupOf(found: RegExpExecArray): Place {
  const words = found[1]
  if (words === undefined) return [found.index, found.index + found[0].length]
  const from = found.index + found[0].lastIndexOf(words)
  return [from, from + words.length]
}
