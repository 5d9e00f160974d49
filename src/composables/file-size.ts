/** Sizes as people say them. */
export interface DescribedSize {
  /** One decimal below ten, none above. */
  readonly value: number
  readonly unit: 'KB' | 'MB' | 'GB'
}

const units = ['KB', 'MB', 'GB'] as const

/** Never less than 1 KB, never beyond GB: nobody needs bytes here. */
export function describeSize(bytes: number): DescribedSize {
  let value = Math.max(bytes, 1024) / 1024
  let index = 0
  while (value >= 1000 && index < units.length - 1) {
    value /= 1024
    index += 1
  }
  const rounded = value < 10 ? Math.round(value * 10) / 10 : Math.round(value)
  return { value: rounded, unit: units[index] ?? 'GB' }
}
