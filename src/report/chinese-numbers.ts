/** Chinese numerals of official writing: 一百二十, 两, 零. */

const digits = '零一二三四五六七八九'
const units = ['', '十', '百', '千']

function writeSection(value: number): string {
  let text = ''
  let pendingZero = false
  for (let power = 3; power >= 0; power -= 1) {
    const digit = Math.floor(value / 10 ** power) % 10
    if (digit === 0) {
      pendingZero = text !== ''
      continue
    }
    text += `${pendingZero ? digits.charAt(0) : ''}${digits.charAt(digit)}${units[power] ?? ''}`
    pendingZero = false
  }
  return text
}

/** Writes a whole number below a trillion as in 一百二十; 10–19 without the leading 一. */
export function writeChineseNumber(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value >= 1e12) return String(value)
  if (value === 0) return '零'
  const parts: [section: number, name: string][] = [
    [Math.floor(value / 1e8), '亿'],
    [Math.floor(value / 1e4) % 1e4, '万'],
    [value % 1e4, ''],
  ]
  let text = ''
  for (const [section, name] of parts) {
    if (section === 0) continue
    const gap = text !== '' && section < 1000 ? '零' : ''
    text += gap + writeSection(section) + name
  }
  return text.replace(/^一十/, '十')
}
