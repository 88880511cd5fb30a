// @vitest-environment node
import { expect, it } from 'vitest'
import { runMapping } from './runMapping'
import { right } from './shapes'

it.concurrent.for(Object.entries(right))('finds no fault with a correct mapping: %s', async ([, each]) => {
  const { failures, skipped, backends } = await runMapping(each)
  expect(failures).toEqual(new Map())
  expect(skipped).toBeGreaterThan(0)
  for (const backend of backends) expect(backend.names).toEqual([])
})
