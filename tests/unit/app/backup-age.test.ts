import { describe, expect, it } from 'vitest'
import { backupAge } from '@/app/backup-age'

const day = 24 * 60 * 60 * 1000
const now = 100 * day
const report = (createdAt: number, updatedAt = createdAt) => ({ createdAt, updatedAt })

describe('the backup reminder', () => {
  it('says nothing about an empty library', () => {
    expect(backupAge(null, now, [])).toEqual({ kind: 'nothing' })
  })

  it('waits a week before it asks for the first backup', () => {
    expect(backupAge(null, now, [report(now - 7 * day)])).toEqual({ kind: 'never', isDue: false })
    expect(backupAge(null, now, [report(now - 7 * day - 1)])).toEqual({ kind: 'never', isDue: true })
  })

  it('asks again only when something changed that the backup does not hold', () => {
    const made = now - 8 * day
    expect(backupAge(made, now, [report(0, made - 1)])).toEqual({ kind: 'made', days: 8, isDue: false })
    expect(backupAge(made, now, [report(0, made + 1)])).toEqual({ kind: 'made', days: 8, isDue: true })
  })
})
