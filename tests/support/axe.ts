import axe from 'axe-core'
import { expect } from 'vitest'

/** Fails with the rule and the markup of every accessibility violation under an element. */
export async function expectAccessible(element: Element): Promise<void> {
  const { violations } = await axe.run(element)
  expect(
    violations.map((violation) => `${violation.id}: ${violation.nodes.map((node) => node.html).join('\n')}`),
  ).toEqual([])
}
