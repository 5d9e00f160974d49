/** Says in an empty text what belongs there. */
import { Extension } from '@tiptap/core'
import type { Node as DocumentNode } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'

const isUntouched = (doc: DocumentNode): boolean =>
  doc.childCount === 1 && doc.firstChild?.type.name === 'paragraph' && doc.firstChild.content.size === 0

export const Placeholder = Extension.create<{ readonly words: () => string }>({
  name: 'placeholder',

  addOptions() {
    return { words: () => '' }
  },

  addProseMirrorPlugins() {
    const { words } = this.options
    return [
      new Plugin({
        props: {
          attributes: ({ doc }): Record<string, string> =>
            isUntouched(doc) ? { 'data-placeholder': words(), 'aria-placeholder': words() } : {},
        },
      }),
    ]
  },
})
