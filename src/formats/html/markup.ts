/** HTML as values: every text is escaped on its way in, so that no content can become markup. */
import { escapeMarkup } from '@/text/escape'

export interface Markup {
  readonly html: string
}

/** `undefined` and `false` leave the attribute out, `true` writes it empty. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>

export type Content = Markup | string

const toHtml = (content: Content): string =>
  typeof content === 'string' ? escapeMarkup(content) : content.html

function openingTag(name: string, attributes: Attributes): string {
  const written = Object.entries(attributes).map(([key, value]) =>
    value === undefined || value === false
      ? ''
      : value === true
        ? ` ${key}`
        : ` ${key}="${escapeMarkup(String(value))}"`,
  )
  return `<${name}${written.join('')}>`
}

/** An element whose content stands on one line with it. */
export function tag(name: string, attributes: Attributes, ...content: readonly Content[]): Markup {
  return { html: `${openingTag(name, attributes)}${content.map(toHtml).join('')}</${name}>` }
}

/** An element that has no content: meta, br, col. */
export function voidTag(name: string, attributes: Attributes = {}): Markup {
  return { html: openingTag(name, attributes) }
}

/** An element over several lines, for structure in which white space means nothing. */
export function block(name: string, attributes: Attributes, ...content: readonly Markup[]): Markup {
  const lines = content.map(({ html }) => `${html}\n`).join('')
  return { html: `${openingTag(name, attributes)}\n${lines}</${name}>` }
}
