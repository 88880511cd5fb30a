import { ApiKeysProvider, ApiKeyTable, CreateKeyWizard } from 'keydrawer'
import { createMemoryClient } from 'keydrawer/memory'
import { type ComponentType, lazy, type ReactNode, StrictMode, Suspense, useState } from 'react'
import { createRoot } from 'react-dom/client'
import type { ModalProps } from './ModalProps'
import 'keydrawer/styles.css'
import './page.css'

const libraries = import.meta.glob<{ readonly default: ComponentType<ModalProps> }>('./libraries/*.tsx')
const wish = new URLSearchParams(location.search)
const Modal = lazy(libraries[`./libraries/${wish.get('library')}.tsx`])
const client = createMemoryClient({ apiKeys: [{ id: 'key_1', name: 'CI deploy', hint: null }] })

function Provider({ isHere, children }: { readonly isHere: boolean; readonly children: ReactNode }) {
  if (!isHere) return children
  return (
    <ApiKeysProvider client={client} scope="demo">
      {children}
    </ApiKeysProvider>
  )
}

/** The provider is above the modal, as the guide says, or inside of it. */
function Page() {
  const [isOpen, setIsOpen] = useState(false)
  const isAbove = wish.get('provider') === 'above'
  return (
    <Provider isHere={isAbove}>
      <button type="button" onClick={() => setIsOpen(true)}>
        Open settings
      </button>
      <Suspense>
        <Modal isOpen={isOpen} onClose={() => setIsOpen(false)}>
          <div data-settings="">
            <Provider isHere={!isAbove}>
              <CreateKeyWizard>
                <button type="button">Create API key</button>
              </CreateKeyWizard>
              <ApiKeyTable />
            </Provider>
          </div>
        </Modal>
      </Suspense>
    </Provider>
  )
}

const root = document.getElementById('root')
if (!root) throw new Error('The page has no #root to render into.')
createRoot(root).render(
  <StrictMode>
    <Page />
  </StrictMode>,
)
