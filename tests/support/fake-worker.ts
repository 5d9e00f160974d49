/** A worker without a thread: both ends of the calls, joined in one program, with what may go wrong at hand. */
import { serve } from '@/workers/rpc'
import type { Jobs, Port } from '@/workers/rpc'

export interface FakeWorker extends Port {
  /** Everything that was handed over on either way. */
  readonly handedOver: Transferable[]
  readonly isTerminated: boolean
  /** As if the worker itself had said it. */
  say(reply: object): void
  /** An error in the worker, with words; without them its file did not come. */
  break(message?: string): void
}

export function fakeWorker<All extends Jobs>(jobs: All): FakeWorker {
  const toPage = new EventTarget()
  const toWorker = new EventTarget()
  const handedOver: Transferable[] = []
  let isTerminated = false

  const deliver = (to: EventTarget, data: unknown, transfer: readonly Transferable[]): void => {
    handedOver.push(...transfer)
    const message = new MessageEvent('message', { data: structuredClone(data) })
    queueMicrotask(() => to.dispatchEvent(message))
  }
  const listenTo =
    (target: EventTarget) =>
    (type: string, listen: (event: MessageEvent) => void): void =>
      target.addEventListener(type, (event) => listen(event as MessageEvent))

  serve(jobs, {
    addEventListener: listenTo(toWorker),
    postMessage: (reply, { transfer }) => deliver(toPage, reply, transfer),
  })
  return {
    handedOver,
    get isTerminated() {
      return isTerminated
    },
    addEventListener: listenTo(toPage),
    postMessage: (message, transfer) => deliver(toWorker, message, transfer),
    terminate: () => (isTerminated = true),
    say: (reply) => deliver(toPage, reply, []),
    break: (message) =>
      void toPage.dispatchEvent(
        Object.assign(new Event('error', { cancelable: true }), message === undefined ? {} : { message }),
      ),
  }
}
