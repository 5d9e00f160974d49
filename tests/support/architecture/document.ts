/** `docs/architecture.md` with the table of layers as it is held by the test. */
import { layers, orders } from './layers'
import type { Layer } from './layers'

const [begin, end] = ['<!-- layers: written by `npm run docs` -->', '<!-- /layers -->']

const code = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ')

function line({ path, holds, may, mayName = [], packages = [], apart }: Layer): string {
  const own = [...may, ...packages]
  const types = mayName.length > 0 ? `, types of ${code(mayName)}` : ''
  return `- **\`${path}\`**: ${holds}.\n  ← ${own.length > 0 ? code(own) : 'nothing'}${types}${apart ? '; its folders not one another' : ''}`
}

function table(): string {
  return [
    begin,
    '',
    ...layers.map(line),
    '',
    'Inside, from the ground up; a folder may import itself and those before it:',
    '',
    ...orders.map(
      ({ layer, below, folders }) => `- \`${layer}\`: ${code(folders)}; below all of them ${code(below)}`,
    ),
    '',
    end,
  ].join('\n')
}

export function layersDocument(text: string): string {
  const [from, to] = [text.indexOf(begin), text.indexOf(end)]
  if (from < 0 || to < from) throw new Error(`docs/architecture.md lacks the marks ${begin} and ${end}`)
  return text.slice(0, from) + table() + text.slice(to + end.length)
}
