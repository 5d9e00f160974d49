/** Where live figures in an editor get their words from, and how they hear that these have changed. */
import type { FigureId } from '@/report/form/paths'
import type { WrittenFigure } from '@/report/narrative/live-figures'
import type { LiveFigure } from '@/report/narrative/narrative'

export interface FigureSource {
  write(figure: LiveFigure): WrittenFigure
  /** Whether the report's form has a figure. */
  has(path: FigureId): boolean
  /** What a figure is and why it is shown so, for the tooltip and for readers that speak. */
  describe(figure: LiveFigure, written: WrittenFigure): string
  /** Calls after figures changed; returns what ends it. */
  subscribe(listener: () => void): () => void
}

export interface ChangeableSource extends FigureSource {
  /** Figures, last year's figures or the language changed: every live figure is written again. */
  changed(): void
}

export function createFigureSource(
  words: Pick<FigureSource, 'write' | 'describe' | 'has'>,
): ChangeableSource {
  const listeners = new Set<() => void>()
  return {
    ...words,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    changed() {
      for (const listener of listeners) listener()
    },
  }
}
