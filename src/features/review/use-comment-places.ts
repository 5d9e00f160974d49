/** Comments in the document: which words they mark, what a selection means, and going from one to the other. */
import { computed, onBeforeUnmount, onMounted, ref } from 'vue'
import type { Ref } from 'vue'
import type { DocumentMark } from '@/components/document-marks'
import { documentOutline } from '@/report/document/outline'
import type { Report } from '@/report/types'
import { findQuote } from '@/report/review/review-comments'
import type { ReviewComment } from '@/report/review/review-types'
import { anchorOfClick, anchorOfSelection } from './anchor'
import type { Anchor } from './anchor'

interface OpenReports {
  readonly report: Report | undefined
  readonly previous: Report | undefined
}

/** ms in which a selection is still being drawn. */
const pause = 200

export function useCommentPlaces(store: OpenReports, page: Readonly<Ref<HTMLElement | null>>) {
  const anchor = ref<Anchor>({ path: 'header.intro', quote: '' })
  const items = computed(() => (store.report ? documentOutline(store.report, store.previous) : []))
  const comments = computed(() => store.report?.review.comments ?? [])

  const places = computed(() => comments.value.map((one) => ({ one, words: findQuote(items.value, one) })))
  const gone = computed(
    () => new Set(places.value.flatMap(({ one, words }) => (words === null ? one.id : []))),
  )
  const marks = computed(() =>
    places.value
      .flatMap(({ one, words }): DocumentMark[] =>
        words === null
          ? []
          : [{ id: one.id, path: one.path, words, tone: one.resolved ? 'resolved' : 'open' }],
      )
      // Where two comments share words, the one that is open shows.
      .sort((one, other) => Number(one.tone === 'resolved') - Number(other.tone === 'resolved')),
  )

  const documentPart = (): HTMLElement | null =>
    page.value?.querySelector<HTMLElement>('.review__document') ?? null

  let timer: ReturnType<typeof setTimeout> | undefined

  function takeSelection(): void {
    const root = documentPart()
    const found = root && anchorOfSelection(root, document.getSelection())
    if (found) anchor.value = found
  }

  function takeSelectionSoon(): void {
    clearTimeout(timer)
    timer = setTimeout(takeSelection, pause)
  }

  onMounted(() => document.addEventListener('selectionchange', takeSelectionSoon))
  onBeforeUnmount(() => {
    clearTimeout(timer)
    document.removeEventListener('selectionchange', takeSelectionSoon)
  })

  /** A marked place leads to its comment, a figure becomes what the next comment is about. */
  function takeClick(event: MouseEvent): void {
    const target = event.target instanceof Element ? event.target : null
    const id = target?.closest<HTMLElement>('[data-mark]')?.dataset.mark
    const found = anchorOfClick(target)
    if (found) anchor.value = found
    if (!id || !document.getSelection()?.isCollapsed) return
    const item = document.getElementById(`comment-${id}`)
    item?.scrollIntoView({ block: 'center' })
    item?.focus({ preventScroll: true })
  }

  /** Brings a comment's place in the document into sight; of a text as a whole, its beginning. */
  function show({ id, path }: ReviewComment): void {
    const [mark, place] = [`[data-mark="${CSS.escape(id)}"]`, `[data-place="${CSS.escape(path)}"]`]
    const root = documentPart()
    const found = root?.querySelector<HTMLElement>(mark) ?? root?.querySelector<HTMLElement>(place)
    if (found) found.scrollIntoView({ block: 'center' })
    else root?.scrollTo({ top: 0 })
  }

  return { items, marks, gone, anchor, takeClick, show }
}
