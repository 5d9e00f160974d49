/** Bulleted and numbered lists, one level deep, as the report knows them. */
import { Node } from '@tiptap/core'

const itemName = 'listItem'

function listNode(name: 'bulletList' | 'orderedList', tag: 'ul' | 'ol', key: string) {
  return Node.create({
    name,
    group: 'block list',
    content: `${itemName}+`,
    parseHTML: () => [{ tag }],
    renderHTML: () => [tag, 0],
    addKeyboardShortcuts() {
      return { [key]: () => this.editor.commands.toggleList(name, itemName) }
    },
  })
}

export const BulletList = listNode('bulletList', 'ul', 'Mod-Shift-8')
export const OrderedList = listNode('orderedList', 'ol', 'Mod-Shift-7')

/** Tab is left to the browser: there is no level to go down to. */
export const ListItem = Node.create({
  name: itemName,
  content: 'paragraph+',
  defining: true,
  parseHTML: () => [{ tag: 'li' }],
  renderHTML: () => ['li', 0],
  addKeyboardShortcuts() {
    return {
      Enter: () => this.editor.commands.splitListItem(itemName),
      /** At the beginning of an item: out of the list. */
      Backspace: () => {
        const { empty, $from } = this.editor.state.selection
        const isAtStart = empty && $from.parentOffset === 0 && $from.depth > 1 && $from.index(-1) === 0
        return (
          isAtStart && $from.node(-1).type.name === itemName && this.editor.commands.liftListItem(itemName)
        )
      },
    }
  },
})
