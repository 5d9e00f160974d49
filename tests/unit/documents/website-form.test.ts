import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { recogniseDocument } from '@/documents/recognise-document'
import type { DocumentBlock } from '@/documents/types'
import { recogniseWebsiteForm } from '@/documents/website-form/recognise'
import { metricPath } from '@/report/form/form'
import { websiteMetrics } from '@/report/form/website'
import type { WebsiteForm } from '@/report/website-form'
import { sampleWebsiteForm } from '@/sample/website-form'
import { codesOf, fixtureText, readBytes } from '../../support/reading'
import { sampleForm } from '../../support/sample-form'
import { layouts, toDocx, toHtml, toText } from '../../support/website-forms'

const bytes = (text: string) => new TextEncoder().encode(text)
const paragraphs = (...texts: string[]): DocumentBlock[] =>
  texts.map((text) => ({ kind: 'paragraph', runs: [{ text }] }))
const table = (...rows: string[][]): DocumentBlock => ({
  kind: 'table',
  rows: rows.map((row) => row.map((text, column) => ({ text, column, colSpan: 1, rowSpan: 1 }))),
})

const title = '云溪市数据局2024年政府网站工作年度报表'
/** Enough figures to be a form. */
const someLines = ['独立用户访问总量：10个', '网站总访问量：20次', '注册用户数：7', '新开设数量：3个']

function recognise(blocks: readonly DocumentBlock[]) {
  const recognised = recogniseWebsiteForm({ blocks: [...paragraphs(title, ...someLines), ...blocks] })
  if (!recognised) throw new Error('no form was recognised')
  return { ...recognised, codes: codesOf(recognised) }
}

const figure = fc.oneof(
  fc.integer({ min: 0, max: 2_000_000 }),
  fc.constant('/' as const),
  fc.constant(undefined),
)
const arbitraryForm: fc.Arbitrary<WebsiteForm> = fc
  .tuple(
    fc.array(figure, { minLength: websiteMetrics.length, maxLength: websiteMetrics.length }),
    fc.integer({ min: 2018, max: 2030 }),
    fc.constantFrom('云溪市数据局', '云溪县人民政府', '云溪市青石区青石街道办事处'),
    fc.constantFrom('', '云溪发布'),
    fc.constantFrom('', '云溪数据'),
  )
  .map(([cells, year, unit, weibo, wechat]) => ({
    unit,
    year,
    figures: Object.fromEntries(
      websiteMetrics.flatMap((id, index) => (cells[index] === undefined ? [] : [[id, cells[index]]])),
    ) as WebsiteForm['figures'],
    accounts: { website: `${unit}门户网站`, weibo, wechat },
    channels: [],
  }))
  .filter((form) => Object.keys(form.figures).length >= 8)

describe.each(Object.keys(layouts))('a website form as %s', (name) => {
  const layout = layouts[name]!

  it('is read whole, and nothing is unsure about it', () => {
    const recognised = recogniseWebsiteForm({ blocks: layout(sampleForm) })
    expect(recognised?.value).toEqual(sampleForm)
    expect(recognised?.messages).toEqual([])
    const places = Object.keys(recognised?.places ?? {})
    expect(places.filter((path) => path.startsWith('metrics.'))).toHaveLength(websiteMetrics.length)
  })

  it('is read figure by figure, whatever they are: 0, not applicable and blank apart', () => {
    fc.assert(
      fc.property(arbitraryForm, (form) => {
        expect(recogniseWebsiteForm({ blocks: layout(form) })?.value).toEqual(form)
      }),
      { numRuns: 40, seed: 2018 },
    )
  })

  it.each([
    ['pasted text', 'form.txt', (blocks: DocumentBlock[]) => bytes(toText(blocks))],
    ['a web page', 'form.html', (blocks: DocumentBlock[]) => bytes(toHtml(blocks))],
    ['a Word file', 'form.docx', toDocx],
  ] as const)('is read out of %s', async (_what, fileName, write) => {
    const document = await readBytes(write(layout(sampleForm)), fileName)
    expect(recogniseWebsiteForm(document)?.value).toEqual(sampleForm)
  })
})

