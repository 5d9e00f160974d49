/** Short notices at the foot of the page, shared by all pages; `ToastStack.vue` shows them. */
import { readonly, shallowRef } from 'vue'

export interface ToastAction {
  readonly label: string
  readonly run: () => unknown
}

export interface Toast {
  readonly id: number
  readonly text: string
  readonly tone: 'plain' | 'error'
  readonly action?: ToastAction
}

export interface ToastOptions {
  readonly action?: ToastAction
  /** ms on screen; at least ten seconds, so that an offered action can be reached. */
  readonly duration?: number
}

interface Timer {
  handle: ReturnType<typeof setTimeout> | undefined
  startedAt: number
  remaining: number
}

const shortest = 10_000
const mostAtOnce = 4

const toasts = shallowRef<readonly Toast[]>([])
const timers = new Map<number, Timer>()
let nextId = 1
let paused = false

function startTimer(id: number, timer: Timer): void {
  timer.startedAt = Date.now()
  timer.handle = setTimeout(() => dismiss(id), timer.remaining)
}

function dismiss(id: number): void {
  clearTimeout(timers.get(id)?.handle)
  timers.delete(id)
  toasts.value = toasts.value.filter((toast) => toast.id !== id)
}

function add(toast: Omit<Toast, 'id'>): number {
  const id = nextId++
  toasts.value = [...toasts.value, { ...toast, id }]
  for (const old of toasts.value.slice(0, -mostAtOnce)) dismiss(old.id)
  return id
}

/** Says what was done; goes by itself after ten seconds or more, never while it is pointed at or focused. */
function show(text: string, { action, duration = shortest }: ToastOptions = {}): number {
  const id = add({ text, tone: 'plain', ...(action ? { action } : {}) })
  const timer: Timer = { handle: undefined, startedAt: 0, remaining: Math.max(duration, shortest) }
  timers.set(id, timer)
  if (!paused) startTimer(id, timer)
  return id
}

/** Says what went wrong; stays until it is closed. */
function showError(text: string, { action }: Pick<ToastOptions, 'action'> = {}): number {
  return add({ text, tone: 'error', ...(action ? { action } : {}) })
}

/** Runs a notice's action and takes the notice away. */
function act(toast: Toast): void {
  dismiss(toast.id)
  void toast.action?.run()
}

function pause(): void {
  if (paused) return
  paused = true
  for (const timer of timers.values()) {
    clearTimeout(timer.handle)
    timer.remaining -= Date.now() - timer.startedAt
  }
}

function resume(): void {
  if (!paused) return
  paused = false
  for (const [id, timer] of timers) startTimer(id, timer)
}

export function useToasts() {
  return { toasts: readonly(toasts), show, showError, dismiss, act, pause, resume }
}
