import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { CallError } from '@/workers/rpc'
import { ownWorkers, sharedWorker } from '@/workers/warm-workers'
import { fakeWorker } from '../../support/fake-worker'
import type { FakeWorker } from '../../support/fake-worker'

type EchoJobs = {
  readonly echo: (text: string) => Promise<string>
  readonly refuse: (reason: string) => Promise<never>
  readonly wait: () => Promise<never>
}

const idleTime = 1000
let workers: FakeWorker[]

const start = (): FakeWorker => {
  const worker = fakeWorker<EchoJobs>({
    // eslint-disable-next-line no-restricted-syntax -- timers are fake here
    echo: (text) => new Promise((resolve) => setTimeout(resolve, 10, text)),
    refuse: (reason) => Promise.reject(new Error(reason)),
    wait: () => new Promise(() => undefined),
  })
  workers.push(worker)
  return worker
}

const ended = (): boolean[] => workers.map(({ isTerminated }) => isTerminated)
const faultOf = (call: Promise<unknown>): Promise<unknown> =>
  call.catch((error: unknown) => (error instanceof CallError ? error.fault : error))
async function passed<Value>(call: Promise<Value>, ms = 10): Promise<Value> {
  await vi.advanceTimersByTimeAsync(ms)
  return call
}

beforeEach(() => {
  vi.useFakeTimers()
  workers = []
})
afterEach(() => void vi.useRealTimers())

describe('a worker for each call', () => {
  const pool = (mostIdle = 2) => ownWorkers<EchoJobs>(start, { mostIdle, idleTime })

  it('is used again by the next call, and ended once none has come for a while', async () => {
    const { call } = pool()
    expect(await passed(call('echo', 'one'))).toBe('one')
    await vi.advanceTimersByTimeAsync(idleTime - 1)
    expect(await passed(call('echo', 'two'))).toBe('two')
    await vi.advanceTimersByTimeAsync(idleTime - 1)
    expect(ended()).toEqual([false])
    await vi.advanceTimersByTimeAsync(1)
    expect(ended()).toEqual([true])
    expect(await passed(call('echo', 'three'))).toBe('three')
    expect(workers).toHaveLength(2)
  })

  it('is started beside one that works; no more are kept than are wanted', async () => {
    const { call } = pool()
    const calls = Promise.all(['a', 'b', 'c'].map((text) => call('echo', text)))
    expect(await passed(calls)).toEqual(['a', 'b', 'c'])
    expect(ended()).toEqual([false, false, true])
  })

  it('is ended with its call where none is to be kept', async () => {
    await passed(pool(0).call('echo', 'a'))
    expect(ended()).toEqual([true])
  })

  it('is not used again after a call that went badly', async () => {
    const { call } = pool()
    expect(await faultOf(call('refuse', 'damaged'))).toBe('failed')
    expect(await passed(faultOf(call('wait', undefined, { timeLimit: 5 })))).toBe('late')
    expect(ended()).toEqual([true, true])
    expect(await passed(call('echo', 'again'))).toBe('again')
  })

  it('is not started for a call that is cancelled already, and tells where it cannot be', async () => {
    expect(await faultOf(pool().call('echo', 'a', { signal: AbortSignal.abort() }))).toBe('cancelled')
    expect(workers).toEqual([])
    const refused = ownWorkers<EchoJobs>(
      () => {
        throw new DOMException('refused', 'SecurityError')
      },
      { mostIdle: 1, idleTime },
    )
    expect(await faultOf(refused.call('echo', 'a'))).toBe('unreachable')
  })
})

describe('one worker for all calls', () => {
  const shared = () => sharedWorker<EchoJobs>(start, { idleTime })

  it('answers several at once, and is ended after a rest', async () => {
    const { call } = shared()
    const calls = Promise.all([call('echo', 'a'), call('echo', 'b')])
    expect(await passed(calls)).toEqual(['a', 'b'])
    await vi.advanceTimersByTimeAsync(idleTime - 1)
    expect(ended()).toEqual([false])
    await vi.advanceTimersByTimeAsync(1)
    expect(ended()).toEqual([true])
  })

  it('does not rest while a call is under way', async () => {
    const { call } = shared()
    const slow = faultOf(call('wait', undefined, { timeLimit: 5 * idleTime }))
    await passed(call('echo', 'a'))
    await vi.advanceTimersByTimeAsync(2 * idleTime)
    expect(ended()).toEqual([false])
    expect(await passed(slow, 3 * idleTime)).toBe('late')
    expect(ended()).toEqual([true])
  })

  it('goes on after a job that merely rejected, and is started anew after one that broke it', async () => {
    const { call } = shared()
    expect(await faultOf(call('refuse', 'damaged'))).toBe('failed')
    expect(ended()).toEqual([false])
    const calls = Promise.all([faultOf(call('wait', undefined)), faultOf(call('echo', 'a'))])
    workers[0]?.break('out of memory')
    expect(await calls).toEqual(['crashed', 'crashed'])
    expect(await passed(call('echo', 'b'))).toBe('b')
    expect(ended()).toEqual([true, false])
  })
})
