/** The lines of a text file, a piece at a time: a file larger than memory can be read. */

const pieceSize = 1 << 20

/** Yields each line without its end; the last one, too, where no line end follows it. */
export async function* readLines(file: Blob, piece = pieceSize): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let rest = ''
  for (let start = 0; start < file.size; start += piece) {
    const bytes = await file.slice(start, start + piece).arrayBuffer()
    const lines = (rest + decoder.decode(bytes, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) yield line.replace(/\r$/, '')
  }
  rest += decoder.decode()
  if (rest !== '') yield rest
}
