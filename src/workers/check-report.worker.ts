/** Runs the checks of the open report beside the page, so that typing never waits for them. */
import '@/app/polyfills'
import { editChanges } from '@/checks/fixes/edit-changes'
import { previewFix, runChecks } from '@/checks/engine/engine'
import type { CheckAnswer, CheckRequest, Surroundings } from './live-check-protocol'

let surroundings: Surroundings = {}

function answer(request: Exclude<CheckRequest, { kind: 'surroundings' }>): CheckAnswer {
  const { id, report } = request
  const context = { ...surroundings, report }
  const result = runChecks(context)
  if (request.kind === 'check') return { kind: 'checked', id, value: result }
  const previous = surroundings.earlier?.find((one) => one.year === report.year - 1)
  const { clears, brings } = previewFix(context, request, result)
  const changes = editChanges(report, request.edits, previous)
  return { kind: 'previewed', id, value: { changes, clears, brings } }
}

addEventListener('message', ({ data }: MessageEvent<CheckRequest>) => {
  if (data.kind === 'surroundings') {
    surroundings = data.surroundings
    return
  }
  try {
    postMessage(answer(data))
  } catch {
    postMessage({ kind: 'broken', id: data.id } satisfies CheckAnswer)
  }
})
