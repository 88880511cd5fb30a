import { describe, expect, it } from 'vitest'
import type { AccountServer } from '../../examples/account-page/server/startAccountServer'
import { type AccountVisitor, sayHello, signIn } from './accountVisitor'

export interface Place {
  server(): AccountServer
  /** Where keys are used. @default the same server */
  used?(): AccountServer
  /** Moves the end of a key into the past: nobody waits for an hour. */
  end(id: string): Promise<void>
}

interface Rotated {
  readonly data: { readonly id: string; readonly replaces: string; readonly expiresAt: string | null }
  readonly secret: string
  readonly oldValidUntil: string
}

/** Which keys open the demo's API, over whatever happens to them. */
export function describeKeyEndings(name: string, { server, used = server, end }: Place): void {
  const opens = async (key: string) => (await sayHello(used(), key)).status
  const update = (ada: AccountVisitor, keyId: string, values: object) =>
    ada.post('/api/auth/api-key/update', { configId: 'org', keyId, ...values })
  const rotate = async (ada: AccountVisitor, id: string, gracePeriodSeconds?: number): Promise<Rotated> => {
    const answer = await ada.post(`/api/keys/${id}/rotate`, { gracePeriodSeconds })
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store'])
    return answer.json()
  }
  const listed = async (ada: AccountVisitor, id: string) =>
    (await ada.listKeys()).apiKeys.find((apiKey) => apiKey['id'] === id)

  describe(`a key on ${name}`, () => {
    it('is refused while it is off, and works again when it is on', async () => {
      const ada = await signIn(server(), 'ada')
      const { id, key } = await ada.createKey({ name: 'Switched' })
      expect(await opens(key)).toBe(200)
      expect((await update(ada, id, { enabled: false })).status).toBe(200)
      expect(await opens(key)).toBe(401)
      await update(ada, id, { enabled: true })
      expect(await opens(key)).toBe(200)
    })

    it('is refused once it has expired, and was not before', async () => {
      const ada = await signIn(server(), 'ada')
      const { id, key } = await ada.createKey({ name: 'Bounded', expiresIn: 86_400 })
      expect(await opens(key)).toBe(200)
      await end(id)
      expect(await opens(key)).toBe(401)
    })

    it('works beside the one that replaces it until its grace has passed', async () => {
      const ada = await signIn(server(), 'ada')
      const old = await ada.createKey({ name: 'Rotated', metadata: { description: 'Releases' } })
      const { data, secret, oldValidUntil } = await rotate(ada, old.id, 3600)
      expect(secret).toMatch(/^acme_live_[A-Za-z]{40}$/)
      expect(data).toMatchObject({ name: 'Rotated', description: 'Releases', replaces: old.id, expiresAt: null })
      expect(Math.abs(Date.parse(oldValidUntil) - Date.now() - 3_600_000)).toBeLessThan(10_000)
      expect(await listed(ada, old.id)).toMatchObject({ expiresAt: oldValidUntil, metadata: { replacedBy: data.id } })
      const replaced = { description: 'Releases', replaces: old.id, suffix: secret.slice(-4) }
      expect(await listed(ada, data.id)).toMatchObject({ expiresAt: null, metadata: replaced })
      expect([await opens(old.key), await opens(secret)]).toEqual([200, 200])

      await end(old.id)
      expect([await opens(old.key), await opens(secret)]).toEqual([401, 200])
      expect(JSON.stringify(await ada.listKeys())).not.toContain(secret.slice(14, -4))
    })

    it('is refused at once when it was rotated without a grace', async () => {
      const ada = await signIn(server(), 'ada')
      const old = await ada.createKey({ name: 'Leaked' })
      const { secret } = await rotate(ada, old.id)
      expect([await opens(old.key), await opens(secret)]).toEqual([401, 200])
    })

    it('hands on how it stands: its end, and that it is off', async () => {
      const ada = await signIn(server(), 'ada')
      const old = await ada.createKey({ name: 'Bounded and off', expiresIn: 90_000 })
      await update(ada, old.id, { enabled: false })
      const before = await listed(ada, old.id)
      const first = await rotate(ada, old.id, 60)
      expect(await listed(ada, first.data.id)).toMatchObject({ expiresAt: before?.['expiresAt'], enabled: false })
      expect(await opens(first.secret)).toBe(401)
      // And once more, as after an answer that was lost: its end is not that of the grace.
      const second = await rotate(ada, old.id, 60)
      expect(second.data).toMatchObject({ replaces: old.id, expiresAt: before?.['expiresAt'] })
      expect(await listed(ada, old.id)).toMatchObject({ metadata: { replacedBy: second.data.id } })
    })

    it('ends when it was to end, where that comes before its grace', async () => {
      const ada = await signIn(server(), 'ada')
      const old = await ada.createKey({ name: 'Short', expiresIn: 86_400 })
      const { oldValidUntil } = await rotate(ada, old.id, 7 * 86_400)
      expect(Math.abs(Date.parse(oldValidUntil) - Date.now() - 86_400_000)).toBeLessThan(10_000)
    })

    it('is rotated by nobody but an admin on the page itself, and only while it lives', async () => {
      const [ada, max] = [await signIn(server(), 'ada'), await signIn(server(), 'max')]
      const { id, key } = await ada.createKey({ name: 'Guarded' })
      const { total } = await ada.listKeys()
      const ask = async (headers: Record<string, string>, body = '{}', keyId = id) => {
        const all = { 'Content-Type': 'application/json', Origin: server().url, ...headers }
        const answer = await fetch(`${server().url}/api/keys/${keyId}/rotate`, { method: 'POST', headers: all, body })
        expect(answer.headers.get('content-type')).toBe('application/problem+json')
        return answer.status
      }
      const own = { Cookie: ada.cookie }
      expect(await ask({})).toBe(401)
      expect(await ask({ Cookie: max.cookie })).toBe(403)
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
        expect(await ask(own, body)).toBe(400)
      expect([(await ada.listKeys()).total, await opens(key)]).toEqual([total, 200])
      await end(id)
      expect([410, 404]).toContain(await ask(own))
    })

    it('is shown to Max, a member, who is told that he may change nothing', async () => {
      const [ada, max] = [await signIn(server(), 'ada'), await signIn(server(), 'max')]
      const { id, key } = await ada.createKey({ name: 'Looked at' })
      const permissionsOf = async (visitor: AccountVisitor) => {
        const account: { permissions: object; mayCreateKeys: boolean } = await (
          await visitor.get('/api/account')
        ).json()
        return { ...account.permissions, create: account.mayCreateKeys }
      }
      const all = ['update', 'enable', 'disable', 'rotate', 'delete', 'create']
      expect(await permissionsOf(ada)).toEqual(Object.fromEntries(all.map((action) => [action, true])))
      expect(await permissionsOf(max)).toEqual(Object.fromEntries(all.map((action) => [action, false])))
      expect(await listed(max, id)).toMatchObject({ name: 'Looked at' })
      expect((await update(max, id, { enabled: false })).status).toBe(403)
      expect((await update(max, id, { name: 'Mine' })).status).toBe(403)
      expect(await listed(ada, id)).toMatchObject({ name: 'Looked at', enabled: true })
      expect(await opens(key)).toBe(200)
    })
  })
}
