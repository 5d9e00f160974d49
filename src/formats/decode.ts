/** Bytes of a text file as text: by its mark, else strictly UTF-8, else GB18030 (which holds GBK and GB2312). */

export type TextEncodingName = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030'

export interface DecodedText {
  readonly text: string
  readonly encoding: TextEncodingName
  /** Characters that could not be read and stand as U+FFFD. */
  readonly broken: number
}

const replacement = /\ufffd/g

function decodeAs(bytes: Uint8Array, encoding: TextEncodingName): DecodedText {
  const text = new TextDecoder(encoding).decode(bytes)
  return { text, encoding, broken: text.match(replacement)?.length ?? 0 }
}

function markedEncoding(bytes: Uint8Array): TextEncodingName | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return undefined
}

function countBeyondAscii(text: string): number {
  let count = 0
  for (let index = 0; index < text.length; index += 1) if (text.charCodeAt(index) > 0x7f) count += 1
  return count
}

/** A damaged UTF-8 file stays UTF-8: GB18030 would read nearly any bytes, as nonsense. */
function isDamagedUtf8({ text, broken }: DecodedText): boolean {
  return broken > 0 && broken * 5 < countBeyondAscii(text)
}

export function decodeText(bytes: Uint8Array): DecodedText {
  const marked = markedEncoding(bytes)
  if (marked) return decodeAs(bytes, marked)
  const utf8 = decodeAs(bytes, 'utf-8')
  if (utf8.broken === 0 || isDamagedUtf8(utf8)) return utf8
  return decodeAs(bytes, 'gb18030')
}
