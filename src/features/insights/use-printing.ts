import { nextTick, onBeforeUnmount, ref } from 'vue'

/**
 * While a page is printed it is laid out as paper: charts have to be drawn anew in the size and the colours of
 * paper before the browser takes its picture.
 */
export function usePrinting() {
  const printing = ref(false)
  const begin = (): void => {
    printing.value = true
  }
  const end = (): void => {
    printing.value = false
  }
  window.addEventListener('beforeprint', begin)
  window.addEventListener('afterprint', end)
  onBeforeUnmount(() => {
    window.removeEventListener('beforeprint', begin)
    window.removeEventListener('afterprint', end)
  })

  async function printPage(): Promise<void> {
    // On a slow machine charts may still be on their way; a sheet without them would be of no use.
    await import('@/components/chart-engine')
    begin()
    await nextTick()
    window.print()
  }

  return { printing, printPage }
}
