import { cpus, totalmem } from 'node:os'

/** The machine that a measurement was made on, in one line. */
export function describeMachine(browserVersion?: string): string {
  const processors = cpus()
  const memory = Math.round(totalmem() / 2 ** 30)
  const browser = browserVersion ? `, Chromium ${browserVersion}` : ''
  return `${processors[0]?.model.trim() ?? 'unknown'}, ${processors.length} cores, ${memory} GiB, Node ${process.versions.node}${browser}`
}

/** The value below which `share` (0–1) of the samples lie. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ?? Number.NaN
}

export interface Measurement {
  readonly what: string
  readonly samples: readonly number[]
  readonly unit: string
  readonly target?: string
}

/** Prints measurements as a table under the machine's name; figures are reported, never asserted. */
export function printMeasurements(title: string, machine: string, rows: readonly Measurement[]): void {
  const cell = (value: number, unit: string): string => `${value.toFixed(value < 10 ? 2 : 1)} ${unit}`
  console.log(`\n${title}\n${machine}`)
  console.table(
    rows.map(({ what, samples, unit, target }) => ({
      what,
      n: samples.length,
      p50: cell(percentile(samples, 0.5), unit),
      p95: cell(percentile(samples, 0.95), unit),
      target: target ?? '',
    })),
  )
}
