import { fireEvent, screen } from '@testing-library/react'
import { ApiKeysError, type ApiKeysClient, isApiKeysError, isOneTimeSecret, OneTimeSecret } from 'keydrawer/core'
import { englishLabels as labels } from 'keydrawer'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import packageJson from '../../package.json' with { type: 'json' }
import { asClerkError } from '../../src/clients/clerkErrors'
import { asApiKeysError } from '../../src/core/ApiKeysError'
import { readIssuedKey } from '../../src/core/readIssuedKey'
import { VERSION } from '../../src/core/version'
import { askForKey, renderPage } from '../security/hostile/page'
import { apiKey, fakeClient, SECRET } from '../support/fakeClient'
import { anyContext as context } from '../support/mappedClient'

type Core = typeof import('keydrawer/core')
type Rest = typeof import('keydrawer/rest')

/** Loads a second copy of the package, with other modules and classes. */
async function secondCopy(): Promise<Core & Rest> {
  vi.resetModules()
  return { ...(await import('keydrawer/core')), ...(await import('keydrawer/rest')) }
}

let warn: ReturnType<typeof vi.spyOn>
beforeEach(() => void (warn = vi.spyOn(console, 'warn').mockReturnValue()))
afterEach(() => void vi.restoreAllMocks())

it('knows the version of the package', () => {
  expect(VERSION).toBe(packageJson.version)
})

describe('a secret of a second copy of the package', () => {
  it('is recognized, read once and wiped', async () => {
    const other = await secondCopy()
    expect(other.OneTimeSecret).not.toBe(OneTimeSecret)
    const foreign = new other.OneTimeSecret(SECRET)
    const reveal = vi.spyOn(foreign, 'reveal')
    expect(isOneTimeSecret(foreign)).toBe(true)
    const { secret } = readIssuedKey({ secret: foreign })
    expect(secret).toBeInstanceOf(OneTimeSecret)
    expect(secret.reveal()).toBe(SECRET)
    expect(reveal).toHaveBeenCalledOnce()
    expect(foreign.isWiped).toBe(true)
  })

  it('is shown by the wizard', async () => {
    const other = await secondCopy()
    const client: ApiKeysClient = {
      ...fakeClient(),
      create: async () => ({ id: 'key_1', secret: new other.OneTimeSecret(SECRET) }),
    }
    vi.useFakeTimers()
    await renderPage({ client })
    await askForKey()
    fireEvent.click(screen.getByRole('button', { name: labels.show }))
    expect(screen.getByRole('dialog')).toHaveTextContent(SECRET)
    vi.useRealTimers()
  })

  it('is missing once it is wiped, like one of our own', async () => {
    const other = await secondCopy()
    for (const secret of [new other.OneTimeSecret(SECRET), new OneTimeSecret(SECRET)]) {
      secret.wipe()
      expect(() => readIssuedKey({ secret })).toThrow(expect.objectContaining({ code: 'secret-missing' }))
    }
  })

  it('may be any object with reveal()', () => {
    const wipe = vi.fn()
    expect(readIssuedKey({ secret: { reveal: () => SECRET, wipe } }).secret.reveal()).toBe(SECRET)
    expect(wipe).toHaveBeenCalledOnce()
    const fails = () => {
      throw new Error(SECRET)
    }
    expect(readIssuedKey({ secret: { reveal: () => SECRET, wipe: fails } }).secret.reveal()).toBe(SECRET)
  })

  it.each<[string, object]>([
    [
      'throws',
      {
        reveal: () => {
          throw new Error(SECRET)
        },
      },
    ],
    ['reveals nothing', { reveal: () => null }],
    ['reveals no text', { reveal: () => ({ text: SECRET }) }],
    ['has no method', { reveal: SECRET }],
  ])('is missing if it %s', (_what, secret) => {
    expect(() => readIssuedKey({ secret })).toThrow(
      expect.objectContaining({ code: 'secret-missing', message: expect.not.stringContaining(SECRET) }),
    )
  })
})

