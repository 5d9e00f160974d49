/** Makes paste and drop bring words only; what the editor itself copied comes back as it was. */
import { Extension } from '@tiptap/core'
import { DOMParser, Fragment, Slice } from '@tiptap/pm/model'
import type { Node as DocumentNode, ParseOptions, Schema } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import type { Narrative } from '@/report/narrative/narrative'
import { readClipboard, readPlainText } from './read-clipboard'
import type { ClipboardText } from './read-clipboard'

export interface CleanPasteOptions {
  /** What had to be left out or changed, where anything had. */
  readonly onCleaned: (cleaned: Omit<ClipboardText, 'narrative'>) => void
}

/** A text as a slice that joins the sentence at the cursor at both ends. */
export function toSlice(schema: Schema, narrative: Narrative): Slice {
  const nodes: DocumentNode[] = narrative.map((block) => schema.nodeFromJSON(block))
  return Slice.maxOpen(Fragment.fromArray(nodes))
}

class CleaningParser extends DOMParser {
  constructor(
    schema: Schema,
    private readonly onCleaned: CleanPasteOptions['onCleaned'],
  ) {
    super(schema, DOMParser.fromSchema(schema).rules)
  }

  override parseSlice(dom: Node, options?: ParseOptions): Slice {
    const isOurs = dom instanceof Element && dom.querySelector('[data-pm-slice]') !== null
    if (isOurs) return super.parseSlice(dom, options)
    const { narrative, tables, pictures } = readClipboard(dom)
    if (tables + pictures > 0) this.onCleaned({ tables, pictures })
    return toSlice(this.schema, narrative)
  }
}

export const CleanPaste = Extension.create<CleanPasteOptions>({
  name: 'cleanPaste',

  addOptions() {
    return { onCleaned: () => undefined }
  },

  addProseMirrorPlugins() {
    const { schema } = this.editor
    return [
      new Plugin({
        props: {
          clipboardParser: new CleaningParser(schema, this.options.onCleaned),
          clipboardTextParser: (text) => toSlice(schema, readPlainText(text)),
        },
      }),
    ]
  },
})
