/**
 * A live figure in the sentence: one character wide, its words computed from the report. New words are painted
 * over the old ones without a change of the document, so that neither cursor nor undo notice.
 */
import { Node } from '@tiptap/core'
import type { Node as DocumentNode } from '@tiptap/pm/model'
import { NodeSelection } from '@tiptap/pm/state'
import type { NodeView } from '@tiptap/pm/view'
import { restoreLiveFigure } from '@/report/restore/restore-narrative'
import type { LiveFigure } from '@/report/narrative/narrative'
import type { FigureSource } from './figure-source'

export interface LiveFigureOptions {
  readonly source: FigureSource
  /** Enter on a selected figure, or a click on one. */
  readonly onOpen: () => void
}

const attribute = 'data-live-figure'

/** A node's figure, without the attributes that are not set. */
export function figureOf(node: DocumentNode): LiveFigure {
  const figure = restoreLiveFigure(node.attrs)
  if (!figure) throw new Error(`no live figure: ${JSON.stringify(node.attrs)}`)
  return figure
}

function readAttribute(element: HTMLElement): LiveFigure | false {
  try {
    return restoreLiveFigure(JSON.parse(element.getAttribute(attribute) ?? '')) ?? false
  } catch {
    return false
  }
}

class LiveFigureView implements NodeView {
  readonly dom = document.createElement('span')
  private readonly stop: () => void

  constructor(
    private node: DocumentNode,
    private readonly source: FigureSource,
  ) {
    this.paint()
    this.stop = source.subscribe(() => this.paint())
  }

  private paint(): void {
    const figure = figureOf(this.node)
    const written = this.source.write(figure)
    const words = this.source.describe(figure, written)
    this.dom.className = `live-figure live-figure--${written.state} live-figure--${figure.form}`
    this.dom.textContent = written.text
    this.dom.title = words
    // A gap read aloud is four underscores: it needs its name. A written figure reads as part of the sentence.
    if (written.state === 'blank') {
      this.dom.setAttribute('role', 'img')
      this.dom.setAttribute('aria-label', words)
    } else {
      this.dom.removeAttribute('role')
      this.dom.removeAttribute('aria-label')
    }
  }

  update(node: DocumentNode): boolean {
    if (node.type !== this.node.type) return false
    this.node = node
    this.paint()
    return true
  }

  ignoreMutation(): boolean {
    return true
  }

  destroy(): void {
    this.stop()
  }
}

export const LiveFigureNode = Node.create<LiveFigureOptions>({
  name: 'liveFigure',
  group: 'inline',
  inline: true,
  atom: true,
  selectable: true,
  draggable: false,

  addOptions() {
    return {
      source: {
        write: () => ({ text: '', state: 'blank' }),
        describe: () => '',
        has: () => false,
        subscribe: () => () => undefined,
      },
      onOpen: () => undefined,
    }
  },

  addAttributes() {
    return Object.fromEntries(
      ['path', 'form', 'display', 'lead', 'verbs', 'unit', 'stated'].map((name) => [
        name,
        { default: null, rendered: false },
      ]),
    )
  },

  parseHTML() {
    return [{ tag: `span[${attribute}]`, getAttrs: readAttribute }]
  },

  renderHTML({ node }) {
    const figure = figureOf(node)
    return ['span', { [attribute]: JSON.stringify(figure) }, this.options.source.write(figure).text]
  },

  renderText({ node }) {
    return this.options.source.write(figureOf(node)).text
  },

  addNodeView() {
    return ({ node }) => new LiveFigureView(node, this.options.source)
  },

  addKeyboardShortcuts() {
    return {
      Enter: ({ editor }) => {
        const { selection } = editor.state
        if (!(selection instanceof NodeSelection) || selection.node.type !== this.type) return false
        this.options.onOpen()
        return true
      },
    }
  },
})
