/**
 * A PDF from bytes to draft in Chromium, warm, beside what others take for less on the same machine in the same run:
 * pdftotext for the text alone, pdfminer for its layout step. What is not installed is left out.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { measureReading } from '../support/pdf-reading-page'
import { launchChromium } from '../support/chromium'
import { corpusFile, hasCorpus } from '../support/corpus'
import { describeMachine, printMeasurements } from '../support/machine'
import type { Measurement } from '../support/machine'
import { bundleForPage } from '../support/page-bundle'

declare const pdfReading: { measureReading: typeof measureReading }

const warmUp = 8
const rounds = 20
const name = 'huaian-2024.pdf'

const pdfminer = `
import sys, time
from pdfminer.high_level import extract_pages
for round in range(${2 + rounds}):
    start = time.perf_counter()
    for page in extract_pages(sys.argv[1]): pass
    if round >= 2: print((time.perf_counter() - start) * 1000)
`

function measurePdfminer(path: string): number[] | null {
  const programs = ['/usr/bin/python3', 'python3']
  const python = programs.find((one) => spawnSync(one, ['-c', 'import pdfminer.high_level']).status === 0)
  if (!python) return null
  const printed = execFileSync(python, ['-c', pdfminer, path], { encoding: 'utf8', timeout: 300_000 })
  return printed.trim().split('\n').map(Number)
}

function measurePdftotext(path: string): number[] | null {
  if (spawnSync('pdftotext', ['-v']).error) return null
  return Array.from({ length: rounds }, () => {
    const start = performance.now()
    execFileSync('pdftotext', ['-layout', path, '-'])
    return performance.now() - start
  })
}

async function measureOurs(bytes: Uint8Array): Promise<{ samples: number[]; version: string }> {
  const script = await bundleForPage('tests/support/pdf-reading-page.ts', 'pdfReading')
  const browser = await launchChromium()
  const page = await browser.newPage()
  await page.addScriptTag({ content: script })
  const samples = await page.evaluate(
    ([data, before, count]) =>
      pdfReading.measureReading(
        Uint8Array.from(atob(data), (char) => char.charCodeAt(0)),
        before,
        count,
      ),
    [Buffer.from(bytes).toString('base64'), warmUp, rounds] as const,
  )
  const version = browser.version()
  await browser.close()
  return { samples, version }
}

it.runIf(hasCorpus)('reads a PDF into a report', async () => {
  const bytes = corpusFile(name)
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-pdf-'))
  const path = join(folder, name)
  writeFileSync(path, bytes)
  const { samples, version } = await measureOurs(bytes)
  const others: readonly [what: string, samples: number[] | null][] = [
    ['pdftotext -layout, with its start', measurePdftotext(path)],
    ['pdfminer: layout of all pages', measurePdfminer(path)],
  ]
  rmSync(folder, { recursive: true })
  const rows: Measurement[] = [
    { what: `${name} → report, in Chromium`, samples, unit: 'ms', target: '< pdfminer' },
    ...others.flatMap(([what, found]) => (found ? [{ what, samples: found, unit: 'ms' }] : [])),
  ]
  printMeasurements('Reading a PDF, warm', describeMachine(version), rows)
  expect(samples).toHaveLength(rounds)
})
