import { StorageError } from '@/storage/types'

/**
 * Waits for an action of a store. Where storage refused it the store holds the code as its `trouble`, the page
 * says so, and this gives `undefined`; anything else is a fault of the program and goes on.
 */
export async function orTrouble<Value>(work: Promise<Value>): Promise<Value | undefined> {
  try {
    return await work
  } catch (error) {
    if (error instanceof StorageError) return undefined
    throw error
  }
}
