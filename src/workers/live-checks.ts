/** The page's side of the worker that checks the open report. */
import type { Edit } from '@/checks/types'
import type { Report } from '@/report/types'
import type { CheckAnswer, Checked, CheckRequest, PreviewedFix, Surroundings } from './live-check-protocol'
import CheckReportWorker from './check-report.worker?worker'

export interface LiveChecks {
  /** The unit's other reports, siblings, settings and the day, for all that follows. */
  surround(surroundings: Surroundings): void
  /** Rejects where the worker broke or was ended. */
  check(report: Report): Promise<Checked>
  preview(report: Report, edits: readonly Edit[]): Promise<PreviewedFix>
  end(): void
}

interface Waiting {
  readonly resolve: (answer: CheckAnswer) => void
  readonly reject: (error: Error) => void
}

export function startLiveChecks(): LiveChecks {
  const worker = new CheckReportWorker()
  const waiting = new Map<number, Waiting>()
  let last = 0

  function rejectAll(): void {
    for (const { reject } of waiting.values()) reject(new Error('the checks ended'))
    waiting.clear()
  }

  worker.addEventListener('message', ({ data }: MessageEvent<CheckAnswer>) => {
    const one = waiting.get(data.id)
    waiting.delete(data.id)
    if (data.kind === 'broken') one?.reject(new Error('the checks broke'))
    else one?.resolve(data)
  })
  worker.addEventListener('error', rejectAll)

  const send = (request: CheckRequest): void => worker.postMessage(request)

  function ask(request: (id: number) => CheckRequest): Promise<CheckAnswer> {
    const id = (last += 1)
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject })
      send(request(id))
    })
  }

  return {
    surround: (surroundings) => send({ kind: 'surroundings', surroundings }),
    async check(report) {
      const answer = await ask((id) => ({ kind: 'check', id, report }))
      if (answer.kind !== 'checked') throw new Error('not what was asked')
      return answer.value
    },
    async preview(report, edits) {
      const answer = await ask((id) => ({ kind: 'preview', id, report, edits }))
      if (answer.kind !== 'previewed') throw new Error('not what was asked')
      return answer.value
    },
    end() {
      rejectAll()
      worker.terminate()
    },
  }
}
