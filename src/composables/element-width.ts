import { onBeforeUnmount, onMounted, ref } from 'vue'
import type { Ref } from 'vue'

/** An element's inner width in whole px, followed as it changes; 0 until it is on the page and visible. */
export function useElementWidth(element: Ref<HTMLElement | undefined>) {
  const width = ref(0)
  let observer: ResizeObserver | undefined

  /** Reads it at once, where the next frame would be too late. */
  function measure(): void {
    const now = element.value?.clientWidth ?? 0
    // Hidden for a moment: what was known stays.
    if (now > 0) width.value = now
  }

  onMounted(() => {
    measure()
    observer = new ResizeObserver(measure)
    if (element.value) observer.observe(element.value)
  })
  onBeforeUnmount(() => observer?.disconnect())

  return { width, measure }
}
