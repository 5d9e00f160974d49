import { describe, expect, it } from 'vitest'
import { darkFills, lightFills, paperTheme, patternOf } from '@/charts/theme'

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (high + 0.05) / (low + 0.05)
}

describe('the colours of charts', () => {
  it.each([
    ['light', lightFills, '#ffffff'],
    ['dark', darkFills, '#1d2127'],
  ] as const)('carry their labels (4.5:1) and stand out from a %s ground (3:1)', (_, fills, ground) => {
    for (const fill of fills.fills) {
      expect(contrast(fill, fills.onFill)).toBeGreaterThanOrEqual(4.5)
      expect(contrast(fill, ground)).toBeGreaterThanOrEqual(3)
    }
  })

  it('are backed by a pattern of their own each', () => {
    const patterns = paperTheme.fills.map((_, index) => JSON.stringify(patternOf(index, paperTheme)))
    expect(new Set(patterns).size).toBe(6)
  })
})
