/** Runs one Tiptap editor on a text of the report. */
import { Editor } from '@tiptap/core'
import { onBeforeUnmount, onMounted, shallowRef, watch } from 'vue'
import type { Ref } from 'vue'
import type { Narrative } from '@/report/narrative/narrative'
import { replaceDocument, selectionAt } from './document-changes'
import { narrativeExtensions } from './extensions'
import type { EditorParts } from './extensions'
import { fromEditorDoc, toEditorDoc } from './narrative-doc'

/** Positions in the editor's document. */
export interface EditorCursor {
  readonly from: number
  readonly to: number
}

export interface NarrativeEditorOptions {
  readonly narrative: () => Narrative
  readonly parts: EditorParts
  readonly attributes: () => Record<string, string>
  readonly cursor: EditorCursor | undefined
  readonly isReadOnly: Readonly<Ref<boolean>>
  readonly onChange: (narrative: Narrative) => void
  readonly onCursor: (cursor: EditorCursor) => void
}

/**
 * Every change is handed out as it is made: a text is small, who saves it waits by himself, and so leaving the step,
 * the page or the report at any moment loses nothing.
 */
export function useNarrativeEditor(host: Readonly<Ref<HTMLElement | null>>, options: NarrativeEditorOptions) {
  const editor = shallowRef<Editor>()
  /** Counts transactions: what toolbars look at the editor again for. */
  const version = shallowRef(0)
  let handedOut: Narrative | undefined

  onMounted(() => {
    if (!host.value) return
    const created: Editor = new Editor({
      element: host.value,
      extensions: narrativeExtensions(options.parts),
      content: toEditorDoc(options.narrative()),
      injectCSS: false,
      editable: !options.isReadOnly.value,
      enableInputRules: false,
      enablePasteRules: false,
      editorProps: { attributes: options.attributes() },
      onTransaction: () => (version.value += 1),
      onUpdate: ({ editor: changed }) => {
        handedOut = fromEditorDoc(changed.getJSON())
        options.onChange(handedOut)
      },
      onSelectionUpdate: ({ editor: { state } }) =>
        options.onCursor({ from: state.selection.from, to: state.selection.to }),
    })
    editor.value = created
    if (options.cursor) select(options.cursor)
  })

  onBeforeUnmount(() => editor.value?.destroy())

  /** Puts the cursor where it was left; a text that is shorter now has it at its end. */
  function select({ from, to }: EditorCursor): void {
    if (!editor.value) return
    const { state, view } = editor.value
    view.dispatch(state.tr.setSelection(selectionAt(state.doc, from, to)))
  }

  // A snapshot was restored, another tab saved, a check mended the text: the report is right and the editor follows.
  watch(options.narrative, (narrative) => {
    if (narrative === handedOut || !editor.value) return
    handedOut = narrative
    const { state, schema, view } = editor.value
    const change = replaceDocument(state, schema.nodeFromJSON(toEditorDoc(narrative)))
    if (change) view.dispatch(change.setMeta('preventUpdate', true))
  })

  watch(options.isReadOnly, (isReadOnly) => editor.value?.setEditable(!isReadOnly, false))
  watch(options.attributes, (attributes) => editor.value?.setOptions({ editorProps: { attributes } }))

  return { editor, version, select }
}
