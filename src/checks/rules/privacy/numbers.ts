/** Numbers that prove themselves: identity numbers by their checksum, bank cards by Luhn and by who issues them. */

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const checkDigits = '10X98765432'

/** GB 11643-1999: region, date of birth, order, check digit. */
export function isIdentityNumber(text: string): boolean {
  const number = text.toUpperCase()
  if (!/^[1-9]\d{5}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dX]$/.test(number))
    return false
  const sum = weights.reduce((total, weight, at) => total + weight * Number(number.charAt(at)), 0)
  return checkDigits.charAt(sum % 11) === number.charAt(17)
}

export function passesLuhn(digits: string): boolean {
  let sum = 0
  for (let at = 0; at < digits.length; at += 1) {
    const digit = Number(digits.charAt(digits.length - 1 - at))
    const doubled = at % 2 === 1 ? digit * 2 : digit
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}

/** Cards of Chinese banks begin with 62 (UnionPay), others with 4, 5 or 9; 16 to 19 digits. */
export function isBankCard(digits: string): boolean {
  return /^(?:62\d{14,17}|4\d{15}|5[1-5]\d{14}|9\d{15,18})$/.test(digits) && passesLuhn(digits)
}

/** 1101**********0011: enough to know it again, too little to misuse. */
export function masked(text: string, first: number, last: number): string {
  return (
    text.slice(0, first) +
    '*'.repeat(Math.max(0, text.length - first - last)) +
    text.slice(text.length - last)
  )
}
