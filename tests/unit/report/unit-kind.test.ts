import { describe, expect, it } from 'vitest'
import { guessUnitKind } from '@/report/report'

describe('what kind of unit a name is', () => {
  it.each([
    '云溪市人民政府',
    '云溪市',
    '青石县',
    '临川湖区',
    '柳岸镇',
    '汾岭省',
    '青石自治县',
    '高新技术产业开发区',
    '望溪街道',
    '柳岸镇人民政府',
  ])('%s is a government', (unit) => expect(guessUnitKind(unit)).toBe('government'))

  it.each(['云溪市数据局', '云溪市人民政府办公室', '望溪社区', '云溪工业园区', '云溪市委', '', '市'])(
    '%s is a department',
    (unit) => expect(guessUnitKind(unit)).toBe('department'),
  )
})
