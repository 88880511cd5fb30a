// @vitest-environment node
import { createRestClient } from 'keydrawer/rest'
import { describeApiKeysClient } from 'keydrawer/testing'
import { Pool } from 'pg'
import { afterAll, describe, expect, it } from 'vitest'
import { createApiKeysHandler } from '../../examples/server/src/createApiKeysHandler'
import { openKeyDatabase } from '../../examples/server/src/openKeyDatabase'
import { verifyApiKey } from '../../examples/server/src/verifyApiKey'
import { isDeep } from '../support/deep'
import { startPostgres } from '../support/postgres'
import { ADMIN_TOKEN, type Instance, startInstance } from '../support/referenceInstance'
import { features, operations, scopes } from '../support/referenceServer'

const postgres = await startPostgres()
if (typeof postgres === 'string') console.warn(`Skipped: ${postgres}`)
const url = typeof postgres === 'string' ? '' : postgres.url
const pool = new Pool({ connectionString: url })
// As two instances have it, each with connections of its own.
const databases = url ? await Promise.all([openKeyDatabase(url), openKeyDatabase(url)]) : []
const running = new Set<Instance>()

afterAll(async () => {
  for (const instance of running) await instance.kill()
  await Promise.all(databases.map((database) => database.close()))
  await pool.end()
  if (typeof postgres !== 'string') await postgres.stop()
})

const handlers = databases.map((database) =>
  createApiKeysHandler({
    database,
    authenticate: ({ headers }) => ({ scope: headers.get('x-scope') ?? '', id: 'ada', label: 'ada@example.com' }),
    scopes,
    quota: 7,
  }),
)

let count = 0
function clientOnAll(): ReturnType<typeof createRestClient> & { readonly scope: string } {
  const scope = `org-${++count}`
  let turn = 0
  const client = createRestClient({
    url: 'http://localhost/api/api-keys',
    headers: { 'x-scope': scope },
    fetch: async (input, init) => {
      init?.signal?.throwIfAborted()
      // No two requests in a row go to the same instance.
      return handlers[turn++ % handlers.length]!(new Request(input, init))
    },
    operations,
    features,
  })
  return { ...client, scope }
}