describe('a figure of the form', () => {
  it.each([
    ['网站总访问量：１２，３４５次', 'website.visits', 12345],
    ['网站总访问量：1.2万次', 'website.visits', 12000],
    ['网站总访问量（单位：万次）：30.18', 'website.visits', 301800],
    ['网站访问总量 8,000', 'website.visits', 8000],
    ['网站总访问量：12次（含移动端）', 'website.visits', 12],
  ])('%s', (line, id, value) => {
    const got = recogniseWebsiteForm({
      blocks: paragraphs(title, '独立用户访问总量：10', '新开设数量：3', '收到留言数量：4', line),
    })
    expect(got?.value.figures[id as 'website.visits']).toBe(value)
  })

  it('goes to its group: 总数 of posts, of interpretations, of cases', () => {
    const { value, codes } = recognise([
      table(['信息发布', '总数', '100'], ['解读信息发布', '总数', '9'], ['办件量', '总数', '5000']),
    ])
    expect([value.figures['website.posts'], value.figures['policy.interpretations']]).toEqual([100, 9])
    expect(codes).toEqual([])
  })

  it('that no group is known of is left out, and said', () => {
    const { value, codes } = recognise(paragraphs('总数：55'))
    expect(Object.values(value.figures)).not.toContain(55)
    expect(codes).toEqual(['websiteForm.unplaced'])
  })

  it('that is no figure is left out, and said', () => {
    const { value, codes } = recognise([table(['征集调查期数', '约3至5期'])])
    expect(value.figures['website.consultations']).toBeUndefined()
    expect(codes).toEqual(['websiteForm.unreadable'])
  })

  it('stated twice is taken once, and said', () => {
    const { value, codes } = recognise(paragraphs('网站总访问量：21次'))
    expect(value.figures['website.visits']).toBe(20)
    expect(codes).toEqual(['recognise.statedTwice'])
  })

  it('that is less than its parts is said', () => {
    const { codes } = recognise([table(['信息发布', '总数', '5'], ['', '概况类信息更新量', '6'])])
    expect(codes).toEqual(['websiteForm.lessThanParts'])
  })

  it('无 is 0, but not applicable for an account that there is none of', () => {
    const { value, codes } = recognise([
      table(['在线访谈', '访谈期数', '无'], ['微博', '名称', '无'], ['', '信息发布量', '无']),
    ])
    expect(value.figures).toMatchObject({ 'website.interviews': 0, 'weibo.posts': '/' })
    expect(value.accounts.weibo).toBe('')
    expect(codes).toEqual(['websiteForm.none', 'websiteForm.none'])
  })
})

describe('accounts', () => {
  it('beyond the first of a kind are further channels', () => {
    const { value } = recognise([
      table(
        ['微信', '名称', '云溪数据', '信息发布量', '271', '订阅数', '13902'],
        ['微信', '名称', '云溪办事', '信息发布量', '88', '订阅数', '640'],
      ),
    ])
    expect(value.accounts.wechat).toBe('云溪数据')
    expect(value.figures).toMatchObject({ 'wechat.posts': 271, 'wechat.followers': 13902 })
    expect(value.channels).toEqual([
      { id: 'website-form-1', kind: 'wechat', name: '云溪办事', posts: 88, followers: 640, reads: null },
    ])
  })

  it('in one field take their figures in their order', () => {
    const { value } = recognise([
      table(
        ['微信', '名称', '云溪数据\n云溪办事'],
        ['', '信息发布量', '271\n88'],
        ['', '订阅数', '13902\n640'],
      ),
    ])
    expect(value.figures).toMatchObject({ 'wechat.posts': 271, 'wechat.followers': 13902 })
    expect(value.channels).toMatchObject([{ name: '云溪办事', posts: 88, followers: 640 }])
  })

  it('that share one figure get none of it, and that is said', () => {
    const { value, codes } = recognise([
      table(['微信', '名称', '云溪数据、云溪办事'], ['', '信息发布量', '359']),
    ])
    expect(value.figures['wechat.posts']).toBeUndefined()
    expect(codes).toEqual(['websiteForm.together'])
  })
})

