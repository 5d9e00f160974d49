/** Numbers as their cells show them. */
import { format, isDateFormat, isValidFormat } from 'numfmt'

/** Formats that files name by number alone, as a Chinese spreadsheet program shows them (ECMA-376, 18.8.30). */
export const builtInFormats: Readonly<Record<string, string>> = {
  '1': '0',
  '2': '0.00',
  '3': '#,##0',
  '4': '#,##0.00',
  '9': '0%',
  '10': '0.00%',
  '11': '0.00E+00',
  '12': '# ?/?',
  '13': '# ??/??',
  '14': 'yyyy/m/d',
  '15': 'd-mmm-yy',
  '16': 'd-mmm',
  '17': 'mmm-yy',
  '18': 'h:mm AM/PM',
  '19': 'h:mm:ss AM/PM',
  '20': 'h:mm',
  '21': 'h:mm:ss',
  '22': 'yyyy/m/d h:mm',
  '27': 'yyyy"年"m"月"',
  '28': 'm"月"d"日"',
  '29': 'm"月"d"日"',
  '30': 'm-d-yy',
  '31': 'yyyy"年"m"月"d"日"',
  '32': 'h"时"mm"分"',
  '33': 'h"时"mm"分"ss"秒"',
  '36': 'yyyy"年"m"月"',
  '37': '#,##0;-#,##0',
  '38': '#,##0;-#,##0',
  '39': '#,##0.00;-#,##0.00',
  '40': '#,##0.00;-#,##0.00',
  '50': 'yyyy"年"m"月"',
  '51': 'm"月"d"日"',
  '52': 'yyyy"年"m"月"',
  '53': 'm"月"d"日"',
  '54': 'm"月"d"日"',
  '57': 'yyyy"年"m"月"',
  '58': 'm"月"d"日"',
}

/** Days between the beginnings of the two ways to count. */
const offset1904 = 1462

/** Fifteen digits, all that a spreadsheet keeps, and never an exponent: 12.000000000000001 is 12. */
function plainNumber(value: number): string {
  const rounded = Number(value.toPrecision(15))
  const digits = String(rounded)
  return digits.includes('e')
    ? rounded.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 15 })
    : digits
}

const known = new Map<string, 'plain' | 'number' | 'date'>()

function kindOf(code: string): 'plain' | 'number' | 'date' {
  const found = known.get(code)
  if (found) return found
  const isPlain = code === '' || code === '@' || /^general$/i.test(code) || !isValidFormat(code)
  const kind = isPlain ? 'plain' : isDateFormat(code) ? 'date' : 'number'
  known.set(code, kind)
  return kind
}

/**
 * A number under a format code. A code that hides a figure, or draws 0 as a dash, does not take it away: a figure is
 * no blank. Signs of currency are left out: what is counted stands in the heads.
 */
export function shownNumber(value: number, code: string, from1904 = false): string {
  const kind = kindOf(code)
  if (kind === 'plain') return plainNumber(value)
  const serial = kind === 'date' && from1904 ? value + offset1904 : value
  const shown = format(code, serial, { locale: 'zh-CN', nbsp: false, throws: false }).trim()
  if (kind === 'date') return shown
  const bare = shown.replace(/[¥￥$€]\s*/g, '')
  return /\d/.test(bare) ? bare : plainNumber(value)
}
