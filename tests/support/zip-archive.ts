/** ZIP archives as other programs write them: names in GBK without a mark, passwords, false sizes. */
import { zipSync } from 'fflate'
import { encodeGb18030 } from './gb18030'

const centralEntry = [0x50, 0x4b, 0x01, 0x02]

export function zipOf(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array<ArrayBuffer> {
  const bytes = Object.entries(files).map(([name, content]) => [
    name,
    typeof content === 'string' ? new TextEncoder().encode(content) : content,
  ])
  return zipSync(Object.fromEntries(bytes) as Record<string, Uint8Array>)
}

/** As Windows packs in China: the names are GBK, and nothing in the archive says so. */
export function gbkZipOf(files: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> {
  const names = Object.keys(files).map(encodeGb18030)
  const placeholders = names.map((name, index) => String.fromCharCode(65 + index).repeat(name.length))
  const zip = zipOf(
    Object.fromEntries(Object.values(files).map((text, index) => [placeholders[index] ?? '', text])),
  )
  placeholders.forEach((placeholder, index) => {
    for (const at of placesOf(zip, new TextEncoder().encode(placeholder))) {
      zip.set(names[index] ?? new Uint8Array(), at)
    }
  })
  return zip
}

function placesOf(bytes: Uint8Array, part: Uint8Array): readonly number[] {
  const found: number[] = []
  for (let at = 0; at + part.length <= bytes.length; at += 1) {
    if (part.every((byte, index) => bytes[at + index] === byte)) found.push(at)
  }
  return found
}

/** A copy whose table of contents says something else of its first file; offsets as in APPNOTE.TXT 4.3.12. */
export function withEntryField(zip: Uint8Array<ArrayBuffer>, offset: number, value: number, bytes: 2 | 4) {
  const copy = zip.slice()
  const view = new DataView(copy.buffer)
  const at = (placesOf(copy, new Uint8Array(centralEntry))[0] ?? 0) + offset
  if (bytes === 2) view.setUint16(at, value, true)
  else view.setUint32(at, value, true)
  return copy
}