describe('unit and year', () => {
  it('are those of 填报单位 before 主办单位, and of the title', () => {
    const { value } = recognise(
      paragraphs('主办单位：云溪市人民政府办公室', '填报单位：云溪市数据局（盖章）'),
    )
    expect([value.unit, value.year]).toEqual(['云溪市数据局', 2024])
  })

  it('come from the file’s name where only that has a year, and are asked for where nothing has', () => {
    const blocks = paragraphs('政府网站工作年度报表', ...someLines)
    const named = recogniseWebsiteForm({ blocks, name: '2023年报表.txt' })
    expect([named?.value.year, codesOf(named!)]).toEqual([
      2023,
      ['websiteForm.unitMissing', 'websiteForm.yearOfName'],
    ])
    const nameless = recogniseWebsiteForm({ blocks })
    expect([nameless?.value.year, codesOf(nameless!)]).toEqual([
      0,
      ['websiteForm.unitMissing', 'websiteForm.yearMissing'],
    ])
  })
})

describe('what a document is', () => {
  it('a website form, by its title or by its rows alone', async () => {
    const blocks = layouts['the official sheet, cells merged']!(sampleForm)
    expect(recogniseDocument({ blocks }).kind).toBe('websiteForm')
    expect(recogniseDocument({ blocks: blocks.slice(2) }).kind).toBe('websiteForm')
  })

  it('a report, where it only mentions the form', async () => {
    const text = fixtureText.replace('一、总体情况', '按时公布政府网站工作年度报表\n一、总体情况')
    const recognised = recogniseDocument(await readBytes(bytes(text)))
    expect(recognised.kind).toBe('report')
    expect(codesOf(recognised).filter((code) => code.startsWith('websiteForm'))).toEqual([])
  })

  it('a report with the form on its page: its own figures stand, the rest comes from the form', async () => {
    const alone = recogniseDocument(await readBytes(bytes(fixtureText)))
    const page = `${fixtureText}\n\n${toText(layouts['lines with colons']!(sampleForm))}`
    const both = recogniseDocument(await readBytes(bytes(page)))
    if (alone.kind !== 'report' || both.kind !== 'report') throw new Error('no report')
    const paths = websiteMetrics.map(metricPath)
    for (const path of paths) {
      const own = alone.value.figures[path]
      const form = sampleForm.figures[path.slice('metrics.'.length) as 'website.posts']
      expect([path, both.value.figures[path]]).toEqual([path, own ?? form])
    }
    expect(codesOf(both)).toContain('websiteForm.added')
    expect(both.value.unit).toBe(alone.value.unit)
  })

  it('a report, where its tables stand without sections beside the form, as in a workbook', async () => {
    const { blocks } = await readBytes(bytes(fixtureText))
    const tables = blocks.filter((block) => block.kind === 'table')
    const sheets = [...tables, ...layouts['the official sheet, cells merged']!(sampleForm)]
    const recognised = recogniseDocument({ blocks: sheets }, { usualYear: 2024 })
    expect(tables.length).toBeGreaterThan(0)
    expect(recognised.kind).toBe('report')
  })

  it.each([
    ['a diary', '今天天气很好。\n去了网站总访问量：12次的地方。'],
    ['the notice about the form', '关于做好政府网站工作年度报表发布工作的通知\n请于1月31日前发布。'],
  ])('neither: %s', async (_what, text) => {
    const recognised = recogniseDocument(await readBytes(bytes(text)))
    expect([recognised.kind, codesOf(recognised)]).toEqual(['unrecognised', ['recognise.notAReport']])
  })
})

describe('the sample’s own form', () => {
  it('has the figures of the sample’s report', async () => {
    const file = sampleWebsiteForm()
    const document = await readBytes(new Uint8Array(await file.arrayBuffer()), file.name)
    const recognised = recogniseDocument(document)
    expect(recognised.value).toEqual(sampleForm)
    expect(recognised.messages).toEqual([])
  })
})
