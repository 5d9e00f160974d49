/** The whole of what a text of the report may hold: the schema knows nothing else, so nothing else can get in. */
import type { Extensions } from '@tiptap/core'
import { Bold } from '@tiptap/extension-bold'
import { Document } from '@tiptap/extension-document'
import { HardBreak } from '@tiptap/extension-hard-break'
import { Heading } from '@tiptap/extension-heading'
import { Paragraph } from '@tiptap/extension-paragraph'
import { Text } from '@tiptap/extension-text'
import { UndoRedo } from '@tiptap/extensions/undo-redo'
import { BlankGaps } from './blank-gaps'
import { CleanPaste } from './clean-paste'
import type { CleanPasteOptions } from './clean-paste'
import { BulletList, ListItem, OrderedList } from './lists'
import { LiveFigureNode } from './live-figure-node'
import type { LiveFigureOptions } from './live-figure-node'
import { Placeholder } from './placeholder'
import { TextMarks } from './text-marks'

export interface EditorParts extends LiveFigureOptions, CleanPasteOptions {
  readonly placeholder: () => string
}

export function narrativeExtensions(parts: EditorParts): Extensions {
  return [
    Document,
    Paragraph,
    Text,
    Bold,
    Heading.configure({ levels: [2, 3, 4] }).extend({
      addAttributes() {
        return { level: { default: 2, rendered: false } }
      },
    }),
    BulletList,
    OrderedList,
    ListItem,
    HardBreak,
    LiveFigureNode.configure({ source: parts.source, onOpen: parts.onOpen }),
    CleanPaste.configure({ onCleaned: parts.onCleaned }),
    BlankGaps,
    TextMarks,
    Placeholder.configure({ words: parts.placeholder }),
    UndoRedo,
  ]
}
