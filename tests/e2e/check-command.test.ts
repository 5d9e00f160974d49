import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sampleReports } from '@/sample/reports'
import { changed } from '../support/checks'

interface Line {
  readonly file: string
  readonly id: string | null
  readonly severity: string
  readonly path: string | null
  readonly figures: readonly { readonly value: unknown }[]
  readonly fixes: readonly { readonly text: string; readonly edits: readonly unknown[] }[]
  readonly text: string
}

function run(args: readonly string[], cwd: string) {
  const { status, stdout, stderr } = spawnSync(
    'npm',
    ['run', '--silent', '--prefix', process.cwd(), 'check', '--', ...args],
    { cwd, encoding: 'utf8', env: { ...process.env, INIT_CWD: cwd } },
  )
  const lines = stdout.split('\n').filter((line) => line !== '')
  return { status, stderr, lines: lines.map((line) => JSON.parse(line) as Line) }
}

describe('npm run check', () => {
  let folder: string
  /** One call for everything: each starts a server and a browser. */
  let printed: ReturnType<typeof run>

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'nianbao-check-'))
    const [, last, now] = sampleReports()
    const wrong = changed(now!, {
      figures: { 'requests.carriedIn.business': 4 },
      stated: { 'disputes.review.total': 0 },
    })
    writeFileSync(join(folder, 'now.json'), JSON.stringify(wrong))
    writeFileSync(join(folder, 'last.json'), JSON.stringify(last))
    writeFileSync(join(folder, 'other.json'), JSON.stringify({ ...wrong, unit: '云溪市档案局' }))
    writeFileSync(join(folder, 'empty.txt'), '')
    printed = run(['now.json', 'other.json', 'empty.txt', '--previous', 'last.json'], folder)
  })

  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('prints one JSON line a finding, in words, with the edits that mend it', () => {
    const { lines } = printed
    const total = lines.find((line) => line.id === 'A-04')
    expect(total).toMatchObject({ file: 'now.json', severity: 'error', path: 'disputes.review.total' })
    expect(total?.text).toMatch(/行政复议/)
    expect(lines.flatMap((line) => [line.text, ...line.fixes.map((fix) => fix.text)]).join()).not.toMatch(
      /\{\w+\}/,
    )
    expect(total?.fixes[0]).toMatchObject({ edits: [{ kind: 'computed', path: 'disputes.review.total' }] })
    expect(lines.find((line) => line.file === 'empty.txt')).toMatchObject({ id: null, path: null })
  })

  it('compares with earlier years that are named, where they are the same unit’s', () => {
    const found = printed.lines.filter((line) => line.id === 'Y-01')
    expect(found).toMatchObject([{ file: 'now.json', path: 'requests.carriedIn.business' }])
  })

  it('ends with 2 for a file that cannot be read, with 1 for errors, with 0 where it is told so', () => {
    expect(printed.status).toBe(2)
    expect(run(['now.json'], folder).status).toBe(1)
    expect(run(['last.json'], folder).status).toBe(0)
    expect(run(['--exit-zero', 'now.json', 'empty.txt'], folder).status).toBe(0)
  })

  it('says how it is called where no file is named', () => {
    expect(run([], folder)).toMatchObject({ status: 2, lines: [] })
    expect(run(['now.json', '--previous'], folder).status).toBe(2)
  })
})
