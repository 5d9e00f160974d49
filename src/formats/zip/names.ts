/** Names in ZIP archives: marked UTF-8, or whatever the writer's system used, which in China is GBK. */

export interface RawName {
  readonly bytes: Uint8Array
  /** The archive says so (general purpose bit 11). */
  readonly isUtf8: boolean
  /** The entry's extra fields, one of which may hold the name in UTF-8. */
  readonly extra: Uint8Array
}

const unicodePathField = 0x7075

/** The name in Info-ZIP's Unicode path field (APPNOTE.TXT 4.6.9): version, checksum, then the name. */
function unicodePath(extra: Uint8Array): string | undefined {
  const view = new DataView(extra.buffer, extra.byteOffset, extra.byteLength)
  for (let at = 0; at + 4 <= extra.length;) {
    const end = at + 4 + view.getUint16(at + 2, true)
    if (view.getUint16(at, true) === unicodePathField && end <= extra.length) {
      return new TextDecoder().decode(extra.subarray(at + 9, end))
    }
    at = end
  }
  return undefined
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length + 1, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length + 1
  }
  return whole
}

/**
 * All names of an archive were written in one encoding, and are judged together: a short name in GBK can by chance be
 * well-formed UTF-8, of two-byte characters, which Chinese never are.
 */
function usualEncoding(names: readonly Uint8Array[]): 'utf-8' | 'gb18030' {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(joined(names))
    return /[\u0080-\u07ff]/.test(text) && !/[\u0800-\uffff]/.test(text) ? 'gb18030' : 'utf-8'
  } catch {
    return 'gb18030'
  }
}

/** A name to show and to sort by: plain slashes, no way up, no control characters. */
export function cleanName(name: string): string {
  const isFolder = /[\\/]$/.test(name)
  const parts = name
    .replace(/\\/g, '/')
    .split('/')
    .map((part) => part.replace(/\p{Cc}/gu, '').trim())
    .filter((part) => part !== '' && part !== '.' && part !== '..' && !/^[a-z]:$/i.test(part))
  return parts.length > 0 && isFolder ? `${parts.join('/')}/` : parts.join('/')
}

/** The names of an archive's entries as a person would read them. */
export function entryNames(raw: readonly RawName[]): readonly string[] {
  const encoding = usualEncoding(raw.filter((name) => !name.isUtf8).map((name) => name.bytes))
  return raw.map(({ bytes, isUtf8, extra }) =>
    cleanName(unicodePath(extra) ?? new TextDecoder(isUtf8 ? 'utf-8' : encoding).decode(bytes)),
  )
}
