/** Where a report ends: what the page has behind section six is left out, told, and no word of the section with it. */
import { describe, expect, it } from 'vitest'
import { recogniseReport } from '@/documents/recognise/recognise'
import { narrativeText } from '@/report/narrative/live-figures'
import { codesOf, fixtureText, readBytes } from '../../support/reading'
import { bare, webPage } from '../../reality/whole-report'

const title = '六、其他需要报告的事项'
const body = fixtureText.slice(0, fixtureText.indexOf(title) + title.length)

async function read(lines: readonly string[], as: 'text' | 'page' = 'text') {
  const text = [body, ...lines].join('\n\n')
  const file = as === 'page' ? webPage(text.split('\n').filter(Boolean), '信息公开') : text
  const recognised = recogniseReport(
    await readBytes(new TextEncoder().encode(file), as === 'page' ? 'page.html' : 'report.txt'),
  )
  if (!recognised.value) throw new Error('not recognised')
  const { value, leftOut } = recognised
  const other = narrativeText(value.narratives.other, { report: value }).split('\n')
  return { other, left: leftOut.filter((line) => line.from !== 'head'), value, codes: codesOf(recognised) }
}

const said = '2024年未收取信息处理费。'

describe('behind the text of section six', () => {
  it.each<[string, readonly string[]]>([
    ['buttons', ['【打印本页】 【关闭窗口】']],
    ['buttons one a line', ['打印', '关闭', '收藏']],
    ['a download', ['附件下载：', '云溪市数据局2024年政府信息公开工作年度报告.pdf']],
    ['files', ['附件：1.年报.docx', '2.统计表.xlsx（35.2KB）']],
    ['a code to scan', ['扫一扫在手机打开当前页']],
    ['neighbours', ['上一篇：青石县水利局2024年年报', '下一篇：没有了']],
    ['neighbours without a colon', ['上一篇', '青石县水利局2024年政府信息公开工作年度报告', '下一篇']],
    ['links', ['相关链接', '国务院部门网站', '省政府网站', '市直部门网站']],
    [
      'the site’s foot',
      [
        '网站地图 | 关于我们 | 联系我们 | 网站声明',
        '主办：云溪市人民政府办公室  承办：云溪市大数据中心',
        '网站标识码：3790000001  皖ICP备11000001号  皖公网安备 37900002000123号',
        '地址：云溪市望江路1号  邮编：238100',
        '版权所有：云溪市人民政府 未经许可不得转载。',
        '建议使用1024×768以上分辨率、IE9以上浏览器浏览本站。',
      ],
    ],
    [
      'what a browser prints',
      ['2025/1/22 10:05  云溪市数据局年报_云溪市人民政府', 'https://www.yunxi.example.cn/nb/1.html  7/7'],
    ],
    ['page numbers', ['第 7 页 共 7 页']],
    ['who edited it', ['责任编辑：周某', '信息来源：市数据局', '浏览次数：123']],
    ['sharing', ['分享到：', '微信 微博 QQ空间']],
  ])('%s are left out', async (_what, lines) => {
    for (const as of ['text', 'page'] as const) {
      const { other, left, codes } = await read([said, ...lines], as)
      expect(other).toEqual([said])
      if (as === 'page') expect(left.map((line) => bare(line.text))).toEqual(lines.map(bare))
      expect(left.every((line) => line.home === 'narratives.other' && line.after === said)).toBe(true)
      if (left.length > 0) expect(codes.join()).toMatch(/leftOutLines\.(?:end|print)/)
    }
  })

  it('stand the unit and the day that sign it, whatever follows', async () => {
    const { other, left, value } = await read([
      said,
      '云溪市数据局',
      '2025年1月20日',
      '（此件公开发布）',
      '市直各部门',
      '如您对本网站有意见，请拨打12345。',
    ])
    expect(other).toEqual([said])
    expect(value.header.signature).toEqual({ unit: '云溪市数据局', date: '2025-01-20' })
    expect(left.map((line) => line.text)).toEqual([
      '（此件公开发布）',
      '市直各部门',
      '如您对本网站有意见，请拨打12345。',
    ])
  })

  it('is found in one line with it', async () => {
    for (const line of [
      `${said}云溪市数据局2025年1月20日`,
      `${said} 云溪市数据局 2025年1月20日`,
      `${said} 云溪市数据局 2025年1月20日 【打印本页】 主办：云溪市人民政府办公室 网站标识码：3790000001`,
      `${said} 云溪市数据局 2025年1月20日 打印 关闭 上一篇：无`,
    ]) {
      const { other, value } = await read([line])
      expect(other).toEqual([said])
      expect(value.header.signature).toEqual({ unit: '云溪市数据局', date: '2025-01-20' })
    }
  })

  it('a second body that signs is told', async () => {
    const { left } = await read([said, '云溪市数据局', '云溪市政务服务管理局', '2025年1月20日'])
    expect(left.map((line) => line.text)).toEqual(['云溪市政务服务管理局'])
  })

  it.each<[string, readonly string[]]>([
    ['a link in a sentence', ['报告全文见 https://www.yunxi.example.cn/nb/1.html。', said]],
    ['附件 in a sentence', ['附件所列18项任务均已办结。', '附件一和附件二为对外公布的目录，由办公室更新。']],
    ['扫一扫 in a sentence', ['（一）群众扫一扫即可打开办事指南，也可打印、下载表格。']],
    ['a signature in a sentence', ['本报告于2025年1月15日经云溪市数据局局务会讨论通过。', said]],
    ['a day at the end of a sentence', ['目录收录事项52项，自2024年1月1日起施行']],
    ['no full stop', ['本年度没有其他需要报告的事项']],
    ['one word', ['无']],
    ['a list', ['（一）建议提案办理情况', '承办2件。', '（二）信息处理费收取情况', '未收取']],
    ['sources in a sentence', ['信息来源：各科室报送的材料均由办公室审核，未发现差错。']],
    ['a sharing of work', ['打印、复制设备免费开放。', '联系群众的渠道更加多样，关闭长期不更新的账号3个。']],
  ])('%s is text', async (_what, lines) => {
    const { other, left } = await read(lines)
    expect(other).toEqual(lines)
    expect(left).toEqual([])
  })

  it('a section six that goes on after a day keeps all of it', async () => {
    const lines = [
      said,
      '云溪市数据局',
      '2025年1月20日',
      '（二）建议提案',
      '承办2件，均已答复。',
      '（三）其他',
      '无。',
    ]
    const { other } = await read(lines)
    expect(other).toEqual(lines)
  })
})
