// @vitest-environment node
import { createHandles } from 'keydrawer/core'
import { expect, it } from 'vitest'

const SECRET = 'acme_secret_0123456789abcdefghij'

it('stands in for an id that is a secret, and leads back to it', () => {
  const handles = createHandles()
  const handle = handles.handleOf(SECRET)
  expect(handles.handleOf(SECRET)).toBe(handle)
  expect(handles.handleOf('another')).not.toBe(handle)
  expect(handles.secretOf(handle)).toBe(SECRET)
})

it('tells nothing of the secret, wherever a handle or the handles end up', () => {
  const handles = createHandles()
  const handle = handles.handleOf(SECRET)
  const told = [handle, JSON.stringify(handles), ...Object.values(handles).map(String)].join(' ')
  for (let at = 0; at + 8 <= SECRET.length; at += 8) expect(told).not.toContain(SECRET.slice(at, at + 8))
  // Another page, or another client, knows nothing of it.
  expect(createHandles().handleOf(SECRET)).not.toBe(handle)
})

it('hands an unknown handle on, so that the backend says that there is no such key', () => {
  expect(createHandles().secretOf('no-such-key')).toBe('no-such-key')
})
