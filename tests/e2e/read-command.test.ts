import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Message } from '@/report/message'
import { readJson } from '@/formats/json/read'
import { toPlainFigures } from '@/report/figures/plain-figures'
import type { PlainFigures } from '@/report/figures/plain-figures'
import { narrativeText } from '@/report/narrative/live-figures'
import { toPlainWebsiteForm } from '@/report/website-form'
import { compareFigures } from '../support/compare-figures'
import { encodeGb18030 } from '../support/gb18030'
import { fixtureText, fixtureTruth } from '../support/reading'
import { sampleForm } from '../support/sample-form'
import { layouts, toDocx, toHtml } from '../support/website-forms'

interface Line {
  readonly file: string
  readonly figures: PlainFigures | null
  readonly report?: unknown
  readonly messages: readonly (Message & { readonly text?: string })[]
}

function run(args: readonly string[], cwd = process.cwd()) {
  const { status, stdout, stderr } = spawnSync(
    'npm',
    ['run', '--silent', '--prefix', process.cwd(), 'read', '--', ...args],
    { cwd, encoding: 'utf8', env: { ...process.env, INIT_CWD: cwd } },
  )
  const lines = stdout.split('\n').filter((line) => line !== '')
  return { status, stderr, lines: lines.map((line) => JSON.parse(line) as Line) }
}

describe('npm run read', () => {
  let folder: string
  /** One call for everything: each starts a server and a browser. */
  let printed: ReturnType<typeof run>
  const utf8 = resolve('tests/fixtures/yunxi-2024.txt')

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'nianbao-read-'))
    writeFileSync(join(folder, 'gb.txt'), encodeGb18030(fixtureText))
    writeFileSync(join(folder, 'empty.txt'), '')
    const blocks = layouts['the official sheet, cells merged']!(sampleForm)
    writeFileSync(join(folder, 'form.html'), toHtml(blocks))
    writeFileSync(join(folder, 'form.docx'), toDocx(blocks))
    printed = run([utf8, 'gb.txt', 'empty.txt', 'absent.txt', 'form.html', 'form.docx'], folder)
  })

  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('prints one JSON line a file, through the code that the app runs', () => {
    const { status, lines } = printed
    expect(status).toBe(0)
    const files = [utf8, 'gb.txt', 'empty.txt', 'absent.txt', 'form.html', 'form.docx']
    expect(lines.map((line) => line.file)).toEqual(files)
    const [first, second, empty, absent] = lines
    const compared = compareFigures(fixtureTruth, first!.figures!, first!.messages)
    expect(compared.filter((one) => one.verdict !== 'right')).toEqual([])
    expect(second!.figures).toEqual(first!.figures)
    expect([empty!.figures, empty!.messages[0]?.code]).toEqual([null, 'reading.kind.empty'])
    expect(empty!.messages[0]?.text).toMatch(/空/)
    expect([absent!.figures, absent!.messages[0]?.code]).toEqual([null, 'reading.unreadable'])
  })

  it('prints the figures of a website form, and that it is one', () => {
    const expected = JSON.parse(JSON.stringify(toPlainWebsiteForm(sampleForm))) as unknown
    expect(printed.lines.slice(-2).map(({ figures }) => figures)).toEqual([expected, expected])
  })

  it('prints the whole report with its texts where it is asked for, as its data file has it', async () => {
    const { status, lines } = run(['--report', utf8, 'form.html', 'absent.txt'], folder)
    const [report, form, absent] = lines.map((line) => line.report)
    expect([status, form, absent]).toEqual([0, null, null])
    expect(lines[0]!.figures).toEqual(printed.lines[0]!.figures)
    expect(printed.lines[0]).not.toHaveProperty('report')
    const saved = new TextEncoder().encode(JSON.stringify(report))
    const { value, messages } = await readJson(saved, { fileName: 'report.json' })
    if (value?.kind !== 'report') throw new Error('no report')
    expect(messages).toEqual([])
    expect(toPlainFigures(value.report)).toEqual(lines[0]!.figures)
    const problems = narrativeText(value.report.narratives.problems, { report: value.report })
    expect(problems).toContain('一是部分栏目更新节')
  })

  it('says how it is called where no file is named', () => {
    for (const args of [[], ['--report'], ['--all', utf8]]) {
      const { status, stderr, lines } = run(args)
      expect([status, lines]).toEqual([2, []])
      expect(stderr).toContain('usage')
    }
  })
})
