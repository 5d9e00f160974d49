/** Files as they are brought in: chosen, dropped, with or without folders. */

/** A file with the folders above it, where it came in some: `2024/a.docx`. */
export interface FoundFile {
  readonly file: File
  readonly path: string
}

/** Files that came without folders. */
export function asFound(files: Iterable<File>): readonly FoundFile[] {
  return [...files].map((file) => ({ file, path: file.webkitRelativePath || file.name }))
}
