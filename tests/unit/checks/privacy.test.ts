import { describe, expect, it } from 'vitest'
import { applyFix } from '@/checks/edits'
import { isBankCard, isIdentityNumber, passesLuhn } from '@/checks/rules/privacy/numbers'
import { inlineCharacters, leafBlocks } from '@/report/narrative/narrative'
import type { CheckId } from '@/checks/types'
import { casesOf, changed, findingsOf, report2024 } from '../../support/checks'

const other = (sentence: string) => ({ texts: { other: [sentence] } })

/** The published example of GB 11643-1999. */
const identity = '11010519491231002X'
const card = '6222020000000000006'.slice(0, 18)
const luhnCard = Array.from({ length: 10 }, (_one, digit) => `${card}${digit}`).find(passesLuhn) as string

function masked(id: CheckId, sentence: string): string {
  const report = changed(report2024, other(sentence))
  const [found] = findingsOf(id, { report })
  return inlineCharacters(leafBlocks(applyFix(report, found!.fixes[0]!).narratives.other)[0]?.content)
}

describe('P-01, identity numbers', () => {
  it('are known by their checksum', () => {
    expect(isIdentityNumber(identity)).toBe(true)
    expect(isIdentityNumber(identity.toLowerCase())).toBe(true)
    expect(isIdentityNumber('110105194912310021')).toBe(false)
    expect(isIdentityNumber('11010519491331002X')).toBe(false)
  })

  it('are found, shown and mended masked', () => {
    const [found] = findingsOf('P-01', other(`申请人${identity}提出`))
    expect(JSON.stringify(found)).not.toContain(identity)
    expect(masked('P-01', `申请人${identity}提出`)).toBe('申请人1101**********002X提出')
  })

  it('are not found in other long numbers, nor in tables', () => {
    expect(casesOf('P-01', other('编号110105194912310021'))).toEqual([])
    expect(casesOf('P-01', other(`编号9${identity}`))).toEqual([])
    expect(casesOf('P-01', { figures: { 'metrics.website.visits': 110105199003070000 } })).toEqual([])
  })
})

describe('P-02, mobile numbers', () => {
  it('are found in the texts, with spaces too', () => {
    expect(casesOf('P-02', other('联系人13800138000'))).toEqual(['found'])
    expect(masked('P-02', '联系人138-0013-8000')).toBe('联系人138******8000')
  })

  it('may stand in the contact, and counts are none', () => {
    const header = { ...report2024.header, contact: { ...report2024.header.contact, phone: '13800138000' } }
    expect(casesOf('P-02', { report: { header } })).toEqual([])
    expect(casesOf('P-02', other('访问量13800138000次'))).toEqual([])
  })

  it('have eleven digits and begin with 13 to 19', () => {
    expect(casesOf('P-02', other('编号1380013800'))).toEqual([])
    expect(casesOf('P-02', other('编号138001380001'))).toEqual([])
    expect(casesOf('P-02', other('编号12800138000'))).toEqual([])
  })
})

describe('P-03, bank cards', () => {
  it('are known by Luhn and by their first digits', () => {
    expect(passesLuhn('79927398713')).toBe(true)
    expect(passesLuhn('79927398710')).toBe(false)
    expect(isBankCard(luhnCard)).toBe(true)
    expect(isBankCard('4111111111111111')).toBe(true)
    expect(isBankCard('1111111111111117')).toBe(false)
  })

  it('are found with and without spaces', () => {
    expect(casesOf('P-03', other(`缴至${luhnCard}账户`))).toEqual(['found'])
    expect(casesOf('P-03', other('缴至4111 1111 1111 1111账户'))).toEqual(['found'])
  })

  it('are not found in large figures or other numbers', () => {
    expect(casesOf('P-03', other('缴至4111111111111112账户'))).toEqual([])
    expect(casesOf('P-03', other('访问量380906人次'))).toEqual([])
  })
})

describe('P-04, personal e-mail addresses', () => {
  it('are those of public services', () => {
    expect(casesOf('P-04', other('联系zhang.san@qq.com。'))).toEqual(['found'])
    expect(masked('P-04', '联系zhangsan@163.com。')).toBe('联系z*******@163.com。')
  })

  it('are not an office’s own, nor those of the contact', () => {
    expect(casesOf('P-04', other('联系xxgk@sjj.yunxi.example。'))).toEqual([])
    const header = { ...report2024.header, contact: { ...report2024.header.contact, email: 'yunxi@163.com' } }
    expect(casesOf('P-04', { report: { header } })).toEqual([])
  })

  it('end with the service: qq.com.yunxi.example is none', () => {
    expect(casesOf('P-04', other('联系a@qq.com.yunxi.example'))).toEqual([])
  })
})

describe('P-05, marks of secrecy', () => {
  it('are none in ordinary words', () => {
    expect(casesOf('P-05', other('做好国家秘密、商业秘密和个人隐私的保密审查。'))).toEqual([])
    expect(casesOf('P-05', other('规范内部文件管理。'))).toEqual([])
  })

  it.each(['秘密★1年', '机密★', '绝密 ★ 长期', '机密'])('classify: %s', (sentence) => {
    expect(findingsOf('P-05', other(sentence))).toMatchObject([
      { code: 'checks.P-05.classified', severity: 'error' },
    ])
  })

  it('are those of internal documents', () => {
    expect(casesOf('P-05', other('内部资料，注意保存。'))).toEqual(['internal', 'internal'])
  })
})
