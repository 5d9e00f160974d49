/**
 * Calls from the page to a worker: a question, signs of life on the way, one answer. Both ends stand here, typed by
 * what the worker does; the folder of each job says what that is.
 */

/** What a job is given beside its question. */
export interface JobContext<Progress = never> {
  /** A sign of life; what it says reaches `onProgress`. */
  readonly tell: (progress: Progress) => void
  /** Parts of the answer that go over to the page instead of being copied. */
  readonly handOver: (...parts: readonly Transferable[]) => void
}

type Job = (ask: never, context: JobContext<unknown>) => unknown

/** What a worker does, by name. Questions, progress and answers are plain data. */
export type Jobs = Readonly<Record<string, Job>>

export type Ask<One extends Job> = Parameters<One>[0]
export type Answer<One extends Job> = Awaited<ReturnType<One>>
export type Progress<One> = One extends (ask: never, context: JobContext<infer Told>) => unknown
  ? Told
  : never

/**
 * Why a call has no answer. `unreachable`: the worker's file could not be fetched; `crashed`: an error outside of any
 * job; `failed`: the job rejected; `late` and `silent`: its time was over; `cancelled`: by its signal; `ended`: the
 * worker was ended by or for another call.
 */
export type CallFault = 'unreachable' | 'crashed' | 'failed' | 'late' | 'silent' | 'cancelled' | 'ended'

export class CallError extends Error {
  override readonly name = 'CallError'
  readonly fault: CallFault

  constructor(fault: CallFault, reason = '') {
    super(`a call to a worker has no answer: ${fault}${reason && `, ${reason}`}`)
    this.fault = fault
  }
}

export interface CallOptions<Told = unknown> {
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((progress: Told) => void) | undefined
  /** ms from the question to its answer */
  readonly timeLimit?: number | undefined
  /** ms between two signs of life, from the first one on: before it the worker is still being fetched */
  readonly silenceLimit?: number | undefined
  /** Parts of the question that are handed over, not copied. */
  readonly transfer?: readonly Transferable[] | undefined
}

/** Whoever answers calls: a connection to one worker, or a pool of them. */
export interface Caller<All extends Jobs> {
  /** Rejects with `CallError` alone. */
  call<Name extends keyof All & string>(
    job: Name,
    ask: Ask<All[Name]>,
    options?: CallOptions<Progress<All[Name]>>,
  ): Promise<Answer<All[Name]>>
}

export interface Connection<All extends Jobs> extends Caller<All> {
  /** Ends the worker; calls that still wait reject with `ended`, and later ones too. */
  end(): void
}

/** What the worker's end says. What passes was typed where it was sent. */
type Reply = { readonly id: number } &
  /** Its program has come and runs. */
  (
    | { readonly kind: 'ready' }
    | { readonly kind: 'progress'; readonly progress: unknown }
    | { readonly kind: 'answer'; readonly answer: unknown }
    | { readonly kind: 'failed'; readonly reason: string }
  )

/** The part of a `Worker` that calls need. */
export interface Port {
  postMessage(message: unknown, transfer: Transferable[]): void
  addEventListener(type: 'message', listen: (event: MessageEvent<Reply>) => void): void
  addEventListener(type: 'error', listen: (event: Event) => void): void
  terminate(): void
}

/** Methods, so that each call may take what its own job gives. */
interface Waiting {
  progress(told: unknown): void
  answer(answer: unknown): void
  fail(error: CallError): void
}

/**
 * A file that did not come gives a bare event; an error in a worker has words. What is no program at all, before it has
 * begun, is a page that the server sent in the file's place.
 */
function faultOf(event: Event, hasBegun: boolean): CallFault {
  const words = 'message' in event ? String(event.message) : ''
  return words === '' || (!hasBegun && words.includes('SyntaxError')) ? 'unreachable' : 'crashed'
}

/**
 * The page's end; the worker is the connection's own. A call that is late, silent or cancelled ends the worker, since
 * nothing else stops a library in the middle of its work; one whose job merely rejects does not.
 */
