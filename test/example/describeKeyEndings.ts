import type { RotateApiKeyInput } from 'keydrawer/core'
import { describe, expect, it } from 'vitest'
import type { Backend } from '../../examples/account-page/server/readEnvironment'
import type { AccountServer } from '../../examples/account-page/server/startAccountServer'
import { type AccountClient, accountClient, contextFor } from '../support/accountClient'
import { sayHello } from './accountVisitor'

export interface Place {
  server(): AccountServer
  /** The server at which the keys are used. @default the same server */
  used?(): AccountServer
  /** @default 'better-auth' */
  backend?: Backend
  /** Moves the expiry of a key into the past, so that no test waits for an hour. */
  end(id: string): Promise<void>
}

const HOUR = 3600
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString()
const rotatePaths: Readonly<Record<Backend, string>> = { 'better-auth': '/api/keys', reference: '/api/api-keys' }

/** Checks which keys the demo's API accepts, after each kind of change. */
export function describeKeyEndings(name: string, { server, used = server, backend = 'better-auth', end }: Place): void {
  const signIn = (person: 'ada' | 'max') => accountClient(server(), person, backend)
  const opens = async (key: string) => (await sayHello(used(), key)).status
  const switchTo = ({ client, scope }: AccountClient, id: string, enabled: boolean) =>
    client.setEnabled!(id, enabled, contextFor(scope))
  const rotatePath = (id: string) => `${rotatePaths[backend]}/${id}/rotate`

  async function rotate({ client, scope }: AccountClient, id: string, input: RotateApiKeyInput) {
    const { secret, ...issued } = await client.rotate!(id, input, contextFor(scope))
    return { ...issued, id: issued.id ?? '', key: secret.reveal() ?? '', oldValidUntil: issued.oldValidUntil ?? '' }
  }

  describe(`a key on ${name}`, () => {
    it('is refused while it is disabled, and works again once it is enabled', async () => {
      const ada = await signIn('ada')
      const { id, key } = await ada.create({ name: 'Switched' })
      expect(await opens(key)).toBe(200)
      await switchTo(ada, id, false)
      expect(await opens(key)).toBe(401)
      await switchTo(ada, id, true)
      expect(await opens(key)).toBe(200)
    })

    it('works until it expires, and is refused afterwards', async () => {
      const ada = await signIn('ada')
      const { id, key } = await ada.create({ name: 'Bounded', expiresAt: inDays(1) })
      expect(await opens(key)).toBe(200)
      await end(id)
      expect(await opens(key)).toBe(401)
    })

    it('works beside its replacement until the grace period is over', async () => {
      const ada = await signIn('ada')
      const old = await ada.create({ name: 'Rotated', description: 'Releases' })
      const fresh = await rotate(ada, old.id, { gracePeriodSeconds: HOUR })
      expect(fresh.key).toMatch(/^acme_live_[A-Za-z0-9]{40,}$/)
      const replacing = { name: 'Rotated', description: 'Releases', replaces: old.id, expiresAt: null }
      expect(fresh.apiKey).toMatchObject(replacing)
      expect(Math.abs(Date.parse(fresh.oldValidUntil) - Date.now() - HOUR * 1000)).toBeLessThan(10_000)
      expect(await ada.get(old.id)).toMatchObject({ expiresAt: fresh.oldValidUntil, replacedBy: fresh.id })
      expect(await ada.get(fresh.id)).toMatchObject({ ...replacing, hint: { suffix: fresh.key.slice(-4) } })
      expect([await opens(old.key), await opens(fresh.key)]).toEqual([200, 200])

      await end(old.id)
      expect([await opens(old.key), await opens(fresh.key)]).toEqual([401, 200])
      const all = await ada.client.list({}, contextFor(ada.scope))
      expect(JSON.stringify(all)).not.toContain(fresh.key.slice(14, -4))
    })

    it('is refused at once after a rotation without a grace period', async () => {
      const ada = await signIn('ada')
      const old = await ada.create({ name: 'Leaked' })
      const answer = await ada.visitor.post(rotatePath(old.id), {})
      expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store'])
      const { secret }: { secret: string } = await answer.json()
      expect([await opens(old.key), await opens(secret)]).toEqual([401, 200])
    })

    it('passes its expiry, scopes and disabled state on to its replacement', async () => {
      const ada = await signIn('ada')
      const old = await ada.create({ name: 'Bounded and off', expiresAt: inDays(2), scopes: ['search:read'] })
      await switchTo(ada, old.id, false)
      const { expiresAt } = await ada.get(old.id)
      const first = await rotate(ada, old.id, { gracePeriodSeconds: 60 })
      expect(await ada.get(first.id)).toMatchObject({ expiresAt, enabled: false, scopes: ['search:read'] })
      expect(await opens(first.key)).toBe(401)
      // Once more, as after a lost response: the new key's expiry must not be that of the grace period.
      const second = await rotate(ada, old.id, { gracePeriodSeconds: 60 })
      expect(second.apiKey).toMatchObject({ replaces: old.id, expiresAt })
      expect(await ada.get(old.id)).toMatchObject({ replacedBy: second.id })
    })

    it('expires as planned if that is before the end of the grace period', async () => {
      const ada = await signIn('ada')
      const old = await ada.create({ name: 'Short', expiresAt: inDays(1) })
      const { expiresAt } = await ada.get(old.id)
      const { oldValidUntil } = await rotate(ada, old.id, { gracePeriodSeconds: 7 * 24 * HOUR })
      expect(oldValidUntil).toBe(expiresAt)
    })

    it('can be rotated only by an admin on the page itself, and only while it is valid', async () => {
      const [ada, max] = [await signIn('ada'), await signIn('max')]
      const { id, key } = await ada.create({ name: 'Guarded', expiresAt: inDays(1) })
      const { total } = await ada.client.list({}, contextFor(ada.scope))
      const ask = async (headers: Record<string, string>, body = '{}', keyId = id) => {
        const all = { 'Content-Type': 'application/json', Origin: server().url, ...headers }
        const answer = await fetch(server().url + rotatePath(keyId), { method: 'POST', headers: all, body })
        expect(answer.headers.get('content-type')).toBe('application/problem+json')
        return answer.status
      }
      const own = { Cookie: ada.visitor.cookie }
      expect(await ask({})).toBe(401)
      expect(await ask({ Cookie: max.visitor.cookie })).toBe(403)
      expect(await ask({ ...own, Origin: 'https://elsewhere.example' })).toBe(403)
      expect(await ask({ ...own, Origin: '' })).toBe(403)
      expect(await ask(own, '{}', 'nowhere')).toBe(404)
      for (const body of [
        '',
        'no JSON',
        '7',
        '{"gracePeriodSeconds":-1}',
        '{"gracePeriodSeconds":"1"}',
        '{"gracePeriodSeconds":1e9}',
      ])
        expect([400, 422]).toContain(await ask(own, body))
      expect([(await ada.client.list({}, contextFor(ada.scope))).total, await opens(key)]).toEqual([total, 200])
      await end(id)
      expect([410, 404]).toContain(await ask(own))
    })

    it('is visible to Max, a member, who is told that he may not change it', async () => {
      const [ada, max] = [await signIn('ada'), await signIn('max')]
      const { id, key } = await ada.create({ name: 'Looked at' })
      const permissionsOf = async ({ visitor }: AccountClient) => {
        const account: { permissions: object; mayCreateKeys: boolean } = await (
          await visitor.get('/api/account')
        ).json()
        return { ...account.permissions, create: account.mayCreateKeys }
      }
      const all = ['update', 'enable', 'disable', 'rotate', 'revoke', 'delete', 'create']
      expect(await permissionsOf(ada)).toEqual(Object.fromEntries(all.map((action) => [action, true])))
      expect(await permissionsOf(max)).toEqual(Object.fromEntries(all.map((action) => [action, false])))
      expect(await max.get(id)).toMatchObject({ name: 'Looked at' })
      const refused = { code: 'forbidden', mayHaveApplied: false }
      await expect(switchTo(max, id, false)).rejects.toMatchObject(refused)
      await expect(max.client.update!(id, { name: 'Mine' }, contextFor(max.scope))).rejects.toMatchObject(refused)
      expect(await ada.get(id)).toMatchObject({ name: 'Looked at', enabled: true })
      expect(await opens(key)).toBe(200)
    })
  })
}
