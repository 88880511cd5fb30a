import { createFocusTrap } from 'focus-trap'
import { ApiKeys, type ApiKeysClient, OneTimeSecret } from 'keydrawer'
import { createRoot } from 'react-dom/client'
import 'keydrawer/styles.css'

/** Access of the tests to the page. */
export interface Harness {
  /** The secret of the next key that is created. */
  nextSecret: string
}

declare global {
  interface Window {
    harness: Harness
  }
}

window.harness = { nextSecret: `kd_test_${'0'.repeat(24)}` }

/** Reveals the current `nextSecret` on each call, so that one dialog can copy a thousand secrets. */
class ChangingSecret extends OneTimeSecret {
  override reveal(): string | null {
    return this.isWiped ? null : window.harness.nextSecret
  }
}
const Secret = location.search.includes('changing') ? ChangingSecret : OneTimeSecret

const client: ApiKeysClient = {
  list: () => Promise.resolve({ items: [], total: 0, nextCursor: null }),
  create: ({ name }) =>
    Promise.resolve({
      id: crypto.getRandomValues(new Uint32Array(1)).join(''),
      secret: new Secret(window.harness.nextSecret),
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

// Like a host's modal that contains the widget and takes the focus back from everything outside.
if (location.search.includes('trap')) {
  createFocusTrap(root, { fallbackFocus: root, escapeDeactivates: false, clickOutsideDeactivates: false }).activate()
}
