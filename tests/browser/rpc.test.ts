import { describe, expect, it } from 'vitest'
import { CallError, connect } from '@/workers/rpc'

type NoJobs = { readonly any: () => string }

async function faultOf(url: string): Promise<unknown> {
  const worker = connect<NoJobs>(new Worker(url))
  return worker.call('any', undefined, { timeLimit: 30_000 }).then(
    () => 'answered',
    (error: unknown) => error instanceof CallError && error.fault,
  )
}

const program = (code: string): string => URL.createObjectURL(new Blob([code], { type: 'text/javascript' }))

describe('a true worker', () => {
  it('that cannot be fetched is told apart from one that breaks', async () => {
    const revoked = program('')
    URL.revokeObjectURL(revoked)
    expect(await faultOf(revoked)).toBe('unreachable')
    expect(await faultOf(program('<!doctype html><title>404</title>'))).toBe('unreachable')
    expect(await faultOf(program('null.at(0)'))).toBe('crashed')
    expect(await faultOf(program('onmessage = () => { throw new Error("broken") }'))).toBe('crashed')
  })
})
