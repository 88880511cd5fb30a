// @vitest-environment node
import { createRestClient } from 'keydrawer/rest'
import { describeApiKeysClient } from 'keydrawer/testing'
import { describe, it } from 'vitest'
import { createApiKeysHandler } from '../../examples/server/src/createApiKeysHandler'
import { features, operations, scopes, temporaryDatabase } from '../support/referenceServer'

const database = await temporaryDatabase()
const handler = createApiKeysHandler({
  database,
  authenticate: ({ headers }) => ({ scope: headers.get('x-scope') ?? '', id: 'ada', label: 'ada@example.com' }),
  scopes,
  quota: 7,
})

let count = 0
describeApiKeysClient(
  'the reference server on SQLite',
  () => {
    const scope = `org-${++count}`
    const client = createRestClient({
      url: 'http://localhost/api/api-keys',
      headers: { 'x-scope': scope },
      fetch: async (input, init) => {
        init?.signal?.throwIfAborted()
        return handler(new Request(input, init))
      },
      operations,
      features,
    })
    return { client, scope }
  },
  { describe, it },
)
