import { Editor } from '@tiptap/core'
import { expect } from 'vitest'

function editorOf(area: HTMLElement): Editor {
  const editor: unknown = Reflect.get(area, 'editor')
  if (!(editor instanceof Editor)) throw new Error('no editor is drawn here')
  return editor
}

/**
 * Waits until the editor knows where the browser has put the cursor. They tell each other by events of their own, and
 * a key that the editor handles itself must not come before.
 */
export async function cursorSettled(area: HTMLElement): Promise<void> {
  await expect
    .poll(() => {
      const { view, state } = editorOf(area)
      const selection = document.getSelection()
      if (!view.hasFocus() || !selection?.focusNode || !area.contains(selection.focusNode)) return 'elsewhere'
      return view.posAtDOM(selection.focusNode, selection.focusOffset) - state.selection.head
    })
    .toBe(0)
}
