import type { ApiKey } from '../../core/ApiKey'
import { asApiKeysError, isApiKeysError } from '../../core/ApiKeysError'
import { editableFields } from '../../core/editableFields'
import { staticScopes } from '../../core/offeredScopes'
import { assertKept, assertMissing, assertSame, assertSameFields, BrokenContract, needs } from '../assertions'
import { type Check, inDays, type TestClient } from '../Check'
import { allowsNever, lifetimes } from '../offeredInput'
import { DAY_MS } from '../../core/durations'

type Patch = Pick<ApiKey, 'name' | 'description' | 'expiresAt' | 'scopes'>

/** Returns a new value for each field that a client can change. */
async function patchFor({ client, context, named }: TestClient) {
  const fields = editableFields(client)
  const offered = fields.includes('scopes') ? (staticScopes(client) ?? (await client.listScopes?.(context()))) : []
  const patch: Patch = {
    name: named('After ☂'),
    description: 'As it is',
    expiresAt: inDays(lifetimes(client)[1] ?? 1),
    scopes: (offered ?? []).slice(0, 1).map(({ value }) => value),
  }
  return { fields, patch }
}

/** The checks of a single key and its changes. */
export const changeChecks: readonly Check[] = [
  {
    feature: 'get',
    title: 'returns one key as it is listed, and reports a key that does not exist',
    rule: '`GET /api-keys/{id}` returns the key as the list has it, neither more nor less.',
    options: ['routes.get', 'changed'],
    async run({ client, create, named, find, context, tellsMissing, missingId }) {
      needs(client.get, 'it returns no single key')
      const { id } = await create({ name: named('CI deploy') })
      assertSameFields(await client.get(id, context()), await find(id), 'One key, and the list')
      if (tellsMissing) await assertMissing(client.get(missingId, context()), 'Reading a key that does not exist')
    },
  },
  {
    feature: 'update',
    title: 'changes the fields that it says it can, and no others',
    rule: 'Change the fields that are in the body and no others.',
    options: ['features.update', 'input', 'body.update', 'changed'],
    async run(call) {
      const { client, create, named, find, context } = call
      needs(client.update, 'it changes no keys')
      const { fields, patch } = await patchFor(call)
      const { id } = await create({ name: named('Before'), description: 'As it was' })
      for (const field of fields) {
        const before = await call.findFor(id, 'update')
        const changed = await client.update(id, { [field]: patch[field] }, context())
        const after = await find(id)
        if (changed) assertSameFields(changed, after, `The answer to a change of \`${field}\`, and the list`, 'changed')
        const options = ['features.update', `key.${field}`, `input.${field}`]
        if (field !== 'expiresAt')
          assertSame(after[field], patch[field], `\`${field}\` after it was changed`, ...options)
        else
          assertKept(
            after.expiresAt !== before.expiresAt,
            '`expiresAt` is the same before and after it was changed.',
            ...options,
          )
        const others = { [field]: null, updatedAt: null }
        const more = `A key before and after a change of \`${field}\``
        assertSameFields({ ...after, ...others }, { ...before, ...others }, more, 'body.update')
      }
      const [field] = fields
      if (!call.tellsMissing || !field) return
      const change = client.update(call.missingId, { [field]: patch[field] }, context())
      await assertMissing(change, 'Changing a key that does not exist')
    },
  },
  {
    feature: 'update',
    title: 'removes a description',
    rule: '`null` removes a description or an expiration date.',
    options: ['features.update', 'input.description.empty', 'input.description', 'body.update'],
    async run(call) {
      const { client, create, named, find, context } = call
      needs(client.update, 'it changes no keys')
      needs(editableFields(client).includes('description'), 'it changes no descriptions')
      const { id } = await create({ name: named('CI deploy'), description: 'For now' })
      await call.findFor(id, 'update')
      await client.update(id, { description: null }, context()).catch((error: unknown) => {
        if (!isApiKeysError(error) || error.code !== 'invalid-input') throw error
        const known = asApiKeysError(error)
        throw new BrokenContract('A description cannot be removed: `null` is refused.', { error: known })
      })
      assertSame(
        (await find(id)).description ?? null,
        null,
        'A description that was removed',
        'input.description.empty',
      )
    },
  },
  {
    feature: 'expiry',
    title: 'keeps the expiration date of a key, and none if the key never expires',
    rule: '`expiresAt` is when the key expires, to the second; `null` for never.',
    options: ['input.expiresAt', 'key.expiresAt', 'times', 'features.expiry'],
    async run({ client, create, named, find, context, toleranceMs }) {
      const [first, later] = lifetimes(client).map(inDays)
      needs(client.features?.expiry, 'its keys do not expire')
      const assertNear = (expiresAt: string | null | undefined, wanted: string) => {
        const off = Math.abs(Date.parse(expiresAt ?? '') - Date.parse(wanted))
        const sentence = `A key that was to expire at ${wanted} is listed with ${expiresAt ?? 'no expiration date'}.`
        const advice = off < DAY_MS ? ' If the backend rounds, or counts from its own clock, pass `toleranceMs`.' : ''
        assertKept(off <= toleranceMs, `${sentence}${advice}`)
      }
      const { id } = await create({ name: named('Bounded'), ...(first !== undefined && { expiresAt: first }) })
      if (first !== undefined) assertNear((await find(id)).expiresAt, first)
      if (allowsNever(client)) {
        const unbounded = await create({ name: named('Unbounded'), expiresAt: null })
        const expected = 'The expiration date of a key that never expires'
        assertSame((await find(unbounded.id)).expiresAt ?? null, null, expected)
      }
      if (!client.update || !editableFields(client).includes('expiresAt') || later === undefined) return
      await client.update(id, { expiresAt: later }, context())
      assertNear((await find(id)).expiresAt, later)
      if (!allowsNever(client)) return
      await client.update(id, { expiresAt: null }, context())
      assertSame((await find(id)).expiresAt ?? null, null, 'The expiration date of a key, once it was removed')
    },
  },
  {
    feature: 'scopes',
    title: 'keeps the scopes that a key was created with, out of those that it lists',
    rule: 'A key may do what it was created with, as values of `GET /api-keys/scopes`.',
    options: ['scopes', 'key.scopes', 'input.scopes'],
    async run({ client, create, named, find, context }) {
      // A list of the backend is checked even if the client has scopes of its own.
      const listed = client.listScopes ? await client.listScopes(context()) : staticScopes(client)
      needs(listed, 'it lists no scopes')
      const offered = listed.map(({ value }) => value)
      const options = client.listScopes ? ['scopes.value', 'scopes.rows'] : ['features.scopes']
      assertKept(offered.length > 0, 'The list of scopes is empty.', ...options)
      assertSame(new Set(offered).size, offered.length, 'The number of different scopes', ...options.slice(0, 1))
      const scopes = offered.slice(0, 2)
      const { id } = await create({ name: named('Limited'), scopes })
      assertSame((await find(id)).scopes, scopes, 'The scopes of a new key', 'key.scopes', 'input.scopes')
    },
  },
]
