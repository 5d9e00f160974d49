/** Lines that say where to turn to, in the punctuation and order of many offices. */
import { describe, expect, it } from 'vitest'
import { readContact } from '@/documents/recognise/header/contact'

const address = '云溪市望溪区清流路18号'
const postcode = '038200'
const phone = '0713-6120418'
const fax = '0713-6120419'
const email = 'gk@yunxi-data.example'
type Whole = Partial<ReturnType<typeof readContact>>
const four: Whole = { address, postcode, phone, fax: '', email }

const labels = {
  address: ['地址', '通信地址', '通讯地址', '联系地址', '办公地址', '单位地址'],
  postcode: ['邮编', '邮政编码'],
  phone: ['电话', '联系电话', '办公电话', '咨询电话'],
  email: ['电子邮箱', '邮箱', '电子邮件', '电子信箱', 'E-mail'],
} as const
const values = { address, postcode, phone, email }
type Field = keyof typeof values

const orders: readonly (readonly Field[])[] = [
  ['address', 'postcode', 'phone', 'email'],
  ['phone', 'email', 'address', 'postcode'],
  ['email', 'phone', 'postcode', 'address'],
]
const frames: readonly ((inner: string) => string)[] = [
  (inner) => `请与云溪市数据局联系（${inner}）。`,
  (inner) => `请与云溪市数据局联系（${inner}`,
  (inner) => `请与云溪市数据局联系，${inner}。`,
  (inner) => `（${inner}）如有疑问请联系我局。`,
]
const separators = ['；', '，', '、', '\n'] as const
const colons = ['：', ':', ' ', ''] as const

/** Every frame with every separator, labels, orders and colons taking turns. */
const lines = frames.flatMap((frame, at) =>
  separators.flatMap((separator, which) =>
    [0, 1, 2].map((turn) => {
      const order = orders[(at + which + turn) % orders.length] ?? []
      const colon = colons[(at + turn) % colons.length] ?? ''
      const inner = order.map((field) => {
        const words = labels[field]
        return `${words[(which + turn) % words.length]}${colon}${values[field]}`
      })
      return frame(inner.join(separator))
    }),
  ),
)

describe('a contact', () => {
  it.each(lines)('%s', (line) => {
    expect(readContact(line)).toEqual(four)
  })

  it.each<[string, Whole]>([
    [`电话：${phone}；传真：${fax}`, { phone, fax }],
    [`联系电话：${phone}，传真电话：${fax}，邮箱：${email}`, { phone, fax, email }],
    [`传真${fax}，电话${phone}`, { phone, fax }],
    [`邮编：${postcode}，电话：${phone} 2025年，我局认真落实要求。`, { postcode, phone }],
    [`电话/传真：${phone}`, { phone, fax: phone }],
    ['电话：0713 - 6120418', { phone }],
    ['电话：（0713）6120418', { phone: '（0713）6120418' }],
    ['电话：0713—6120418', { phone: '0713—6120418' }],
    ['电话：6120418', { phone: '6120418' }],
    [
      `地址：${address}（市民中心3号楼）；邮编：${postcode}`,
      { address: `${address}（市民中心3号楼）`, postcode },
    ],
    ['地 址：云溪市望溪区清流路 18 号；邮 编：038200', { address, postcode }],
    ['电子邮箱：gk@yunxi-\ndata.example', { email }],
    ['电子邮箱：gk@\nyunxi-data.example', { email }],
    ['网址：http://data.example，监督电话：0713-1111111', { address: '', phone: '' }],
  ])('%s', (line, expected) => {
    expect(readContact(line)).toMatchObject(expected)
  })
})
