/** Random figures of one report, in which every sum of the form holds unless the plan says otherwise. */
import type { Cell } from '@/report/figures/cell'
import { disputeBlocks, getForm, requestRowsIn } from '@/report/form/form'
import type { Layout } from './plan'
import type { Random } from './random'
import type { Truth } from '../corpus'

export interface Facts {
  readonly unit: string
  readonly year: number
  readonly contact: Readonly<Record<'address' | 'postcode' | 'phone' | 'fax' | 'email', string>>
  readonly proactive: Truth['proactive']
  readonly requests: Readonly<Record<string, readonly Cell[]>>
  readonly disputes: Truth['disputes']
}

const places = [
  '云溪市',
  '云溪市望溪区',
  '岱川县',
  '青岚省',
  '青岚省云溪市',
  '松陵自治州',
  '清河旗',
  '云溪市高新区',
  '石桥市',
]
const offices = [
  '数据局',
  '财政局',
  '教育局',
  '卫生健康委员会',
  '市场监督管理局',
  '人民政府办公室',
  '人民政府',
  '发展和改革委员会',
  '住房和城乡建设局',
  '农业农村局',
  '应急管理局',
  '医疗保障局',
  '林业和草原局',
  '审计局',
  '科学技术局',
  '交通运输局',
]
const townships = ['柳湾镇人民政府', '石桥街道办事处', '望溪乡人民政府', '南桥街道办事处']
const ministries = ['数据资源部', '国家海岛局', '国家粮棉储备局']

function anyUnit(random: Random): string {
  const kind = random.int(0, 9)
  if (kind === 0) return random.pick(ministries)
  const place = random.pick(places)
  return kind <= 2 ? `${place.replace(/省$/, '市')}${random.pick(townships)}` : place + random.pick(offices)
}

const mailNames = ['gkxx', 'zwgk2020', 'yx-data', 'xxgk.office', 'dckfgw']

function anyContact(random: Random, layout: Layout): Facts['contact'] {
  const code = random.pick(['0713', '010', '0571', '025', '0898'])
  const number = (): string => String(random.int(2, 8)) + random.digits(code.length === 3 ? 7 : 6)
  const joint = { hyphen: '-', dash: '—', spaced: '-', bare: '' }[layout.contact.phone]
  const phone = (): string => (layout.contact.phone === 'bare' ? number() : `${code}${joint}${number()}`)
  return {
    address: random.pick([
      '云溪市望溪区清流路18号',
      '岱川县人民路1号县政府大院',
      '云溪市云溪大道2号市民中心B座3楼',
      '石桥市解放东路266号',
      '青岚省云溪市滨河新区行政中心5号楼501室',
    ]),
    postcode: `${random.pick(['0', '4', '2', '7'])}${random.digits(5)}`,
    phone: phone(),
    fax: layout.contact.fax ? phone() : '',
    email: `${random.pick(mailNames)}@${random.pick(['163.com', 'yunxi.gov.example', 'data-yx.cn'])}`,
  }
}

const reach = { small: 12, middle: 400, large: 60_000 } as const

/** A count that is mostly 0, sometimes as large as the plan's scale. */
function count(random: Random, layout: Layout, zero = 0.6): number {
  if (random.chance(zero)) return 0
  const top = reach[layout.figures.scale]
  return random.chance(0.7) ? random.int(1, Math.max(2, Math.floor(top / 10))) : random.int(1, top)
}

/** What the source writes where a figure is 0. */
function nothing(random: Random, layout: Layout): Cell {
  switch (layout.figures.nothing) {
    case '0':
      return 0
    case '':
      return null
    case '/':
      return '/'
    case 'mixed':
      return random.pick([0, 0, null, '/'] as const)
  }
}

const requestRows = requestRowsIn(getForm('2021'))
const outcomeRows = requestRows.filter((row) => row.role === 'outcome')

