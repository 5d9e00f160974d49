/** Paragraph styles as far as they say what a paragraph is: its outline level and its numbering. */
import { walkXml } from '../xml'

/** Numbering of a paragraph: a list and the level in it, from 0. */
export interface NumberingReference {
  readonly numId?: string | undefined
  readonly level?: number | undefined
}

export interface ParagraphStyle extends NumberingReference {
  readonly basedOn?: string
  /** From 0, as Word counts; body text has none. */
  readonly outlineLevel?: number
}

type Styles = ReadonlyMap<string, ParagraphStyle>

function levelOfName(name: string): number | undefined {
  const found = /^(?:heading|标题)\s*([1-9])$/i.exec(name.trim())
  return found ? Number(found[1]) - 1 : undefined
}

export function readStyles(xml: string): Styles {
  const styles = new Map<string, ParagraphStyle>()
  let id = ''
  let style: { -readonly [Key in keyof ParagraphStyle]: ParagraphStyle[Key] } = {}
  walkXml(xml, {
    open(name, attributes) {
      const value = attributes['w:val'] ?? ''
      if (name === 'w:style') {
        id = attributes['w:styleId'] ?? ''
        style = {}
      } else if (name === 'w:name') {
        const level = levelOfName(value)
        if (level !== undefined) style.outlineLevel ??= level
      } else if (name === 'w:basedOn') style.basedOn = value
      else if (name === 'w:outlineLvl') style.outlineLevel = Number(value)
      else if (name === 'w:numId') style.numId = value
      else if (name === 'w:ilvl') style.level = Number(value)
    },
    close(name) {
      if (name === 'w:style' && id !== '') styles.set(id, style)
    },
  })
  return styles
}

const chainLimit = 20

/** A style with what it takes over from those it is based on. */
export function resolveStyle(styles: Styles, id: string | undefined): ParagraphStyle {
  let resolved: ParagraphStyle = {}
  let next = id
  for (let step = 0; next !== undefined && step < chainLimit; step += 1) {
    const style: ParagraphStyle | undefined = styles.get(next)
    if (!style) break
    resolved = { ...style, ...resolved }
    next = style.basedOn
  }
  return resolved
}
