// @vitest-environment node
import { createBetterAuthClient } from 'keydrawer/better-auth'
import { createRestClient } from 'keydrawer/rest'
import { afterEach, expect, it, vi } from 'vitest'

afterEach(() => void vi.unstubAllEnvs())

const watch = () => vi.spyOn(console, 'warn').mockImplementation(() => {})

it('warns once about an unencrypted address', () => {
  const warn = watch()
  createRestClient({ url: 'http://api.example/keys' })
  createRestClient({ url: 'http://api.example/others' })
  expect(warn).toHaveBeenCalledExactlyOnceWith(
    expect.stringMatching(/^\[keydrawer\] createRestClient\(\).*Use https\.$/),
  )
})

it('warns about it for every client', () => {
  const warn = watch()
  createBetterAuthClient({ url: 'http://10.0.0.7/api/auth' })
  expect(warn).toHaveBeenCalledOnce()
})

it.each([
  '/api/keys',
  'https://api.example/keys',
  '//api.example/keys',
  'http://localhost:3000/keys',
  'http://app.localhost/keys',
  'http://127.0.0.1:1/keys',
  'http://[::1]:1/keys',
])('does not warn about %s', (url) => {
  const warn = watch()
  createRestClient({ url })
  expect(warn).not.toHaveBeenCalled()
})

it('does not warn in production', () => {
  vi.stubEnv('NODE_ENV', 'production')
  const warn = watch()
  createRestClient({ url: 'http://elsewhere.example/keys' })
  createBetterAuthClient({ url: 'http://elsewhere.example/auth' })
  expect(warn).not.toHaveBeenCalled()
})
