/** Keeps workers warm between calls, and gives their memory back once nobody has called for a while. */
import { CallError, connect } from './rpc'
import type { Answer, Ask, Caller, CallOptions, Connection, Jobs, Port, Progress } from './rpc'

interface Keeping {
  /** ms that a worker without work is kept */
  readonly idleTime: number
}

function open<All extends Jobs>(start: () => Port): Connection<All> {
  try {
    return connect<All>(start())
  } catch (error) {
    throw new CallError('unreachable', String(error))
  }
}

/**
 * A worker for each call, kept for the next one where it ended well. One whose call ended badly is ended: nobody knows
 * what it has left behind.
 * @param mostIdle workers kept at once
 */
export function ownWorkers<All extends Jobs>(
  start: () => Port,
  { mostIdle, idleTime }: Keeping & { readonly mostIdle: number },
): Caller<All> {
  interface Idle {
    readonly connection: Connection<All>
    readonly timer: ReturnType<typeof setTimeout>
  }
  const idle: Idle[] = []

  function take(): Connection<All> {
    const kept = idle.pop()
    if (!kept) return open<All>(start)
    clearTimeout(kept.timer)
    return kept.connection
  }

  function giveBack(connection: Connection<All>): void {
    if (idle.length >= mostIdle) return connection.end()
    const timer = setTimeout(() => {
      idle.splice(
        idle.findIndex((one) => one.connection === connection),
        1,
      )
      connection.end()
    }, idleTime)
    idle.push({ connection, timer })
  }

  return {
    async call<Name extends keyof All & string>(
      job: Name,
      ask: Ask<All[Name]>,
      options?: CallOptions<Progress<All[Name]>>,
    ): Promise<Answer<All[Name]>> {
      if (options?.signal?.aborted) throw new CallError('cancelled')
      const connection = take()
      try {
        const answer = await connection.call(job, ask, options)
        giveBack(connection)
        return answer
      } catch (error) {
        connection.end()
        throw error
      }
    },
  }
}

/** One worker for all calls at once; a new one is started after one that ended. */
export function sharedWorker<All extends Jobs>(start: () => Port, { idleTime }: Keeping): Caller<All> {
  let current: Connection<All> | undefined
  let rest: ReturnType<typeof setTimeout> | undefined
  let calls = 0

  function end(connection: Connection<All>): void {
    connection.end()
    if (current === connection) current = undefined
  }

  return {
    async call<Name extends keyof All & string>(
      job: Name,
      ask: Ask<All[Name]>,
      options?: CallOptions<Progress<All[Name]>>,
    ): Promise<Answer<All[Name]>> {
      if (options?.signal?.aborted) throw new CallError('cancelled')
      clearTimeout(rest)
      const connection = (current ??= open<All>(start))
      calls += 1
      try {
        return await connection.call(job, ask, options)
      } catch (error) {
        // One that merely rejected has left the others' work as it was.
        if (!(error instanceof CallError && error.fault === 'failed')) end(connection)
        throw error
      } finally {
        calls -= 1
        if (calls === 0) rest = setTimeout(end, idleTime, connection)
      }
    },
  }
}
