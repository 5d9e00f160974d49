/** Files of ours without the data that they carry, so that they are read by what they show. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

export function withoutPart(docx: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(docx)).filter(([name]) => !name.startsWith('customXml/'))
  return zipSync(Object.fromEntries(parts))
}

export function withoutScript(html: Uint8Array): Uint8Array {
  return strToU8(strFromU8(html).replace(/<script[\s\S]*?<\/script>/g, ''))
}
