import { onScopeDispose, shallowRef, watch } from 'vue'
import type { ShallowRef } from 'vue'

/**
 * A value that follows another once it has been still for a moment: for what stands beside a field that is being
 * typed into, so that a keystroke pays for the field alone. The first value is taken at once.
 */
export function useSettled<Value>(source: () => Value, delay = 300): Readonly<ShallowRef<Value>> {
  const settled = shallowRef(source()) as ShallowRef<Value>
  let timer: ReturnType<typeof setTimeout> | undefined
  watch(source, (value) => {
    clearTimeout(timer)
    if (settled.value === undefined || value === undefined) settled.value = value
    else timer = setTimeout(() => (settled.value = value), delay)
  })
  onScopeDispose(() => clearTimeout(timer))
  return settled
}
