/** The workbook of a spreadsheet: its sheets in order, its shared texts, and how its cells are shown. */
import { walkXml } from '../xml'
import type { XmlAttributes } from '../xml'
import { builtInFormats } from './number-format'

/** Sheets of one file that are read. */
export const sheetLimit = 60
/** Characters of one text: no cell of a spreadsheet program holds more. */
const textLimit = 32_767

const wanted =
  /^xl\/(?:workbook\.xml|sharedStrings\.xml|styles\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml)$/i

/** Whether a part of the package is read at all. */
export const isSheetPart = (name: string): boolean => wanted.test(name)

export interface SheetEntry {
  readonly name: string
  readonly isHidden: boolean
  /** Its XML. */
  readonly xml: string
}

export interface Workbook {
  readonly sheets: readonly SheetEntry[]
  readonly texts: readonly string[]
  /** Format codes by the index that a cell names as its style. */
  readonly formats: readonly string[]
  /** Days are counted from 1904, as old spreadsheet programs on Macs did. */
  readonly from1904: boolean
}

/** `x:row` is a `row` too. */
export const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

export const isOn = (value: string | undefined): boolean =>
  value !== undefined && !/^(?:0|false)$/i.test(value)

const partOf = (parts: ReadonlyMap<string, string>, name: string): string => {
  const key = [...parts.keys()].find((one) => one.toLowerCase() === name.toLowerCase())
  return (key === undefined ? undefined : parts.get(key)) ?? ''
}

function eachElement(xml: string, open: (name: string, attributes: XmlAttributes) => void): void {
  walkXml(xml, { open: (name, attributes) => open(localName(name), attributes), close: () => undefined })
}

/** Part names of the sheets by the ids that the workbook gives them. */
function sheetTargets(xml: string): ReadonlyMap<string, string> {
  const targets = new Map<string, string>()
  eachElement(xml, (name, { Id: id, Target: target }) => {
    if (name !== 'Relationship' || !id || !target) return
    targets.set(id, target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`)
  })
  return targets
}

function relationOf(attributes: XmlAttributes): string {
  return Object.entries(attributes).find(([name]) => localName(name) === 'id' && name !== 'id')?.[1] ?? ''
}

/** The texts that cells share: runs joined, readings in small type above them left out. */
export function readTexts(xml: string): string[] {
  const texts: string[] = []
  let text = ''
  let isText = false
  let phonetic = 0
  walkXml(xml, {
    open(qualified) {
      const name = localName(qualified)
      if (name === 'si') text = ''
      else if (name === 'rPh') phonetic += 1
      isText = name === 't' && phonetic === 0
    },
    close(qualified) {
      const name = localName(qualified)
      if (name === 'si') texts.push(text)
      else if (name === 'rPh') phonetic -= 1
      isText = false
    },
    text(piece) {
      if (isText && text.length < textLimit) text += piece
    },
  })
  return texts
}

/** Format codes of the cell styles, in the order in which cells name them. */
export function readFormats(xml: string): string[] {
  const codes = new Map<string, string>()
  const formats: string[] = []
  let isCells = false
  walkXml(xml, {
    open(qualified, { numFmtId = '0', formatCode = '' }) {
      const name = localName(qualified)
      if (name === 'numFmt') codes.set(numFmtId, formatCode)
      else if (name === 'cellXfs') isCells = true
      else if (name === 'xf' && isCells) formats.push(codes.get(numFmtId) ?? builtInFormats[numFmtId] ?? '')
    },
    close(qualified) {
      if (localName(qualified) === 'cellXfs') isCells = false
    },
  })
  return formats
}

/** `null` where the package holds no workbook. */
export function readWorkbook(parts: ReadonlyMap<string, string>): Workbook | null {
  const xml = partOf(parts, 'xl/workbook.xml')
  if (xml === '') return null
  const targets = sheetTargets(partOf(parts, 'xl/_rels/workbook.xml.rels'))
  const sheets: SheetEntry[] = []
  let from1904 = false
  eachElement(xml, (name, attributes) => {
    if (name === 'workbookPr') from1904 = isOn(attributes['date1904'])
    if (name !== 'sheet' || sheets.length >= sheetLimit) return
    const sheet = partOf(parts, targets.get(relationOf(attributes)) ?? '')
    // A sheet that is nothing but a chart has no part of cells.
    if (sheet === '') return
    const isHidden = /hidden/i.test(attributes['state'] ?? '')
    sheets.push({ name: attributes['name'] ?? '', isHidden, xml: sheet })
  })
  return {
    sheets,
    texts: readTexts(partOf(parts, 'xl/sharedStrings.xml')),
    formats: readFormats(partOf(parts, 'xl/styles.xml')),
    from1904,
  }
}
