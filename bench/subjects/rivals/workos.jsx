import { ApiKeys, WorkOsWidgets } from '@workos-inc/widgets'
import { answerWith, count, keyAt, register } from '../harness.js'
import '@radix-ui/themes/styles.css'
import '@workos-inc/widgets/styles.css'

const PAGE = 10
const data = Array.from({ length: Math.min(count, PAGE) }, (_, index) => {
  const { id, name, hint, createdAt, lastUsedAt, expiresAt } = keyAt(index)
  const obfuscatedValue = `${hint.prefix}...${hint.suffix}`
  const times = { createdAt, updatedAt: createdAt, lastUsedAt, expiresAt }
  return { object: 'api_key', id, name, obfuscatedValue, permissions: [], ...times }
})
const listMetadata = { before: null, after: count > PAGE ? data.at(-1).id : null }
const list = JSON.stringify({ object: 'list', data, listMetadata, list_metadata: listMetadata })
const permissions = JSON.stringify({ data: [], listMetadata: { before: null, after: null } })
answerWith((address) => (address.includes('permissions') ? permissions : list))

const claims = btoa(JSON.stringify({ permissions: ['widgets:api-keys:manage'], exp: 4_102_444_800 }))
register(
  <WorkOsWidgets>
    <ApiKeys authToken={`head.${claims}.signature`} />
  </WorkOsWidgets>,
  { isMounted: () => document.querySelectorAll('tbody code').length >= data.length },
)
