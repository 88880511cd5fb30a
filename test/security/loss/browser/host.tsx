import { QueryClient } from '@tanstack/react-query'
import { ApiKeysProvider, ApiKeyTable, CreateKeyWizard, englishLabels as labels } from 'keydrawer'
import { createRestClient } from 'keydrawer/rest'
import { StrictMode } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import 'keydrawer/styles.css'

const level = new URLSearchParams(location.search).get('level') === 'L1' ? 'L1' : 'L0'
const client = createRestClient({ url: '/api/keys', features: { idempotency: level } })
const queryClient = new QueryClient()
const errors: string[] = []
const note = (error: unknown) => void errors.push(String(error))
window.addEventListener('error', ({ message }) => note(message))
window.addEventListener('unhandledrejection', ({ reason }) => note(reason))
const root = createRoot(document.querySelector('main')!, { onCaughtError: note, onUncaughtError: note })

/** A host that controls `open`. If it is undefined, the wizard is uncontrolled. */
function render(open?: boolean): void {
  flushSync(() =>
    root.render(
      <StrictMode>
        <ApiKeysProvider client={client} scope="acme" queryClient={queryClient}>
          <CreateKeyWizard open={open}>
            <button type="button">{labels.createButton}</button>
          </CreateKeyWizard>
          <ApiKeyTable />
        </ApiKeysProvider>
      </StrictMode>,
    ),
  )
}

/** Rewrites the page like a translator, which moves every text into two elements. Returns the number of texts. */
function translate(): number {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const texts: Text[] = []
  while (walker.nextNode()) {
    const text = walker.currentNode as Text
    if (text.data.trim() !== '' && text.parentElement?.closest('script, font') === null) texts.push(text)
  }
  for (const text of texts) {
    const [outer, inner] = [document.createElement('font'), document.createElement('font')]
    text.replaceWith(outer)
    outer.append(inner)
    inner.append(text.data)
  }
  return texts.length
}

const loss = { render, translate, errors, refetch: () => queryClient.refetchQueries() }
declare global {
  interface Window {
    readonly loss: typeof loss
  }
}
Object.assign(window, { loss })
render()
