// @vitest-environment node
import { type ApiKey, type ApiKeysClient, OneTimeSecret } from 'keydrawer/core'
import { it } from 'vitest'
import { pagingChecks } from '../../src/testing/checks/paging'
import { runCheck } from '../../src/testing/runCheck'

/** Answers a creation with an exact date, but stores whole seconds, like some databases. */
function wholeSeconds(): ApiKeysClient {
  const rows: ApiKey[] = []
  // Within a second, the older key comes first.
  const ageOf = ({ createdAt = '', id }: ApiKey) => `${createdAt} ${String(9000 - Number(id))}`
  return {
    list: () => Promise.resolve({ items: rows.toSorted((a, b) => (ageOf(a) < ageOf(b) ? 1 : -1)) }),
    create({ name }) {
      const now = new Date()
      const apiKey: ApiKey = { id: String(rows.length), name, hint: null, createdAt: now.toISOString() }
      now.setUTCMilliseconds(0)
      rows.push({ ...apiKey, createdAt: now.toISOString() })
      return Promise.resolve({ id: apiKey.id, secret: new OneTimeSecret(`sk_${crypto.randomUUID()}`), apiKey })
    },
  }
}

it('accepts the order of a backend that stores whole seconds, but answers with more precision', async () => {
  const check = pagingChecks.find(({ title }) => title === 'lists the newest key first')!
  // Starts early in a second, so that the next key would have the same second.
  await new Promise((resolve) => setTimeout(resolve, 1050 - (Date.now() % 1000)))
  await runCheck(check, { client: wholeSeconds(), scope: 'acme' })
})
