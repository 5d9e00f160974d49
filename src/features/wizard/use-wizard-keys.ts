/** Keys that work in every step of the wizard. */
import { onBeforeUnmount, onMounted } from 'vue'

export interface WizardKeys {
  readonly save: () => void
  readonly next: () => void
  readonly previous: () => void
  readonly help: () => void
}

/** A question mark is text where text is typed; in a box for figures it is none. */
function takesText(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true
  return target instanceof HTMLInputElement && target.inputMode !== 'numeric' && target.type !== 'checkbox'
}

export function wizardKey(event: KeyboardEvent): keyof WizardKeys | null {
  const isControl = event.ctrlKey || event.metaKey
  if (isControl && event.key.toLowerCase() === 's') return 'save'
  if (isControl && event.key === '/') return 'help'
  if (event.altKey && event.key === 'PageDown') return 'next'
  if (event.altKey && event.key === 'PageUp') return 'previous'
  const isQuestion = event.key === '?' || event.key === '\uff1f'
  return isQuestion && !isControl && !takesText(event.target) ? 'help' : null
}

export function useWizardKeys(keys: WizardKeys): void {
  function onKeydown(event: KeyboardEvent): void {
    if (event.isComposing || document.querySelector('dialog[open]')) return
    const key = wizardKey(event)
    if (!key) return
    event.preventDefault()
    keys[key]()
  }
  onMounted(() => window.addEventListener('keydown', onKeydown))
  onBeforeUnmount(() => window.removeEventListener('keydown', onKeydown))
}
