/** What pdf.js has to say of a file: it has no way of its own to hand it over but the console. */
export interface Warnings {
  /** What was said since the last time. */
  take(): string[]
  /** Adds what else went wrong. */
  add(text: string): void
  /** Hears no more; the last one gives the console back. */
  close(): void
}

const { console: output } = globalThis
const ours = /^(?:Info|Warning): /

type Write = (...words: unknown[]) => void

/** All who hear at the moment, each with what it was told. pdf.js does not say of which file it speaks: all hear it. */
const listeners = new Set<string[]>()
let giveBack: (() => void) | null = null

function hear(write: Write): Write {
  return (...words) => {
    const [first] = words
    if (typeof first === 'string' && ours.test(first)) for (const heard of listeners) heard.push(first)
    else write(...words)
  }
}

/** Once for all: closed in another order than opened, one of several would put another's back in the console's place. */
function takeConsole(): () => void {
  const usual = { info: output.info, warn: output.warn }
  output.info = hear(usual.info)
  output.warn = hear(usual.warn)
  return () => void Object.assign(output, usual)
}

/** Hears pdf.js until closed; what others write goes to the console as before. Several may hear at once. */
export function listenToWarnings(): Warnings {
  const heard: string[] = []
  giveBack ??= takeConsole()
  listeners.add(heard)
  return {
    take: () => heard.splice(0),
    add: (text) => void heard.push(text),
    close: () => {
      listeners.delete(heard)
      if (listeners.size > 0) return
      giveBack?.()
      giveBack = null
    },
  }
}
