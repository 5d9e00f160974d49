declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  /** pdf.js's half that reads files; it listens on a message port. */
  export const WorkerMessageHandler: {
    initializeFromPort(port: unknown): void
  }
}
