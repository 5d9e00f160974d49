/** How likely it is that a person or a reader wrote one figure where another was meant. */

function isSwapped(one: string, other: string): boolean {
  if (one.length !== other.length) return false
  const differing = [...one].flatMap((digit, index) => (digit === other[index] ? [] : [index]))
  const [first = 0, second = 0] = differing
  return differing.length === 2 && one[first] === other[second] && one[second] === other[first]
}

function isOneDigit(one: string, other: string): boolean {
  return one.length === other.length && [...one].filter((digit, index) => digit !== other[index]).length === 1
}

function lacksOne(short: string, long: string): boolean {
  if (short.length + 1 !== long.length) return false
  return [...long].some((_digit, index) => long.slice(0, index) + long.slice(index + 1) === short)
}

/** 0 is the likeliest: digits swapped, one digit wrong, one lost or doubled, anything else. */
export function unlikeness(written: number, meant: number): number {
  const [one, other] = [String(written), String(meant)]
  if (isSwapped(one, other)) return 1
  if (isOneDigit(one, other)) return 1.1
  if (lacksOne(one, other) || lacksOne(other, one)) return 1.5
  return 3
}
