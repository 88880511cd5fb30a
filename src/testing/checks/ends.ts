import type { KeyActivity } from '../../core/ApiKeysClient'
import { walkPages } from '../../core/walkPages'
import type { Check } from '../Check'
import { claim, claimAgree, claimRefused, claimSame, needs } from '../claims'

/** The part of the contract that is about keys which are switched off, end, and are gone; and what is told of that. */
export const endChecks: readonly Check[] = [
  {
    feature: 'disable',
    title: 'switches a key off and on again, however often it is asked',
    rule: 'A key that is off, or on, already is no error.',
    async run({ client, create, find, context, tellsMissing, missingId }) {
      needs(client.setEnabled, 'it switches no keys off')
      const { id } = await create({ name: 'CI deploy' })
      for (const enabled of [false, false, true, true]) {
        const changed = await client.setEnabled(id, enabled, context())
        const after = await find(id)
        claimSame(after.enabled ?? true, enabled, `\`enabled\` after the key was switched ${enabled ? 'on' : 'off'}`)
        if (changed) claimAgree(changed, after, 'The answer to switching a key, and the list')
      }
      if (!tellsMissing) return
      const nobody = client.setEnabled(missingId, false, context())
      await claimRefused(nobody, 'Switching off a key that is not there', 'not-found')
    },
  },
  {
    feature: 'revoke',
    title: 'revokes a key for good, and a second time without complaint',
    rule: 'The key stops working at once. A second revocation is no error.',
    async run({ client, create, own, context, tellsMissing, missingId }) {
      needs(client.revoke, 'it revokes no keys')
      const { id } = await create({ name: 'CI deploy' })
      const listed = async () => (await own()).find((apiKey) => apiKey.id === id)
      await client.revoke(id, context())
      const ended = await listed()
      if (ended)
        claim(
          Date.parse(ended.revokedAt ?? '') <= Date.now() + 60_000,
          'A revoked key is listed without a `revokedAt` that has passed.',
        )
      // A key that is no longer listed is left alone: its id may be that of a colleague's next key.
      if (ended) {
        const isRefused = await client.revoke(id, context()).then(
          () => false,
          () => true,
        )
        claim(!isRefused, 'Revoking a key again was refused, though it is listed.')
        claimAgree(await listed(), ended, 'A key, after it was revoked again')
      }
      if (tellsMissing)
        await claimRefused(client.revoke(missingId, context()), 'Revoking a key that is not there', 'not-found')
    },
  },
  {
    feature: 'delete',
    title: 'erases a key and no other, and knows that it is gone',
    rule: 'The key is listed no more. Send 404 for a key that is not there.',
    async run({ client, create, own, context, tellsMissing, missingId }) {
      needs(client.delete, 'it erases no keys')
      const { id } = await create({ name: 'CI deploy' })
      const other = await create({ name: 'Other' })
      const left = async () => (await own()).map((apiKey) => apiKey.id)
      await client.delete(id, context())
      claimSame(await left(), [other.id], 'The keys that are left after one of two was erased')
      // Not the id of the erased key: a backend may give it to a colleague's next one.
      if (tellsMissing)
        await claimRefused(client.delete(missingId, context()), 'Erasing a key that is not there', 'not-found')
      claimSame(await left(), [other.id], 'The keys that are left after erasing one that is not there')
    },
  },
  {
    feature: 'activity',
    title: 'tells what happened to a key, newest first',
    rule: 'Whatever you keep, newest first.',
    async run({ client, create, context, missingId }) {
      needs(client.listActivity, 'it keeps no such list')
      const { id, secret } = await create({ name: 'CI deploy' })
      if (client.setEnabled) await client.setEnabled(id, false, context())
      const items: KeyActivity[] = []
      const ask = async (cursor: string | undefined) => client.listActivity!(id, { cursor }, context())
      await walkPages(ask, (page) => void items.push(...page.items))
      claim(items.length > 0, 'Nothing is told of a key that was just made.')
      const times = items.map(({ at }) => at)
      claimSame(
        times,
        times.toSorted((a, b) => Date.parse(b) - Date.parse(a)),
        'The order of what happened',
      )
      claim(
        items.every(({ what }) => what.trim() !== ''),
        'Something happened that has no word in `what`.',
      )
      claim(!JSON.stringify(items).includes(secret), 'What is told of a key holds its secret.')
      const nobody = client.listActivity(missingId, {}, context())
      await claimRefused(nobody, 'Asking what happened to a key that is not there', 'not-found')
    },
  },
]
