// @vitest-environment node
import { inspect } from 'node:util'
import { OneTimeSecret } from 'keydrawer/core'
import { expect, it } from 'vitest'

const TEXT = 'kd_demo_not_a_secret_Zp04'

it('returns the exact text until it is wiped', () => {
  const secret = new OneTimeSecret(` ${TEXT}\n`)
  expect(secret.reveal()).toBe(` ${TEXT}\n`)
  secret.wipe()
  expect(secret.reveal()).toBeNull()
  expect(secret.isWiped).toBe(true)
})

it.each([
  ['String()', (secret: OneTimeSecret) => String(secret)],
  ['a template', (secret: OneTimeSecret) => `${secret}`],
  ['JSON', (secret: OneTimeSecret) => JSON.stringify({ secret })],
  ['inspect', (secret: OneTimeSecret) => inspect(secret, { showHidden: true, depth: 9 })],
  ['spreading', (secret: OneTimeSecret) => JSON.stringify({ ...secret })],
  ['cloning', (secret: OneTimeSecret) => inspect(structuredClone(secret), { showHidden: true })],
  ['listing keys', (secret: OneTimeSecret) => Reflect.ownKeys(secret).join()],
])('does not reveal the text through %s', (_how, write) => {
  expect(write(new OneTimeSecret(TEXT))).not.toContain(TEXT)
})

it.each(['', '   ', '\n', undefined, null, 7, {}])('rejects %j as a secret', (text) => {
  expect(() => new OneTimeSecret(text as string)).toThrow(
    expect.objectContaining({ code: 'secret-missing', mayHaveApplied: true }),
  )
})
