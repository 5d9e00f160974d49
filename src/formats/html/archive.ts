/** A web page saved as one file (.mht, RFC 2557): the first HTML part of a MIME message. */
import { decodeText } from '../decode'

function latin(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return text
}

const toBytes = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0) & 0xff)

/** Header fields by lower-case name, and the body after the blank line; folded lines are one field. */
function splitHead(message: string): { fields: ReadonlyMap<string, string>; body: string } {
  const end = /\r?\n\r?\n/.exec(message)
  const head = end ? message.slice(0, end.index) : message
  const fields = new Map<string, string>()
  for (const line of head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':')
    if (colon > 0) fields.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim())
  }
  return { fields, body: end ? message.slice(end.index + end[0].length) : '' }
}

function decodeBody(body: string, encoding: string): Uint8Array {
  if (/base64/i.test(encoding)) {
    try {
      return toBytes(atob(body.replace(/[^A-Za-z0-9+/=]/g, '')))
    } catch {
      return new Uint8Array()
    }
  }
  if (!/quoted-printable/i.test(encoding)) return toBytes(body)
  const joined = body.replace(/=[ \t]*\r?\n/g, '')
  return toBytes(
    joined.replace(/=([0-9A-F]{2})/gi, (_all, hex: string) => String.fromCharCode(parseInt(hex, 16))),
  )
}

const nestingLimit = 5

function findPage(message: string, depth: number): Uint8Array | null {
  const { fields, body } = splitHead(message)
  const type = fields.get('content-type') ?? ''
  if (/^text\/html/i.test(type)) return decodeBody(body, fields.get('content-transfer-encoding') ?? '')
  const boundary = /boundary="?([^";]+)"?/i.exec(type)?.[1]
  if (!boundary || depth >= nestingLimit) return null
  for (const part of body.split(`--${boundary}`).slice(1)) {
    const page = findPage(part.replace(/^\r?\n/, ''), depth + 1)
    if (page) return page
  }
  return null
}

export const isArchive = (start: string): boolean =>
  /^(?:from|subject|date|mime-version|content-type|snapshot-content-location):/i.test(start) &&
  /content-type:\s*multipart\/related/i.test(start)

/** The page in a saved archive as text; `null` where it holds none. */
export function readArchive(bytes: Uint8Array): string | null {
  const page = findPage(latin(bytes), 0)
  return page && decodeText(page).text
}
