/** What goes around the document in its file, so that the same report always gives the same bytes. */
import { Packer } from 'docx'
import type { Document } from 'docx'
import { fonts } from './page'

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`)
}

/** Title, author and language, without the hour of writing. */
function coreProperties(title: string, author: string): string {
  return (
    `${declaration}<cp:coreProperties` +
    ' xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"' +
    ' xmlns:dc="http://purl.org/dc/elements/1.1/">' +
    `<dc:title>${escapeXml(title)}</dc:title><dc:creator>${escapeXml(author)}</dc:creator>` +
    '<dc:language>zh-CN</dc:language></cp:coreProperties>'
  )
}

/** The fonts by name, with what Word and WPS take in place of one that is not installed. */
function fontTable(): string {
  const entries = Object.values(fonts).map(
    ({ name, substitute, family }) =>
      `<w:font w:name="${name}"><w:altName w:val="${substitute}"/><w:charset w:val="86"/>` +
      `<w:family w:val="${family}"/><w:pitch w:val="auto"/></w:font>`,
  )
  return (
    `${declaration}<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">` +
    `${entries.join('')}</w:fonts>`
  )
}

export async function packDocument(document: Document, title: string, author: string): Promise<Uint8Array> {
  const packed = await Packer.toArrayBuffer(document, undefined, [
    { path: 'docProps/core.xml', data: coreProperties(title, author) },
    { path: 'word/fontTable.xml', data: fontTable() },
  ])
  return withoutTimes(new Uint8Array(packed))
}

const localHeader = 0x04034b50
const centralHeader = 0x02014b50
const endOfDirectory = 0x06054b50
/** 1 January 1980, 0:00: the first moment that a ZIP can name. */
const firstMoment = 0x00210000

/** Sets the time of every file in a ZIP archive to the same moment. The archive must end without a comment. */
function withoutTimes(zip: Uint8Array): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength)
  const end = zip.byteLength - 22
  if (view.getUint32(end, true) !== endOfDirectory) throw new Error('not a plain ZIP archive')
  let entry = view.getUint32(end + 16, true)
  while (view.getUint32(entry, true) === centralHeader) {
    view.setUint32(entry + 12, firstMoment, true)
    const local = view.getUint32(entry + 42, true)
    if (view.getUint32(local, true) !== localHeader) throw new Error('not a plain ZIP archive')
    view.setUint32(local + 10, firstMoment, true)
    const names = [28, 30, 32].map((offset) => view.getUint16(entry + offset, true))
    entry += 46 + names.reduce((sum, length) => sum + length, 0)
  }
  return zip
}
