import type { ApiKey } from 'keydrawer/core'
import { expect, it } from 'vitest'
import { type Call, nobody, scopesFor } from './describeApiKeysClient'

const DAY_MS = 86_400_000

/** An end that every backend allows, to the second. */
export function inDays(days: number): string {
  return new Date(Math.floor(Date.now() / 1000) * 1000 + days * DAY_MS).toISOString()
}

/** The part of the contract that is about keys which exist. Each test is skipped where the client has no such method. */
export function describeKeyLife(setUp: () => Promise<Call>): void {
  it('gives one key as the list has it, and knows when there is none', async ({ skip }) => {
    const { client, create, list, context } = await setUp()
    skip(!client.get, 'it has no get')
    const { id } = await create('CI deploy')
    expect(await client.get!(id!, context())).toEqual((await list()).items[0])
    await expect(client.get!(nobody, context())).rejects.toMatchObject({ code: 'not-found' })
  })

  it('changes the fields that it says it can, and no others', async ({ skip }) => {
    const { client, create, find, context, tellsMissing } = await setUp()
    skip(!client.update, 'it has no update')
    const { fields, patch } = await patchFor(client)
    const { id } = await create('Before', 'As it was')
    for (const field of fields) {
      const before = await find(id)
      const changed = await client.update!(id!, { [field]: patch[field] }, context())
      const after = await find(id)
      if (changed) expect(changed).toEqual(after)
      if (field !== 'expiresAt') expect(after[field]).toEqual(patch[field])
      expect(after[field]).not.toEqual(before[field])
      const others = { [field]: null, updatedAt: null }
      expect({ ...after, ...others }).toEqual({ ...before, ...others })
    }
    if (!tellsMissing) return
    const [field] = fields
    await expect(client.update!(nobody, field ? { [field]: patch[field] } : {}, context())).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  it('takes a description away', async ({ skip }) => {
    const { client, create, find, context } = await setUp()
    skip(!client.update || !(await patchFor(client)).fields.includes('description'), 'it cannot')
    const { id } = await create('CI deploy', 'For now')
    await client.update!(id!, { description: null }, context())
    expect((await find(id)).description ?? null).toBeNull()
  })

  it('ends a key when it was told to, to the second, and never where it was told never', async ({ skip }) => {
    const { client, find, context, toleranceMs } = await setUp()
    const expiry = client.features?.expiry
    skip(!client.create || !expiry, 'its keys have no end')
    const near = (end: string | null | undefined, wanted: string) =>
      expect(Math.abs(Date.parse(end ?? '') - Date.parse(wanted))).toBeLessThanOrEqual(toleranceMs)
    const [first, later] = [inDays(30), inDays(90)]
    const { id } = await client.create!({ name: 'Bounded', expiresAt: first }, context())
    near((await find(id)).expiresAt, first)
    if (expiry && expiry.allowNever !== false) {
      const unbounded = await client.create!({ name: 'Unbounded', expiresAt: null }, context())
      expect((await find(unbounded.id)).expiresAt).toBeNull()
    }
    if (!client.update || !client.features?.update?.includes('expiresAt')) return
    await client.update(id!, { expiresAt: later }, context())
    near((await find(id)).expiresAt, later)
    if (expiry && expiry.allowNever === false) return
    await client.update(id!, { expiresAt: null }, context())
    expect((await find(id)).expiresAt).toBeNull()
  })

  it('keeps the scopes that a key was made with, out of those that it lists', async ({ skip }) => {
    const { client, find, context } = await setUp()
    skip(!client.create || !client.listScopes, 'it lists no scopes')
    const offered = (await client.listScopes!(context())).map(({ value }) => value)
    expect(new Set(offered).size).toBe(offered.length)
    const scopes = scopesFor(offered)
    const { id } = await client.create!({ name: 'Limited', scopes }, context())
    expect((await find(id)).scopes).toEqual(scopes)
  })

  it('switches a key off and on again, however often it is asked', async ({ skip }) => {
    const { client, create, find, context, tellsMissing } = await setUp()
    skip(!client.setEnabled, 'it cannot')
    const { id } = await create('CI deploy')
    for (const enabled of [false, false, true, true]) {
      const changed = await client.setEnabled!(id!, enabled, context())
      expect((await find(id)).enabled ?? true).toBe(enabled)
      if (changed) expect(changed).toEqual(await find(id))
    }
    if (tellsMissing)
      await expect(client.setEnabled!(nobody, false, context())).rejects.toMatchObject({ code: 'not-found' })
  })

  it('revokes a key for good, and a second time without complaint', async ({ skip }) => {
    const { client, create, list, context, tellsMissing } = await setUp()
    skip(!client.revoke, 'it cannot')
    const { id } = await create('CI deploy')
    await client.revoke!(id!, context())
    const ended = (await list()).items.find((apiKey) => apiKey.id === id)
    if (ended) expect(Date.parse(ended.revokedAt ?? '')).toBeLessThanOrEqual(Date.now() + 60_000)
    await client.revoke!(id!, context()).catch((error) => expect(error).toMatchObject({ code: 'not-found' }))
    expect((await list()).items.find((apiKey) => apiKey.id === id)).toEqual(ended)
    if (tellsMissing) await expect(client.revoke!(nobody, context())).rejects.toMatchObject({ code: 'not-found' })
  })

  it('erases a key, and knows that it is gone', async ({ skip }) => {
    const { client, create, list, context, tellsMissing } = await setUp()
    skip(!client.delete, 'it cannot')
    const { id } = await create('CI deploy')
    const other = await create('Other')
    await client.delete!(id!, context())
    expect((await list()).items.map((apiKey) => apiKey.id)).toEqual([other.id])
    if (tellsMissing)
      for (const gone of [id!, nobody])
        await expect(client.delete!(gone, context())).rejects.toMatchObject({ code: 'not-found' })
    else await client.delete!(id!, context())
    expect((await list()).items).toHaveLength(1)
  })

  it('tells what happened to a key, newest first', async ({ skip }) => {
    const { client, create, context } = await setUp()
    skip(!client.listActivity, 'it keeps no such list')
    const { id } = await create('CI deploy')
    if (client.setEnabled) await client.setEnabled(id!, false, context())
    const { items } = await client.listActivity!(id!, {}, context())
    expect(items.length).toBeGreaterThan(0)
    expect(items.map(({ at }) => at)).toEqual(items.map(({ at }) => at).toSorted((a, b) => (a < b ? 1 : -1)))
    for (const { what } of items) expect(what.trim()).not.toBe('')
    await expect(client.listActivity!(nobody, {}, context())).rejects.toMatchObject({ code: 'not-found' })
  })
}

type Patch = Pick<ApiKey, 'name' | 'description' | 'expiresAt' | 'scopes'>

/** Another value for each field that a client says it can change. */
async function patchFor(client: Call['client']) {
  const fields = client.features?.update ?? ['name', 'description']
  const { signal } = new AbortController()
  const offered = (await client.listScopes?.({ signal, scope: 'any' }))?.map(({ value }) => value) ?? ['read']
  const patch: Patch = {
    name: 'After ☂',
    description: 'As it is',
    expiresAt: inDays(60),
    scopes: scopesFor(offered).slice(0, 1),
  }
  return { fields, patch }
}
