/** Hands a file to the person: it lands where the browser puts downloads. */
export function saveFile(file: Blob, name: string): void {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  // Some browsers read the address only after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

/** Stored data word for word, as a file: for whoever, or whatever version, can read it. */
export function saveData(content: unknown, name: string): void {
  const text = `${JSON.stringify(content, null, 2)}\n`
  saveFile(new Blob([text], { type: 'application/json' }), fileName(name, 'json'))
}

/** The same of bytes in memory. */
export function saveBytes(bytes: Uint8Array, mimeType: string, name: string): void {
  // A copy: these bytes may lie in memory that is shared, which no Blob takes.
  saveFile(new Blob([new Uint8Array(bytes)], { type: mimeType }), name)
}

/** A file's name without what Windows forbids in one: `云溪市数据局 2024.csv`. */
export function fileName(name: string, extension: string): string {
  const safe = name
    .replace(/[\\/:*?"<>|]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return `${safe.slice(0, 120)}.${extension}`
}
