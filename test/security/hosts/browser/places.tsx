import { ApiKeysProvider, ApiKeyTable, CreateKeyWizard, englishLabels as labels } from 'keydrawer'
import { createMemoryClient } from 'keydrawer/memory'
import { createRoot } from 'react-dom/client'
import 'keydrawer/styles.css'

const wish = new URLSearchParams(location.search)
const client = createMemoryClient({
  apiKeys: wish.has('empty') ? [] : [{ id: 'key_1', name: 'CI deploy', hint: null }],
})

/** A host with a wizard in a menu that it can hide, and with a table elsewhere. */
function Page() {
  return (
    <ApiKeysProvider client={client} scope="demo">
      <details id="details" open>
        <summary>Menu</summary>
        <nav id="menu">
          <CreateKeyWizard className="of-the-menu">
            <button type="button">New key in the menu</button>
          </CreateKeyWizard>
        </nav>
      </details>
      <section id="table">
        <ApiKeyTable />
      </section>
      {wish.has('second') && (
        <section id="second">
          <CreateKeyWizard>
            <button type="button">{labels.createButton} in the page</button>
          </CreateKeyWizard>
        </section>
      )}
    </ApiKeysProvider>
  )
}

createRoot(document.querySelector('main')!).render(<Page />)
