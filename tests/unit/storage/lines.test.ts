import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { readLines } from '@/storage/lines'

async function linesOf(text: string, piece?: number): Promise<string[]> {
  const lines: string[] = []
  for await (const line of readLines(new Blob([text]), piece)) lines.push(line)
  return lines
}

describe('lines of a file', () => {
  it('come one by one, with or without a last line end', async () => {
    expect(await linesOf('一\n二\n')).toEqual(['一', '二'])
    expect(await linesOf('一\n\n二')).toEqual(['一', '', '二'])
    expect(await linesOf('')).toEqual([])
  })

  it('lose the carriage return that a mail program added', async () => {
    expect(await linesOf('一\r\n二\r\n')).toEqual(['一', '二'])
  })

  it('are whole wherever the pieces are cut, inside a character too', async () => {
    const line = fc.string({ unit: 'grapheme' }).map((text) => text.replace(/[\r\n]/g, ''))
    await fc.assert(
      fc.asyncProperty(fc.array(line), fc.integer({ min: 1, max: 9 }), async (lines, piece) => {
        const text = lines.map((one) => `${one}\n`).join('')
        expect(await linesOf(text, piece)).toEqual(lines)
      }),
      { numRuns: 50 },
    )
  })
})