function requestFigures(random: Random, layout: Layout): Record<string, number[]> {
  const rows: Record<string, number[]> = Object.fromEntries(requestRows.map((row) => [row.id, []]))
  const open = Array.from({ length: 6 }, (_unused, column) => column === 0 || random.chance(0.6))
  for (let column = 0; column < 6; column += 1) {
    const one = (zero: number): number => (open[column] ? count(random, layout, zero) : 0)
    for (const { id } of outcomeRows) rows[id]?.push(one(column === 0 ? 0.35 : 0.75))
    const processed = outcomeRows.reduce((sum, { id }) => sum + (rows[id]?.[column] ?? 0), 0)
    const carriedOut = one(0.5)
    const carriedIn = Math.min(one(0.5), processed + carriedOut)
    rows['processed']?.push(processed)
    rows['carriedOut']?.push(carriedOut)
    rows['carriedIn']?.push(carriedIn)
    rows['received']?.push(processed + carriedOut - carriedIn)
  }
  for (const cells of Object.values(rows)) cells.push(cells.reduce((sum, cell) => sum + cell, 0))
  return rows
}

/** Zeros as the source writes them; a total keeps its 0 beside blanks unless it is left blank as well. */
function stated(random: Random, layout: Layout, cells: readonly number[]): Cell[] {
  const written = cells.map((cell, index): Cell => {
    const isTotal = index === cells.length - 1
    if (isTotal && layout.figures.blankTotals && random.chance(0.5)) return null
    if (cell !== 0) return cell
    return isTotal && layout.figures.nothing !== '/' ? 0 : nothing(random, layout)
  })
  return written
}

/** A total that the original itself got wrong: it stays as stated. */
function slip(random: Random, layout: Layout, cells: Cell[]): Cell[] {
  const total = cells[cells.length - 1]
  if (!layout.figures.wrongTotals || !random.chance(0.12) || typeof total !== 'number') return cells
  return [...cells.slice(0, -1), total + random.pick([1, 2, 10])]
}

function proactiveFigures(random: Random, layout: Layout): Truth['proactive'] {
  const cell = (zero: number): Cell => count(random, layout, zero) || nothing(random, layout)
  const big = (): Cell =>
    random.chance(0.3) ? nothing(random, layout) : random.int(1, 10 ** random.int(1, 7))
  const fees = random.chance(0.5)
    ? nothing(random, layout)
    : random.int(1, 10_000_000) / random.pick([1, 10, 100])
  return Object.fromEntries(
    getForm('2021').tables.proactive.blocks.flatMap((block) =>
      block.rows.map((row) => [
        row.id,
        Object.fromEntries(
          block.columns.map((column): [string, Cell] => [
            column.id,
            column.id === 'amount' ? fees : column.id === 'decisions' ? big() : cell(0.4),
          ]),
        ),
      ]),
    ),
  )
}

function disputeFigures(random: Random, layout: Layout): Truth['disputes'] {
  return Object.fromEntries(
    disputeBlocks.map((block) => {
      const parts = Array.from({ length: 4 }, () => count(random, layout, 0.6))
      const total = parts.reduce((sum, part) => sum + part, 0)
      const [upheld = null, corrected = null, other = null, pending = null, all = null] = slip(
        random,
        layout,
        stated(random, layout, [...parts, total]),
      )
      return [block.id, { upheld, corrected, other, pending, total: all }]
    }),
  )
}

export function makeFacts(random: Random, layout: Layout): Facts {
  const requests = requestFigures(random, layout)
  return {
    unit: anyUnit(random),
    year: random.int(2021, 2025),
    contact: anyContact(random, layout),
    proactive: proactiveFigures(random, layout),
    requests: Object.fromEntries(
      Object.entries(requests).map(([id, cells]) => [
        id,
        slip(random, layout, stated(random, layout, cells)),
      ]),
    ),
    disputes: disputeFigures(random, layout),
  }
}
