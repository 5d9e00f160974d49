import { describe, expect, it } from 'vitest'
import { readContact } from '@/documents/recognise/header/contact'
import { findPeriod } from '@/documents/recognise/header/period'
import { recogniseReport } from '@/documents/recognise/recognise'
import { parseTitle } from '@/documents/recognise/outline/report-title'
import { getForm } from '@/report/form/form'
import { webPage } from '../../reality/whole-report'
import { codesOf, readBytes, recogniseText, variant } from '../../support/reading'

const title = '云溪市数据局2024年政府信息公开工作年度报告'

describe('the name of a page', () => {
  const nameless = variant([/^云溪市数据局\S*年度报告\s+/.exec(variant())?.[0] ?? '', '本页内容如下。\n\n'])

  it.each<[string, string, number]>([
    ['云溪市数据局2023年政府信息公开工作年度报告', '云溪市数据局', 2023],
    ['云溪市数据局2023年度政府信息公开工作年度报告_政府信息公开年报_云溪市人民政府', '云溪市数据局', 2023],
    ['政府信息公开 - 云溪市数据局2023年政府信息公开年度报告', '云溪市数据局', 2023],
  ])('%s gives unit and year where the page has no title', async (name, unit, year) => {
    const text = nameless.replace(/自2024年1月1日[^。]*/, '为全年').replace(/请与[^（]*联系/, '请联系')
    const page = webPage(text.split('\n').filter(Boolean), name)
    const { value, messages } = recogniseReport(await readBytes(new TextEncoder().encode(page), 'a.html'))
    expect([value?.unit, value?.year]).toEqual([unit, year])
    expect(codesOf({ messages })).toContain('recognise.unitGuessed')
  })
})

describe('a title', () => {
  it.each([
    [title, '云溪市数据局', 2024],
    ['云溪市数据局 2024 年度政府信息公开年度报告', '云溪市数据局', 2024],
    ['2024年云溪市数据局政府信息公开工作年度报告', '云溪市数据局', 2024],
    ['2024年度云溪市数据局政府信息公开工作报告', '云溪市数据局', 2024],
    ['云溪市数据局政府信息公开工作年度报告（2024年度）', '云溪市数据局', 2024],
    ['云溪市数据局政府信息公开2024年度报告', '云溪市数据局', 2024],
    ['云溪市数据局二〇二四年政府信息公开工作年度报告', '云溪市数据局', 2024],
    ['标题：云溪市数据局2024年政府信息公开年度报告', '云溪市数据局', 2024],
    ['关于印发《云溪市数据局2024年政府信息公开工作年度报告》的通知', '云溪市数据局', 2024],
    ['云溪市人民政府办公室2023年政府信息公开工作年报', '云溪市人民政府办公室', 2023],
    ['政府信息公开工作年度报告', '', 0],
  ])('%s', (line, unit, year) => {
    expect(parseTitle(line)).toEqual({ unit, year })
  })

  it('is cut from the first sentence that a converter joined to it', async () => {
    const glued = /^(云溪市数据局\S*年度报告)\s+/.exec(variant())?.[0] ?? ''
    const { value } = await recogniseText(variant([glued, `${glued.trim()}根据有关规定，编制本报告。`]))
    expect([glued === '', value.unit, value.year]).toEqual([false, '云溪市数据局', 2024])
  })

  it.each(['政府信息公开指南', '本年度工作报告如下', '2024年工作总结'])('is not %s', (line) => {
    expect(parseTitle(line)).toBeNull()
  })

  it.each([
    ['云溪市数据局\n2024年政府信息公开工作年度报告'],
    ['云溪市数据局2024年政府信息公\n开工作年度报告'],
    ['云数发〔2025〕3号\n\n云溪市数据局2024年政府信息公开工作年度报告\n\n2025年1月15日'],
    ['正文\n云溪市数据局2024年政府信息公开工作\n年度报告'],
    [
      '首页 > 政务公开 > 年报\n云溪市数据局2024年政府信息公开工作年度报告-云溪市数据局\n发布日期：2025-01-15 浏览次数：1208 字号：大 中 小\n云溪市数据局2024年政府信息公开工作年度报告',
    ],
  ])('is found in %j', async (lines) => {
    const { value } = await recogniseText(variant([title, lines]))
    expect([value.unit, value.year]).toEqual(['云溪市数据局', 2024])
  })

  it('gives way to the period where it names no year', async () => {
    const { value, messages } = await recogniseText(variant([title, '云溪市数据局政府信息公开工作年度报告']))
    expect([value.unit, value.year]).toEqual(['云溪市数据局', 2024])
    expect(codesOf({ messages })).toEqual(['recognise.yearGuessed'])
  })

  it('is believed before a period of another year, which is reported', async () => {
    const { value, messages } = await recogniseText(
      variant(['自2024年1月1日起，至2024年12月31日止', '自2023年1月1日起，至2023年12月31日止']),
    )
    expect([value.year, value.header.period.from]).toEqual([2024, '2023-01-01'])
    expect(codesOf({ messages })).toEqual(['recognise.yearsDiffer'])
  })

  it('is no sentence that mentions the report', () => {
    expect(parseTitle('按照条例的要求，云溪市数据局编制了2024年度政务公开工作报告')).toBeNull()
  })

  it('may be missing: the unit is then the one to turn to', async () => {
    const { value } = await recogniseText(variant([`${title}\n`, '']))
    expect([value.unit, value.year]).toEqual(['云溪市数据局', 2024])
  })

  it('gives the full name where the opening has it', async () => {
    const { value } = await recogniseText(
      variant(
        [title, '望溪区人民政府2024年政府信息公开工作年度报告'],
        ['请与云溪市数据局办公室', '请与云溪市望溪区人民政府办公室'],
      ),
    )
    expect([value.unit, value.unitKind]).toEqual(['云溪市望溪区人民政府', 'government'])
  })
})

