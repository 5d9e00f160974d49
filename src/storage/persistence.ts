/** Asks the browser to keep the data until a person deletes it. */
import type { Persistence } from './types'

/** Milliseconds; some browsers never answer. */
const patience = 2000

async function ask(): Promise<Persistence> {
  try {
    if (await navigator.storage.persisted()) return 'granted'
    return (await navigator.storage.persist()) ? 'granted' : 'refused'
  } catch {
    // No such request in this browser or on this kind of address.
    return 'unknown'
  }
}

export function requestPersistence(): Promise<Persistence> {
  const timeout = new Promise<Persistence>((resolve) => setTimeout(() => resolve('unknown'), patience))
  return Promise.race([ask(), timeout])
}