describe('an error of a second copy of the package', () => {
  it('is converted field by field, without its message', async () => {
    const other = await secondCopy()
    const own = { status: 429, fieldErrors: { name: 'taken' }, retryAfterSeconds: 5, mayHaveApplied: true } as const
    const foreign = new other.ApiKeysError('rate-limited', { ...own, message: SECRET })
    expect(isApiKeysError(foreign)).toBe(true)
    const error = asApiKeysError(foreign)
    expect(error).toBeInstanceOf(ApiKeysError)
    expect(error).toMatchObject({ code: 'rate-limited', ...own })
    expect(JSON.stringify([error, error.message, String(error), error.stack])).not.toContain(SECRET)
    expect(asClerkError(foreign, false)).toMatchObject({ code: 'rate-limited', ...own })
  })

  it('drops values that are not in a closed list', async () => {
    const other = await secondCopy()
    const wrong = {
      code: SECRET,
      status: SECRET,
      fieldErrors: { name: SECRET, [SECRET]: 'taken', scopes: 'required' },
      retryAfterSeconds: SECRET,
      mayHaveApplied: undefined,
    }
    const error = asApiKeysError(Object.assign(new other.ApiKeysError('forbidden'), wrong))
    expect(error).toMatchObject({
      code: 'unknown',
      status: undefined,
      fieldErrors: { scopes: 'required' },
      retryAfterSeconds: undefined,
      mayHaveApplied: true,
    })
    const plain = asApiKeysError(Object.assign(new other.ApiKeysError('forbidden'), { fieldErrors: null }))
    expect(plain).toMatchObject({ code: 'forbidden', fieldErrors: {}, mayHaveApplied: false })
  })

  it('is unknown if reading it throws', async () => {
    const other = await secondCopy()
    const foreign = Object.defineProperty(new other.ApiKeysError('forbidden'), 'code', {
      get: () => {
        throw new Error(SECRET)
      },
    })
    expect(asApiKeysError(foreign)).toMatchObject({ code: 'unknown', mayHaveApplied: true })
  })

  it('is not converted if it is our own', () => {
    const error = new ApiKeysError('forbidden', { message: 'ours' })
    expect(asApiKeysError(error)).toBe(error)
    expect(warn).not.toHaveBeenCalled()
  })

  it('keeps its code if it comes from a client of that copy', async () => {
    const other = await secondCopy()
    const fetch = () => Promise.resolve(Response.json({ code: 'limit-reached' }, { status: 409 }))
    const client = other.createRestClient({ url: '/api', fetch })
    const error = await client.create!({ name: 'CI' }, context).catch(asApiKeysError)
    expect(error).toMatchObject({ code: 'limit-reached', status: 409, mayHaveApplied: false })
  })

  it('keeps its code if it comes from a body builder', async () => {
    const [ours, other] = [await import('keydrawer/rest'), await secondCopy()]
    const client = ours.createRestClient({
      url: '/api',
      mapping: {
        routes: { list: 'GET', create: 'POST' },
        body: {
          create: () => {
            throw new other.ApiKeysError('aborted')
          },
        },
      },
    })
    await expect(client.create!({ name: 'CI' }, context)).rejects.toMatchObject({ code: 'aborted' })
  })
})

it('names the two copies and their versions in development, once', async () => {
  const [ours, other] = [await secondCopy(), await secondCopy()]
  expect(ours.OneTimeSecret).not.toBe(other.OneTimeSecret)
  vi.resetModules()
  const { readIssuedKey: read } = await import('../../src/core/readIssuedKey')
  for (const { OneTimeSecret: Foreign } of [ours, other]) read({ secret: new Foreign(SECRET), apiKey: apiKey() })
  expect(warn).toHaveBeenCalledExactlyOnceWith(
    expect.stringContaining(`Two copies of the keydrawer package are loaded: ${VERSION} and ${VERSION}`),
  )
})

it('does not quote an invalid version', async () => {
  const foreign = Object.defineProperty({ reveal: () => SECRET }, Symbol.for('keydrawer.OneTimeSecret'), {
    value: `<${SECRET}>`,
  })
  readIssuedKey({ secret: foreign })
  expect(String(warn.mock.calls)).not.toContain(SECRET)
})

it.each(['\ud800', 'kd_\udc00', '\udc00\ud800 and more'])('rejects a secret with half a surrogate pair: %j', (text) => {
  expect(() => new OneTimeSecret(text)).toThrow(
    expect.objectContaining({ code: 'malformed-response', mayHaveApplied: true }),
  )
  expect(new OneTimeSecret('kd_😀').reveal()).toBe('kd_😀')
})
