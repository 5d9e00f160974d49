import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { CallError, connect } from '@/workers/rpc'
import type { JobContext } from '@/workers/rpc'
import { fakeWorker } from '../../support/fake-worker'

type CountJobs = {
  readonly double: (number: number) => number
  /** Tells each number up to the last, which never comes where `until` is infinite. */
  readonly count: (until: number, context: JobContext<number>) => Promise<string>
  readonly fill: (size: number, context: JobContext<unknown>) => Uint8Array<ArrayBuffer>
  readonly refuse: (reason: string) => Promise<never>
  readonly wait: () => Promise<never>
  readonly unsendable: (ask: unknown) => unknown
}

/** ms between two numbers told */
const pace = 100

const jobs: CountJobs = {
  double: (number) => number * 2,
  async count(until, { tell }) {
    for (let number = 1; number <= until; number += 1) {
      // eslint-disable-next-line no-restricted-syntax -- timers are fake here
      await new Promise((resolve) => setTimeout(resolve, pace))
      tell(number)
    }
    return 'counted'
  },
  fill(size, { handOver }) {
    const bytes = new Uint8Array(size)
    handOver(bytes.buffer)
    return bytes
  },
  refuse: (reason) => Promise.reject(new TypeError(reason)),
  wait: () => new Promise(() => undefined),
  unsendable: () => () => undefined,
}

const start = () => {
  const worker = fakeWorker(jobs)
  return { worker, connection: connect<CountJobs>(worker) }
}

/** What a call ends in: its answer, or its fault. */
const endOf = (call: Promise<unknown>): Promise<unknown> =>
  call.catch((error: unknown) => (error instanceof CallError ? error.fault : error))

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('a call', () => {
  it('is answered, and so are several at once, each with its own answer', async () => {
    const { connection, worker } = start()
    const calls = [connection.call('double', 2), connection.call('double', 21), connection.call('double', 0)]
    expect(await Promise.all(calls)).toEqual([4, 42, 0])
    expect(worker.isTerminated).toBe(false)
  })

  it('hears how far the job is', async () => {
    const { connection } = start()
    const told: number[] = []
    const call = connection.call('count', 3, { onProgress: (number) => told.push(number) })
    await vi.advanceTimersByTimeAsync(3 * pace)
    expect([await call, told]).toEqual(['counted', [1, 2, 3]])
  })

  it('hands parts over, there and back', async () => {
    const { connection, worker } = start()
    const given = new ArrayBuffer(3)
    const bytes = await connection.call('fill', 5, { transfer: [given] })
    expect(bytes.length).toBe(5)
    expect(worker.handedOver.map((part) => part instanceof ArrayBuffer && part.byteLength)).toEqual([3, 5])
  })

  it.each([
    ['the job rejects', 'refuse'],
    ['the answer cannot be sent', 'unsendable'],
  ] as const)('fails where %s, and the worker goes on', async (_why, job) => {
    const { connection, worker } = start()
    const other = connection.call('double', 4)
    await expect(connection.call(job, 'not a report')).rejects.toMatchObject({
      fault: 'failed',
      message: expect.stringMatching(job === 'refuse' ? /TypeError: not a report/ : /DataCloneError/),
    })
    expect([await other, worker.isTerminated, await connection.call('double', 5)]).toEqual([8, false, 10])
  })

  it('fails where the question cannot be sent', async () => {
    const { connection } = start()
    expect(await endOf(connection.call('unsendable', () => undefined))).toBe('failed')
    expect(await connection.call('double', 3)).toBe(6)
  })
})

