/** Encodes text the way domestic editors save it; browsers only decode. Two-byte characters are enough for it. */
let codes: ReadonlyMap<string, readonly [number, number]> | undefined

function buildCodes(): ReadonlyMap<string, readonly [number, number]> {
  const decoder = new TextDecoder('gb18030')
  const built = new Map<string, readonly [number, number]>()
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const char = trail === 0x7f ? '' : decoder.decode(new Uint8Array([lead, trail]))
      if (char.length === 1 && char !== '\ufffd' && !built.has(char)) built.set(char, [lead, trail])
    }
  }
  return built
}

export function encodeGb18030(text: string): Uint8Array {
  codes ??= buildCodes()
  const bytes: number[] = []
  for (const char of text) {
    const code = codes.get(char)
    if (code) bytes.push(...code)
    else if (char.charCodeAt(0) < 0x80) bytes.push(char.charCodeAt(0))
    else throw new Error(`no two-byte code for ${char}`)
  }
  return new Uint8Array(bytes)
}
