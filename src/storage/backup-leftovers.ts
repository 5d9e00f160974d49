/** A restoring that was killed leaves rows in `incoming`; nobody would ever see or end them. */
import type { WithDatabase } from './database'
import { canLock } from './tabs'

/** Milliseconds in which a restoring that is under way has written something. */
const usualPause = 5 * 60 * 1000

const wait = (pause: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, pause))

/**
 * Ends what was left, but never what is being restored now: its lock is taken, or, where the browser has no locks,
 * the newest row is another one a while later.
 */
export async function clearLeftovers(run: WithDatabase, lock: string, pause = usualPause): Promise<void> {
  if (canLock()) {
    await navigator.locks.request(lock, { ifAvailable: true }, async (granted) => {
      if (granted) await run((db) => db.incoming.clear())
    })
    return
  }
  const newest = () => run((db) => db.incoming.toCollection().lastKey())
  const before = await newest()
  if (before === undefined) return
  await wait(pause)
  if ((await newest()) !== before) return
  await run((db) => db.incoming.where(':id').belowOrEqual(before).delete())
}
