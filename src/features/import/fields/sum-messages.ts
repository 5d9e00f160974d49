/** Sums that did not hold when a document was read, as they stand after corrections. */
import { checkIdentity, identities } from '@/report/figures/identities'
import type { Message } from '@/report/message'
import type { Report } from '@/report/types'

function checkNow({ code, path }: Message, report: Report) {
  const identity = identities.find((one) => one.at === path && code === `recognise.sum.${one.kind}`)
  return identity && checkIdentity(identity, report)
}

/** The messages with both sides of each sum as they are now. */
export function refreshSums(messages: readonly Message[], report: Report): readonly Message[] {
  return messages.map((message) => {
    const now = checkNow(message, report)
    return now?.holds === false ? { ...message, params: { left: now.left, right: now.right } } : message
  })
}

/** True of a sum that a correction made hold: nobody needs to be asked about it any more. */
export function holdsNow(message: Message, report: Report): boolean {
  return checkNow(message, report)?.holds === true
}
