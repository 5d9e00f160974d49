/** What the form calls the contact and what stands beside a page's title. */

export const contactLabels = {
  address: '地址',
  postcode: '邮编',
  phone: '电话',
  fax: '传真',
  email: '电子邮箱',
} as const

/** What government portals show of a page beside its title. */
export const webLabels = {
  indexNumber: '索引号',
  publisher: '发布机构',
  issuedOn: '发文日期',
} as const
