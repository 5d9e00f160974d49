/** Between a report's text and the editor's document: the same blocks, wrapped, with nothing the report refuses. */
import type { JSONContent } from '@tiptap/core'
import { leafBlocks, paragraph } from '@/report/narrative/narrative'
import type { Narrative } from '@/report/narrative/narrative'
import { restoreNarrative } from '@/report/restore/restore-narrative'

/** The editor always holds a paragraph to write in; an empty text is one that is empty. */
export function toEditorDoc(narrative: Narrative): JSONContent {
  const blocks = narrative.length > 0 ? narrative : [paragraph()]
  return { type: 'doc', content: blocks as unknown as JSONContent[] }
}

/** Whatever the editor holds, as a report keeps it; a single empty paragraph is an empty text. */
export function fromEditorDoc(doc: unknown): Narrative {
  const narrative = restoreNarrative(doc)
  const isUntouched = narrative.length === 1 && leafBlocks(narrative).length === 1
  return isUntouched && narrative[0]?.type === 'paragraph' && !narrative[0].content ? [] : narrative
}
