/** A small panel beside a place of the text: where it stands, and when it goes. */
import { nextTick, onBeforeUnmount, onMounted, ref } from 'vue'
import type { Ref } from 'vue'

/** Where a panel is anchored, in CSS pixels of the window. */
export interface Anchor {
  readonly left: number
  readonly top: number
  readonly bottom: number
}

const margin = 8

/** Below the anchor where there is room, else above; never over the edge of the window. */
export function placeBeside(
  anchor: Anchor,
  panel: { readonly width: number; readonly height: number },
  view: { readonly width: number; readonly height: number },
): { readonly left: number; readonly top: number } {
  const below = anchor.bottom + 4
  const fitsBelow = below + panel.height + margin <= view.height
  const top = fitsBelow ? below : Math.max(margin, anchor.top - panel.height - 4)
  return { top, left: Math.max(margin, Math.min(anchor.left, view.width - panel.width - margin)) }
}

/** `onClose` is called with whether the focus should go back to the text: after Esc, not after a click elsewhere. */
export function usePopover(
  panel: Readonly<Ref<HTMLElement | null>>,
  anchor: () => Anchor,
  onClose: (returnFocus: boolean) => void,
) {
  const place = ref({ left: '0px', top: '0px' })

  function arrange(): void {
    if (!panel.value) return
    const { width, height } = panel.value.getBoundingClientRect()
    const view = { width: window.innerWidth, height: window.innerHeight }
    const { left, top } = placeBeside(anchor(), { width, height }, view)
    place.value = { left: `${left}px`, top: `${top}px` }
  }

  function closeOutside(event: Event): void {
    if (!(event.target instanceof Node && panel.value?.contains(event.target))) onClose(false)
  }

  function onKeydown(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    onClose(true)
  }

  onMounted(() => {
    void nextTick(arrange)
    window.addEventListener('pointerdown', closeOutside, true)
    window.addEventListener('resize', arrange)
  })
  onBeforeUnmount(() => {
    window.removeEventListener('pointerdown', closeOutside, true)
    window.removeEventListener('resize', arrange)
  })

  return { place, arrange, onKeydown }
}
