/**
 * Work that follows what a person did but need not stand before it: the browser shows the typed character first, and
 * sums, marks and saving come in the frame after it.
 */
import { holdInput } from './pending-input'

/** ms; a page that is not shown paints no frames, and its work must not wait for one */
const patience = 100

export interface AfterPaint {
  /** Does the task once the next frame is painted, after what was asked before. */
  readonly later: (task: () => void) => void
  /** Does at once what is still waiting, in the order it was asked. */
  readonly now: () => void
  /** Does what is waiting, and waits for nothing more. */
  readonly stop: () => void
}

export function createAfterPaint(): AfterPaint {
  let waiting: (() => void)[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  const painted = new MessageChannel()

  function now(): void {
    clearTimeout(timer)
    timer = undefined
    const tasks = waiting
    waiting = []
    for (const task of tasks) task()
  }

  function later(task: () => void): void {
    waiting.push(task)
    if (timer !== undefined) return
    timer = setTimeout(now, patience)
    // The frame's callback comes before the frame is painted; a message that it sends comes after.
    requestAnimationFrame(() => painted.port2.postMessage(null))
  }

  painted.port1.onmessage = now
  const letGo = holdInput(now)

  function stop(): void {
    now()
    painted.port1.close()
    letGo()
  }

  return { later, now, stop }
}
