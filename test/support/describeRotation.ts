import { statusOf } from 'keydrawer/core'
import { expect, it } from 'vitest'
import { type Call, nobody, uuid } from './describeApiKeysClient'

/** The part of the contract that is about a new secret for a key. */
export function describeRotation(setUp: () => Promise<Call>): void {
  const setUpRotation = async () => {
    const call = await setUp()
    const { client, context } = call
    const grace = client.features?.rotate?.gracePeriods?.find((seconds) => seconds > 0)
    const rotate = async (id: string | null, gracePeriodSeconds?: number, idempotencyKey?: string) => {
      const input = gracePeriodSeconds === undefined ? {} : { gracePeriodSeconds }
      return client.rotate!(id ?? '', input, context(idempotencyKey))
    }
    return { ...call, grace, rotate, keepsId: client.features?.rotate?.keepsId ?? false }
  }

  it('gives a key a new secret, which no list and no key ever holds', async ({ skip }) => {
    const { client, create, list, rotate } = await setUpRotation()
    skip(!client.rotate, 'it cannot rotate')
    const first = await create('CI deploy', 'Releases')
    const next = await rotate(first.id)
    const secret = next.secret.reveal() ?? ''
    expect(secret.length).toBeGreaterThan(15)
    expect(secret).not.toBe(first.secret.reveal())
    const page = await list()
    expect(JSON.stringify([page, next])).not.toContain(secret)
    expect(JSON.stringify([page, next])).not.toContain(first.secret.reveal())
  })

  it('makes a key in place of the old one, or keeps its id, as it says', async ({ skip }) => {
    const { client, create, list, find, rotate, keepsId } = await setUpRotation()
    skip(!client.rotate, 'it cannot rotate')
    const first = await create('CI deploy', 'Releases')
    const before = await find(first.id)
    const next = await rotate(first.id)
    const after = await find(next.id)
    if (next.apiKey) expect(after).toEqual(next.apiKey)
    const { name, description, scopes, expiresAt } = before
    expect(after).toMatchObject({ name, ...(description && { description }), ...(scopes && { scopes }) })
    expect(after.expiresAt ?? null).toBe(expiresAt ?? null)
    if (keepsId) {
      expect(next.id).toBe(first.id)
      expect((await list()).items).toHaveLength(1)
    } else {
      expect(next.id).not.toBe(first.id)
      expect(after.replaces).toBe(first.id)
      const old = (await list()).items.find(({ id }) => id === first.id)
      if (old) expect(old.replacedBy).toBe(next.id)
    }
  })

  it('hints at the new secret and no longer at the old one', async ({ skip }) => {
    const { client, create, find, rotate } = await setUpRotation()
    skip(!client.rotate, 'it cannot rotate')
    const first = await create('CI deploy')
    const next = await rotate(first.id)
    const secret = next.secret.reveal() ?? ''
    const { hint } = await find(next.id)
    expect(secret.startsWith(hint?.prefix ?? '')).toBe(true)
    expect(secret.endsWith(hint?.suffix ?? '')).toBe(true)
    if (hint?.suffix) expect(first.secret.reveal()?.endsWith(hint.suffix)).toBe(false)
  })

  it('lets the old secret work until its grace has passed, and says until when', async ({ skip }) => {
    const { client, create, list, find, rotate, grace = 0, keepsId } = await setUpRotation()
    skip(!client.rotate || grace === 0, 'it has no grace period')
    const first = await create('CI deploy')
    const started = Date.now()
    const next = await rotate(first.id, grace)
    const until = Date.parse(next.oldValidUntil ?? '')
    expect(until).toBeGreaterThanOrEqual(started + grace * 1000 - 2000)
    expect(until).toBeLessThanOrEqual(Date.now() + grace * 1000 + 2000)
    if (!keepsId) {
      const old = await find(first.id)
      expect(statusOf(old, Date.now())).toBe('active')
      expect(old.expiresAt).toBe(next.oldValidUntil)
    }
    const ended = await create('Ends at once')
    await rotate(ended.id, 0)
    const left = (await list()).items.find(({ id }) => id === ended.id)
    if (left && !keepsId) expect(statusOf(left, Date.now() + 2000)).not.toBe('active')
  })

  it('rotates a key again that its rotation has ended, and the last key lives as long as the first', async ({
    skip,
  }) => {
    const { client, create, find, rotate, grace = 0, keepsId } = await setUpRotation()
    skip(!client.rotate || keepsId, 'it makes no other key')
    const first = await create('CI deploy')
    const { expiresAt = null } = await find(first.id)
    await rotate(first.id, grace)
    const last = await rotate(first.id, grace)
    expect(await find(last.id)).toMatchObject({ replaces: first.id })
    expect((await find(last.id)).expiresAt ?? null).toBe(expiresAt)
    expect(statusOf(await find(last.id), Date.now())).toBe('active')
  })

  it('answers a repeated rotation with the same secret, where it promises to', async ({ skip }) => {
    const { client, create, list, rotate } = await setUpRotation()
    skip(!client.rotate || (client.features?.idempotency ?? 'L0') === 'L0', 'it promises nothing')
    const first = await create('CI deploy')
    const idempotencyKey = uuid()
    const next = await rotate(first.id, undefined, idempotencyKey)
    const { items } = await list()
    const again = await rotate(first.id, undefined, idempotencyKey)
    expect([again.id, again.secret.reveal()]).toEqual([next.id, next.secret.reveal()])
    expect((await list()).items).toEqual(items)
  })

  it('replays a rotation until its secret is acknowledged', async ({ skip }) => {
    const { client, create, rotate, context } = await setUpRotation()
    skip(!client.rotate || !client.acknowledge, 'it needs no acknowledgement')
    const first = await create('CI deploy')
    const idempotencyKey = uuid()
    const next = await rotate(first.id, undefined, idempotencyKey)
    await client.acknowledge!(next.id!, context())
    await expect(rotate(first.id, undefined, idempotencyKey)).rejects.toMatchObject({ code: 'not-found' })
  })

  it('knows that there is no such key to rotate', async ({ skip }) => {
    const { client, rotate, tellsMissing } = await setUpRotation()
    skip(!client.rotate || !tellsMissing, 'it cannot, or does not say')
    await expect(rotate(nobody)).rejects.toMatchObject({ code: 'not-found', mayHaveApplied: false })
  })
}
