/** How much room the browser has given this page, and whether it keeps the data until a person deletes it. */
import { onMounted, ref } from 'vue'

/** Milliseconds; some browsers never answer. */
const patience = 2000

async function askBrowser<Value>(question: () => Promise<Value>): Promise<Value | undefined> {
  const silence = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), patience))
  try {
    return await Promise.race([question(), silence])
  } catch {
    // No such question in this browser, or not on this kind of address.
    return undefined
  }
}

/** Bytes; `undefined` where the browser does not say. Asked anew by `refresh`. */
export function useStorageEstimate() {
  const used = ref<number>()
  const available = ref<number>()
  const isPersistent = ref<boolean>()

  async function refresh(): Promise<void> {
    const [estimate, persisted] = await Promise.all([
      askBrowser(() => navigator.storage.estimate()),
      askBrowser(() => navigator.storage.persisted()),
    ])
    used.value = estimate?.usage
    available.value =
      estimate?.quota === undefined ? undefined : Math.max(0, estimate.quota - (estimate.usage ?? 0))
    isPersistent.value = persisted
  }

  onMounted(refresh)
  return { used, available, isPersistent, refresh }
}
