/** The list of what asks to be confirmed, at work: the current question, decisions, and taking them back. */
import { isFigurePath } from '@/report/form/form'
import { computed, ref } from 'vue'
import type { Ref } from 'vue'
import type { Report } from '@/report/types'
import { useIncomingStore } from '@/stores/incoming'
import type { Decision } from '@/stores/incoming'
import type { LeftOutLine } from '@/documents/types'
import { editField } from '../fields/edit-field'
import { isPutBack, putBack } from '../fields/put-back'
import type { ReadField, ReadFields } from '../fields/read-fields'
import { afterItem, besideItem, isAnswered, queueItems, takeBack, takeChoice } from './review-queue'
import type { Choice, QueueItem } from './review-queue'

export interface SettledItem {
  readonly item: QueueItem
  readonly how: Decision['how']
}

export function useReviewQueue(
  report: Ref<Report>,
  fields: Ref<ReadFields>,
  leftOut: () => readonly LeftOutLine[] = () => [],
) {
  const incoming = useIncomingStore()
  const wanted = ref<string>()
  /** The report as it was before a question's fields were touched. */
  const untouched = new Map<string, Report>()

  const items = computed(() => queueItems(fields.value, leftOut()))
  const decided = computed(() => new Map(incoming.decisions.map((one) => [one.id, one])))
  const open = computed(() =>
    items.value.filter((item) => !decided.value.has(item.id) && !isAnswered(item, report.value)),
  )
  const current = computed(() => open.value.find((item) => item.id === wanted.value) ?? open.value[0])
  /** The newest first: what was decided last is what one wants to take back. */
  const settled = computed(() =>
    [...incoming.decisions].reverse().flatMap(({ id, how }): SettledItem[] => {
      const item = items.value.find((one) => one.id === id)
      return item ? [{ item, how }] : []
    }),
  )

  function change(item: QueueItem, next: Report): void {
    if (next === report.value) return
    if (!untouched.has(item.id)) untouched.set(item.id, report.value)
    incoming.corrected = next
  }

  /** Takes what was typed, and leaves the question open; false where it cannot stand there. */
  function edit(item: QueueItem, field: ReadField, text: string): boolean {
    if (text === field.value) return true
    const next = editField(report.value, field.path, text)
    if (next) change(item, next)
    return next !== null
  }

  /** The question is answered, with what stands in its fields now. */
  function settle(item: QueueItem): void {
    if (decided.value.has(item.id)) return
    const following = afterItem(open.value, item.id)
    const before = untouched.get(item.id)
    untouched.delete(item.id)
    const how = before && before !== report.value ? 'corrected' : 'accepted'
    incoming.decisions = [...incoming.decisions, { id: item.id, how, before: before ?? report.value }]
    wanted.value = following
  }

  /** Chooses one of the values on offer; of a question about one field that is the answer. */
  function choose(item: QueueItem, field: ReadField, choice: Choice): void {
    if (!isFigurePath(field.path)) return
    change(item, takeChoice(report.value, field.path, choice))
    if (item.fields.length === 1) settle(item)
  }

  /** Puts lines that were left out where they stood; with the last of them the question is answered. */
  function put(item: QueueItem, lines: readonly LeftOutLine[] = item.left ?? []): void {
    const all = item.left ?? []
    change(item, putBack(report.value, lines, all))
    if (all.length > 0 && all.every((line) => isPutBack(report.value, line))) settle(item)
  }

  /** Opens the question again, with its fields as they were. */
  function reopen(id: string): void {
    const decision = decided.value.get(id)
    const item = items.value.find((one) => one.id === id)
    if (!decision || !item) return
    incoming.decisions = incoming.decisions.filter((one) => one.id !== id)
    if (decision.how === 'corrected') {
      const paths = item.fields.map((field) => field.path)
      incoming.corrected = takeBack(report.value, decision.before, paths)
    }
    wanted.value = id
  }

  /** Takes the last decision back. */
  function undo(): void {
    const last = incoming.decisions.at(-1)
    if (last) reopen(last.id)
  }

  function move(step: 1 | -1): void {
    wanted.value = besideItem(open.value, current.value?.id, step)
  }

  return {
    open,
    settled,
    current,
    go: (id: string): void => void (wanted.value = id),
    edit,
    settle,
    choose,
    put,
    reopen,
    undo,
    move,
  }
}

export type ReviewQueueState = ReturnType<typeof useReviewQueue>
