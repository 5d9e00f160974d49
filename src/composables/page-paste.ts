/** Text or files pasted anywhere on a page but into its own fields. */
import { onBeforeUnmount, onMounted } from 'vue'
import { clipboardDocument } from './clipboard'
import { asFound } from './found-files'
import type { FoundFile } from './found-files'

interface PasteHandlers {
  /** `html` is blank where the markup adds nothing to the words. */
  readonly onText: (text: string, html: string) => void
  readonly onFiles: (files: readonly FoundFile[]) => void
}

function isField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  )
}

export function usePagePaste({ onText, onFiles }: PasteHandlers): void {
  function paste(event: ClipboardEvent): void {
    if (isField(event.target) || document.querySelector('dialog[open]')) return
    const files = asFound(event.clipboardData?.files ?? [])
    const pasted = clipboardDocument(event.clipboardData)
    // A copied range of cells comes with its picture: the words are what is meant.
    if (pasted) onText(pasted.text, pasted.html)
    else if (files.length > 0) onFiles(files)
    else return
    event.preventDefault()
  }

  onMounted(() => document.addEventListener('paste', paste))
  onBeforeUnmount(() => document.removeEventListener('paste', paste))
}
