import type { ApiKey } from '../../core/ApiKey'
import type { ApiKeysClient } from '../../core/ApiKeysClient'
import { type Call, type Check, inDays } from '../Check'
import { claim, claimAgree, claimRefused, claimSame, needs } from '../claims'

type Patch = Pick<ApiKey, 'name' | 'description' | 'expiresAt' | 'scopes'>

/** Another value for each field that a client says it can change. */
async function patchFor({ client, context, named }: Call) {
  const fields = client.features?.update ?? ['name', 'description']
  const offered = (await client.listScopes?.(context()))?.map(({ value }) => value) ?? ['read']
  const patch: Patch = {
    name: named('After ☂'),
    description: 'As it is',
    expiresAt: inDays(daysWithin(client)[1]),
    scopes: offered.slice(0, 1),
  }
  return { fields, patch }
}

/** Two ends, one later than the other, within the policy. */
function daysWithin({ features }: ApiKeysClient): readonly [number, number] {
  const maxDays = features?.expiry ? (features.expiry.maxDays ?? 60) : 60
  const later = Math.min(60, maxDays)
  return [later / 2, later]
}

/** The part of the contract that is about one key and what is known of it. */
export const lifeChecks: readonly Check[] = [
  {
    feature: 'get',
    title: 'gives one key as the list has it, and knows when there is none',
    rule: '`GET /api-keys/{id}` returns the key as the list has it, neither more nor less.',
    async run({ client, create, find, context, tellsMissing, missingId }) {
      needs(client.get, 'it gives no single key')
      const { id } = await create({ name: 'CI deploy' })
      claimAgree(await client.get(id, context()), await find(id), 'One key, and the list')
      if (tellsMissing)
        await claimRefused(client.get(missingId, context()), 'Asking for a key that is not there', 'not-found')
    },
  },
  {
    feature: 'update',
    title: 'changes the fields that it says it can, and no others',
    rule: 'Change the fields that are in the body and no others.',
    async run(call) {
      const { client, create, find, context } = call
      needs(client.update, 'it changes no keys')
      const { fields, patch } = await patchFor(call)
      const { id } = await create({ name: 'Before', description: 'As it was' })
      for (const field of fields) {
        const before = await find(id)
        const changed = await client.update(id, { [field]: patch[field] }, context())
        const after = await find(id)
        if (changed) claimAgree(changed, after, `The answer to a change of \`${field}\`, and the list`)
        if (field !== 'expiresAt') claimSame(after[field], patch[field], `\`${field}\` after it was changed`)
        else claim(after.expiresAt !== before.expiresAt, '`expiresAt` is what it was, though it was changed.')
        const others = { [field]: null, updatedAt: null }
        claimAgree({ ...after, ...others }, { ...before, ...others }, `Changing \`${field}\` changed more`)
      }
      const [field] = fields
      if (!call.tellsMissing || !field) return
      const change = client.update(call.missingId, { [field]: patch[field] }, context())
      await claimRefused(change, 'Changing a key that is not there', 'not-found')
    },
  },
  {
    feature: 'update',
    title: 'takes a description away',
    rule: '`null` takes a description or an end away.',
    async run(call) {
      const { client, create, find, context } = call
      needs(client.update, 'it changes no keys')
      needs((client.features?.update ?? ['description']).includes('description'), 'it changes no descriptions')
      const { id } = await create({ name: 'CI deploy', description: 'For now' })
      await client.update(id, { description: null }, context())
      claimSame((await find(id)).description ?? null, null, 'A description that was taken away')
    },
  },
  {
    feature: 'expiry',
    title: 'ends a key when it was told to, to the second, and never where it was told never',
    rule: '`expiresAt` is when the key ends, to the second; `null` for never.',
    async run({ client, create, find, context, toleranceMs }) {
      const expiry = client.features?.expiry
      needs(expiry, 'its keys have no end')
      const near = (end: string | null | undefined, wanted: string) => {
        const off = Math.abs(Date.parse(end ?? '') - Date.parse(wanted))
        claim(off <= toleranceMs, `A key that was to end at ${wanted} ends at ${end ?? 'no time'}.`)
      }
      const [first, later] = daysWithin(client).map(inDays)
      const { id } = await create({ name: 'Bounded', expiresAt: first })
      near((await find(id)).expiresAt, first ?? '')
      const allowNever = expiry.allowNever ?? expiry.maxDays === undefined
      if (allowNever) {
        const unbounded = await create({ name: 'Unbounded', expiresAt: null })
        claimSame((await find(unbounded.id)).expiresAt, null, 'The end of a key that was to have none')
      }
      if (!client.update || !client.features?.update?.includes('expiresAt')) return
      await client.update(id, { expiresAt: later }, context())
      near((await find(id)).expiresAt, later ?? '')
      if (!allowNever) return
      await client.update(id, { expiresAt: null }, context())
      claimSame((await find(id)).expiresAt, null, 'The end of a key, once it was taken away')
    },
  },
  {
    feature: 'scopes',
    title: 'keeps the scopes that a key was made with, out of those that it lists',
    rule: 'A key may do what it was made with, as values of `GET /api-keys/scopes`.',
    async run({ client, create, find, context }) {
      needs(client.listScopes, 'it lists no scopes')
      const offered = (await client.listScopes(context())).map(({ value }) => value)
      claimSame(new Set(offered).size, offered.length, 'How many different scopes there are')
      const scopes = offered.slice(0, 2)
      const { id } = await create({ name: 'Limited', scopes })
      claimSame((await find(id)).scopes, scopes, 'The scopes of a new key')
    },
  },
]
