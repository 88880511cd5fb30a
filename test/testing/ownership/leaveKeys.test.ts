// @vitest-environment node
import { expect, it } from 'vitest'
import { runCommand, runSuite } from '../../support/runTools'
import { WrongServer } from '../../support/wrongServer'

const endless = () => new WrongServer({ delete: 'absent', revoke: 'absent' })

it('stops the command before it creates a key that cannot be revoked or deleted', async () => {
  const server = endless()
  const { text, isFine } = await runCommand(server)
  expect(text).toMatch(/can neither revoke nor delete keys.*Pass --leave-keys/)
  expect(server.created).toEqual([])
  expect(isFine).toBe(false)
})

it.each([
  ['n', 0],
  ['y', 20],
])(
  'asks before it leaves keys behind, and accepts the answer %s',
  async (answer, atLeast) => {
    const server = endless()
    const questions: string[] = []
    const { text } = await runCommand(server, [], async (question) => {
      questions.push(question)
      return answer
    })
    expect(questions).toEqual([expect.stringMatching(/can neither revoke nor delete keys.*Continue and leave them\?/)])
    expect(server.created.length).toBeGreaterThanOrEqual(atLeast)
    if (atLeast === 0) expect(server.created).toEqual([])
    for (const { name, id } of server.left) expect(text).toContain(`"${name}" (id ${id})`)
    expect(server.damaged).toEqual([])
  },
  120_000,
)

it('leaves at most one key if only the first deletion reveals that none works', async () => {
  const server = new WrongServer({ delete: 'missing', revoke: 'missing' })
  const { text } = await runCommand(server)
  expect(text).toMatch(/The first key could not be revoked or deleted/)
  expect(server.left).toHaveLength(1)
  expect(text).toContain(`"${server.left[0]!.name}" (id ${server.left[0]!.id})`)
})

it('leaves keys if the user agreed, and lists each of them', async () => {
  const server = endless()
  const { text } = await runCommand(server, ['--leave-keys'])
  expect(server.left.length).toBeGreaterThan(20)
  for (const { name, id } of server.left) expect(text).toContain(`"${name}" (id ${id})`)
}, 120_000)

it('stops the suite before it creates a key that cannot be revoked or deleted', async () => {
  const server = new WrongServer({}, [])
  const { text } = await runSuite(server, { operations: ['create', 'update'] })
  expect(text).toMatch(/can neither delete nor revoke keys.*Pass `leaveKeys: true`/)
  expect(server.created).toEqual([])
})

it('runs the suite with leaveKeys, and logs the names of the remaining keys', async () => {
  const server = new WrongServer({}, [])
  const { text } = await runSuite(server, { operations: ['create', 'update'], leaveKeys: true })
  expect(server.created.length).toBeGreaterThan(5)
  for (const { name, id } of server.left) expect(text).toContain(`"${name}" (id ${id})`)
}, 60_000)
