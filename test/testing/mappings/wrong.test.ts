// @vitest-environment node
import { expect, it } from 'vitest'
import { runMapping } from './runMapping'
import { wrong } from './wrong'

it.concurrent.for(Object.entries(wrong))('names the mistake in a mapping: %s', async ([, { says, ...each }]) => {
  const { failures, backends } = await runMapping(each)
  const sentences = [...failures.values()]
  expect(sentences).toContainEqual(expect.stringMatching(says))
  const printed = sentences.join('\n')
  for (const secret of backends.flatMap(({ secrets }) => secrets)) expect(printed).not.toContain(secret)
})
