import type { TestProject } from 'vitest/node'
import { isStale, serveBuild } from '../../scripts/serve.mjs'

declare module 'vitest' {
  interface ProvidedContext {
    baseUrl: string
  }
}

/** Serves the production build once for all journeys; builds it where `dist` is missing or older than the code. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { url, close } = await serveBuild({ rebuild: isStale() })
  project.provide('baseUrl', url)
  return close
}
