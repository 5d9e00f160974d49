/**
 * pdf.js takes over the message port of a worker that has no `window`; our worker speaks to its page itself. To be
 * imported before pdf.js's core.
 */
if (typeof window === 'undefined' && typeof self !== 'undefined') {
  Object.defineProperty(self, 'window', { value: self, configurable: true })
}
