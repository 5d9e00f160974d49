/** Walks the XML of office files piece by piece. Entities beyond XML's own five stand as they are; nothing is fetched. */
import { Parser } from 'htmlparser2'

const chunk = 32 * 1024
/** Documents nest a few dozen deep; a thousand times more is an attack. */
const depthLimit = 3_000

export type XmlAttributes = Readonly<Record<string, string>>

export interface XmlVisitor {
  open(name: string, attributes: XmlAttributes): void
  close(name: string): void
  text?(text: string): void
}

/** Throws where elements nest deeper than any document's. */
export function walkXml(xml: string, visitor: XmlVisitor, onProgress?: (done: number) => void): void {
  let depth = 0
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        depth += 1
        if (depth > depthLimit) throw new Error('elements nest too deep')
        visitor.open(name, attributes)
      },
      onclosetag: (name) => {
        depth -= 1
        visitor.close(name)
      },
      ontext: (text) => visitor.text?.(text),
    },
    { xmlMode: true, decodeEntities: true },
  )
  for (let at = 0; at < xml.length; at += chunk) {
    parser.write(xml.slice(at, at + chunk))
    onProgress?.(Math.min(1, (at + chunk) / xml.length))
  }
  parser.end()
}
