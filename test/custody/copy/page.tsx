import { createFocusTrap } from 'focus-trap'
import { ApiKeys, type ApiKeysClient, OneTimeSecret } from 'keydrawer'
import { createRoot } from 'react-dom/client'
import 'keydrawer/styles.css'
import { copyText } from '../../../src/components/create-key-wizard/copyText'

/** What the tests reach from outside: the secret that comes next, and the copying by itself. */
export interface Harness {
  nextSecret: string
  readonly copyText: (text: string) => Promise<boolean>
}

declare global {
  interface Window {
    harness: Harness
  }
}

window.harness = { nextSecret: `kd_test_${'0'.repeat(24)}`, copyText }

const client: ApiKeysClient = {
  list: () => Promise.resolve({ items: [], total: 0, nextCursor: null }),
  create: ({ name }) =>
    Promise.resolve({
      id: crypto.getRandomValues(new Uint32Array(1)).join(''),
      secret: new OneTimeSecret(window.harness.nextSecret),
      apiKey: {
        id: name,
        name,
        description: null,
        hint: { prefix: 'kd_', suffix: '' },
        createdAt: '2026-11-23T09:00:00Z',
        lastUsedAt: null,
        expiresAt: null,
        enabled: true,
        revokedAt: null,
      },
    }),
}

const root = document.getElementById('root')!
createRoot(root).render(<ApiKeys client={client} scope="test" />)

// A host's modal: it holds the widget, and takes back the focus from everything outside of it.
if (location.search.includes('trap')) {
  createFocusTrap(root, { fallbackFocus: root, escapeDeactivates: false, clickOutsideDeactivates: false }).activate()
}
