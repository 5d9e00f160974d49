/** Lets conditions come late: by itself `vi.waitFor` gives up after a second, which a busy machine may need for one save. */
import { vi } from 'vitest'

const waitFor = vi.waitFor.bind(vi)

vi.waitFor = (condition, options) =>
  waitFor(condition, typeof options === 'number' ? options : { timeout: 20_000, ...options })
