import { randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { Hono } from 'hono'
import type { Caller } from './Caller'
import { createApiKeysHandler } from './createApiKeysHandler'
import { hashOf } from './secrets'
import { openKeyDatabase } from './openKeyDatabase'
import { createVerifyHandler } from './verifyApiKey'

// Replace this with the sessions of your product: this token gives access to the keys of every organization.
const { PORT = '4322', DATABASE_URL = 'file:keys.db', ADMIN_TOKEN = randomBytes(16).toString('hex') } = process.env
const tokenHash = hashOf(`Bearer ${ADMIN_TOKEN}`)

function authenticate({ headers }: Request): Caller | null {
  // Of two hashes nobody learns anything by the time that it takes to compare them.
  if (hashOf(headers.get('authorization') ?? '') !== tokenHash) return null
  return { scope: headers.get('x-organization') ?? 'demo', id: 'admin', label: 'Administrator' }
}

const database = await openKeyDatabase(DATABASE_URL)
const handler = createApiKeysHandler({ database, authenticate })
const app = new Hono()
app.all('/api/api-keys', ({ req }) => handler(req.raw))
app.all('/api/api-keys/*', ({ req }) => handler(req.raw))
app.get('/api/verify', ({ req }) => createVerifyHandler({ database })(req.raw))

const listener = getRequestListener(app.fetch)
const server = createServer((request, response) => void listener(request, response))
server.listen(Number(PORT), '127.0.0.1', () => {
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : PORT
  console.log(`API keys: http://localhost:${port}/api/api-keys`)
  if (!process.env['ADMIN_TOKEN']) console.log(`Send: authorization: Bearer ${ADMIN_TOKEN}`)
})

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => server.close(() => void database.close().then(() => process.exit(0))))
