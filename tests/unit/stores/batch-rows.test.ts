import { describe, expect, it } from 'vitest'
import { toRow } from '@/stores/batch-rows'
import type { BatchSource } from '@/stores/batch-sources'
import { sampleForm } from '../../support/sample-form'

const source = { id: 1, name: '报表.html' } as BatchSource

describe('a website form in a batch', () => {
  it('is no report: its row says to import it by itself', () => {
    const read = { messages: [], places: {}, source: { blocks: [] } }
    const row = toRow(source, { ok: true, kind: 'websiteForm', form: sampleForm, ...read })
    expect([row.kind, row.messages.map(({ code }) => code)]).toEqual(['unread', ['websiteForm.alone']])
  })
})
