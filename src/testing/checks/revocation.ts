import type { KeyActivity } from '../../core/ApiKeysClient'
import { walkPages } from '../../core/walkPages'
import { assertReadable } from '../assertReadable'
import { assertKept, assertMissing, assertSame, assertSameFields, canCheck, needs } from '../assertions'
import { allows, type Check, type TestClient } from '../Check'

/** The checks of disabling, revoking and deleting keys, and of the activity that records it. */
export const revocationChecks: readonly Check[] = [
  {
    feature: 'disable',
    title: 'disables and enables a key, however often it is asked',
    rule: 'Disabling a disabled key, or enabling an enabled one, is not an error.',
    options: ['routes.disable', 'key.enabled', 'key.status'],
    async run({ client, create, named, find, findFor, context, tellsMissing, missingId }) {
      needs(client.setEnabled, 'it disables no keys')
      const { id } = await create({ name: named('CI deploy') })
      await findFor(id, 'disable')
      for (const enabled of [false, false, true, true]) {
        const changed = await client.setEnabled(id, enabled, context())
        const after = await find(id)
        const word = enabled ? 'enabled' : 'disabled'
        assertSame(after.enabled ?? true, enabled, `\`enabled\` after the key was ${word}`, 'key.enabled', 'key.status')
        if (changed) assertSameFields(changed, after, `The answer when a key was ${word}, and the list`, 'changed')
      }
      if (!tellsMissing) return
      const nobody = client.setEnabled(missingId, false, context())
      await assertMissing(nobody, 'Disabling a key that does not exist')
    },
  },
  {
    feature: 'revoke',
    title: 'revokes a key for good, and a second time without an error',
    rule: 'The key stops working at once. A second revocation is not an error.',
    options: ['routes.revoke', 'key.revokedAt', 'key.status', 'key.actions'],
    async run({ client, create, named, list, own, findFor, context, tellsMissing, missingId }) {
      needs(client.revoke, 'it revokes no keys')
      const { id } = await create({ name: named('CI deploy') })
      await findFor(id, 'revoke')
      const listed = async () => (await own()).find((apiKey) => apiKey.id === id)
      await client.revoke(id, context())
      const ended = await listed()
      if (!ended) await assertReadable(list, id)
      if (ended) {
        const hasPassed = Date.parse(ended.revokedAt ?? '') <= Date.now() + 60_000
        assertKept(
          hasPassed,
          'A revoked key is listed without a `revokedAt` that has passed.',
          'key.revokedAt',
          'key.status',
        )
      }
      // A key that is no longer listed is not changed, because its id may have been given to a colleague's next key.
      if (ended && allows(ended, 'revoke')) {
        const isRefused = await client.revoke(id, context()).then(
          () => false,
          () => true,
        )
        const sentence = 'Revoking a key again was refused, although it is listed and allows it.'
        assertKept(!isRefused, sentence, 'errors.isDone', 'key.actions')
        assertSameFields(await listed(), ended, 'A key before and after it was revoked again')
      }
      if (tellsMissing) await assertMissing(client.revoke(missingId, context()), 'Revoking a key that does not exist')
    },
  },
  {
    feature: 'delete',
    title: 'deletes a key and no other, and reports a key that does not exist',
    rule: 'The key is no longer listed. Send 404 for a key that does not exist.',
    options: ['routes.delete', 'key.actions'],
    async run(call) {
      const { client, create, named, own, context, tellsMissing, missingId } = call
      needs(client.delete, 'it deletes no keys')
      const { id } = await create({ name: named('CI deploy') })
      const other = await create({ name: named('Other') })
      const left = async () => (await own()).map((apiKey) => apiKey.id)
      await revokeFirst(call, id)
      await client.delete(id, context())
      assertSame(await left(), [other.id], 'The keys that are left after one of two was deleted')
      // Not the id of the deleted key, which a backend may give to a colleague's next key.
      if (tellsMissing) await assertMissing(client.delete(missingId, context()), 'Deleting a key that does not exist')
      assertSame(await left(), [other.id], 'The keys that are left after deleting one that does not exist')
    },
  },
  {
    feature: 'activity',
    title: 'lists what happened to a key, newest first',
    rule: 'List the events that you keep, newest first.',
    options: ['routes.activity'],
    async run({ client, create, named, context, tellsMissing, missingId }) {
      needs(client.listActivity, 'it lists no activity')
      const { id, secret } = await create({ name: named('CI deploy') })
      if (client.setEnabled) await client.setEnabled(id, false, context())
      const items: KeyActivity[] = []
      const ask = async (cursor: string | undefined) => client.listActivity!(id, { cursor }, context())
      await walkPages(ask, (page) => void items.push(...page.items))
      assertKept(items.length > 0, 'Nothing is listed for a key that was just created.')
      const times = items.map(({ at }) => at)
      const sorted = times.toSorted((a, b) => Date.parse(b) - Date.parse(a))
      assertSame(times, sorted, 'The order of what happened')
      const isTold = items.every(({ what }) => what.trim() !== '')
      assertKept(isTold, 'An entry has no text in `what`.')
      assertKept(!JSON.stringify(items).includes(secret), 'The activity of a key holds its secret.')
      const nobody = () => client.listActivity!(missingId, {}, context())
      if (tellsMissing) await assertMissing(nobody(), 'Listing the activity of a key that does not exist')
    },
  },
]

/** Some keys must be revoked before they may be deleted, and report this in `actions`. */
async function revokeFirst({ client, find, own, context }: TestClient, id: string): Promise<void> {
  const row = await find(id)
  if (allows(row, 'delete')) return
  canCheck(client.revoke && allows(row, 'revoke'), 'a new key allows neither `actions.delete` nor `actions.revoke`')
  await client.revoke(id, context())
  const revoked = (await own()).find((apiKey) => apiKey.id === id)
  canCheck(revoked, 'a revoked key is no longer listed')
  assertKept(
    allows(revoked, 'delete'),
    'A key does not allow `actions.delete` even after it was revoked.',
    'key.actions',
  )
}
