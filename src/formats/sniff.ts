/** What kind of file some bytes are, by their content first: an extension is only a claim. */

import { utf16Of } from './decode'

export type FileKind =
  | 'empty'
  | 'text'
  | 'json'
  | 'html'
  | 'ofd'
  | 'docx'
  | 'xlsx'
  | 'pdf'
  /** Word, Excel or WPS files of before 2007. */
  | 'ole'
  | 'zip'
  | 'rtf'
  | 'image'
  | 'binary'

const signatures: readonly [kind: FileKind, bytes: readonly number[]][] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['ole', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [0x47, 0x49, 0x46, 0x38]],
  ['image', [0x49, 0x49, 0x2a, 0x00]],
  ['image', [0x4d, 0x4d, 0x00, 0x2a]],
  ['binary', [0x4d, 0x5a, 0x90]],
  ['binary', [0x1f, 0x8b]],
  ['binary', [0x52, 0x61, 0x72, 0x21]],
  ['binary', [0x37, 0x7a, 0xbc, 0xaf]],
]

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte)
}

/** Byte characters, for looking at markup and names whatever the encoding of the text around them. */
function latin(bytes: Uint8Array, limit: number): string {
  let text = ''
  for (const byte of bytes.subarray(0, limit)) text += String.fromCharCode(byte)
  return text
}

/** Which office file a ZIP is: the names of its parts stand readable in it. */
function zipKind(bytes: Uint8Array): FileKind {
  const ends = latin(bytes, 64_000) + latin(bytes.subarray(Math.max(0, bytes.length - 64_000)), 64_000)
  if (ends.includes('word/')) return 'docx'
  if (ends.includes('OFD.xml')) return 'ofd'
  return ends.includes('xl/') ? 'xlsx' : 'zip'
}

/** The beginning of UTF-16 text with a byte a character, as its markup would stand in UTF-8. */
function narrowed(bytes: Uint8Array, encoding: string): Uint8Array {
  const text = new TextDecoder(encoding).decode(bytes.subarray(0, 8192))
  return Uint8Array.from(text, (char) => Math.min(char.charCodeAt(0), 0xff))
}

/** Text has no control characters but white space; a few strays are forgiven. */
function looksBinary(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 8192)
  let controls = 0
  for (const byte of head) {
    if (byte === 0) return true
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c) controls += 1
  }
  return controls > head.length / 50
}

function markupKind(bytes: Uint8Array): FileKind {
  const start = latin(bytes, 4096)
    .replace(/^(?:\xef\xbb\xbf)?\s*/, '')
    .toLowerCase()
  if (
    /^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype html|html|head|body|meta|title|div|table|p|span|section|article|h[1-6]|center)[\s>]/.test(
      start,
    )
  )
    return 'html'
  // A page saved as one file (.mht): a MIME message.
  if (/^(?:from|subject|date|mime-version|content-type|snapshot-content-location):/.test(start))
    if (/content-type:\s*multipart\/related/.test(start)) return 'html'
  return /^[{[]\s*["{[\]}]/.test(start) ? 'json' : 'text'
}

/** The kind of file that bytes are. UTF-16 text is text, with its mark and without. */
export function sniffKind(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return 'empty'
  const known = signatures.find(([, start]) => startsWith(bytes, start))
  if (known) return known[0] === 'zip' ? zipKind(bytes) : known[0]
  const utf16 = utf16Of(bytes)
  if (utf16) return markupKind(narrowed(bytes, utf16))
  return looksBinary(bytes) ? 'binary' : markupKind(bytes)
}
