import { createServer } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { createApiKeysHandler } from '../../examples/server/src/createApiKeysHandler'
import { openKeyDatabase } from '../../examples/server/src/openKeyDatabase'

/** An instance that dies with its first creation: once the key is made, and before that is answered. */
const handler = createApiKeysHandler({
  database: await openKeyDatabase(process.env['DATABASE_URL'] ?? ''),
  authenticate: ({ headers }) => ({ scope: headers.get('x-organization') ?? '', id: 'admin', label: 'Administrator' }),
  onEvent: () => process.kill(process.pid, 'SIGKILL'),
})
const listener = getRequestListener(handler)
const server = createServer((request, response) => void listener(request, response))
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  console.log(`http://localhost:${typeof address === 'object' ? address?.port : ''}/api/api-keys`)
})
