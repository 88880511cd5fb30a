import { ApiKeyManager, DefaultApiKeyManagerProvider } from '@zuplo/react-api-key-manager'
import { answerWith, count, keyAt, register } from '../harness.js'
import '@zuplo/react-api-key-manager/index.css'

// A consumer for each key. It is sent the secrets, too, and here they are none.
const data = Array.from({ length: count }, (_, index) => {
  const { id, name, createdAt, expiresAt } = keyAt(index)
  const key = { id, description: name, createdOn: createdAt, updatedOn: createdAt, expiresOn: expiresAt, key: id }
  return { name: id, createdOn: createdAt, description: name, apiKeys: [key] }
})
const answer = JSON.stringify({ data })
answerWith(() => answer)

register(<ApiKeyManager provider={new DefaultApiKeyManagerProvider('/api', 'token')} />, {
  isMounted: () => document.querySelectorAll('.zp-key-manager--key-control-key').length >= count,
})
