import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { snapshotReasons, storageErrorCodes } from '@/storage/types'

function at(tree: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((node, key) => (node as Record<string, unknown> | undefined)?.[key], tree)
}

describe.each(['zh-CN', 'en'])('the words in %s', (language) => {
  const words: unknown = JSON.parse(readFileSync(`src/locales/${language}/storage.json`, 'utf8'))

  it.each(storageErrorCodes)('%s says what happened, why, and what to do now', (code) => {
    const entry = at(words, `errors.${code}`) as Record<string, string>
    expect(Object.keys(entry)).toEqual(['short', 'what', 'why', 'next'])
    for (const text of Object.values(entry)) expect(text).not.toBe('')
  })

  it.each(snapshotReasons)('a snapshot taken for %s says so', (reason) => {
    expect(at(words, `reasons.${reason}`)).toEqual(expect.stringMatching(/\S/))
  })
})