describe('a worker that does not answer', () => {
  it('is ended once the time is over, not a moment earlier', async () => {
    const { connection, worker } = start()
    const end = endOf(connection.call('wait', undefined, { timeLimit: 1000 }))
    await vi.advanceTimersByTimeAsync(999)
    expect(worker.isTerminated).toBe(false)
    await vi.advanceTimersByTimeAsync(1)
    expect([await end, worker.isTerminated]).toEqual(['late', true])
  })

  it('may take its time before its first sign of life, and must give others then', async () => {
    const { connection, worker } = start()
    const options = { silenceLimit: 50, timeLimit: 10_000 }
    const end = endOf(connection.call('count', 3, options))
    await vi.advanceTimersByTimeAsync(pace)
    expect(worker.isTerminated).toBe(false)
    await vi.advanceTimersByTimeAsync(50)
    expect([await end, worker.isTerminated]).toEqual(['silent', true])
  })

  it('is not silent while it tells how far it is', async () => {
    const { connection } = start()
    const call = connection.call('count', 20, { silenceLimit: pace + 1 })
    await vi.advanceTimersByTimeAsync(20 * pace)
    expect(await call).toBe('counted')
  })

  it('leaves no limit behind once it has answered', async () => {
    const { connection, worker } = start()
    await connection.call('double', 1, { timeLimit: 10, silenceLimit: 10 })
    await vi.advanceTimersByTimeAsync(1000)
    expect([worker.isTerminated, vi.getTimerCount()]).toEqual([false, 0])
  })

  it('takes every other call with it', async () => {
    const { connection } = start()
    const other = endOf(connection.call('wait', undefined))
    const late = endOf(connection.call('wait', undefined, { timeLimit: 5 }))
    await vi.advanceTimersByTimeAsync(5)
    expect([await late, await other, await endOf(connection.call('double', 1))]).toEqual([
      'late',
      'ended',
      'ended',
    ])
  })
})

describe('a call that nobody waits for', () => {
  it('ends its worker at once, and hears nothing more', async () => {
    const { connection, worker } = start()
    const abort = new AbortController()
    const told: number[] = []
    const options = { signal: abort.signal, onProgress: (number: number) => told.push(number) }
    const end = endOf(connection.call('count', 9, options))
    await vi.advanceTimersByTimeAsync(2 * pace)
    abort.abort()
    expect([await end, worker.isTerminated]).toEqual(['cancelled', true])
    await vi.advanceTimersByTimeAsync(9 * pace)
    expect(told).toEqual([1, 2])
  })

  it('is not even asked where that is known before', async () => {
    const { connection, worker } = start()
    const signal = AbortSignal.abort()
    expect(await endOf(connection.call('double', 2, { signal }))).toBe('cancelled')
    expect(worker.isTerminated).toBe(false)
  })

  it('does not end a worker that has answered already', async () => {
    const { connection, worker } = start()
    const abort = new AbortController()
    await connection.call('double', 2, { signal: abort.signal })
    abort.abort()
    expect(worker.isTerminated).toBe(false)
  })
})

describe('a worker that breaks', () => {
  it.each([
    ['with words', 'Uncaught RangeError: Invalid array length', 'crashed'],
    [
      'over a pattern that is none, while it runs',
      'Uncaught SyntaxError: Invalid regular expression',
      'crashed',
    ],
    ['because its file could not be fetched', undefined, 'unreachable'],
  ])('%s says so to every call', async (_how, message, fault) => {
    const { connection, worker } = start()
    await connection.call('double', 1)
    const ends = [endOf(connection.call('wait', undefined)), endOf(connection.call('count', 2))]
    worker.break(message)
    expect(await Promise.all(ends)).toEqual([fault, fault])
    expect(worker.isTerminated).toBe(true)
  })

  it('before it has begun, over a page in the place of its program, could not be fetched', async () => {
    const { connection, worker } = start()
    const end = endOf(connection.call('double', 1))
    worker.break("Uncaught SyntaxError: Unexpected token '<'")
    expect(await end).toBe('unreachable')
  })

  it('says nothing that counts afterwards, nor about what was never asked', async () => {
    const { connection, worker } = start()
    const told = vi.fn()
    const end = endOf(connection.call('count', 2, { onProgress: told }))
    worker.say({ id: 99, kind: 'answer', answer: 'of another' })
    worker.break('broken')
    worker.say({ id: 1, kind: 'progress', progress: 7 })
    worker.say({ id: 1, kind: 'answer', answer: 'too late' })
    await vi.advanceTimersByTimeAsync(1000)
    expect([await end, told.mock.calls]).toEqual(['crashed', []])
  })

  it('may be ended by whoever started it', async () => {
    const { connection, worker } = start()
    const end = endOf(connection.call('wait', undefined))
    connection.end()
    expect([await end, worker.isTerminated]).toEqual(['ended', true])
  })
})
