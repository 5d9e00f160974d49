import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openPdf } from '@/formats/pdf/open'
import { readPdf } from '@/formats/pdf/read'
import { listenToWarnings } from '@/formats/pdf/warnings'

/** pdf.js speaks through it. */
const { console: output } = globalThis
const { info, warn } = output
const written = vi.fn()

const isGivenBack = (): boolean => output.info === info && output.warn === written

beforeEach(() => {
  written.mockClear()
  output.warn = written
})

afterEach(() => {
  Object.assign(output, { info, warn })
})

describe('listenToWarnings', () => {
  it('hears pdf.js, and lets all else through', () => {
    const warnings = listenToWarnings()
    output.warn('Warning: Failed to load')
    output.warn('another voice')
    expect(warnings.take()).toEqual(['Warning: Failed to load'])
    expect(warnings.take()).toEqual([])
    expect(written.mock.calls).toEqual([['another voice']])
    warnings.close()
    expect(isGivenBack()).toBe(true)
  })

  it.each([
    ['the first', 0],
    ['the last', 1],
  ])('goes on for the other of two when %s is closed, and gives the console back with it', (_name, at) => {
    const both = [listenToWarnings(), listenToWarnings()]
    both[at]?.close()
    output.warn('Warning: later')
    const other = both[1 - at]
    expect(other?.take()).toEqual(['Warning: later'])
    expect(both[at]?.take()).toEqual([])
    other?.close()
    other?.close()
    expect(isGivenBack()).toBe(true)
  })
})

describe('what reads a PDF', () => {
  const damaged = new TextEncoder().encode('%PDF-1.7\nno more than this')

  it('gives the console back when a file cannot be opened', async () => {
    await expect(openPdf(damaged)).rejects.toThrow()
    expect(isGivenBack()).toBe(true)
  })

  it('gives it back when several are read at once, and when one is given up', async () => {
    const signal = AbortSignal.abort()
    const results = await Promise.allSettled([
      readPdf(new Uint8Array(damaged), { fileName: 'a.pdf' }),
      readPdf(new Uint8Array(damaged), { fileName: 'a.pdf', signal }),
      readPdf(new Uint8Array(damaged), { fileName: 'a.pdf' }),
    ])
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(isGivenBack()).toBe(true)
  })
})
