/** What stands beside a report's title on a web page; no form words it. */

/** What government portals show of a page beside its title. */
export const webLabels = {
  indexNumber: '索引号',
  publisher: '发布机构',
  issuedOn: '发文日期',
} as const
