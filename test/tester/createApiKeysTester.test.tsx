import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { ApiKeys, type ApiKeysProps, ApiKeysError, type ApiKey, englishLabels as labels } from 'keydrawer'
import { createMemoryClient } from 'keydrawer/memory'
import { createApiKeysTester, mockClipboard } from 'keydrawer/tester'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { apiKey } from '../support/fakeClient'

const ci = apiKey({ id: 'key_ci', name: 'CI', hint: { suffix: 'c1c1' } })
const feed = apiKey({ id: 'key_feed', name: 'Partner feed', hint: { suffix: 'feed' } })
const many = (count: number): ApiKey[] =>
  Array.from({ length: count }, (_, index) =>
    apiKey({ id: `key ${index}`, name: `Worker ${index}`, createdAt: new Date(1e12 - index * 1e6).toISOString() }),
  )

async function open(apiKeys: readonly ApiKey[], { client, ...props }: Partial<ApiKeysProps> = {}) {
  const scopes = [{ value: 'bookings:read', label: 'Read bookings', readOnly: true }, { value: 'bookings:write' }]
  render(<ApiKeys client={client ?? createMemoryClient({ apiKeys, scopes })} scope="acme" {...props} />)
  const page = createApiKeysTester({ user: userEvent.setup() })
  await page.ready()
  return page
}

