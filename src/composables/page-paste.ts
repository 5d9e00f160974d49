/** Text or files pasted anywhere on a page but into its own fields. */
import { onBeforeUnmount, onMounted } from 'vue'
import { asFound } from './page-drop'
import type { FoundFile } from './page-drop'

interface PasteHandlers {
  readonly onText: (text: string) => void
  readonly onFiles: (files: readonly FoundFile[]) => void
}

/** A paste of fewer lines is a word that missed its field, not a document. */
const fewestLines = 3

/** Whether pasted text is worth asking about: several lines that say something. */
export function isDocumentText(text: string): boolean {
  return text.split(/\r?\n/).filter((line) => line.trim() !== '').length >= fewestLines
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
    const text = event.clipboardData?.getData('text/plain') ?? ''
    if (isDocumentText(text)) onText(text)
    else if (files.length > 0) onFiles(files)
    else return
    event.preventDefault()
  }

  onMounted(() => document.addEventListener('paste', paste))
  onBeforeUnmount(() => document.removeEventListener('paste', paste))
}
