/** Files dropped anywhere on a page, with a sign while they hover over it. */
import { onBeforeUnmount, onMounted, ref } from 'vue'
import { asFound } from './found-files'
import type { FoundFile } from './found-files'

function holdsFiles(event: DragEvent): boolean {
  return [...(event.dataTransfer?.types ?? [])].includes('Files')
}

/** `isOver` is true while files hover over the window; without it the browser would leave the page for the file. */
export function usePageDrop(onFiles: (files: readonly FoundFile[]) => void) {
  const isOver = ref(false)

  function over(event: DragEvent): void {
    if (!holdsFiles(event)) return
    event.preventDefault()
    isOver.value = true
  }

  function leave(event: DragEvent): void {
    // Leaving the window has nothing on the other side; crossing from element to element has.
    if (event.relatedTarget === null) isOver.value = false
  }

  function drop(event: DragEvent): void {
    if (!holdsFiles(event)) return
    event.preventDefault()
    isOver.value = false
    const files = asFound(event.dataTransfer?.files ?? [])
    // Entries can be asked for only now; what is in a folder is looked up afterwards.
    const entries = [...(event.dataTransfer?.items ?? [])].flatMap((item) => item.webkitGetAsEntry() ?? [])
    if (entries.some((entry) => entry.isDirectory)) {
      void import('./dropped-folders').then(async ({ filesIn }) => onFiles(await filesIn(entries)))
    } else if (files.length > 0) onFiles(files)
  }

  onMounted(() => {
    window.addEventListener('dragenter', over)
    window.addEventListener('dragover', over)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
  })
  onBeforeUnmount(() => {
    window.removeEventListener('dragenter', over)
    window.removeEventListener('dragover', over)
    window.removeEventListener('dragleave', leave)
    window.removeEventListener('drop', drop)
  })

  return { isOver }
}
