/**
 * The character maps of Chinese fonts that a file names and does not carry, from the program's own files; each is
 * fetched when a file asks for it.
 */
const addresses = import.meta.glob<string>(
  [
    '../../../node_modules/pdfjs-dist/cmaps/{GB,UniGB,Adobe-GB1}*.bcmap',
    '../../../node_modules/pdfjs-dist/cmaps/{B5,ETen,CNS,HKscs,UniCNS,Adobe-CNS1}*.bcmap',
  ],
  { query: '?url&no-inline', import: 'default', eager: true },
)

export class CharacterMaps {
  async fetch({ name }: { name: string }): Promise<{ cMapData: Uint8Array; isCompressed: true }> {
    const address = Object.entries(addresses).find(([path]) => path.endsWith(`/${name}.bcmap`))?.[1]
    const response = address === undefined ? undefined : await fetch(address)
    if (!response?.ok) throw new Error(`no character map ${name}`)
    return { cMapData: new Uint8Array(await response.arrayBuffer()), isCompressed: true }
  }
}
