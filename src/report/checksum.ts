/**
 * Checksums (SHA-256, hexadecimal) of what is written into files: they show that something was damaged or edited
 * since, and say nothing of who wrote it. A page that came over plain http has no `crypto.subtle`; a library takes
 * its place there.
 */
import { sha256 } from '@noble/hashes/sha2.js'
import { jsonText } from './json-text'
import { own } from './restore/loose'

const encoder = new TextEncoder()

const toHex = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')

export async function checksumOfBytes(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  // Undefined outside of secure contexts, whatever the types say.
  const native = globalThis.crypto?.subtle as SubtleCrypto | undefined
  return toHex(native ? new Uint8Array(await native.digest('SHA-256', bytes)) : sha256(bytes))
}

/** Of a plain value, whatever the white space it stood in. */
export function checksumOf(value: unknown): Promise<string> {
  return checksumOfBytes(encoder.encode(jsonText(value)))
}

/** An object as JSON on one line, with the checksum of all the rest as its last property. */
export async function sealedText(
  value: object,
): Promise<{ readonly text: string; readonly checksum: string }> {
  const text = jsonText(value)
  const checksum = await checksumOfBytes(encoder.encode(text))
  return { text: `${text.slice(0, -1)}${text === '{}' ? '' : ','}"checksum":"${checksum}"}`, checksum }
}

/** `unsealed` where there is no checksum to compare with. */
export type SealState = 'sound' | 'changed' | 'unsealed'

/** The checksum that an object carries; `null` where it carries none. */
export function statedChecksum(raw: unknown): string | null {
  const stated = own(raw, 'checksum')
  return typeof stated === 'string' ? stated : null
}

/** Whether an object says what it said when it was sealed. */
export async function checkSeal(raw: unknown): Promise<SealState> {
  const stated = own(raw, 'checksum')
  if (typeof raw !== 'object' || raw === null || stated === undefined) return 'unsealed'
  const { checksum: _checksum, ...rest } = raw as Readonly<Record<string, unknown>>
  return (await checksumOf(rest)) === stated ? 'sound' : 'changed'
}