describe('the period', () => {
  it.each([
    '本年度报告中所列数据的统计期限自2024年1月1日起，至2024年12月31日止。',
    '数据统计时限为 2024 年 1 月 1 日至 2024 年 12 月 31 日',
    '统计周期为2024年1月1日至12月31日',
    '统计期间从2024年1月1日到12月31日',
    '统计时间：2024年1月1日—2024年12月31日',
    '所列数据的统计期限自2024年01月01日至2024年12月31日',
    '统计期限自202424年1月1日起至2024年12月31日止',
    '统计期限自2024年1月1日起至2024年12月31止',
    '统计期限为2024.1.1-2024.12.31',
    '本报告数据自2024年1月1日起至12月31日止',
  ])('%s', (text) => {
    expect(findPeriod(['前言。', text])?.period).toMatchObject({ from: '2024-01-01', to: '2024-12-31' })
  })

  it('is no other range of dates', () => {
    expect(findPeriod(['9月1日至9月30日开展宣传，2024年3月2日至4月1日自查。'])).toBeNull()
  })

  it('is blank and reported where nobody states it', async () => {
    const { value, messages } = await recogniseText(
      variant(['所列数据的统计期限自2024年1月1日起，至2024年12月31日止。', '']),
    )
    expect([value.header.period, codesOf({ messages })]).toEqual([
      { from: '', to: '' },
      ['recognise.periodMissing'],
    ])
  })

  it('is found under the first section’s title', async () => {
    const sentence = '所列数据的统计期限自2024年1月1日起，至2024年12月31日止。'
    const { value } = await recogniseText(
      variant([sentence, ''], ['一、总体情况\n', `一、总体情况\n\n本部分${sentence}\n`]),
    )
    expect(value.header.period).toEqual({ from: '2024-01-01', to: '2024-12-31' })
  })
})

describe('the contact', () => {
  const whole = {
    address: '云溪市望溪区清流路18号',
    postcode: '038200',
    phone: '0713-6120418',
    fax: '',
    email: 'gk@yunxi-data.example',
  }

  it.each([
    '联系（地址：云溪市望溪区清流路18号；邮编：038200；电话：0713-6120418；电子邮箱：gk@yunxi-data.example）。',
    '联系（地址：云溪市望溪区清流路18号，邮编：038200，电话：0713-6120418，电子邮箱：gk@yunxi-data.example',
    '（电话：0713-6120418，邮箱：gk@yunxi-data.example，通信地址：云溪市望溪区清流路18号，邮政编码：038200）请联系我局。',
    '联系地址：云溪市望溪区清流路18号\n邮编：038200\n联系电话：0713-6120418\n电子邮件：gk@yunxi-data.example',
    '地址云溪市望溪区清流路18号、邮编038200、电话0713-6120418、电子邮箱gk@yunxi-data.example。',
    '联系（地 址 ： 云溪市望溪区清流路 18 号 ， 邮 编 ： 038200 ， 电 话 ： 0713-6120418 ， 电 子 邮 箱 ： gk@yunxi-\ndata.example）',
    '请与云溪市数据局联系（云溪市望溪区清流路18号，038200，0713-6120418，gk@yunxi-data.example）。',
  ])('%s', (text) => {
    expect(readContact(text)).toEqual(whole)
  })

  it.each([
    ['电话：0713—6120418', '0713—6120418'],
    ['电话：6120418', '6120418'],
    ['联系电话：(0713)6120418', '(0713)6120418'],
    ['电话：0713-6120418、6120419', '0713-6120418、6120419'],
    ['电话：0713-61204180713-61204190', '0713-61204180'],
    ['咨询电话：13800138000', '13800138000'],
    ['电话：0713-6120418转8012', '0713-6120418转8012'],
    ['电话：12345', '12345'],
  ])('has the phone of %s', (text, phone) => {
    expect(readContact(text).phone).toBe(phone)
  })

  it('tells a fax from a phone, and gives both where they are one', () => {
    expect(readContact('电话：0713-6120418，传真电话：0713-6120419')).toMatchObject({
      phone: '0713-6120418',
      fax: '0713-6120419',
    })
    expect(readContact('电话（传真）：0713-6120418')).toMatchObject({
      phone: '0713-6120418',
      fax: '0713-6120418',
    })
  })

  it('takes no web address for an address', () => {
    expect(readContact('电子版可在网站地址：http://data.example 下载').address).toBe('')
  })

  it('keeps brackets that belong to the address', () => {
    const text = '（地址：云溪市望溪区清流路18号（市民中心3号楼）；邮编：438200）'
    expect(readContact(text).address).toBe('云溪市望溪区清流路18号（市民中心3号楼）')
  })
})

describe('a form that nobody has filled in', () => {
  const form = getForm('2021')
    .sections.map((section) => `${section.numeral}、${section.title}\n\n`)
    .join('')

  it('is taken for the year that is due, and says so', async () => {
    const document = await readBytes(new TextEncoder().encode(form))
    const { value, messages } = recogniseReport(document, { usualYear: 2025 })
    expect(value?.year).toBe(2025)
    expect(messages.map(({ code }) => code)).toContain('recognise.yearAssumed')
  })

  it('is told from a text without a year that lacks sections', async () => {
    const part = form.slice(0, form.indexOf('三、'))
    const document = await readBytes(new TextEncoder().encode(part))
    expect(recogniseReport(document, { usualYear: 2025 })).toMatchObject({
      value: null,
      messages: [{ code: 'recognise.noYear' }],
    })
  })
})
