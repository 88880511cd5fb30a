// @vitest-environment node
import { tmpdir } from 'node:os'
import { PGlite } from '@electric-sql/pglite'
import { PGLiteSocketServer } from '@electric-sql/pglite-socket'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type AccountServer, startAccountServer } from '../../examples/account-page/server/startAccountServer'
import { sayHello, signIn } from './accountVisitor'
import { describeKeyEndings } from './describeKeyEndings'

let postgres: PGlite
let socket: PGLiteSocketServer
let first: AccountServer
let second: AccountServer

beforeAll(async () => {
  postgres = await PGlite.create()
  // Every statement runs alone, on however many connections: each instance opens up to five.
  socket = new PGLiteSocketServer({ db: postgres, port: 0, maxConnections: 20 })
  await socket.start()
  const options = {
    port: 0,
    databaseUrl: `postgres://postgres:postgres@${socket.getServerConn()}/postgres`,
    secret: 'the secret that both instances were given',
    dataDir: tmpdir(),
  }
  ;[first, second] = await Promise.all([startAccountServer(options), startAccountServer(options)])
}, 60_000)

afterAll(async () => {
  await Promise.all([first.stop(), second.stop()])
  await socket.stop()
  await postgres.close()
})

it('makes the demo people once, though two instances start together', async () => {
  const { rows } = await postgres.query('select email from "user" order by email')
  expect(rows).toEqual([{ email: 'ada@acme-travel.example' }, { email: 'max@acme-travel.example' }])
  expect((await postgres.query('select 1 from organization')).rows).toHaveLength(1)
  expect((await postgres.query('select 1 from member')).rows).toHaveLength(2)
})

it('accepts on one instance the key and the session made on the other', async () => {
  const ada = await signIn(first, 'ada')
  const { id, key, start } = await ada.createKey({ metadata: { description: 'Made on the first' } })

  expect((await sayHello(second, key)).status).toBe(200)
  const there = await signIn(second, 'max')
  expect((await there.listKeys()).apiKeys).toEqual([
    expect.objectContaining({
      id,
      start,
      metadata: { description: 'Made on the first', suffix: key.slice(-4) },
      lastRequest: expect.any(String),
    }),
  ])

  await ada.post('/api/auth/api-key/update', { configId: 'org', keyId: id, enabled: false })
  expect((await sayHello(second, key)).status).toBe(401)
})

describeKeyEndings('PostgreSQL, made on one instance and used on the other', {
  server: () => first,
  used: () => second,
  async end(id) {
    await postgres.query(`update apikey set "expiresAt" = now() - interval '1 second' where id = $1`, [id])
  },
})

it('keeps only a hash of the key', async () => {
  const ada = await signIn(second, 'ada')
  const { key } = await ada.createKey({ name: 'Hashed' })
  const { rows } = await postgres.query('select * from apikey')
  expect(JSON.stringify(rows)).not.toContain(key.slice(14, -4))
})

it('makes and uses keys on both instances at once', async () => {
  const here = await signIn(first, 'ada')
  const there = await signIn(second, 'ada')
  const makers = Array.from({ length: 12 }, (_, index) => (index % 2 ? here : there))
  const made = await Promise.all(makers.map((maker, index) => maker.createKey({ name: `Together ${index}` })))
  const keys = made.map(({ key }) => key)
  const hellos = await Promise.all(keys.map((key, index) => sayHello(index % 2 ? first : second, key)))

  expect(new Set(keys).size).toBe(12)
  expect(hellos.map(({ status }) => status)).toEqual(Array(12).fill(200))
})

it('does not blame the key while the database is away', async () => {
  const { key } = await (await signIn(first, 'ada')).createKey({ name: 'Innocent' })
  await socket.stop()
  expect((await sayHello(first, key)).status).toBe(500)
})
