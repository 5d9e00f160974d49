/** Remembers step, scroll and cursor of the open report while they change, and brings them back. */
import { nextTick } from 'vue'
import type { Ref } from 'vue'
import type { StepId } from '@/report/progress'
import type { CursorPlace, ReadingPlace } from '@/storage/types'
import type { useReportStore } from '@/stores/report'
import { isStep } from './step-of'
import type { StepView } from './step-view'

type Places = Pick<ReturnType<typeof useReportStore>, 'rememberPlace' | 'placeOf'>

/** Inputs name themselves by `data-path` (a figure) or `data-field`; texts tell their cursor through the step. */
function cursorIn(pane: HTMLElement, view: StepView | undefined): CursorPlace | undefined {
  const own = view?.cursor?.()
  if (own) return own
  const box = document.activeElement
  if (!(box instanceof HTMLInputElement) || !pane.contains(box)) return undefined
  const field = box.dataset.path ?? box.dataset.field
  if (!field) return undefined
  return { field, from: box.selectionStart ?? 0, to: box.selectionEnd ?? 0 }
}

export function usePlace(
  store: Places,
  reportId: () => string,
  pane: Ref<HTMLElement | undefined>,
  view: Ref<StepView | undefined>,
) {
  let place: ReadingPlace = { step: 'basics', scroll: {}, cursor: {} }

  const scroller = (): HTMLElement | null | undefined =>
    pane.value?.querySelector<HTMLElement>('[data-step-scroll]') ?? pane.value

  /** The step in which a report was left; `undefined` where it was never open. */
  async function recall(): Promise<StepId | undefined> {
    const found = await store.placeOf(reportId())
    place = found ?? { step: 'basics', scroll: {}, cursor: {} }
    return found && isStep(found.step) ? found.step : undefined
  }

  /** Notes how far the open step is scrolled and where its cursor stands. */
  function note(step: StepId): void {
    if (!pane.value) return
    const cursor = cursorIn(pane.value, view.value)
    place = {
      step,
      scroll: { ...place.scroll, [step]: scroller()?.scrollTop ?? 0 },
      cursor: cursor ? { ...place.cursor, [step]: cursor } : place.cursor,
    }
    store.rememberPlace(reportId(), place)
  }

  /** Scroll and cursor as they were in a step; false where it has no cursor to go back to. */
  async function bringBack(step: StepId): Promise<boolean> {
    const cursor = place.cursor[step]
    const top = place.scroll[step]
    const isFocused = (cursor && view.value?.focusField?.(cursor.field, cursor.from, cursor.to)) === true
    await nextTick()
    const element = scroller()
    if (element && top !== undefined) element.scrollTop = top
    return isFocused
  }

  let timer: ReturnType<typeof setTimeout> | undefined

  /** The same once hands are still: looking where things stand costs a layout that no keystroke should pay. */
  function noteSoon(step: StepId): void {
    clearTimeout(timer)
    timer = setTimeout(() => note(step), 200)
  }

  /** Leaving a step: what waits to be noted is noted now. */
  function settle(step: StepId): void {
    clearTimeout(timer)
    note(step)
  }

  return { recall, noteSoon, settle, bringBack }
}
