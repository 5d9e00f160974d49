import { it } from 'vitest'
import { writeFileSync } from 'node:fs'
import { layOut } from '../../support/layouts/report'
import { tryLayout, ways } from '../../support/layouts/read-layout'
it('scratch', async () => {
  const from = Number(process.env.FROM ?? 0),
    to = Number(process.env.TO ?? 60)
  const by = new Map<string, number>()
  let out = ''
  const tot: Record<string, number> = {}
  let clean = 0
  for (let seed = from; seed < to; seed++) {
    const report = layOut(seed)
    const { layout } = report
    if (process.env.DUMP) {
      const w = ways[layout.format]!
      writeFileSync(`/tmp/seed-${seed}.${w.fileName.split('.')[1]}`, await w.write(report))
    }
    try {
      const { compared, messages } = await tryLayout(report)
      const bad = compared.filter((c) => c.verdict !== 'right')
      for (const c of compared) tot[c.verdict] = (tot[c.verdict] ?? 0) + 1
      if (!bad.length) {
        clean++
        continue
      }
      out += `== ${seed} ${layout.format} ${layout.format === 'text' ? layout.text + (layout.lineWidth ? ' w' + layout.lineWidth : '') : ''}\n`
      for (const b of bad.slice(0, 12)) {
        out += `   ${b.verdict} ${b.field} exp ${JSON.stringify(b.expected)} got ${JSON.stringify(b.read)}\n`
      }
      if (bad.length > 12) out += `   … ${bad.length}\n`
      if (process.env.MSG)
        out += messages
          .map((m) => `      ${m.code} ${m.path ?? ''} ${JSON.stringify(m.params ?? {})}\n`)
          .join('')
      for (const b of bad) {
        const k = `${b.verdict} ${b.field.replace(/\.\d+$/, '')}`
        by.set(k, (by.get(k) ?? 0) + 1)
      }
    } catch (e) {
      out += `== ${seed} ${layout.format} ${layout.text} THROWS ${(e as Error).message}\n`
      tot['throws'] = (tot['throws'] ?? 0) + 1
    }
  }
  out +=
    JSON.stringify(tot) +
    ` clean ${clean}/${to - from}\n` +
    [...by]
      .sort((a, b) => b[1] - a[1])
      .slice(0, 40)
      .map(([k, v]) => `${v} ${k}`)
      .join('\n')
  writeFileSync('/tmp/layouts.out', out)
})
