import { describe, expect, it } from 'vitest'
import { preferredLanguage } from '@/app/i18n'

describe('the language', () => {
  it('is the one that was chosen', () => {
    expect(preferredLanguage('zh-CN', ['en-US'])).toBe('zh-CN')
  })

  it('follows the browser until one is chosen', () => {
    expect(preferredLanguage(null, ['fr', 'en-GB', 'zh'])).toBe('en')
    expect(preferredLanguage(null, ['zh-TW', 'en'])).toBe('zh-CN')
  })

  it('is Chinese where the browser speaks neither', () => {
    expect(preferredLanguage(null, ['fr'])).toBe('zh-CN')
  })
})
