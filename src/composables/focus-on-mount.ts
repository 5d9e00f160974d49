import { onMounted, useTemplateRef } from 'vue'

/**
 * Gives the focus to the element of a template ref when it appears in place of what had it: the heading of the next
 * step of a task. Where somebody is typing elsewhere the focus stays.
 */
export function useFocusOnMount(name: string): void {
  const element = useTemplateRef<HTMLElement>(name)
  onMounted(() => {
    if (document.activeElement === document.body || document.activeElement === null) element.value?.focus()
  })
}
