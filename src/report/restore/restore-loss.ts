/** What the messages of restoring say of a report as a whole; small, since every page that opens one asks. */
import type { Message } from '../message'

/** Told although nothing was lost. */
const harmless: ReadonlySet<string> = new Set(['restore.overLimit', 'restore.manyItems'])

/** Whether something of what was restored is not in the report: then the original must stay. */
export function hasLoss(messages: readonly Message[]): boolean {
  return messages.some(({ code }) => code.startsWith('restore.') && !harmless.has(code))
}

/** What is to be kept beside a report that was restored: the original, where the report does not say all of it. */
export function keptOriginal(raw: unknown, messages: readonly Message[]): { readonly asWritten?: unknown } {
  return hasLoss(messages) || isFromNewer(messages) ? { asWritten: raw } : {}
}

/** Whether a newer version wrote it: then it may be looked at, and nothing may be saved over it. */
export function isFromNewer(messages: readonly Message[]): boolean {
  return messages.some(({ code }) => code === 'restore.newerSchema')
}
