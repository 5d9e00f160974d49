/** What hands do to an official table, turned into moves, selections and requests. One listener per event, at the
 * table: 150 boxes stay plain inputs. */
import { isInputPath } from '@/report/form/form'
import { computed, onBeforeUnmount, ref } from 'vue'
import type { Ref } from 'vue'
import { createAfterPaint } from '@/composables/after-paint'
import type { FigureId, InputId } from '@/report/form/paths'
import { cellsInRange, toTabbedText, typedInRange } from './cell-range'
import type { CellRange } from './cell-range'
import { isBlock, readHtmlTable, readTabbedText } from './clipboard-table'
import type { TextBlock } from './clipboard-table'
import type { GridMap } from './grid-map'
import { moveOfKey, nextCell } from './next-cell'
import type { Caret } from './next-cell'

export interface GridRequests {
  readonly type: (path: InputId, text: string) => void
  readonly leave: (path: InputId) => void
  readonly enter: (path: InputId) => void
  /** Back to what the cell was before it was typed into; false where nothing was. */
  readonly revert: (path: InputId) => boolean
  readonly paste: (path: InputId, block: TextBlock) => void
  readonly clear: (paths: readonly InputId[]) => void
  readonly undo: () => void
  readonly redo: () => void
  /** A cell as it is copied. */
  readonly textOf: (path: FigureId) => string
}

function boxOf(event: Event): HTMLInputElement | undefined {
  const { target } = event
  return target instanceof HTMLInputElement && target.dataset.path ? target : undefined
}

/** Only boxes of typed figures stand in a grid. */
function pathOf({ dataset: { path } }: HTMLInputElement): InputId {
  if (!isInputPath(path)) throw new Error(`no figure to type: ${path}`)
  return path
}

function caretOf(box: HTMLInputElement): Caret {
  const { selectionStart, selectionEnd, value } = box
  const isAll = selectionStart === 0 && selectionEnd === value.length
  const isPoint = selectionStart === selectionEnd
  return {
    atStart: isAll || (isPoint && selectionStart === 0),
    atEnd: isAll || (isPoint && selectionStart === value.length),
  }
}

