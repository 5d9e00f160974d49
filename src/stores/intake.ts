/** Where what a person brings in is gone through: a single file by itself, several as a batch. */
import type { BroughtFile } from './batch-sources'
import { useIncomingStore } from './incoming'

/** Several files, a folder or an archive are read as a batch; a single file is gone through at once. */
export function isBatch(files: readonly BroughtFile[]): boolean {
  return files.length > 1 || files.some(({ path }) => path.includes('/') || /\.zip$/i.test(path))
}

/** Begins to read whatever was chosen, dropped or pasted; gives the name of the page that shows it. */
export async function takeFiles(files: readonly BroughtFile[]): Promise<'import' | 'batch'> {
  const [first] = files
  if (first && !isBatch(files)) {
    void useIncomingStore().takeFile(first.file)
    return 'import'
  }
  // Most people bring one file: the code for many comes when there are many.
  const { useBatchStore } = await import('./batch')
  void useBatchStore().add(files)
  return 'batch'
}
