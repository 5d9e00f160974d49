/** Lets a person choose a folder; the browser asks whether its files may be read. */
import { asFound } from './found-files'
import type { FoundFile } from './found-files'

export function chooseFolder(onFiles: (files: readonly FoundFile[]) => void): void {
  const input = document.createElement('input')
  input.type = 'file'
  input.webkitdirectory = true
  input.addEventListener('change', () => {
    const files = asFound(input.files ?? [])
    if (files.length > 0) onFiles(files)
  })
  input.click()
}