describe.skipIf(!url)('the reference server on PostgreSQL', () => {
  if (isDeep)
    describeApiKeysClient(
      'two instances that take turns',
      () => {
        const { scope, ...client } = clientOnAll()
        return { client, scope }
      },
      { describe, it },
    )

  it('makes one key of a request that every instance gets at once, and no more than the quota', async () => {
    const { create, list, scope } = clientOnAll()
    const context = (idempotencyKey: string) => ({ signal: new AbortController().signal, scope, idempotencyKey })
    const once = crypto.randomUUID()
    const same = await Promise.all(Array.from({ length: 10 }, () => create!({ name: 'Once' }, context(once))))
    expect(new Set(same.map(({ secret }) => secret.reveal())).size).toBe(1)

    const many = Array.from({ length: 10 }, () => create!({ name: 'Many' }, context(crypto.randomUUID())))
    const refused = (await Promise.allSettled(many)).filter(({ status }) => status === 'rejected')
    expect(refused).toHaveLength(4)
    expect((await list({}, context(once))).items).toHaveLength(7)
  })

  it('makes the key once, though the instance dies before it is written', async () => {
    const scope = `org-${++count}`
    const instance = await started()
    // Somebody holds the lock, so that the creation is in the midst of its transaction.
    const holder = await pool.connect()
    await holder.query(`select pg_advisory_lock(hashtextextended('keydrawer ${scope}', 0))`)
    const idempotencyKey = crypto.randomUUID()
    const fate = post(instance.url, scope, idempotencyKey).then(
      () => 'answered',
      () => 'lost',
    )
    await expect.poll(() => waiting()).toBe(1)
    await instance.kill()
    expect(await fate).toBe('lost')
    await holder.query(`select pg_advisory_unlock(hashtextextended('keydrawer ${scope}', 0))`)
    holder.release()

    const other = await started()
    expect((await post(other.url, scope, idempotencyKey)).status).toBe(201)
    expect(await rowsOf(scope)).toBe(1)
    await other.kill()
  }, 120_000)

  it('tells the secret once more, though the instance dies before it has answered', async () => {
    const scope = `org-${++count}`
    const idempotencyKey = crypto.randomUUID()
    const dying = await started('test/support/instanceThatDies.ts')
    await expect(post(dying.url, scope, idempotencyKey)).rejects.toThrow()
    expect(await rowsOf(scope)).toBe(1)

    const other = await started()
    const answer = await post(other.url, scope, idempotencyKey)
    const { secret }: { secret: string } = await answer.json()
    expect(await verifyApiKey(databases[0], secret)).toMatchObject({ scope, name: 'CI deploy' })
    expect(await rowsOf(scope)).toBe(1)
    await other.kill()
  }, 120_000)

  it('loses and doubles nothing while instances die and come back under load', async () => {
    const scope = `org-${++count}`
    const instances = await Promise.all([started(), started(), started()])
    const secrets: string[] = []
    let [lost, deaths] = [0, 0]
    // Tries one instance after the other with the same Idempotency-Key, as the page does after a lost answer.
    const insist = async (first: number): Promise<string> => {
      const idempotencyKey = crypto.randomUUID()
      for (let attempt = first; ; attempt++) {
        const answer = await post(instances[attempt % 3]!.url, scope, idempotencyKey).catch(() => undefined)
        if (answer?.status === 201) return ((await answer.json()) as { secret: string }).secret
        if (!answer) lost += 1
        await new Promise((resolve) => setTimeout(resolve, 20))
      }
    }
    const isEnough = () => deaths >= DEATHS && secrets.length >= 60
    const customer = async (first: number) => {
      while (!isEnough()) secrets.push(await insist(first))
    }
    const reaper = async () => {
      for (let victim = 0; deaths < DEATHS; victim = (victim + 1) % 3) {
        await instances[victim]!.kill()
        running.delete(instances[victim]!)
        deaths += 1
        instances[victim] = await started()
      }
    }
    await Promise.all([reaper(), ...[0, 1, 2, 3, 4, 5].map(customer)])

    const all = secrets.length
    console.info(`${all} keys, ${deaths} deaths, ${lost} requests without an answer`)
    expect(new Set(secrets).size).toBe(all)
    expect(await rowsOf(scope)).toBe(all)
    // In turn: hundreds at once would wait for one lock, longer than a connection is waited for.
    const verified: unknown[] = []
    for (const secret of secrets) verified.push(await verifyApiKey(databases[0], secret))
    expect(verified).toEqual(secrets.map(() => expect.objectContaining({ scope })))
    // Else nothing was tried.
    expect(lost).toBeGreaterThan(0)
    for (const instance of instances) await instance.kill()
  }, 240_000)
})

const DEATHS = 5

async function started(program?: string): Promise<Instance> {
  const instance = await startInstance(url, program)
  running.add(instance)
  return instance
}

function post(to: string, scope: string, idempotencyKey: string): Promise<Response> {
  return fetch(to, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${ADMIN_TOKEN}`,
      'x-organization': scope,
      'idempotency-key': idempotencyKey,
      'content-type': 'application/json',
    },
    body: JSON.stringify({ name: 'CI deploy' }),
    signal: AbortSignal.timeout(20_000),
  })
}

async function rowsOf(scope: string): Promise<number> {
  return (await pool.query('select 1 from api_keys where scope = $1', [scope])).rowCount ?? 0
}

/** How many wait for a lock. */
async function waiting(): Promise<number> {
  const { rowCount } = await pool.query(`select 1 from pg_locks where locktype = 'advisory' and not granted`)
  return rowCount ?? 0
}
