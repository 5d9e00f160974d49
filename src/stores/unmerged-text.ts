/** Keeps what is typed apart from its report while it cannot be saved over it; as quick as saving itself. */
import type { Report } from '@/report/types'
import { StorageError } from '@/storage/types'
import type { StorageErrorCode } from '@/storage/types'
import { createAutosave } from './autosave'
import type { SavingState } from './saving'
import { useStorage } from './storage'

export interface UnmergedText {
  /** Saving failed: from now on what is typed is kept apart. */
  begin(cause: StorageErrorCode): void
  edited(): void
  /** Keeps at once what is not kept yet; true where all that is typed is kept apart. */
  flush(): Promise<boolean>
  /** It was saved over the report, or a person has decided. */
  end(): Promise<void>
  /** The report is closed undecided: the text stays, and the person is asked again. */
  leave(): void
}

interface Content {
  readonly reportId: string
  readonly report: Report
}

/** `onState` hears whether the text is kept apart; `null` once that is not needed any more. */
export function createUnmergedText(
  content: () => Content | undefined,
  onState: (state: SavingState | null) => void,
): UnmergedText {
  /** One record for as long as saving fails. */
  let text: { readonly id: string; readonly cause: StorageErrorCode } | undefined

  const autosave = createAutosave(
    async () => {
      const now = content()
      if (!text || !now) throw new StorageError('storage.missing')
      return useStorage().keepUnmerged({ ...text, reportId: now.reportId }, now.report)
    },
    (state) => {
      if (text) onState(state)
    },
  )

  function stop(): string | undefined {
    const id = text?.id
    text = undefined
    autosave.stop()
    if (id !== undefined) onState(null)
    return id
  }

  return {
    begin(cause) {
      if (text?.cause === cause) return
      text = { id: text?.id ?? crypto.randomUUID(), cause }
      autosave.edited()
      void autosave.flush()
    },
    edited() {
      if (text) autosave.edited()
    },
    flush: async () => text !== undefined && autosave.flush(),
    async end() {
      const id = stop()
      if (id === undefined) return
      await autosave.idle()
      // One that cannot be taken away says what the report says, and nobody is asked about it.
      await useStorage()
        .dropUnmerged(id)
        .catch(() => undefined)
    },
    leave() {
      const id = stop()
      if (id !== undefined) void autosave.idle().then(() => useStorage().releaseUnmerged(id))
    },
  }
}

/** Makes a version of what is typed, with what is typed while that is done. */
export async function keepAsVersion(reportId: string, typed: () => Report | undefined): Promise<void> {
  for (let kept: Report | undefined, report = typed(); report && kept !== report; report = typed()) {
    kept = report
    await useStorage().takeSnapshot(reportId, kept, 'conflict')
  }
}
