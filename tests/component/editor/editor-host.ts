/** Mounts the editor as the narrative step does: what it hands out comes back as its text. */
import { vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import NarrativeEditor from '@/components/editor/NarrativeEditor.vue'
import type { Language } from '@/app/i18n'
import { setFigures } from '@/report/figures/figures'
import type { InputId, NarrativeId } from '@/report/form/paths'
import type { Cell } from '@/report/figures/cell'
import type { FigureContext } from '@/report/narrative/live-figures'
import type { Narrative } from '@/report/narrative/narrative'
import { blankReport } from '@/report/report'
import { cursorSettled } from '../../support/editor-cursor'
import { mountInApp } from '../../support/mount'

export type Figures = Partial<Record<InputId, Cell>>

export function contextOf(figures: Figures, previous?: Figures): FigureContext {
  const reportOf = (year: number, cells: Figures) =>
    setFigures(blankReport('云溪市数据局', year), Object.entries(cells) as [InputId, Cell][])
  return { report: reportOf(2025, figures), previous: previous && reportOf(2024, previous) }
}

export interface EditorOptions {
  readonly text?: Narrative
  readonly context?: FigureContext
  readonly home?: NarrativeId
  readonly language?: Language
  readonly cursor?: { readonly from: number; readonly to: number }
}

export async function mountEditor(options: EditorOptions = {}) {
  const { text = [], context = contextOf({}), home = 'platforms', language = 'zh-CN', cursor } = options
  const handedOut: Narrative[] = []
  const { wrapper } = await mountInApp(NarrativeEditor, {
    language,
    props: {
      modelValue: text,
      context,
      home,
      cursor,
      label: '政府信息公开平台建设',
      placeholder: '写平台数量与建设',
      'onUpdate:modelValue': (narrative: Narrative) => {
        handedOut.push(narrative)
        void wrapper.setProps({ modelValue: narrative })
      },
    },
  })
  const area = await vi.waitFor(() => wrapper.get<HTMLElement>('[role="textbox"]').element)
  await vi.waitFor(() => wrapper.get('[role="toolbar"]'))

  /** Puts the cursor at the end of the text. */
  const focusEnd = async (): Promise<void> => {
    area.focus()
    await userEvent.keyboard('{Control>}{End}{/Control}')
    await cursorSettled(area)
  }
  const paste = (data: Record<string, string>): void => {
    const clipboardData = new DataTransfer()
    for (const [type, content] of Object.entries(data)) clipboardData.setData(type, content)
    area.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }
  const tool = (name: string) =>
    wrapper.get<HTMLButtonElement>(`[role="toolbar"] [aria-label="${name}"]`).element
  const latest = (): Narrative | undefined => handedOut[handedOut.length - 1]
  return { wrapper, area, handedOut, latest, focusEnd, paste, tool }
}
