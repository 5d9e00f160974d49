import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import hashes from './hashes.json'

const folder = 'tests/fixtures/kept'

const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name !== 'README.md')
  .map((entry) => `${entry.parentPath}/${entry.name}`.slice(folder.length + 1))
  .sort()

describe('what earlier versions wrote', () => {
  it('is there, all of it, and nothing that is not pinned', () => {
    expect(files).toEqual(Object.keys(hashes))
  })

  it.each(Object.entries(hashes))('is as it was written: %s', (name, hash) => {
    const bytes = readFileSync(`${folder}/${name}`)
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(hash)
  })
})
