// @vitest-environment node
import { createBetterAuthClient } from 'keydrawer/better-auth'
import { createRestClient } from 'keydrawer/rest'
import { describe, expect, it } from 'vitest'
import { validated } from '../../support/validated'
import { Detector, newRareTestSecret } from './testSecret'
import { malformedAnswers } from './checks/malformedAnswers'
import { textsIn } from './pages/textsIn'

const clients = { createRestClient, createBetterAuthClient }
const context = { scope: 'acme', signal: new AbortController().signal, idempotencyKey: 'any' }

describe.each(Object.entries(clients))('%s', (_, createClient) => {
  describe.each(['create', 'list'] as const)('%s', (operation) => {
    it.each(Object.entries(malformedAnswers))(
      'does not quote %s in any property of its error',
      { tags: 'fault/malformed-answers-not-quoted' },
      async (_name, answer) => {
        const secret = newRareTestSecret()
        const { status, body, type } = answer(secret)
        const headers = { 'content-type': type ?? 'application/json' }
        const fetch = () => Promise.resolve(new Response(body, { status, headers }))
        const client = validated(createClient({ url: '/keys', fetch }))
        const asked = operation === 'create' ? client.create!({ name: 'Key' }, context) : client.list({}, context)
        const outcome: unknown = await asked.then(
          (value) => ({ value }),
          // `RegExp.input`, the text of the last match, counts as quoted because any script can read it.
          (error: unknown) => ({ error, input: Reflect.get(RegExp, 'input') as unknown }),
        )
        expect(outcome).toHaveProperty('error')
        expect(textsIn(outcome).filter((text) => new Detector(secret, 5).isIn(text))).toEqual([])
      },
    )
  })
})
