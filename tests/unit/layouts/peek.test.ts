import { it } from 'vitest'
import { writeFileSync } from 'node:fs'
import { layOut } from '../../support/layouts/report'
import { ways, tryLayout } from '../../support/layouts/read-layout'
import { blockText } from '../../support/reading'
it('peek', async () => {
  let out = ''
  for (const seed of (process.env.SEEDS ?? '').split(',').map(Number)) {
    const report = layOut(seed)
    const w = ways[report.layout.format]!
    const bytes = await w.write(report)
    const { value } = await w.read(bytes, { fileName: w.fileName })
    out += `##### ${seed}\n${JSON.stringify(report.layout)}\n`
    if (value?.kind === 'document') out += value.document.blocks.map(blockText).join('\n¶ ') + '\n'
    try {
      const r = await tryLayout(report)
      out += r.messages.map((m) => JSON.stringify(m)).join('\n')
    } catch (e) {
      out += String(e)
    }
  }
  writeFileSync('/tmp/peek.out', out)
})
