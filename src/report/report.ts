/** Makes reports: the blank one, and what it takes from unit and year. */
import { forInputs, formOfYear, forTexts, variantsOf } from './form/form'
import { noReview } from './review/review-types'
import { reportSchema } from './types'
import type { Header, Report, UnitKind } from './types'

export function yearPeriod(year: number): Header['period'] {
  return { from: `${year}-01-01`, to: `${year}-12-31` }
}

export function blankReport(unit: string, year: number, unitKind: UnitKind = guessUnitKind(unit)): Report {
  const form = formOfYear(year).id
  return {
    schema: reportSchema,
    form,
    variants: variantsOf(form),
    unit,
    unitKind,
    year,
    header: {
      title: '',
      period: yearPeriod(year),
      contact: { address: '', postcode: '', phone: '', fax: '', email: '' },
      web: { indexNumber: '', publisher: '', issuedOn: '' },
      intro: [],
      signature: { unit: '', date: '' },
    },
    narratives: forTexts(() => []),
    figures: forInputs(() => null),
    stated: {},
    accounts: { website: '', wechat: '', weibo: '' },
    channels: [],
    acceptances: [],
    review: noReview,
  }
}

const governmentEnd = /(?:人民政府|街道办事处|管理委员会|管委会)$/
/** The name of a place alone stands for its government; 社区, 园区 and the like are none. */
const placeEnd = /(?:[省市县乡镇盟旗]|自治[州区]|街道|[^社园景校库灌护片]区)$/

/** 某某市人民政府 and 某某市 are governments, 某某局 and 某某市人民政府办公室 are departments. */
export function guessUnitKind(unit: string): UnitKind {
  const name = unit.trim()
  const isPlace = placeEnd.test(name) && name.length >= 3 && name.length <= 20
  return governmentEnd.test(name) || isPlace ? 'government' : 'department'
}
