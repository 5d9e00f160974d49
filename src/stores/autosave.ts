/** Saves edits as `planSave` says; knows clocks and timers, and nothing of reports. */
import { StorageError } from '@/storage/types'
import type { StorageErrorCode } from '@/storage/types'
import { addEdit, addFailure, planSave, waitsForPerson } from './saving'
import type { SavingState, Unsaved } from './saving'

export interface Autosave {
  /** Something was edited. */
  edited(): void
  /** Saves what is unsaved at once, retries included; true once nothing is. */
  flush(): Promise<boolean>
  /** Resolves when no attempt is under way. */
  idle(): Promise<void>
  /** Whether there is something to save, or to decide. */
  isUnsaved(): boolean
  isFailing(): boolean
  /** Marks the edits as failed without trying: another tab saved first. */
  fail(code: StorageErrorCode): void
  /** A person has decided: what waited for that is saved as if it had just been typed. */
  decided(): void
  /** What is there is what is stored. */
  settle(at: number): void
  stop(): void
}

/** `write` takes what is to be saved before it first waits, and returns when it was saved. */
export function createAutosave(
  write: () => Promise<number>,
  onState: (state: SavingState) => void,
): Autosave {
  let unsaved: Unsaved | null = null
  let running: Promise<void> | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  function schedule(): void {
    clearTimeout(timer)
    const due = unsaved && !running ? planSave(unsaved) : null
    if (due !== null) timer = setTimeout(() => void run(), Math.max(0, due - Date.now()))
  }

  async function attempt(tried: Unsaved): Promise<void> {
    unsaved = null
    // A failure stays in sight until saving works again.
    if (!tried.failure) onState({ kind: 'saving' })
    try {
      const at = await write()
      onState(unsaved ? { kind: 'unsaved' } : { kind: 'saved', at })
    } catch (error) {
      const code = error instanceof StorageError ? error.code : 'storage.failed'
      unsaved = addFailure(tried, unsaved, code, Date.now())
      onState({ kind: 'failed', code })
    }
  }

  function run(): Promise<void> {
    if (!running && unsaved) {
      clearTimeout(timer)
      running = attempt(unsaved).finally(() => {
        running = undefined
        schedule()
      })
    }
    return running ?? Promise.resolve()
  }

  const isFailing = (): boolean => unsaved?.failure !== undefined

  return {
    edited() {
      unsaved = addEdit(unsaved, Date.now())
      if (!unsaved.failure && !running) onState({ kind: 'unsaved' })
      schedule()
    },
    async flush() {
      await running
      while (unsaved && !waitsForPerson(unsaved)) {
        await run()
        if (isFailing()) break
      }
      return unsaved === null
    },
    idle: () => running ?? Promise.resolve(),
    isUnsaved: () => unsaved !== null || running !== undefined,
    isFailing,
    fail(code) {
      const now = Date.now()
      unsaved = addFailure(unsaved ?? addEdit(null, now), null, code, now)
      onState({ kind: 'failed', code })
      schedule()
    },
    decided() {
      unsaved = addEdit(null, Date.now())
      schedule()
    },
    settle(at) {
      unsaved = null
      clearTimeout(timer)
      onState({ kind: 'saved', at })
    },
    stop() {
      unsaved = null
      clearTimeout(timer)
    },
  }
}