describe('creating a key', () => {
  it('fills the form, copies the secret and closes', async () => {
    const page = await open([])
    expect(await page.status).toBe('empty')
    const created = await page.create({
      name: 'CI {prod} [1]',
      description: 'Deploys',
      expires: { days: 30 },
      scopes: ['bookings:read'],
    })
    expect(await created.copy()).toBe(created.secret())
    await created.done()
    expect(await page.keys).toEqual(['CI {prod} [1]'])
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('leaves the secret hidden', async () => {
    const page = await open([ci])
    const created = await page.create({ name: 'New' })
    expect(created.secret()).toMatch(/^.{20,}$/)
    expect(document.body.textContent).not.toContain(created.secret())
    await created.discard()
    expect(await page.keys).toContain('CI')
  })

  it('says what the form shows instead, and submits the corrected form', async () => {
    const page = await open([])
    await expect(page.create({ name: '' })).rejects.toThrow(labels.nameError.required)
    expect(await page.error).toBe(labels.nameError.required)
    const created = await page.create({ name: 'CI', expires: 'never' })
    await created.copy()
    await created.done()
    expect(await page.keys).toEqual(['CI'])
  })

  it('names the offered options if one is missing', async () => {
    const page = await open([])
    await expect(page.create({ name: 'CI', expires: { days: 31 } })).rejects.toThrow('“30 days”')
    await expect(page.create({ scopes: ['bookings:delete'] })).rejects.toThrow('bookings:read, bookings:write')
  }, 30_000)

  it('rejects if the browser refuses to copy, and closes once the user has saved it', async () => {
    const page = await open([])
    const clipboard = mockClipboard({ refuses: true })
    const created = await page.create({ name: 'CI' })
    const error: unknown = await created.copy().catch((reason: unknown) => reason)
    expect(error).toMatchObject({ message: expect.stringContaining('refused') as unknown })
    expect(String(error)).not.toContain(created.secret())
    await expect(created.done()).rejects.toThrow('call copy(), confirmSaved() or discard()')
    await page.cancel()
    await created.confirmSaved()
    await created.done()
    expect(await clipboard.readText()).toBe('')
    await clipboard.restore()
  })
})

describe('changing a key', () => {
  it('rotates, updates, disables and enables it', async () => {
    const page = await open([ci, feed])
    const rotated = await page.key('CI').rotate({ gracePeriod: 3600 })
    await rotated.copy()
    await rotated.done()
    await page.key('Partner feed').update({ name: 'Feed' })
    expect(await page.notices).toEqual([labels.changed.update('Partner feed')])
    await page.key('Feed').disable()
    expect(await page.key('Feed').status).toBe('disabled')
    expect(await page.key('Feed').actions).toContain('enable')
    await page.key('Feed').enable()
    expect(await page.key({ id: 'key_feed' }).status).toBe('active')
  })

  it('revokes and deletes it with typed confirmation', async () => {
    const page = await open([ci, feed], { confirmBy: 'typing' })
    await page.key('CI').revoke({ confirm: false })
    expect(await page.key('CI').status).toBe('active')
    await expect(page.key('CI').revoke({ confirm: 'wrong' })).rejects.toThrow(labels.confirmationMismatch)
    await page.cancel()
    await page.key('CI').revoke()
    expect(await page.key('CI').status).toBe('revoked')
    await page.key('CI').delete({ confirm: true })
    expect(await page.keys).toEqual(['Partner feed'])
  })

  it('says why an action failed or is not available', async () => {
    const client = {
      ...createMemoryClient({ apiKeys: [ci, { ...feed, revokedAt: '2026-01-01T00:00:00Z' }] }),
      setEnabled: () => Promise.reject(new ApiKeysError('forbidden')),
    }
    const page = await open([], { client })
    await expect(page.key('CI').disable()).rejects.toThrow(labels.changeError.forbidden)
    expect(await page.key('Partner feed').disabledActions).not.toEqual({})
    await expect(page.key('Partner feed').rotate()).rejects.toThrow('the action rotate')
    expect(screen.queryByRole('menu')).toBeNull()
  })

  it('changes the selected keys', async () => {
    const page = await open([ci, feed], { confirmBy: 'typing' })
    await page.select(['CI', 'Partner feed'])
    await page.bulk('revoke')
    expect(await page.key('CI').status).toBe('revoked')
    expect(await page.key('Partner feed').status).toBe('revoked')
  })
})

describe('reading the table', () => {
  it('scrolls through the rows of a long list', async () => {
    const page = await open([], { client: createMemoryClient({ apiKeys: many(200), pageSize: 1000 }) })
    expect(await page.keys).toEqual(many(200).map(({ name }) => name))
    await page.key('Worker 150').disable()
    expect(await page.key('Worker 150').status).toBe('disabled')
    await page.search('worker 19')
    expect(await page.keys).toHaveLength(12)
  })

  it('names the keys that the table shows instead of the wanted one', async () => {
    await open([ci, feed])
    const page = createApiKeysTester({ user: userEvent.setup(), timeout: 100 })
    await expect(page.key('Deploy').status).rejects.toThrow(/Expected a key “Deploy”.*\n.*“CI”, “Partner feed”/)
    await expect(page.retry()).rejects.toThrow('a button of the table: retry')
    await expect(page.search('x')).rejects.toThrow('toolbar')
  })

  it('asks for the id if keys share a name', async () => {
    const page = await open([ci, { ...feed, name: 'CI' }])
    await expect(page.key('CI').status).rejects.toThrow('key({ id })')
    expect(await page.key({ id: 'key_feed' }).status).toBe('active')
  })

  it('reads an error, and retries', async () => {
    const memory = createMemoryClient({ apiKeys: [ci] })
    const list = vi.fn(memory.list).mockRejectedValue(new ApiKeysError('unauthorized'))
    const page = await open([], { client: { ...memory, list } })
    expect(await page.status).toBe('failed')
    expect(await page.error).toContain(labels.listError.unauthorized)
    list.mockImplementation(memory.list)
    await page.retry()
    expect(await page.keys).toEqual(['CI'])
  })

  it('says that nothing is rendered', async () => {
    const page = createApiKeysTester({ user: userEvent.setup(), timeout: 100 })
    await expect(page.ready()).rejects.toThrow('nothing of Keydrawer')
  })
})

it('works in every language', async () => {
  const translated = { newKey: 'Neuer Schlüssel', createKey: 'Erstellen', copy: 'Kopieren', done: 'Fertig' }
  const page = await open([ci], { labels: translated, locale: 'ar-EG' })
  const created = await page.create({ name: 'محرك' })
  expect(await created.copy()).toBe(created.secret())
  await created.done()
  await page.key('محرك').revoke()
  expect(await page.key('محرك').status).toBe('revoked')
})

describe('with fake timers', () => {
  afterEach(() => void vi.useRealTimers())

  it('advances the timers that the page waits for', async () => {
    vi.useFakeTimers()
    const page = await open([ci], { client: createMemoryClient({ apiKeys: [ci], latency: 500 }) })
    const created = await page.create({ name: 'New' })
    expect(await created.copy()).toBe(created.secret())
    await created.done()
    await page.key('CI').revoke()
    expect(await page.key('CI').status).toBe('revoked')
  })
})
