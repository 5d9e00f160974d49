/** Which of the files that were brought in are to be read, and where each of them stands. */
import type { ArchiveEntry } from '@/workers/archive/archives'

/** A file as it was brought in, with the folders above it where there were any. */
export interface BroughtFile {
  readonly file: File
  /** With folders, parted by `/`; the file's name alone where it came alone. */
  readonly path: string
}

/** Where the bytes are fetched when they are needed: kept as a reference, never as bytes. */
export type BatchOrigin =
  | { readonly kind: 'file'; readonly file: File }
  | { readonly kind: 'entry'; readonly archive: Blob; readonly entry: ArchiveEntry }

/** A file to be read. */
export interface BatchSource {
  readonly id: number
  /** Without folders. */
  readonly name: string
  /** The folders and archives it lies in; blank where there are none. */
  readonly folder: string
  readonly origin: BatchOrigin
}

const leftOutNames = new Set(['thumbs.db', 'ehthumbs.db', 'desktop.ini', 'icon\r', '__macosx'])

/** What systems and office programs put beside documents: hidden files, previews, locks of open documents. */
export function isSystemFile(path: string): boolean {
  const parts = path.split('/').filter((part) => part !== '')
  const name = parts[parts.length - 1] ?? ''
  return (
    parts.some((part) => part.startsWith('.') || leftOutNames.has(part.toLowerCase())) ||
    /^~\$/.test(name) ||
    /^~wr.*\.tmp$/i.test(name)
  )
}

const stemOf = (path: string): string => path.replace(/\.[^./]*$/, '')

/** Folders that a browser keeps beside a saved page (`name_files`, `name.files`): pictures and styles, no reports. */
function companionFolders(paths: readonly string[]): ReadonlySet<string> {
  const pages = paths.filter((path) => /\.html?$/i.test(path)).map(stemOf)
  return new Set(pages.flatMap((page) => [`${page}_files/`, `${page}.files/`]))
}

/** The files that are worth reading, in the order of their names; `leftOut` counts the others. */
export function chooseFiles<Found extends { readonly path: string }>(
  found: readonly Found[],
): { readonly chosen: readonly Found[]; readonly leftOut: number } {
  const companions = companionFolders(found.map(({ path }) => path))
  const isCompanion = (path: string): boolean =>
    companions.size > 0 &&
    [...path.matchAll(/\//g)].some(({ index }) => companions.has(path.slice(0, index + 1)))
  const chosen = found.filter(({ path }) => !isSystemFile(path) && !isCompanion(path))
  const { compare } = new Intl.Collator('zh-CN', { numeric: true })
  return {
    chosen: [...chosen].sort((one, other) => compare(one.path, other.path)),
    leftOut: found.length - chosen.length,
  }
}

/** `2024/汇总.zip` + `a/b.docx` → folder `2024/汇总.zip/a`, name `b.docx`. */
export function placeOf(path: string, within = ''): Pick<BatchSource, 'name' | 'folder'> {
  const whole = within === '' ? path : `${within}/${path}`
  const cut = whole.lastIndexOf('/')
  return { folder: whole.slice(0, Math.max(0, cut)), name: whole.slice(cut + 1) }
}

export const isZipName = (name: string): boolean => /\.zip$/i.test(name)

/** Archives of other kinds, which no browser opens. */
export const isOtherArchive = (name: string): boolean => /\.(?:rar|7z|tar|gz|tgz|bz2|xz)$/i.test(name)

/** Some systems save Word files under the name `.zip`: what they hold tells them from a folder that was packed. */
export function isPackedDocument(entries: readonly Pick<ArchiveEntry, 'name'>[]): boolean {
  return entries.some(({ name }) => /^(?:word|xl|ppt)\/|^OFD\.xml$|^\[Content_Types\]\.xml$/.test(name))
}
