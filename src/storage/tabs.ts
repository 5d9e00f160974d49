/** What tabs tell one another, and what only one of them does at a time. */

export interface Change {
  readonly ids: readonly string[]
  /** Of one report whose content was saved. */
  readonly revision?: number
  readonly by: 'save' | 'bin' | 'backup' | 'unmerged'
}

export interface Tabs {
  /** Tells this tab's listeners and all other tabs; call it once the change is in the database. */
  announce(change: Change): void
  /** Returns what ends it. */
  onChange(listener: (change: Change, elsewhere: boolean) => void): () => void
  close(): void
}

/** Another tab may run another version of the program: what it says is read with care. */
function readChange(data: unknown): Change | null {
  if (typeof data !== 'object' || data === null) return null
  const { ids, revision, by } = data as Record<string, unknown>
  if (!Array.isArray(ids) || !ids.every((id): id is string => typeof id === 'string')) return null
  return {
    ids,
    ...(typeof revision === 'number' ? { revision } : {}),
    by: by === 'bin' || by === 'backup' || by === 'unmerged' ? by : 'save',
  }
}

export function connectTabs(name: string): Tabs {
  const listeners = new Set<(change: Change, elsewhere: boolean) => void>()
  const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(name)
  const tell = (change: Change, elsewhere: boolean): void => {
    for (const listener of [...listeners]) listener(change, elsewhere)
  }
  channel?.addEventListener('message', (event: MessageEvent<unknown>) => {
    const change = readChange(event.data)
    if (change) tell(change, true)
  })
  return {
    announce(change) {
      channel?.postMessage(change)
      tell(change, false)
    },
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close() {
      listeners.clear()
      channel?.close()
    },
  }
}

/** Browsers without a secure context (plain http) have no such locks. */
export const canLock = (): boolean => 'locks' in navigator

/** Runs work while no other tab does the same; browsers without such locks run it at once. */
export function exclusively<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  return canLock() ? navigator.locks.request(name, work) : work()
}
