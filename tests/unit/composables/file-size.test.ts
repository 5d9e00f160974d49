import { describe, expect, it } from 'vitest'
import { describeSize } from '@/composables/file-size'

describe('a size', () => {
  it('is said in the unit that people use', () => {
    expect(describeSize(0)).toEqual({ value: 1, unit: 'KB' })
    expect(describeSize(96 * 1024)).toEqual({ value: 96, unit: 'KB' })
    expect(describeSize(1.26 * 1024 * 1024)).toEqual({ value: 1.3, unit: 'MB' })
    expect(describeSize(12.6 * 1024 ** 3)).toEqual({ value: 13, unit: 'GB' })
    expect(describeSize(5 * 1024 ** 4)).toEqual({ value: 5120, unit: 'GB' })
  })
})