export function connect<All extends Jobs>(port: Port): Connection<All> {
  const waiting = new Map<number, Waiting>()
  let hasBegun = false
  let isEnded = false
  let lastId = 0

  function end(fault: CallFault = 'ended'): void {
    isEnded = true
    port.terminate()
    for (const one of [...waiting.values()]) one.fail(new CallError(fault))
  }

  port.addEventListener('message', ({ data }) => {
    hasBegun = true
    const one = waiting.get(data.id)
    if (data.kind === 'ready') return
    if (data.kind === 'progress') one?.progress(data.progress)
    else if (data.kind === 'answer') one?.answer(data.answer)
    else one?.fail(new CallError('failed', data.reason))
  })
  port.addEventListener('error', (event) => {
    event.preventDefault()
    end(faultOf(event, hasBegun))
  })

  function call<Name extends keyof All & string>(
    job: Name,
    ask: Ask<All[Name]>,
    options: CallOptions<Progress<All[Name]>> = {},
  ): Promise<Answer<All[Name]>> {
    const { signal, onProgress, timeLimit, silenceLimit, transfer = [] } = options
    if (signal?.aborted) return Promise.reject(new CallError('cancelled'))
    if (isEnded) return Promise.reject(new CallError('ended'))
    return new Promise((resolve, reject) => {
      const id = (lastId += 1)
      let silence: ReturnType<typeof setTimeout> | undefined
      const settle = (): void => {
        waiting.delete(id)
        clearTimeout(timer)
        clearTimeout(silence)
        signal?.removeEventListener('abort', cancel)
      }
      const fail = (error: CallError): void => {
        settle()
        reject(error)
      }
      const giveUp = (fault: CallFault): void => {
        fail(new CallError(fault))
        end()
      }
      const cancel = (): void => giveUp('cancelled')
      const timer = timeLimit === undefined ? undefined : setTimeout(giveUp, timeLimit, 'late')
      signal?.addEventListener('abort', cancel)
      waiting.set(id, {
        progress(told: Progress<All[Name]>) {
          clearTimeout(silence)
          if (silenceLimit !== undefined) silence = setTimeout(giveUp, silenceLimit, 'silent')
          onProgress?.(told)
        },
        answer(answer: Answer<All[Name]>) {
          settle()
          resolve(answer)
        },
        fail,
      })
      try {
        port.postMessage({ id, job, ask }, [...transfer])
      } catch (error) {
        fail(new CallError('failed', String(error)))
      }
    })
  }

  return { call, end: () => end() }
}

/** The part of a worker's own scope that calls need. */
export interface Scope {
  addEventListener(
    type: 'message',
    listen: (event: MessageEvent<{ readonly id: number; readonly job: string; readonly ask: never }>) => void,
  ): void
  postMessage(message: Reply, options: { transfer: Transferable[] }): void
}

/**
 * The worker's end. A call fails by what its job rejects with and by nothing else: libraries may run ahead into promises
 * that nobody waits for.
 */
export function serve<All extends Jobs>(jobs: All, scope: Scope = self): void {
  async function run(id: number, job: string, ask: never): Promise<void> {
    const parts: Transferable[] = []
    const one = jobs[job]
    if (!one) throw new Error(`no job ${job}`)
    const answer = await one(ask, {
      tell: (progress) => scope.postMessage({ id, kind: 'progress', progress }, { transfer: [] }),
      handOver: (...more) => parts.push(...more),
    })
    scope.postMessage({ id, kind: 'answer', answer }, { transfer: parts })
  }

  scope.addEventListener('message', ({ data: { id, job, ask } }) => {
    run(id, job, ask).catch((error: unknown) =>
      scope.postMessage({ id, kind: 'failed', reason: String(error) }, { transfer: [] }),
    )
  })
  scope.postMessage({ id: 0, kind: 'ready' }, { transfer: [] })
}
