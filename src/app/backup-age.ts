const day = 24 * 60 * 60 * 1000
const dueAfterDays = 7

export type BackupAge =
  /** There is nothing to back up yet. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'never'; readonly isDue: boolean }
  | { readonly kind: 'made'; readonly days: number; readonly isDue: boolean }

/** How old the last backup is, and whether one is due: a week after changes that it does not hold. */
export function backupAge(
  lastBackupAt: number | null,
  now: number,
  reports: readonly { readonly createdAt: number; readonly updatedAt: number }[],
): BackupAge {
  if (reports.length === 0) return { kind: 'nothing' }
  const dueTime = now - dueAfterDays * day
  if (lastBackupAt === null) {
    return { kind: 'never', isDue: reports.some((report) => report.createdAt < dueTime) }
  }
  const isChanged = reports.some((report) => report.updatedAt > lastBackupAt)
  return {
    kind: 'made',
    days: Math.max(0, Math.floor((now - lastBackupAt) / day)),
    isDue: isChanged && lastBackupAt < dueTime,
  }
}
