/** What pdf.js has to say of a file: it has no way of its own to hand it over but the console. */
export interface Warnings {
  /** What was said since the last time. */
  take(): string[]
  /** Adds what else went wrong. */
  add(text: string): void
  /** Gives the console back. */
  close(): void
}

const { console: output } = globalThis
const ours = /^(?:Info|Warning): /

/** Hears pdf.js until closed; what others write goes to the console as before. */
export function listenToWarnings(): Warnings {
  let heard: string[] = []
  const usual = { info: output.info, warn: output.warn }
  const hear =
    (write: (...words: unknown[]) => void) =>
    (...words: unknown[]): void => {
      const [first] = words
      if (typeof first === 'string' && ours.test(first)) heard.push(first)
      else write(...words)
    }
  output.info = hear(usual.info)
  output.warn = hear(usual.warn)
  return {
    take: () => {
      const taken = heard
      heard = []
      return taken
    },
    add: (text) => void heard.push(text),
    close: () => Object.assign(output, usual),
  }
}
