/** The page behind `npm run read`: the app's own reading, without its screens. */
import '@/app/polyfills'
import type { Message } from '@/report/message'
import { toPlainFigures } from '@/report/plain-figures'
import type { PlainFigures } from '@/report/plain-figures'
import { toPlainWebsiteForm } from '@/report/website-form'
import type { PlainWebsiteForm } from '@/report/website-form'
import type { ReadingResult } from './protocol'
import { readFile } from './reading'

/** What is printed of a file; `figures` is `null` where nothing could be read. */
export interface ReadFigures {
  readonly figures: PlainFigures | PlainWebsiteForm | null
  readonly messages: readonly Message[]
}

declare global {
  interface Window {
    /** Reads the file that was put into the page's only input. */
    readChosenFile(): Promise<ReadFigures>
  }
}

const input = document.createElement('input')
input.type = 'file'
document.body.append(input)

function figuresOf(result: ReadingResult): ReadFigures['figures'] {
  if (!result.ok) return null
  return result.kind === 'report' ? toPlainFigures(result.report) : toPlainWebsiteForm(result.form)
}

window.readChosenFile = async () => {
  const file = input.files?.[0]
  if (!file) throw new Error('no file was chosen')
  const result = await readFile(file)
  return { figures: figuresOf(result), messages: result.messages }
}
