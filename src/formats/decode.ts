/**
 * Bytes of a text file as text: by its mark, else UTF-16 by its zeros, else strictly UTF-8, else GB18030 (which holds
 * GBK and GB2312).
 */

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

function markedEncoding(bytes: Uint8Array): Exclude<TextEncodingName, 'gb18030'> | undefined {
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

/** As much of a text as tells its encoding. */
const looked = 8_192

/** Line ends, ASCII, Chinese characters, and the punctuation and full-width forms between them. */
function isUsual(code: number): boolean {
  return (
    (code >= 0x20 && code < 0x7f) ||
    (code >= 9 && code <= 13) ||
    (code >= 0x3000 && code <= 0x303f) ||
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0xff00 && code <= 0xffef)
  )
}

/**
 * UTF-16 without its mark: nearly all units are usual in one order of bytes, and what is ASCII has a zero beside it. Neither
 * UTF-8 nor GB18030 has zeros, and a report has line ends and digits.
 */
function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes.length < 4 || bytes.length % 2 > 0) return undefined
  const end = Math.min(bytes.length, looked)
  let [little, big, zeros] = [0, 0, 0]
  for (let at = 0; at + 1 < end; at += 2) {
    const [first = 0, second = 0] = [bytes[at], bytes[at + 1]]
    if (isUsual(first | (second << 8))) little += 1
    if (isUsual((first << 8) | second)) big += 1
    if ((first === 0) !== (second === 0)) zeros += 1
  }
  const most = Math.max(little, big)
  if (zeros === 0 || most < 0.9 * (end >> 1) || little === big) return undefined
  return little > big ? 'utf-16le' : 'utf-16be'
}

/** Which UTF-16 some bytes are, by their mark or without it; `undefined` for all else. */
export function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const marked = markedEncoding(bytes)
  return marked === undefined ? unmarkedUtf16(bytes) : marked === 'utf-8' ? undefined : marked
}

export function decodeText(bytes: Uint8Array): DecodedText {
  const marked = markedEncoding(bytes)
  if (marked) return decodeAs(bytes, marked)
  const unmarked = unmarkedUtf16(bytes)
  if (unmarked) return decodeAs(bytes, unmarked)
  const utf8 = decodeAs(bytes, 'utf-8')
  if (utf8.broken === 0 || isDamagedUtf8(utf8)) return utf8
  return decodeAs(bytes, 'gb18030')
}
