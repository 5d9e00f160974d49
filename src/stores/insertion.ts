import { defineStore } from 'pinia'
import { ref } from 'vue'

/** Text that a person chose elsewhere (last year's report) and wants where the cursor of the text is. */
export const useInsertionStore = defineStore('insertion', () => {
  const text = ref('')
  /** Counts the requests: what the editor watches, since the same words may be wanted twice. */
  const count = ref(0)

  /** Asks the open text editor to put plain text, one line a paragraph, at its cursor. */
  function request(words: string): void {
    text.value = words
    count.value += 1
  }

  return { text, count, request }
})
