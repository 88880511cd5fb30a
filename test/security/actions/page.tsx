import 'keydrawer/styles.css'
import { ApiKeysProvider, ApiKeyTable } from 'keydrawer'
import { createMemoryClient } from 'keydrawer/memory'
import { createRoot } from 'react-dom/client'

const KEYS = Array.from({ length: 30 }, (_, index) => ({
  id: `key_${index}`,
  name: `Key ${index}`,
  hint: { prefix: 'kd_demo_', suffix: `K${String(index).padStart(3, '0')}` },
  createdAt: new Date(Date.UTC(2026, 0, 31) - index * 86_400_000).toISOString(),
}))

/** Events on the page, for the test to read. */
const seen = { violations: [] as string[], escapes: 0, ended: [] as string[] }
Object.assign(window, { seen })
document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
  seen.violations.push(effectiveDirective),
)
// Like dialogs that do not use the dialog element.
document.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') seen.escapes += 1
})

const memory = createMemoryClient({ apiKeys: KEYS })
const client = {
  ...memory,
  async revoke(...args: Parameters<NonNullable<typeof memory.revoke>>) {
    seen.ended.push(args[0])
    return memory.revoke?.(...args)
  },
}

function place(): Element | ShadowRoot {
  const main = document.querySelector('main')!
  switch (new URLSearchParams(location.search).get('in')) {
    case 'dialog': {
      const dialog = main.appendChild(document.createElement('dialog'))
      dialog.id = 'host'
      // The table uses container queries, so a parent that shrinks to its content needs a definite width.
      dialog.style.inlineSize = '900px'
      dialog.showModal()
      return dialog
    }
    case 'shadow': {
      const root = main.attachShadow({ mode: 'open' })
      const link = root.appendChild(document.createElement('link'))
      link.rel = 'stylesheet'
      link.href = '/app.css'
      return root.appendChild(document.createElement('div'))
    }
    default:
      return main
  }
}

createRoot(place()).render(
  <ApiKeysProvider client={client} scope="acme" locale="en-GB" timeZone="UTC">
    <ApiKeyTable />
  </ApiKeysProvider>,
)
