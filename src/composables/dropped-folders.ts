/** The files in folders that were dropped, at any depth. */
import type { FoundFile } from './found-files'

/** Files; a folder of more is a disk that slipped from somebody's hand. */
const mostFound = 5_000

function fileOf(entry: FileSystemFileEntry): Promise<File | null> {
  return new Promise((resolve) => entry.file(resolve, () => resolve(null)))
}

/** A reader gives some at a time (100 in Chromium) until it gives none. */
async function entriesIn(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader()
  const all: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<readonly FileSystemEntry[]>((resolve) =>
      reader.readEntries(resolve, () => resolve([])),
    )
    if (some.length === 0) return all
    all.push(...some)
  }
}

/** Files that cannot be read any more are left out, and so is what is past the first 5,000. */
export async function filesIn(entries: readonly FileSystemEntry[]): Promise<readonly FoundFile[]> {
  const found: FoundFile[] = []
  const waiting = [...entries]
  for (let entry = waiting.shift(); entry && found.length < mostFound; entry = waiting.shift()) {
    if (entry.isDirectory) {
      waiting.push(...(await entriesIn(entry as FileSystemDirectoryEntry)))
    } else {
      const file = await fileOf(entry as FileSystemFileEntry)
      if (file) found.push({ file, path: entry.fullPath.replace(/^\//, '') })
    }
  }
  return found
}
