/** The report itself as a part of the Word file, so that reading it back loses nothing the text does not show. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { Zippable } from 'fflate'
import type { Report } from '@/report/types'
import { embed } from '../embedded'
import type { EmbeddedReport } from '../embedded'
import { readBody } from './body'
import { carriedPart } from './open'

const relations = 'word/_rels/document.xml.rels'
const customXml = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml'
const relation = `<Relationship Id="rIdReport" Type="${customXml}" Target="../${carriedPart}"/>`
const root = 'nianbao'
/** The first moment that a ZIP can name: the same report always gives the same bytes. */
const mtime = new Date(1980, 0, 1)

/** JSON as the text of one element; characters that XML minds are written as JSON's own escapes. */
function toPart(data: EmbeddedReport): string {
  const json = JSON.stringify(data).replace(
    // eslint-disable-next-line no-control-regex
    /[<>&\u0000-\u001f\u007f-\u009f\ud800-\udfff\ufffe\uffff]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><${root}>${json}</${root}>`
}

/** The JSON in the part, where a file has one of ours. */
export function carriedJson(part: string | undefined): string | undefined {
  return part && new RegExp(`<${root}>([^<]*)</${root}>`).exec(part)?.[1]
}

export function carryReport(docx: Uint8Array, report: Report): Uint8Array {
  const files = unzipSync(docx)
  const parts = new Map(Object.entries(files).map(([name, content]) => [name, strFromU8(content)]))
  const data = embed(readBody(parts).blocks, report)
  const linked = (parts.get(relations) ?? '').replace('</Relationships>', `${relation}</Relationships>`)
  const all: Zippable = {
    ...files,
    [relations]: strToU8(linked),
    [carriedPart]: strToU8(toPart(data)),
  }
  return zipSync(all, { level: 6, mtime })
}
