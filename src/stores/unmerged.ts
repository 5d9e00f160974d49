import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { sameContent } from '@/report/document/same-content'
import type { UnmergedInfo } from '@/storage/types'
import { useStorage } from './storage'

/**
 * What was typed in windows that could not save it and are gone: left to be looked at, taken, or let go
 * (`unmerged-decisions.ts`). A window that is still open asks itself.
 */
export const useUnmergedStore = defineStore('unmerged', () => {
  const texts = shallowRef<readonly UnmergedInfo[]>([])
  const left = computed(() => texts.value.filter((one) => !one.isLive))
  let stop: (() => void) | undefined

  /** Begins to follow storage; calling it again changes nothing. */
  function start(): void {
    stop ??= useStorage().onUnmergedChange(() => void refresh())
    void refresh()
  }

  /** Looks again: a browser that is killed tells nobody. */
  async function refresh(): Promise<void> {
    await show(
      await useStorage()
        .listUnmerged()
        .catch(() => texts.value),
    )
  }

  async function show(all: readonly UnmergedInfo[]): Promise<void> {
    const differ = await Promise.all(all.map(async (one) => one.isLive || !(await isInReport(one))))
    texts.value = all.filter((_one, index) => differ[index])
  }

  /** The window was gone before it could take away what it had saved by then. */
  async function isInReport({ id, reportId }: UnmergedInfo): Promise<boolean> {
    try {
      const [text, stored] = await Promise.all([useStorage().loadSnapshot(id), useStorage().load(reportId)])
      if (!text || !stored || !sameContent(text.report, stored.report)) return false
      await useStorage().dropUnmerged(id)
      return true
    } catch {
      // Told as it is: whoever looks at it hears why it cannot be read.
      return false
    }
  }

  return { left, start, refresh }
})
