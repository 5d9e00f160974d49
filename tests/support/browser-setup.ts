/**
 * Around every test in the browser. The program is loaded once for all of them, so each leaves nothing behind: no app,
 * no database, no mock, no address.
 */
import { afterEach, vi } from 'vitest'
import { endStorages } from './databases'
import { endApps } from './mount'

const waitFor = vi.waitFor.bind(vi)

/** Conditions may come late: by itself `vi.waitFor` gives up after a second, which a busy machine may need for one save. */
vi.waitFor = (condition, options) =>
  waitFor(condition, typeof options === 'number' ? options : { timeout: 20_000, ...options })

const address = window.location.href

// What is said last is done first: an app is over before its storage is, and what a test had mocked stays until then.
afterEach(() => {
  window.history.replaceState(null, '', address)
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})
afterEach(endStorages)
afterEach(endApps)