export function useGridEvents(map: Ref<GridMap>, frame: Ref<HTMLElement | undefined>, ask: GridRequests) {
  /** More than one cell, selected with Shift or the mouse. */
  const range = ref<CellRange>()
  /** The cell with the cursor, and the same as the page shows it: a frame later. */
  let current: InputId | undefined
  const active = ref<InputId>()
  const afterPaint = createAfterPaint()
  onBeforeUnmount(afterPaint.stop)
  /** A box whose text is still to be told. */
  let typed: HTMLInputElement | undefined

  const selected = computed<ReadonlySet<FigureId>>(
    () =>
      new Set(
        range.value ? cellsInRange(map.value, range.value).flatMap((row) => row.map((c) => c.path)) : [],
      ),
  )

  /** Boxes by path; looked up anew where one is gone, since a total's button comes and goes. */
  let boxes = new Map<string, HTMLElement>()

  function findBox(path: FigureId): HTMLElement | undefined {
    const known = boxes.get(path)
    if (known?.isConnected) return known
    const found = frame.value?.querySelectorAll<HTMLElement>('[data-path], [data-total]') ?? []
    boxes = new Map(Array.from(found, (box) => [box.dataset.path ?? box.dataset.total ?? '', box]))
    return boxes.get(path)
  }

  /** Puts the cursor into a cell; false where the table has no such box. */
  function focusCell(path: FigureId): boolean {
    const box = findBox(path)
    box?.focus()
    return box !== undefined
  }

  function select(anchor: FigureId, head: FigureId): void {
    afterPaint.now()
    range.value = anchor === head ? undefined : { anchor, head }
  }

  function onFocusin(event: FocusEvent): void {
    const box = boxOf(event)
    if (!box) return
    const path = pathOf(box)
    current = path
    box.select()
    afterPaint.later(() => {
      active.value = path
      ask.enter(path)
    })
  }

  function onFocusout(event: FocusEvent): void {
    const box = boxOf(event)
    if (!box) return
    const path = pathOf(box)
    current = undefined
    afterPaint.later(() => {
      active.value = undefined
      ask.leave(path)
    })
  }

  /** The first press takes the whole cell, as in a spreadsheet; a second one sets the caret. */
  function onMousedown(event: MouseEvent): void {
    const box = boxOf(event)
    if (!box || event.button !== 0) return
    if (event.shiftKey && current) {
      event.preventDefault()
      select(range.value?.anchor ?? current, pathOf(box))
      return
    }
    range.value = undefined
    if (document.activeElement === box) return
    event.preventDefault()
    box.focus()
  }

  function onMouseover(event: MouseEvent): void {
    const box = boxOf(event)
    if (box && event.buttons === 1 && current && pathOf(box) !== current) {
      select(current, pathOf(box))
    }
  }

  function onInput(event: Event): void {
    const box = boxOf(event)
    if (!box || (event instanceof InputEvent && event.isComposing)) return
    range.value = undefined
    if (typed === box) return
    afterPaint.later(() => {
      if (typed === box) typed = undefined
      ask.type(pathOf(box), box.value)
    })
    typed = box
  }

  function onKeydown(event: KeyboardEvent): void {
    const box = boxOf(event)
    if (!box || event.isComposing) return
    if (handleCommand(event, box) || handleMove(event, box)) event.preventDefault()
  }

  function handleCommand(event: KeyboardEvent, box: HTMLInputElement): boolean {
    const key = event.key.toLowerCase()
    if (event.key === 'Escape' || event.ctrlKey || event.metaKey) afterPaint.now()
    if ((event.ctrlKey || event.metaKey) && !event.altKey && (key === 'z' || key === 'y')) {
      if (key === 'y' || event.shiftKey) ask.redo()
      else ask.undo()
      return true
    }
    if (event.key === 'Escape') {
      if (range.value) range.value = undefined
      else if (!ask.revert(pathOf(box))) return false
      return true
    }
    if ((event.key === 'Delete' || event.key === 'Backspace') && range.value) {
      ask.clear(typedInRange(map.value, range.value))
      return true
    }
    // Typing says nothing in an empty box: this is how somebody says that it is to be blank.
    if (event.key === 'Delete' && box.value === '') {
      ask.clear([pathOf(box)])
      return true
    }
    return false
  }

  function handleMove(event: KeyboardEvent, box: HTMLInputElement): boolean {
    const isExtending = event.shiftKey && event.key.startsWith('Arrow')
    const head = (isExtending && range.value?.head) || pathOf(box)
    const caret = range.value ? { atStart: true, atEnd: true } : caretOf(box)
    const move = moveOfKey(event, caret)
    if (!move) return false
    const next = nextCell(map.value, head, move)
    if (isExtending) {
      if (next) select(range.value?.anchor ?? pathOf(box), next)
      return true
    }
    range.value = undefined
    if (next) focusCell(next)
    return true
  }

  function onPaste(event: ClipboardEvent): void {
    const box = boxOf(event)
    if (!box || !event.clipboardData) return
    const text = event.clipboardData.getData('text/plain')
    const table = readHtmlTable(event.clipboardData.getData('text/html'))
    if (!isBlock(text) && !table) return
    event.preventDefault()
    afterPaint.now()
    range.value = undefined
    ask.paste(pathOf(box), table ?? readTabbedText(text))
  }

  function onCopy(event: ClipboardEvent): void {
    if (!range.value || !event.clipboardData) return
    event.preventDefault()
    event.clipboardData.setData('text/plain', toTabbedText(cellsInRange(map.value, range.value), ask.textOf))
    if (event.type === 'cut') ask.clear(typedInRange(map.value, range.value))
  }

  const listeners = {
    focusin: onFocusin,
    focusout: onFocusout,
    mousedown: onMousedown,
    mouseover: onMouseover,
    input: onInput,
    compositionend: onInput,
    keydown: onKeydown,
    paste: onPaste,
    copy: onCopy,
    cut: onCopy,
  }

  return { listeners, active, selected, focusCell, settle: afterPaint.now }
}
