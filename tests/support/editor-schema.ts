/** The editor's schema without an editor, for what can be decided without a browser. */
import { getSchema } from '@tiptap/core'
import { EditorState } from '@tiptap/pm/state'
import { narrativeExtensions } from '@/components/editor/extensions'
import { createFigureSource } from '@/components/editor/figure-source'
import { toEditorDoc } from '@/components/editor/narrative-doc'
import type { Narrative } from '@/report/narrative/narrative'

export const editorSchema = getSchema(
  narrativeExtensions({
    source: createFigureSource({
      write: () => ({ text: '', state: 'live' }),
      describe: () => '',
      has: () => true,
    }),
    onOpen: () => undefined,
    onCleaned: () => undefined,
    placeholder: () => '',
  }),
)

export const editorDoc = (narrative: Narrative) => editorSchema.nodeFromJSON(toEditorDoc(narrative))

export const editorState = (narrative: Narrative) => EditorState.create({ doc: editorDoc(narrative) })
