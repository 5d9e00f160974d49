/** What became of the backup that was restored last, to be read again. */
import type { ReportDatabase } from './database'
import type { BackupOutcome } from './backup-outcome'

const key = 'lastRestore'

export async function writeLastRestore(db: ReportDatabase, outcome: BackupOutcome): Promise<void> {
  await db.settings.put({ key, value: outcome })
}

/** Only this program writes the row; one of another shape is as if there were none. */
function isOutcome(value: unknown): value is BackupOutcome {
  const outcome = value as Partial<BackupOutcome> | undefined
  return (
    outcome?.restored === true && Array.isArray(outcome.reports) && Array.isArray(outcome.check?.problems)
  )
}

export async function readLastRestore(db: ReportDatabase): Promise<BackupOutcome | undefined> {
  const value = (await db.settings.get(key))?.value
  return isOutcome(value) ? value : undefined
}
