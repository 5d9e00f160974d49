/** Opens documents in LibreOffice, in a profile of their own, and gives back what it makes of them. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { needTool } from '../../scripts/tools.mjs'

export type OfficeTarget = 'pdf' | 'html' | 'txt'

const filters: Readonly<Record<OfficeTarget, string>> = {
  pdf: 'pdf:writer_pdf_Export',
  html: 'html:HTML (StarWriter)',
  txt: 'txt:Text (encoded):UTF8',
}

export interface Office {
  /** What LibreOffice saves after opening the document; throws where it does not open. */
  convert(document: Uint8Array, target: OfficeTarget): Uint8Array
  close(): void
}

export function startOffice(): Office {
  const program = process.env.LIBREOFFICE_PATH ?? needTool('libreoffice')
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-office-'))
  const profile = pathToFileURL(join(folder, 'profile')).href
  return {
    convert(document, target) {
      const source = join(folder, 'report.docx')
      const result = join(folder, `report.${target}`)
      writeFileSync(source, document)
      rmSync(result, { force: true })
      const options = [
        '--headless',
        '--norestore',
        '--convert-to',
        filters[target],
        '--outdir',
        folder,
        source,
      ]
      execFileSync(program, [`-env:UserInstallation=${profile}`, ...options], {
        stdio: 'ignore',
        timeout: 110_000,
      })
      return readFileSync(result)
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** The text of a PDF, page by page. */
export function pdfPages(pdf: Uint8Array): string[] {
  const text = execFileSync(needTool('pdftotext'), ['-layout', '-', '-'], { input: pdf, timeout: 60_000 })
  return text.toString('utf8').split('\f').slice(0, -1)
}
